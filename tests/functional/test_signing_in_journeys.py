"""Signing in, one-time codes and the end of a session, in a real browser."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.factories.people import make_role_holder, make_user, sign_in
from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.web.sessions import BEGAN, SEEN

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "kissa istuu katolla taas"
PUBLIC = (
    "/kirjaudu/",
    "/kirjaudu/uusi-linkki/",
    "/kirjaudu/uusi-linkki/lahetetty/",
    "/kirjaudu/salasana/",
    "/kirjaudu/salasana/lahetetty/",
    "/kirjaudu/salasana/vaihdettu/",
    "/kirjaudu/salasana/1-no-key/",
    "/kirjaudu/linkki/no-such-token/",
)


@pytest.fixture
def user(live_server: object) -> User:
    return make_user(name="Vilja Virta", password=SENTENCE, language="en")


def bring_in(page: Page, user: User) -> str:
    """Sign the browser in; the key of its session."""
    client = Client()
    sign_in(client, user)
    key = client.session.session_key
    assert key
    page.goto("/fi/kirjaudu/")
    page.context.add_cookies(
        [{"name": "session", "value": key, "domain": urlsplit(page.url).hostname or "", "path": "/"}]
    )
    return key


def set_marks(key: str, **marks: float) -> None:
    stored = Session.objects.get(session_key=key)
    session = stored.get_session_store_class()(key)
    session.update(marks)
    session.save()


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_page_of_signing_in_is_accessible(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in PUBLIC:
        page.goto(f"/{language}{path}")
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_every_page_of_ones_account_is_accessible(page: Page, user: User) -> None:
    bring_in(page, user)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ("", "salasana/", "koodit/"):
            page.goto(f"/fi/tili/{path}")
            assert page.locator("h1").count() == 1
            assert_accessible(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_wrong_passwords_are_told_in_a_summary_with_the_focus(page: Page, user: User) -> None:
    page.goto("/en/kirjaudu/")
    page.get_by_role("button", name="Sign in with the password").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(2)
    assert_accessible(page)
    page.get_by_label("E-mail address").fill(user.email)
    page.get_by_label("Password", exact=True).fill("wrong")
    page.keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_contain_text("do not belong together")
    expect(page.get_by_label("E-mail address")).to_have_value(user.email)
    assert_accessible(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_an_administrator_sets_codes_up_by_keyboard(open_context: OpenContext, user: User, *, scripts: bool) -> None:
    make_role_holder(RoleKind.ADMINISTRATOR, user=user)
    with open_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto("/en/kirjaudu/")
        page.get_by_label("E-mail address").fill(user.email)
        page.get_by_label("Password", exact=True).fill(SENTENCE)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Set up one-time codes")
        secret = page.locator(".code-key").inner_text().replace(" ", "")
        period = int(timezone.now().timestamp()) // 30
        page.get_by_label("One-time code").fill(format_hotp_value(hotp_value(secret, period)))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Keep these recovery codes")
        assert len(re.findall(r"\d{8}", page.locator(".recovery-codes").inner_text())) == 10
        if scripts:
            assert_accessible(page)
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_a_personal_link_takes_one_press(page: Page, user: User) -> None:
    now = timezone.now()
    address = issue_link(user_id=user.pk, path="/tili/", expires_at=now + timedelta(1), by=COMMAND, at=now)
    page.goto("/" + address.partition("://")[2].partition("/")[2])
    assert_accessible(page)
    page.locator("main button").click()
    expect(page).to_have_url(re.compile("/en/tili/$"))
    expect(page.locator(".site-person")).to_contain_text("Vilja Virta")


@pytest.fixture
def signed_in(page: Page, user: User) -> str:
    key = bring_in(page, user)
    page.clock.install()
    page.goto("/en/tili/")
    return key


def test_the_end_of_an_idle_session_is_told_and_put_off(page: Page, signed_in: str) -> None:
    warning = page.locator(".session-warning")
    # Hidden it is from the beginning: what counts is that it still is when the server has answered.
    with page.expect_response(lambda answer: answer.request.headers.get("x-background") == "1") as asked:
        page.clock.fast_forward("56:00")
    asked.value.finished()
    expect(warning).to_be_hidden()  # the server says that there is time: another window was used
    set_marks(signed_in, **{SEEN: (timezone.now() - timedelta(minutes=56)).timestamp()})
    page.clock.fast_forward("56:00")
    expect(warning).to_be_visible()
    expect(warning).to_contain_text("Nothing has been done here for a while.")
    assert_accessible(page)
    page.get_by_role("button", name="Stay signed in").click()
    expect(warning).to_be_hidden()
    seen = Session.objects.get(session_key=signed_in).get_decoded()[SEEN]
    assert timezone.now().timestamp() - seen < 60


def test_the_end_of_the_longest_session_is_told_and_cannot_be_put_off(page: Page, signed_in: str) -> None:
    set_marks(signed_in, **{BEGAN: (timezone.now() - timedelta(hours=11, minutes=56)).timestamp()})
    page.reload()
    page.clock.fast_forward("00:05")
    expect(page.locator(".session-warning")).to_contain_text("twelve hours at most")
    expect(page.get_by_role("button", name="Stay signed in")).to_be_hidden()
    assert_accessible(page)


def test_a_session_that_has_ended_is_told_without_losing_the_page(page: Page, signed_in: str) -> None:
    Session.objects.all().delete()
    page.clock.fast_forward("56:00")
    expect(page.locator(".session-warning")).to_contain_text("You have been signed out.")
    expect(page.get_by_role("link", name="Sign in in another window")).to_be_visible()
    assert_accessible(page)
