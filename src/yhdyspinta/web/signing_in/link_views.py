"""Personal links: a page with a button, since programs that look into mail open addresses too; and new links."""

from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.accounts.actions.attempts import begin_attempt
from yhdyspinta.accounts.actions.links import send_new_link
from yhdyspinta.accounts.actions.sign_in import use_link
from yhdyspinta.accounts.queries.links import find_link
from yhdyspinta.web.sessions import Way
from yhdyspinta.web.signing_in.forms import AskLinkForm
from yhdyspinta.web.signing_in.mails import LINK, write_mail
from yhdyspinta.web.signing_in.pages import in_same_time, private
from yhdyspinta.web.signing_in.session_steps import begin_session
from yhdyspinta.web.signing_in.visitors import remember_browser, tried_by

if TYPE_CHECKING:
    from yhdyspinta.accounts.models import User

NEW_LINK_LASTS: Final = timedelta(hours=24)
_BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"
_OWN_WORK: Final = "/oma/"


@private
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """A button, and behind it the sign-in. Unknown, expired and revoked links get one and the same page."""
    if request.method != "POST":
        link = find_link(token, at=timezone.now())
        return render(request, "web/signing_in/link.html", {"name": link.user.name}) if link else _no_link(request)
    link = use_link(token=token, at=timezone.now())
    if link is None:
        return _no_link(request)
    # Whoever has signed in more strongly than by a link stays so.
    if request.user.pk != link.user_id:
        login(request, link.user, backend=_BACKEND)
        begin_session(request, link.user, Way.LINK)
    response = HttpResponseRedirect(f"/{link.user.language}{link.path}")
    remember_browser(request, response, link.user.email, str(link.user_id))
    return response


@in_same_time
@private
@require_http_methods(["GET", "HEAD", "POST"])
def ask_link(request: HttpRequest) -> HttpResponse:
    """Always the same answer: a link goes to whoever has an account, and every request counts as a try."""
    form = AskLinkForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "web/signing_in/ask_link.html", {"form": form}, status=status)
    email, now = form.cleaned_data["email"], timezone.now()
    begin_attempt(kind="reset", tried=tried_by(request, email), at=now)
    send_new_link(email=email, path=_OWN_WORK, expires_at=now + NEW_LINK_LASTS, compose=_compose, at=now)
    return redirect("link_asked")


@private
@require_safe
def link_asked(request: HttpRequest) -> HttpResponse:
    return render(request, "web/signing_in/link_asked.html")


def _no_link(request: HttpRequest) -> HttpResponse:
    """Only links that do not work are counted: `accounts.attempts` says why."""
    begin_attempt(kind="link", tried=tried_by(request, ""), at=timezone.now())
    return render(request, "web/signing_in/no_link.html", {"form": AskLinkForm()}, status=HTTPStatus.NOT_FOUND)


def _compose(user: "User", address: str) -> tuple[str, str]:
    mail = write_mail(LINK, user.language, name=user.name, address=address)
    return mail.subject, mail.body
