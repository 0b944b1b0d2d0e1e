"""The feedback form and its receipt, as a visitor uses them: no script runs."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from yhdyspinta.feedback.actions import MOST_AN_HOUR, answer_feedback, receive_feedback
from yhdyspinta.feedback.models import Feedback

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
"""12.05 in Helsinki."""


@pytest.fixture(autouse=True)
def _at_noon() -> Any:
    with time_machine.travel(NOON, tick=False):
        yield


def text_of(response: HttpResponse) -> str:
    """What can be read on a page, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def token_of(page: HttpResponse) -> str:
    """The form's own token."""
    found = re.search(r'name="form_token" value="([0-9a-f-]{36})"', page.content.decode())
    assert found
    return found[1]


def send(client: Client, language: str = "fi", **parts: str) -> HttpResponse:
    """Open the form, fill it in, and send it; keyword arguments replace parts of it."""
    address = f"/{language}/palaute/"
    filled = {
        "kind": "error",
        "message": "Väestöluku on vanha.",
        "page": "/fi/sanasto/",
        "reply_to": "kysyja@example.org",
        "form_token": token_of(client.get(address)),
    }
    return client.post(address, filled | parts)


def test_the_form_works_without_scripts_and_tells_what_it_wants(client: Client) -> None:
    page = client.get("/en/palaute/")
    content = page.content.decode()
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    assert "<title>Feedback – Yhdyspinta</title>" in content
    assert 'autocomplete="email"' in content
    assert "csrfmiddlewaretoken" in content
    assert "error-summary" not in content
    for control in ("id_message", "id_page", "id_reply_to"):
        assert f'<label class="field__label" for="{control}">' in content
        assert f'aria-describedby="{control}_helptext"' in content
        assert f'id="{control}_helptext"' in content


def test_a_link_fills_in_the_kind_and_the_page(client: Client) -> None:
    content = client.get("/fi/palaute/?kind=accessibility&page=/fi/sanasto/%3Fq%3D1").content.decode()
    assert re.search(r'value="accessibility"[^>]* checked', content)
    assert re.search(r'name="page" value="/fi/sanasto/"', content)


@pytest.mark.parametrize("odd", ["kind=praise", "page=https://example.org/", "page=//example.org", "page=%00"])
def test_an_odd_link_fills_in_nothing(client: Client, odd: str) -> None:
    page = client.get(f"/fi/palaute/?{odd}")
    assert page.status_code == 200
    content = page.content.decode()
    assert " checked" not in content
    (control,) = re.findall(r'<input type="text" name="page"[^>]*>', content)
    assert "value=" not in control


def test_a_message_leads_to_its_receipt(client: Client) -> None:
    answer = send(client)
    saved = Feedback.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == f"/fi/palaute/{saved.receipt}/"
    assert (saved.kind, saved.page, saved.language, saved.received_at) == ("error", "/fi/sanasto/", "fi", NOON)
    assert (saved.message, saved.reply_to) == ("Väestöluku on vanha.", "kysyja@example.org")


@pytest.mark.parametrize(
    ("language", "arrived", "due"),
    [
        ("fi", "24.11.2026 klo 12.05", "8.12.2026"),
        ("sv", "24 november 2026 kl. 12.05", "8 december 2026"),
        ("en", "24 November 2026 at 12:05", "8 December 2026"),
    ],
)
def test_the_receipt_has_number_arrival_and_due_day(client: Client, language: str, arrived: str, due: str) -> None:
    receipt = send(client, language)["Location"].split("/")[3]
    page = client.get(f"/{language}/palaute/{receipt}/")
    text = text_of(page)
    assert receipt in text
    assert arrived in text
    assert due in text
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-store" in page["Cache-Control"]


def test_the_receipt_never_shows_the_message_or_the_address(client: Client) -> None:
    content = client.get(send(client)["Location"]).content.decode()
    assert "Väestöluku" not in content
    assert "kysyja@example.org" not in content


def test_the_receipt_can_be_opened_again_as_it_was_typed(client: Client) -> None:
    address = send(client)["Location"]
    assert Client().get(address.lower()).status_code == 200


@pytest.mark.parametrize("receipt", ["20261124-BBBBBBB", "1", "20261124-BBBBBBB%00"])
def test_an_unknown_receipt_is_a_page_that_does_not_exist(client: Client, receipt: str) -> None:
    assert client.get(f"/fi/palaute/{receipt}/").status_code == 404


def test_the_receipt_shows_the_answer_when_there_is_one(client: Client) -> None:
    address = send(client)["Location"]
    answer_feedback(
        receipt=address.split("/")[3], note="Luku on korjattu.\n<b>Kiitos</b>", at=NOON + timedelta(days=1)
    )
    page = client.get(address)
    assert "25.11.2026 klo 12.05" in text_of(page)
    assert "Luku on korjattu." in text_of(page)
    assert "<b>Kiitos" not in page.content.decode()
    assert "8.12.2026" not in text_of(page)


@pytest.mark.parametrize(
    ("parts", "targets"),
    [
        ({"kind": ""}, ["id_kind_0"]),
        ({"kind": "praise"}, ["id_kind_0"]),
        ({"message": " "}, ["id_message"]),
        ({"message": "a" * 5001}, ["id_message"]),
        ({"message": "Asiakas 131052-952K"}, ["id_message"]),
        ({"page": "https://example.org/fi/"}, ["id_page"]),
        ({"page": "/fi/131052-952K/"}, ["id_page"]),
        ({"reply_to": "kysyja"}, ["id_reply_to"]),
        ({"reply_to": "131052-952K@example.org"}, ["id_reply_to"]),
        (
            {"kind": "", "message": "", "page": "x", "reply_to": "x"},
            ["id_kind_0", "id_message", "id_page", "id_reply_to"],
        ),
        ({"message": "131052-952K", "page": "/131052A952K"}, ["id_message", "id_page"]),
        ({"kind": "", "message": "131052-952K"}, ["id_kind_0", "id_message"]),
    ],
)
def test_what_is_wrong_is_said_in_the_summary_and_at_the_field(
    client: Client, parts: dict[str, str], targets: list[str]
) -> None:
    page = send(client, "en", **parts)
    content = page.content.decode()
    assert page.status_code == 422
    assert not Feedback.objects.exists()
    assert "<title>Error: Feedback – Yhdyspinta</title>" in content
    assert '<div class="error-summary" role="alert" tabindex="-1" autofocus' in content
    assert re.findall(r'<li><a href="#(id_\w+)">', content) == targets
    for target in targets:
        assert f'id="{target}"' in content
        assert f'id="{target.removesuffix("_0")}_error"' in content
        assert re.search(rf'aria-describedby="[^"]*{target.removesuffix("_0")}_error"', content)
    assert content.count('aria-invalid="true"') >= len(targets)


def test_what_was_written_is_kept(client: Client) -> None:
    content = send(client, kind="accessibility", message="<Ensin> näin", reply_to="kysyja").content.decode()
    assert re.search(r'value="accessibility"[^>]* checked', content)
    assert "&lt;Ensin&gt; näin</textarea>" in content
    assert re.search(r'name="page" value="/fi/sanasto/"', content)
    assert re.search(r'name="reply_to" value="kysyja"', content)


def test_a_mended_form_is_received(client: Client) -> None:
    page = send(client, message="")
    assert send(client, form_token=token_of(page)).status_code == 302


def test_a_whole_address_of_this_site_is_taken_for_its_path(client: Client) -> None:
    assert send(client, page="http://testserver/fi/sanasto/?q=1#a").status_code == 302
    assert Feedback.objects.get().page == "/fi/sanasto/"
    assert send(client, message="toinen", page="http://testserver.example.org/fi/").status_code == 422


def test_lines_of_a_browser_are_plain_lines(client: Client) -> None:
    assert send(client, message="a\r\n" * 2000 + "b" * 1000).status_code == 302
    assert "\r" not in Feedback.objects.get().message


def test_a_double_click_gives_one_message_and_one_receipt(client: Client) -> None:
    token = token_of(client.get("/fi/palaute/"))
    first, second = (send(client, form_token=token) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Feedback.objects.count() == 1


@pytest.mark.parametrize("token", ["", "x", "0" * 500])
def test_a_spoilt_token_does_not_cost_the_message(client: Client, token: str) -> None:
    assert send(client, form_token=token).status_code == 302


def test_the_same_text_again_is_explained(client: Client) -> None:
    send(client)
    page = send(client, "sv")
    assert page.status_code == 409
    assert "Exakt samma meddelande har redan tagits emot" in text_of(page)
    assert Feedback.objects.count() == 1


def test_a_flood_is_explained_and_the_message_is_kept(client: Client) -> None:
    for number in range(MOST_AN_HOUR):
        receive_feedback(kind="other", page="", message=f"Viesti {number}", reply_to="", language="fi", at=NOON)
    page = send(client, message="Tärkeä asia")
    assert page.status_code == 429
    assert page["Retry-After"] == "3600"
    assert "tunnin kuluttua" in text_of(page)
    assert "Tärkeä asia</textarea>" in page.content.decode()
    assert Feedback.objects.count() == MOST_AN_HOUR


def test_an_identity_code_is_refused_with_the_reason_in_the_pages_language(client: Client) -> None:
    assert "Här behandlas aldrig uppgifter om enskilda kunder." in text_of(send(client, "sv", message="131052-952K"))
    assert "ei käsitellä yksittäisten asiakkaiden tietoja" in text_of(send(client, "fi", message="131052-952K"))


def test_a_forged_form_is_not_accepted() -> None:
    guarded = Client(enforce_csrf_checks=True)
    answer = guarded.post("/fi/palaute/", {"kind": "other", "message": "Viesti"})
    assert answer.status_code == 403
    assert not Feedback.objects.exists()


def test_only_the_form_takes_anything() -> None:
    assert Client().put("/fi/palaute/").status_code == 405
    assert Client().post("/fi/palaute/20261124-BBBBBBB/").status_code == 405
