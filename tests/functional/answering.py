"""Windows in which people answer a section of the response of a county: what journeys have in common."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, Final

from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories.people import make_role_holder, make_user, sign_in
from tests.factories.surveys import COUNTY
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.surveys.models import AnswerSheet, Response

WIDE: Final = {"width": 1280, "height": 900}
_LONGEST_WAIT_S: Final = 15
_UNSAVED: Final = "Object.keys(localStorage).filter(key => key.startsWith('yhdyspinta:answers:'))"


def make_coordinator(name: str) -> User:
    return make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user(name))


def enter(context: BrowserContext, user: User, live_server: LiveServer) -> None:
    """Sign a user in by giving the window the cookie of a session."""
    client = Client()
    sign_in(client, user)
    cookies = [{"name": name, "value": one.value, "url": live_server.url} for name, one in client.cookies.items()]
    context.add_cookies(cookies)  # type: ignore[arg-type]  # Playwright's type of a cookie is its own


@contextmanager
def window(open_context: OpenContext, live_server: LiveServer, user: User, **options: Any) -> Iterator[Page]:
    with open_context(**{"viewport": WIDE, **options}) as context:
        enter(context, user, live_server)
        yield context.new_page()


def address(response: Response, section: str = "own", about: str = "", language: str = "fi") -> str:
    return f"/{language}/vastaukset/{response.key}/osio/{section}/" + (f"{about}/" if about else "")


def value(response: Response, question: str, about: str = "") -> Answer:
    entry = decode_entries(AnswerSheet.objects.get(response=response).entries).get((question, about))
    return entry.value if entry else None


def words(text: str, language: str = "fi") -> str:
    with translation.override(language):
        return gettext(text)


def saved(language: str = "fi") -> re.Pattern[str]:
    return re.compile(re.escape(words("Saved at %(time)s", language)).replace(r"%\(time\)s", r"\d{1,2}[.:]\d\d"))


def expect_saved(page: Page) -> None:
    expect(page.locator("[data-save-text]")).to_have_text(saved())


def pick(page: Page, name: str, answer: str) -> None:
    page.locator(f'[name="q.{name}"][value="{answer}"]').check()


def wait_until_all_is_saved(page: Page) -> None:
    """Until the browser keeps nothing that the server has not acknowledged."""
    # Waiting inside the page would need the policy to allow text that runs as code.
    until = monotonic() + _LONGEST_WAIT_S
    while left := page.evaluate(_UNSAVED):
        assert monotonic() < until, left
        page.wait_for_timeout(50)
