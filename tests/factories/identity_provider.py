"""An OpenID Connect provider on the loopback, as small as one can be that checks what it is sent.

Authorization code with PKCE (S256) and RS256 identity tokens. A code works once and for its verifier only. What it
says of itself and of people can be bent, to see that nobody believes it.
"""

import base64
import hashlib
import json
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID: Final = "yhdyspinta"
CLIENT_SECRET: Final = "only-for-this-test"  # noqa: S105  # of nobody


def make_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class MockProvider:
    """`claims` are what it says of whoever signs in; `described` and `signing_key` replace its own."""

    address: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    described: dict[str, Any] = field(default_factory=dict)
    key: rsa.RSAPrivateKey = field(default_factory=make_key)
    signing_key: rsa.RSAPrivateKey | None = None
    key_id: str = "first"
    user_info: dict[str, Any] = field(default_factory=dict)
    granted: dict[str, dict[str, str]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def authorize(self, address: str) -> str:
        """What a browser is sent back to after its user has agreed at the address of the provider."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"{self.address}/authorize?")
        assert asked["client_id"] == CLIENT_ID
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert {"openid", "email"} <= set(asked["scope"].split())
        code = secrets.token_urlsafe(16)
        self.granted[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def describe(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "userinfo_endpoint": f"{self.address}/me",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.described

    def list_keys(self) -> dict[str, Any]:
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**key, "kid": self.key_id, "alg": "RS256", "use": "sig"}]}

    def give_token(self, form: Mapping[str, str]) -> dict[str, Any] | None:
        """The tokens for a code; None, and a note in `refused`, for anything that is not as it must be."""
        asked = self.granted.pop(form.get("code", ""), None)
        challenge = _challenge(form.get("code_verifier", ""))
        if asked is None or challenge != asked["code_challenge"] or form.get("client_secret") != CLIENT_SECRET:
            self.refused.append(form.get("code", ""))
            return None
        claims = {
            "iss": self.address,
            "aud": CLIENT_ID,
            "sub": "person-1",
            "exp": int(time()) + 300,
            "iat": int(time()),
            "nonce": asked.get("nonce", ""),
        } | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        token = jwt.encode(claims, self.signing_key or self.key, "RS256", headers={"kid": self.key_id})
        return {"access_token": "access", "token_type": "Bearer", "id_token": token}


@contextmanager
def running_provider() -> Iterator[MockProvider]:
    """A provider that answers on a free port until the end of the block."""
    provider = MockProvider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(provider))
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def _handler_of(provider: MockProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages = {
                "/.well-known/openid-configuration": provider.describe,
                "/keys": provider.list_keys,
                "/me": lambda: provider.user_info,
            }
            page = pages.get(urlsplit(self.path).path)
            self._answer(page() if page else None)

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(provider.give_token({name: values[0] for name, values in parse_qs(text).items()}))

        def _answer(self, content: dict[str, Any] | None) -> None:
            body = json.dumps(content or {"error": "invalid_grant"}).encode()
            self.send_response(200 if content is not None else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # the library's name
            """Nothing."""

    return Handler
