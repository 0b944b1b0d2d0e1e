"""A questionnaire as an XForm, a codebook, and a form to print."""

import io
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pikepdf
import pytest

from tests.factories.instrument_json import make_document, option, question, texts
from tests.factories.routed_instrument import conditions, make_cooperation
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.documents.questionnaire.codebook import write_codebook
from yhdyspinta.documents.questionnaire.form import make_form
from yhdyspinta.documents.questionnaire.form_html import render_form_html
from yhdyspinta.documents.questionnaire.form_pdf import render_form_pdf
from yhdyspinta.documents.questionnaire.xform import list_xform_losses, write_xform
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.sources.instruments import find_instrument

XFORM = "{http://www.w3.org/2002/xforms}"
DDI = "{ddi:codebook:2_5}"


@pytest.fixture
def instrument() -> Instrument:
    """Every kind of question, and one that is asked only after a certain answer."""
    follow_up = question("more", "open_text", **conditions(relevant="${model} = 'a'"))
    return from_json(make_document(follow_up, question("remark", "note")))


def test_an_xform_asks_the_same_questions_in_three_languages(instrument: Instrument) -> None:
    tree = ElementTree.fromstring(write_xform(instrument))  # noqa: S314  (we wrote it)
    languages = [each.get("lang") for each in tree.iter(f"{XFORM}translation")]
    assert languages == ["suomi (fi)", "svenska (sv)", "English (en)"]
    binds = {str(each.get("nodeset")).rpartition("/")[2]: each for each in tree.iter(f"{XFORM}bind")}
    for name in ("model", "services", "overall", "cooperation_kela", "staff", "why", "trust", "more"):
        assert name in binds
    assert binds["more"].get("relevant") == " /pieni-kysely/first/model  = 'a'"
    assert binds["staff"].get("constraint") == ". >= 0.5 and . <= 100"
    assert not any("generated" in name or "reserved" in name for name in binds)


def test_all_counterparts_of_a_repeat_are_summed_in_an_xform_too() -> None:
    tree = ElementTree.fromstring(write_xform(from_json(make_cooperation())))  # noqa: S314  (we wrote it)
    calculated = [each.get("calculate") for each in tree.iter(f"{XFORM}bind") if each.get("calculate")]
    assert any("sum(" in str(each) or "count(" in str(each) for each in calculated)
    assert not any("all(" in str(each) for each in calculated)


def test_what_an_xform_cannot_say_is_told(instrument: Instrument) -> None:
    assert [(loss.what, loss.where) for loss in list_xform_losses(instrument)] == [
        ("exclusive", "survey services"),
        ("publish open", "survey services"),
        ("previous_id yhteistyo", "survey cooperation"),
        ("per employment_area", "survey per_area"),
    ]


def test_a_codebook_describes_every_variable_with_its_values(instrument: Instrument) -> None:
    tree = ElementTree.fromstring(write_codebook(instrument, "sv"))  # noqa: S314  (we wrote it)
    variables = list(tree.iter(f"{DDI}var"))
    assert [each.get("name") for each in variables] == [each.name for each in list_variables(instrument)]
    model = next(each for each in variables if each.get("name") == "model")
    values = [each.findtext(f"{DDI}catValu") for each in model.iter(f"{DDI}catgry") if each.get("missing") is None]
    assert values == ["1", "2"]
    assert not list(tree.iter(f"{DDI}catStat"))
    assert not list(tree.iter(f"{DDI}sumStat"))
    title = tree.find(f"{DDI}stdyDscr/{DDI}citation/{DDI}titlStmt/{DDI}titl")
    assert title is not None
    assert title.text == "Pieni kysely på svenska"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_form_has_every_question_and_answer(instrument: Instrument, language: Language) -> None:
    page = render_form_html(make_form(instrument, language)).decode()
    text = re.sub(r"<[^>]*>", " ", page)
    for section in instrument.sections:
        for asked in section.questions:
            assert asked.text[language] in text
            for option_ in asked.options:
                assert option_.text[language] in text
            for row in asked.rows:
                assert row.text[language] in text
    assert f'<html lang="{language}">' in page
    assert page.count('class="lines"') == 3


def test_questions_are_numbered_and_conditions_name_the_numbers(instrument: Instrument) -> None:
    (part,) = make_form(instrument, "fi").parts
    numbers = {entry.id: entry.number for entry in part.entries}
    assert numbers == {
        "model": "1",
        "services": "2",
        "overall": "3",
        "cooperation": "4",
        "staff": "5",
        "why": "6",
        "per_area": "7",
        "more": "8",
        "remark": "",
    }
    assert [inner.number for inner in part.entries[6].inner] == ["7.1"]
    assert part.entries[7].condition == "Vastaa, jos [kysymys 1] = 'a'"
    assert part.entries[4].instruction == "vähintään 0,5, enintään 100"


def test_texts_are_escaped_in_html_and_stay_texts_in_pdf() -> None:
    markup = "<script>x</script> #panic() *b* $x$ & \\"
    hostile = from_json(
        make_document(
            question("q", "single_choice", options=[{**option("a", 1), "text": texts(markup)}, option("b", 2)]),
            title=texts(markup),
        )
    )
    form = make_form(hostile, "fi")
    page = render_form_html(form).decode()
    assert "<script" not in page
    assert "&lt;script&gt;x&lt;/script&gt; #panic()" in page
    assert render_form_pdf(form).startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_and_says_its_language(language: Language) -> None:
    content = render_form_pdf(make_form(find_instrument("hyvinvointialueet-2024"), language))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang) == {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize(
    "write",
    [
        write_xform,
        lambda instrument: write_codebook(instrument, "fi"),
        lambda instrument: render_form_html(make_form(instrument, "fi")),
        lambda instrument: render_form_pdf(make_form(instrument, "fi")),
    ],
)
def test_the_same_instrument_is_the_same_bytes(instrument: Instrument, write: Callable[[Instrument], bytes]) -> None:
    assert write(instrument) == write(instrument)
