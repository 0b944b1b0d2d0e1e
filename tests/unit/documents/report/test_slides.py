"""The slides of a report: what every slide has, whatever the report."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from itertools import combinations
from typing import Any

import pytest
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from tests.factories.report import HOSTILE, SYNTHETIC, every_cell, figure, make_report
from tests.factories.report_charts import likert
from tests.unit.documents.report.slide_reading import (
    DRAWING,
    everything,
    of_kind,
    read,
    slide_titled,
    tables_of,
    texts_of,
)
from yhdyspinta.documents.report.report import Figure, Heading, Notice, NoticeKind, Paragraph
from yhdyspinta.documents.report.slides import render_slides
from yhdyspinta.languages import Language

KINDS = ["full", "hostile", "empty"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_slide_has_a_title_of_its_own(kind: str) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in of_kind(kind).slides]

    assert all(titles)
    if kind == "full":
        # Two figures of the report say the same.
        assert len(set(titles)) == len(titles) - 1


@pytest.mark.parametrize("kind", KINDS)
def test_no_placeholder_is_left_empty(kind: str) -> None:
    for slide in of_kind(kind).slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)
        assert all(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("kind", KINDS)
def test_shapes_lie_inside_the_slide_and_beside_each_other(kind: str) -> None:
    deck = of_kind(kind)
    for number, slide in enumerate(deck.slides, start=1):
        boxes = [(shape.name, shape.left, shape.top, shape.width, shape.height) for shape in slide.shapes]
        for name, left, top, width, height in boxes:
            assert min(left, top, width, height) >= 0, (number, name)
            assert left + width <= deck.slide_width, (number, name)
            assert top + height <= deck.slide_height, (number, name)
        for one, other in combinations(boxes, 2):
            assert not _overlap(one, other), (number, one[0], other[0])


def _overlap(one: Any, other: Any) -> bool:
    _, left, top, width, height = one
    _, left2, top2, width2, height2 = other
    across = min(left + width, left2 + width2) - max(left, left2)
    down = min(top + height, top2 + height2) - max(top, top2)
    return across > Pt(0.1) and down > Pt(0.1)


def test_no_type_is_smaller_than_12_points() -> None:
    for slide in everything().slides:
        sizes = [int(size) for size in slide.element.xpath(".//a:rPr/@sz")]
        assert all(size >= 1200 for size in sizes)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_slide_says_that_the_material_is_made_up(language: Language) -> None:
    for slide in everything(language).slides:
        assert SYNTHETIC[language] in texts_of(slide)


def test_nothing_is_said_of_real_material() -> None:
    deck = read(replace(make_report(), synthetic="", blocks=()))

    assert all("synteett" not in text for slide in deck.slides for text in texts_of(slide)[:3])
    assert all(shape.name != "synthetic" for slide in deck.slides for shape in slide.shapes)


def test_every_picture_chart_and_table_has_an_alternative_text() -> None:
    said = []
    for slide in everything().slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == 13:
                properties = shape.element.xpath(".//p:cNvPr")[0]
                said.append(properties.get("descr"))
    assert len(said) == 7 + 3 + 2 + 1, "charts, tables beside marks, tables, the picture"
    assert all(said)
    assert "Palvelujen organisointi. Kaksi kolmesta on organisoinut palvelut hajautetusti." in said


def test_a_finding_is_the_title_and_the_figure_is_named_below() -> None:
    slide = slide_titled(everything(), "Kaksi kolmesta on organisoinut palvelut hajautetusti.")

    assert "Palvelujen organisointi · Osuus organisaatioista" in texts_of(slide)
    source = (
        "Lähde: Synteettinen esimerkki · 22 hyvinvointialuetta, n = 20–22 · 2024 · Yksikkö: Osuus vastauksista, %"
    )
    assert source in texts_of(slide)


def test_a_finding_that_is_too_long_for_a_title_stands_below() -> None:
    chart = replace(likert("fi"), summary="Pitkä löydös jatkuu. " * 8)
    deck = read(replace(make_report(), blocks=(figure("f", chart),)))
    slide = slide_titled(deck, chart.title)

    assert any(text.startswith("Pitkä löydös") for text in texts_of(slide))


def test_notes_have_the_whole_table_in_words() -> None:
    report = make_report()
    block = next(block for block in report.blocks if isinstance(block, Figure))
    notes = everything().slides[3].notes_slide.notes_text_frame.text

    assert notes.splitlines()[0] == block.chart.summary
    assert (
        "Selkeästi määritellyt vastuuhenkilöt/yhteyshenkilöt kunnissa/kuntayhtymissä: n 21; 1 = erittäin huonosti "
        "0\u00a0%; 2 5\u00a0%; 3 23\u00a0%; 4 41\u00a0%; 5 = erittäin hyvin 27\u00a0%; "
        "EOS/vastaus puuttuu 5\u00a0%; Keskiarvo 4,0." in notes
    )
    assert len([line for line in notes.splitlines() if "EOS/vastaus puuttuu" in line]) == len(block.table.rows)
    assert "EOS = en osaa sanoa." in notes


def test_an_inference_is_read_with_its_figure() -> None:
    words = "Päätelmä: Keskiarvojen ja väittämien yhdistäminen on päätelmä: lähde ei kerro sitä."
    with_it = [slide for slide in everything().slides if any(words in text for text in texts_of(slide))]

    assert len(with_it) == 1
    assert any(shape.has_chart for shape in with_it[0].shapes)


def test_a_remark_that_does_not_fit_under_its_figure_gets_a_slide() -> None:
    remark = Notice(NoticeKind.NOTE, "Huomautus jatkuu pitkään. " * 20)
    deck = read(replace(make_report(), blocks=(figure("f", likert("fi")), remark)))

    with_it = [slide for slide in deck.slides if any("Huomautus jatkuu" in text for text in texts_of(slide))]
    assert len(with_it) == 1
    assert not any(shape.has_chart for shape in with_it[0].shapes)


def test_a_remark_before_the_first_heading_is_named_by_its_word() -> None:
    remark = Notice(NoticeKind.INFERENCE, "Paritus on päätelmä.")
    slide = slide_titled(read(replace(make_report(), blocks=(remark,))), "Päätelmä")

    assert slide.placeholders[1].text_frame.text == "Paritus on päätelmä."


def test_long_prose_is_spread_over_numbered_slides_without_loss() -> None:
    sentences = [f"Lause numero {number} kertoo jotakin yhteistyöstä alueella." for number in range(120)]
    deck = read(replace(make_report(), blocks=(Heading(2, "Otsikko", "o"), Paragraph(" ".join(sentences)))))
    slides = [slide for slide in deck.slides if slide.shapes.title.text_frame.text.startswith("Otsikko")]

    assert [slide.shapes.title.text_frame.text for slide in slides][:1] == [f"Otsikko (1/{len(slides)})"]
    assert len(slides) > 3
    assert " ".join(slide.placeholders[1].text_frame.text for slide in slides) == " ".join(sentences)


def test_a_heading_without_text_gets_no_slide() -> None:
    deck = read(replace(make_report(), blocks=(Heading(2, "Yksin", "y"), figure("f", likert("fi")))))

    assert "Yksin" not in [slide.shapes.title.text_frame.text for slide in deck.slides]


def test_a_table_has_a_header_row_and_every_cell() -> None:
    slide = slide_titled(everything(), every_cell("fi").caption)
    table = next(tables_of(slide))

    assert table.first_row
    assert table.first_col
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert rows[0][0] == "Palvelu"
    assert rows[1][2:] == ["12\u202f345", "46\u00a0%", "3,8", "0,99"]
    assert rows[3][1:] == ["ei kysytty", "peitetty", "peitetty", "ei osattu sanoa", "ei koske"]
    assert table.cell(1, 2).text_frame.paragraphs[0].alignment == PP_ALIGN.RIGHT
    assert table.cell(1, 0).text_frame.paragraphs[0].alignment is None


def test_a_long_table_is_spread_over_slides_with_its_header() -> None:
    table = every_cell("fi")
    deck = read(replace(make_report(), blocks=(replace(table, rows=table.rows * 12),)))
    slides = [slide for slide in deck.slides if any(shape.has_table for shape in slide.shapes)]

    assert len(slides) > 1
    tables = [next(tables_of(slide)) for slide in slides]
    assert sum(len(table.rows) - 1 for table in tables) == 48
    assert {table.cell(0, 0).text_frame.text for table in tables} == {"Palvelu"}
    for table, slide in zip(tables, slides, strict=True):
        height = sum(row.height for row in table.rows)
        frame = next(shape for shape in slide.shapes if shape.has_table)
        assert frame.top + height <= Pt(445)


@pytest.mark.parametrize(("language", "locale"), [("fi", "fi-FI"), ("sv", "sv-SE"), ("en", "en-GB")])
def test_every_piece_of_text_says_its_language(language: Language, locale: str) -> None:
    deck = everything(language)

    assert deck.core_properties.language == locale
    parts: list[Slide] = list(deck.slides)
    notes = [slide.notes_slide for slide in deck.slides if slide.has_notes_slide]
    for part in [*parts, *notes]:
        runs = list(part.element.iter(f"{DRAWING}r", f"{DRAWING}fld"))
        assert runs
        assert {run.find(f"{DRAWING}rPr").get("lang") for run in runs} == {locale}


def test_slides_are_numbered() -> None:
    for slide in everything().slides:
        assert slide.element.xpath('.//p:sp[.//p:ph[@type="sldNum"]]//a:fld[@type="slidenum"]')


def test_the_template_is_clean() -> None:
    deck = everything()

    assert (deck.slide_width, deck.slide_height) == (Pt(960), Pt(540))
    assert [layout.name for layout in deck.slide_layouts] == [
        "Otsikkodia",
        "Otsikko ja sisältö",
        "Osan ylätunniste",
        "Vain otsikko",
    ]
    with zipfile.ZipFile(io.BytesIO(render_slides(make_report()))) as parts:
        names = parts.namelist()
        theme = parts.read("ppt/theme/theme1.xml").decode()
        everything_else = b"".join(parts.read(name) for name in names if name.startswith("ppt/slide"))
    assert not [name for name in names if "printerSettings" in name or "thumbnail" in name]
    assert 'typeface="Arial"' in theme
    assert "0B4F9E" in theme
    assert b"Click to edit" not in everything_else
    assert b"4:3" not in everything_else


def test_the_properties_of_the_file_are_those_of_the_report() -> None:
    report = make_report()
    facts = everything().core_properties

    assert (facts.title, facts.author, facts.subject) == (report.title, "Yhdyspinta", report.subtitle)
    assert facts.created == facts.modified == datetime(2024, 9, 9)  # noqa: DTZ001 (Office files have no time zone)


def test_no_text_becomes_markup() -> None:
    texts = [text for slide in of_kind("hostile").slides for text in texts_of(slide)]

    assert texts.count(HOSTILE) > 5
    assert not [slide for slide in of_kind("hostile").slides if slide.element.xpath("//*[local-name()='script']")]


@pytest.mark.parametrize("text", ["Ääni\x00\x0b\x1f", "Rivi\r\nrivi\u2028toinen", "\ud800pari\ufffe", "x_x000B_"])
def test_what_xml_refuses_is_left_out(text: str) -> None:
    report = make_report()
    chart = replace(likert("fi"), title=text, summary=f"{text}.")
    blocks = (Heading(2, text, "h"), Paragraph(text), figure("f", chart), Notice(NoticeKind.NOTE, text))
    deck = read(replace(report, title=text, summary=(text,), blocks=blocks, synthetic=text))

    shown = "".join(text for slide in deck.slides for text in texts_of(slide))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe]", shown)


def test_the_same_report_gives_the_same_bytes() -> None:
    report = make_report()

    assert render_slides(report) == render_slides(make_report())
    with zipfile.ZipFile(io.BytesIO(render_slides(report))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(2024, 9, 9, 0, 0, 0)}
        names = parts.namelist()
        assert names[0] == "[Content_Types].xml"
        assert names[1:] == sorted(names[1:])
        years = set(re.findall(rb"20\d\d-\d\d-\d\dT", parts.read("docProps/core.xml")))
    assert years == {b"2024-09-09T"}


def test_another_day_gives_other_bytes() -> None:
    report = make_report()

    assert render_slides(report) != render_slides(replace(report, dated=date(2024, 9, 10)))
