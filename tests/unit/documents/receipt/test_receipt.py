"""What was approved, in words and as a PDF that a screen reader can read."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

import pikepdf
import pytest

from tests.factories.instrument_json import make_document, question
from tests.factories.routed_instrument import conditions
from tests.unit.documents.report.pdf_reading import fonts, open_pdf, structure, untagged_operators
from yhdyspinta.analysis.answers.compiled import compile_instrument
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.receipt.laying_out import lay_out
from yhdyspinta.documents.receipt.pdf import render_receipt_pdf
from yhdyspinta.documents.receipt.receipt import Line, Part, Partner, Receipt
from yhdyspinta.languages import LANGUAGES, Language

PARTNERS: Final = (
    Partner("employment_area", "espoo", "Espoon työllisyysalue"),
    Partner("employment_area", "porvoo", "Porvoon työllisyysalue", "Ei yhteisiä asiakkaita."),
)
ANSWERS: Final[dict[Key, Answer]] = {
    ("model", ""): "a",
    ("services", ""): ("x", "none"),
    ("overall", ""): 2.0,
    ("cooperation_kela", ""): State.DONT_KNOW,
    ("staff", ""): 1234.5,
    ("why", ""): "Ensin\nsitten <b>#panic()</b>",
    ("trust", "espoo"): "hyvä",
    ("more", ""): "jäi luonnokseen",
}


def parts(answers: dict[Key, Answer], language: Language = "fi") -> tuple[Part, ...]:
    document = make_document(question("more", "open_text", **conditions(relevant="${model} = 'b'")))
    compiled = compile_instrument(from_json(document), "0" * 64)
    counterparts = {"employment_area": [one.key for one in PARTNERS]}
    outcome = compiled.routing.evaluate(answers, counterparts, on=date(2026, 11, 24))
    return lay_out(compiled.instrument, compiled.fields, answers, outcome.relevant, PARTNERS, language)


def lines(answers: dict[Key, Answer], language: Language = "fi") -> dict[Key, Line]:
    return {
        line.key: line
        for part in parts(answers, language)
        for block in part.blocks
        for line in block.lines
        if line.key is not None
    }


def make_receipt(language: Language = "fi", **changes: object) -> Receipt:
    receipt = Receipt(
        language,
        "Kuitti: Pieni kysely",
        "Uudenmaan hyvinvointialue",
        "Näin organisaatio vastasi.",
        (("Hyväksyi", "Maija Malli, johtaja"), ("Hyväksytty", "24.11.2026 klo 14.03")),
        parts(ANSWERS, language),
        "ab" * 32,
    )
    return replace(receipt, **changes)  # type: ignore[arg-type]  # of any field


def test_every_kind_of_answer_is_told_in_words() -> None:
    told = {key: line.answer for key, line in lines(ANSWERS).items()}
    assert told == {
        ("model", ""): "a",
        ("services", ""): "x; none",
        ("overall", ""): "2",
        ("cooperation_kela", ""): "En osaa sanoa",
        ("staff", ""): "1\u202f234,5\u00a0henkilöä",
        ("why", ""): "Ensin\nsitten <b>#panic()</b>",
        ("trust", "espoo"): "hyvä",
    }


def test_a_question_that_was_not_put_is_not_told_and_an_empty_one_is() -> None:
    told = lines({("model", ""): "b"})
    assert ("more", "") in told
    assert told["why", ""].is_blank
    assert told["why", ""].answer == "Ei vastausta"
    assert not told["model", ""].is_blank
    assert ("more", "") not in lines(ANSWERS)


def test_ends_of_a_scale_are_told_with_their_words() -> None:
    assert lines({("overall", ""): 3.0})["overall", ""].answer == "3 – hyvin"
    assert lines({("overall", ""): 1.0}, "sv")["overall", ""].answer == "1 – huonosti på svenska"


def test_each_counterpart_has_a_block_and_no_cooperation_its_reason() -> None:
    (part,) = parts(ANSWERS)
    once, espoo, porvoo = part.blocks
    assert (once.title, espoo.title, porvoo.title) == ("", "Espoon työllisyysalue", "Porvoon työllisyysalue")
    assert [line.number for line in espoo.lines] == ["7.1"]
    assert porvoo.lines == ()
    assert porvoo.no_cooperation == "Ei yhteisiä asiakkaita."
    heads = [line.text for line in once.lines if line.key is None]
    assert heads == ["cooperation"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_can_be_read_aloud(language: Language) -> None:
    with open_pdf(render_receipt_pdf(make_receipt(language))) as pdf:
        assert str(pdf.Root.Lang) == {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Kuitti: Pieni kysely"
        tree = structure(pdf)
        assert [len(tree.all(role)) for role in ("H1", "H2", "H3")] == [1, 2, 2]
        assert len(tree.all("Table")) == 2
        assert len(tree.all("TH")) == 4
        assert [scope_of(one) for one in pdf.objects if is_heading_cell(one)] == ["/Column"] * 4
        assert untagged_operators(pdf) == []
        assert all(fonts(pdf).values())


def is_heading_cell(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and str(one.get("/S", "")) == "/TH"


def scope_of(cell: pikepdf.Dictionary) -> str:
    attributes = cell.A if isinstance(cell.A, pikepdf.Array) else [cell.A]
    return next((str(one.Scope) for one in attributes if "/Scope" in one), "")


def test_the_pdf_is_the_same_for_the_same_receipt_and_another_for_another() -> None:
    first = render_receipt_pdf(make_receipt())
    assert render_receipt_pdf(make_receipt()) == first
    assert render_receipt_pdf(make_receipt(fingerprint="cd" * 32)) != first


def page_count(content: bytes) -> int:
    with open_pdf(content) as pdf:
        return len(pdf.pages)


def test_texts_of_the_sender_stay_texts_however_long() -> None:
    hostile = "#panic() *b* $x$ <script> \\ // /* https://example.org `x` @a <b>\n" * 150
    block = replace(parts(ANSWERS)[0].blocks[1], lines=(Line("Kysymys", ("why", ""), hostile, number="1"),))
    content = render_receipt_pdf(make_receipt(parts=(Part("a", "Osio", (block,)),), draft="Ei hyväksytty"))
    assert page_count(content) > 1
    assert not re.search(rb"/JavaScript|/URI|/Launch", content)
