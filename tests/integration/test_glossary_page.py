"""The glossary page: every term, in the alphabet of the page's language."""

import re
from html import unescape

import pytest
from django.test import Client

from yhdyspinta.sources.glossary import read_glossary

pytestmark = pytest.mark.django_db


def words_of(content: str) -> list[str]:
    """The headwords of the page, in its order."""
    return [unescape(word) for word in re.findall(r"<dt>(.*?) <span", content)]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_term_is_there_in_the_pages_language(client: Client, language: str) -> None:
    page = client.get(f"/{language}/sanasto/")
    assert page.status_code == 200
    assert sorted(words_of(page.content.decode())) == sorted(term.words[language].word for term in read_glossary())


def test_finnish_words_come_in_finnish_order(client: Client) -> None:
    words = words_of(client.get("/fi/sanasto/").content.decode())
    positions = [words.index(word) for word in ("alue", "tavoite", "työllisyysalue", "väestö", "yhdyspinta")]
    assert positions == sorted(positions)
    assert words.index("henkilötunnus") < words.index("HUS-yhtymä") < words.index("hyvinvointialue")


def test_swedish_words_come_in_swedish_order(client: Client) -> None:
    words = words_of(client.get("/sv/sanasto/").content.decode())
    assert words[-2:] == ["välfärdsområde", "åtgärd"]


def test_an_entry_has_its_anchor_other_languages_and_sources(client: Client) -> None:
    content = unescape(client.get("/sv/sanasto/").content.decode())
    entry = content.split('id="yhdyspinta"')[1].split("</div>")[0]
    assert "kontaktyta" in entry
    assert '<span class="glossary__word" lang="fi">yhdyspinta</span>' in entry
    assert '<span class="glossary__word" lang="en">interface</span>' in entry
    assert "statsrådets förordning om styrning av arbetskraftsservicen (386/2024) 4 §" in entry


def test_ids_are_unique_on_the_page(client: Client) -> None:
    ids = re.findall(r'\bid="([^"]+)"', client.get("/fi/sanasto/").content.decode())
    assert len(ids) == len(set(ids))
