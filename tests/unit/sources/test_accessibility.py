"""The accessibility statement: what it must hold, and what contradicts itself."""

from datetime import date

import pytest

from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.accessibility import Conformance, parse_statement, read_statement

TEXTS = 'fi = "suomeksi"\nsv = "på svenska"\nen = "in English"\n'
WHOLE = f"""
status = "fully"
prepared_on = 2026-11-24
reviewed_on = 2027-10-01
[operator]
{TEXTS}[assessment]
{TEXTS}[supervisor]
phone = "029 534 5000"
[supervisor.name]
{TEXTS}[supervisor.site]
{TEXTS}[supervisor.email]
{TEXTS}"""
SHORTCOMING = f"""
[[shortcoming]]
requirement = "WCAG 2.1, 1.1.1"
[shortcoming.what]
{TEXTS}[shortcoming.reason]
{TEXTS}[shortcoming.instead]
{TEXTS}"""


def test_the_shipped_statement_is_complete_in_every_language() -> None:
    statement = read_statement()
    texts = [statement.assessment, statement.supervisor.name, statement.supervisor.site, statement.supervisor.email]
    for one in statement.shortcomings:
        assert one.requirement
        texts += [one.what, one.reason, one.instead]
    assert all(text[language] for text in texts for language in LANGUAGES)
    assert statement.prepared_on <= statement.reviewed_on


def test_the_shipped_statement_leaves_the_operator_to_the_operator() -> None:
    assert [read_statement().operator[language] for language in LANGUAGES] == ["", "", ""]


def test_a_whole_statement_is_read() -> None:
    statement = parse_statement(WHOLE)
    assert (statement.status, statement.shortcomings) == (Conformance.FULLY, ())
    assert (statement.prepared_on, statement.reviewed_on) == (date(2026, 11, 24), date(2027, 10, 1))
    assert statement.operator["sv"] == "på svenska"
    lacking = parse_statement(WHOLE.replace("fully", "partially") + SHORTCOMING)
    assert [one.requirement for one in lacking.shortcomings] == ["WCAG 2.1, 1.1.1"]


@pytest.mark.parametrize("content", [WHOLE + SHORTCOMING, WHOLE.replace("fully", "partially")])
def test_status_and_shortcomings_must_agree(content: str) -> None:
    with pytest.raises(ValueError, match="shortcomings"):
        parse_statement(content)


def test_an_unknown_status_and_a_missing_language_are_refused() -> None:
    with pytest.raises(ValueError, match="mostly"):
        parse_statement(WHOLE.replace("fully", "mostly"))
    with pytest.raises(TypeError, match="sv"):
        parse_statement(WHOLE.replace('sv = "på svenska"\n', ""))
