"""Signing in with an identity provider (OpenID Connect): authorization code with state, nonce and PKCE (S256).

allauth does most of it. Added here: the addresses are built from PUBLIC_URL, the discovered issuer must be the one
of the settings, and the identity token is verified in full: signature, issuer, audience, authorized party, expiry,
nonce.
"""

import secrets
from functools import cached_property
from http import HTTPStatus
from typing import Any, Final

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from yhdyspinta.web.problems import problem_page
from yhdyspinta.web.signing_in.pages import private

_ALGORITHMS: Final = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
_UNREACHABLE: Final = (RequestException, OAuth2Error, KeyError, ValueError)


class ProviderClient(OpenIDConnectOAuth2Adapter):
    """What is asked of the provider, and what is believed of its answers."""

    expected_nonce = ""

    @cached_property
    def openid_config(self) -> dict[str, Any]:
        """The provider's description of itself. Raises OAuth2Error when it speaks for another issuer."""
        config: dict[str, Any] = super().openid_config
        if config["issuer"].rstrip("/") != self.get_provider().app.settings["server_url"]:
            raise OAuth2Error("The issuer of the description is not the one of the settings")
        return config

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        return f"{settings.PUBLIC_URL}{reverse('identity_provider_return')}"

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **named: Any) -> Any:
        claims = self._decode_id_token(app, named["response"].get("id_token", ""))
        if "email" not in claims:
            told = self._fetch_user_info(token.token)
            if told.get("sub") != claims["sub"]:
                raise OAuth2Error("The user info is about somebody else")
            claims = {**told, **claims}
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        try:
            if jwt.get_unverified_header(id_token).get("alg") not in _ALGORITHMS:
                raise OAuth2Error("The identity token is signed in a way that is not taken")
        except jwt.PyJWTError as error:
            raise OAuth2Error("No identity token") from error
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        nonce = str(claims.get("nonce", ""))
        if not self.expected_nonce or not secrets.compare_digest(nonce.encode(), self.expected_nonce.encode()):
            raise OAuth2Error("The nonce is not the one that was sent")
        if claims.get("azp", app.client_id) != app.client_id or "exp" not in claims or "sub" not in claims:
            raise OAuth2Error("The identity token is for somebody else, or has no end")
        return claims


class _Return(OAuth2CallbackView):
    def _get_state(self, request: HttpRequest, provider: Any) -> tuple[Any, Any]:
        state, response = super()._get_state(request, provider)
        self.adapter.expected_nonce = (state or {}).get("nonce", "")
        return state, response


@private
@require_POST
def identity_provider(request: HttpRequest) -> HttpResponseBase:
    """Send the visitor to the identity provider."""
    provider = _provider(request)
    provider.oauth2_adapter_class = ProviderClient
    nonce = secrets.token_urlsafe(24)
    onward = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(onward, allowed_hosts=None)
    try:
        response: HttpResponseBase = provider.redirect(
            request,
            process=AuthProcess.LOGIN,
            next_url=onward if safe else None,
            auth_params={"nonce": nonce},
            nonce=nonce,
        )
    except _UNREACHABLE:
        return _unreachable(request)
    return response


@private
@require_safe
def identity_provider_return(request: HttpRequest) -> HttpResponseBase:
    """Where the identity provider sends the visitor back to. The state is used up, so that it works once."""
    provider = _provider(request)
    view = _Return.adapter_view(ProviderClient(request, provider.app.provider_id))
    try:
        response: HttpResponseBase = view(request)
    except (KeyError, ValueError):
        return _unreachable(request)
    return response


def _provider(request: HttpRequest) -> Any:
    if not settings.IDENTITY_PROVIDER:
        raise Http404
    return get_adapter(request).get_provider(request, settings.IDENTITY_PROVIDER.app["provider_id"])


def _unreachable(request: HttpRequest) -> HttpResponse:
    return problem_page(
        request,
        HTTPStatus.BAD_GATEWAY,
        _("The identity provider does not answer"),
        _("Try again in a moment, or sign in with a password or a personal link."),
    )
