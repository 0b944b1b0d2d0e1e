"""The accessibility statement says what Act 306/2019, section 9, asks for, in each language."""

import re
from html import unescape
from importlib.resources import files

import pytest
from django.test import Client

from yhdyspinta.sources import accessibility

pytestmark = pytest.mark.django_db


def text_of(client: Client, language: str) -> str:
    """What can be read on the page."""
    content = client.get(f"/{language}/saavutettavuus/").content.decode()
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", content)).split())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_everything_of_the_statement_is_shown(client: Client, language: str) -> None:
    statement = accessibility.read_statement()
    text = text_of(client, language)
    for one in statement.shortcomings:
        assert one.requirement in text
        for part in (one.what, one.reason, one.instead):
            assert part[language] in text
    assert statement.assessment[language] in text
    assert statement.supervisor.name[language] in text
    assert "EN 301 549" in text


@pytest.mark.parametrize(
    ("language", "site"),
    [
        ("fi", "www.saavutettavuusvaatimukset.fi"),
        ("sv", "www.tillganglighetskrav.fi"),
        ("en", "www.webaccessibility.fi"),
    ],
)
def test_there_are_links_to_the_supervisor_and_to_the_feedback_form(client: Client, language: str, site: str) -> None:
    content = client.get(f"/{language}/saavutettavuus/").content.decode()
    assert f'<a href="https://{site}">{site}</a>' in content
    assert f'href="/{language}/palaute/?kind=accessibility"' in content


def test_dates_are_written_as_the_language_writes_them(client: Client) -> None:
    assert "24.11.2026" in text_of(client, "fi")
    assert "24 november 2026" in text_of(client, "sv")
    assert "24 November 2026" in text_of(client, "en")


def test_a_missing_operator_is_said_openly(client: Client) -> None:
    assert "has not written a name into this statement yet" in text_of(client, "en")


def test_an_operators_statement_is_shown_as_it_is_written(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (files("yhdyspinta.definitions") / "accessibility.toml").read_text(encoding="utf-8")
    head, rest = content.split("\n[[shortcoming]]\n")
    own = head.replace('"partially"', '"fully"').replace('en = ""', 'en = "Testilä & Co"')
    statement = accessibility.parse_statement(own + "[supervisor]" + rest.split("[supervisor]")[1])
    monkeypatch.setattr("yhdyspinta.web.accessibility.views.read_statement", lambda: statement)
    text = text_of(client, "en")
    assert "The service is provided by Testilä & Co." in text
    assert "The service meets the requirements The requirements are" in text
    assert "What is lacking" not in text
