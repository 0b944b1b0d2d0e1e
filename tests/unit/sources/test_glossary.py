"""The glossary is complete: every language, every model, every code name, every citation."""

import re
from collections import Counter

import pytest
from django.apps import apps

from scripts.pages.glossary_page import glossary_page
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.sources.glossary import Citation, WordStatus, read_glossary

# `docs/architecture.md`, Texts; a meeting's action is called FollowUp in code.
CODE_NAMES = {
    "Interface",
    "EmploymentArea",
    "WellbeingCounty",
    "Municipality",
    "Organisation",
    "Post",
    "Holding",
    "Instrument",
    "Survey",
    "Wave",
    "Response",
    "Side",
    "Dyad",
    "ServiceType",
    "ServiceOffer",
    "Agreement",
    "Clause",
    "Goal",
    "Body",
    "Meeting",
    "Decision",
    "FollowUp",
    "Indicator",
    "Observation",
    "Origin",
    "Picture",
    "Report",
}


def test_every_model_is_in_the_glossary() -> None:
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("yhdyspinta.")}
    assert "Interface" in models
    assert models - {code for term in read_glossary() for code in term.codes} == set()


def test_every_code_name_is_in_the_glossary_once() -> None:
    codes = Counter(code for term in read_glossary() for code in term.codes)
    assert set(codes) >= CODE_NAMES
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_a_word_and_a_definition(language: Language) -> None:
    words = [term.words[language] for term in read_glossary()]
    assert all(one.word == one.word.strip() != "" for one in words)
    assert [one.word for one in words if not re.fullmatch(r"[A-ZÅÄÖ].{19,}\.", one.definition)] == []
    assert [word for word, count in Counter(one.word for one in words).items() if count > 1] == []


def test_definitions_are_translated_and_not_copied() -> None:
    for term in read_glossary():
        assert len({term.words[language].definition for language in LANGUAGES}) == 3, term.id


def test_ids_are_anchors() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", term.id) for term in read_glossary())


def test_the_word_of_a_statute_cites_one_and_english_has_none() -> None:
    for term in read_glossary():
        assert term.citations, term.id
        for language in ("fi", "sv"):
            if term.words[language].status is WordStatus.STATUTE:
                assert any(citation.section for citation in term.citations), (term.id, language)
        assert term.words["en"].status is not WordStatus.STATUTE, term.id


def test_the_swedish_word_for_the_interface_says_that_it_is_not_official() -> None:
    (interface,) = [term for term in read_glossary() if "Interface" in term.codes]
    swedish = interface.words["sv"]
    assert (swedish.word, swedish.status) == ("kontaktyta", WordStatus.DESCRIPTIVE)
    assert "lagen har ingen ordagrann motsvarighet" in swedish.definition


def test_a_citation_reads_as_its_language_writes_it() -> None:
    act = Texts(fi="kuntalaki (410/2015)", sv="kommunallagen (410/2015)", en="Local Government Act (410/2015)")
    one, several, none = (Citation(act, section) for section in ("55", "2–3", ""))
    assert one.text("fi") == "kuntalaki (410/2015) 55 §"
    assert several.text("sv") == "kommunallagen (410/2015) 2–3 §"
    assert one.text("en") == "Local Government Act (410/2015), section 55"
    assert several.text("en") == "Local Government Act (410/2015), sections 2–3"
    assert none.text("en") == "Local Government Act (410/2015)"


def test_the_page_has_a_row_a_term() -> None:
    rows = glossary_page().split("|---|---|---|---|---|---|\n")[1].splitlines()
    assert len(rows) == len(read_glossary())
    assert all(row.replace("\\|", "").count("|") == 7 for row in rows)
    assert "| `Interface` | yhdyspinta (A) | kontaktyta (d) | interface (d) | One employment area" in rows[0]
