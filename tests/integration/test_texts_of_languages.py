"""Every text comes out as its catalogue says; in English, which has none, as it stands in the code."""

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message
from django.utils import translation

from scripts.catalogues.po_files import catalogue_path, read_catalogue
from tests.consistency.repository import PACKAGE


def catalogue(language: str) -> Catalog:
    return read_catalogue(catalogue_path(PACKAGE, language), language)


def shown(message: Message, number: int) -> str:
    """The text of a message in the active language; `number` chooses the form of a text with a plural."""
    if message.pluralizable:
        one, many = message.id
        if message.context:
            return translation.npgettext(message.context, one, many, number)
        return translation.ngettext(one, many, number)
    return translation.pgettext(message.context, message.id) if message.context else translation.gettext(message.id)


def expected(text: str | tuple[str, ...], number: int) -> str:
    return text if isinstance(text, str) else text[0 if number == 1 else 1]


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_translations_are_shown(language: str, number: int) -> None:
    messages = [message for message in catalogue(language) if message.id and all(message.string)]
    with translation.override(language):
        wrong = [one.id for one in messages if shown(one, number) != expected(one.string, number)]
    assert len(messages) > 100
    assert wrong == [], "the compiled catalogue is old: run `make setup`"


@pytest.mark.parametrize("number", [1, 2])
def test_english_needs_no_catalogue(number: int) -> None:
    messages = [message for message in catalogue("fi") if message.id]
    with translation.override("en"):
        assert [one.id for one in messages if shown(one, number) != expected(one.id, number)] == []
