"""Which texts of a questionnaire count as missing, and which as not translated."""

from typing import Any

import pytest

from tests.factories.instrument_json import make_document, texts
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.instruments.completeness import Gap, count_untranslated, list_gaps


def document_with(path: str, value: dict[str, str]) -> dict[str, Any]:
    """The small document with other texts in one place."""
    document = make_document()
    *way, last = path.split(".")
    inside: Any = document
    for step in way:
        inside = inside[int(step) if step.isdigit() else step]
    inside[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "gap"),
    [
        ("title", Gap("pieni-kysely", "title", "sv")),
        ("sections.0.title", Gap("first", "title", "sv")),
        ("sections.0.note", Gap("first", "note", "sv")),
        ("sections.0.questions.0.text", Gap("model", "text", "sv")),
        ("sections.0.questions.0.options.0.text", Gap("a", "text", "sv")),
        ("sections.0.questions.0.constraint_message", Gap("model", "constraint_message", "sv")),
        ("sections.0.questions.2.hint", Gap("overall", "hint", "sv")),
        ("sections.0.questions.3.rows.0.text", Gap("cooperation_kela", "text", "sv")),
        ("sections.0.questions.4.unit", Gap("staff", "unit", "sv")),
        ("sections.0.questions.6.questions.0.text", Gap("trust", "text", "sv")),
        ("scales.0.low_end", Gap("quality", "low_end", "sv")),
        ("scales.0.points.0.label", Gap("quality", "label", "sv")),
        ("scales.0.states.0.label", Gap("quality", "label", "sv")),
    ],
)
@pytest.mark.parametrize("stand_in", ["", "  ", "[Sana]"])
def test_a_text_is_missing_wherever_it_stands(path: str, gap: Gap, stand_in: str) -> None:
    document = document_with(path, {"fi": "Sana", "sv": stand_in, "en": "Word"})
    assert list_gaps(from_json(document)) == (gap,)


def test_brackets_of_an_authors_own_are_no_gap() -> None:
    document = document_with("title", {"fi": "Sana", "sv": "[Ord]", "en": "Word"})
    assert list_gaps(from_json(document)) == ()


def test_english_is_not_needed_unless_it_is_asked_for() -> None:
    document = document_with("title", {"fi": "Sana", "sv": "Ord", "en": ""})
    assert list_gaps(from_json(document)) == ()
    assert list_gaps(from_json(document), ("en",)) == (Gap("pieni-kysely", "title", "en"),)


def test_the_same_words_in_two_languages_are_counted() -> None:
    whole = from_json(make_document())
    same, every = count_untranslated(whole, "sv")
    assert (same, every > 20) == (0, True)
    assert count_untranslated(from_json(make_document(title=texts("x") | {"sv": "x"})), "sv") == (1, every)
