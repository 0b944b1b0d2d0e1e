from dataclasses import replace
from datetime import date
from functools import cache

import pikepdf
import pytest

from tests.factories.report import empty, hostile, make_report
from tests.unit.documents.report import pdf_reading
from yhdyspinta.documents.report.pdf import render_pdf
from yhdyspinta.documents.report.report import CellKind, DataTable, Drawing, Figure, Head, Report
from yhdyspinta.languages import Language

REPORTS = {"fi": make_report("fi"), "sv": make_report("sv"), "hostile": hostile(), "empty": empty()}


@cache
def content(name: str) -> bytes:
    return render_pdf(REPORTS[name])


def tables_of(report: Report) -> list[DataTable]:
    return [
        block.table if isinstance(block, Figure | Drawing) else block
        for block in report.blocks
        if isinstance(block, Figure | Drawing | DataTable)
    ]


@pytest.mark.parametrize("name", REPORTS)
def test_the_file_says_that_it_is_pdf_ua_and_in_which_language(name: str) -> None:
    report = REPORTS[name]
    with pdf_reading.open_pdf(content(name)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == report.title
        assert metadata["dc:creator"] == [report.publisher]
        assert str(pdf.Root.Lang) == {"fi": "fi-FI", "sv": "sv-FI"}[report.language]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/StructTreeRoot" in pdf.Root


@pytest.mark.parametrize(("language", "tag"), [("fi", "fi-FI"), ("sv", "sv-FI"), ("en", "en-GB")])
def test_each_language_has_its_tag(language: Language, tag: str) -> None:
    with pdf_reading.open_pdf(render_pdf(empty(language))) as pdf:
        assert str(pdf.Root.Lang) == tag


def test_every_picture_has_its_title_and_sentence_as_alternative_text() -> None:
    report = REPORTS["fi"]
    with pdf_reading.open_pdf(content("fi")) as pdf:
        alternatives = [one.alt for one in pdf_reading.structure(pdf).all("Figure")]
    expected = [
        f"{block.title}. {block.chart.summary if isinstance(block, Figure) else block.description}"
        for block in report.blocks
        if isinstance(block, Figure | Drawing)
    ]
    assert alternatives == expected


@pytest.mark.parametrize("name", REPORTS)
def test_every_table_has_a_caption_a_head_and_all_its_cells(name: str) -> None:
    tables = tables_of(REPORTS[name])
    with pdf_reading.open_pdf(content(name)) as pdf:
        found = pdf_reading.structure(pdf).all("Table")
    assert [len(one.all("TH")) for one in found] == [len(table.heads) for table in tables]
    assert [len(one.all("TD")) for one in found] == [len(table.heads) * len(table.rows) for table in tables]
    assert [len(one.all("THead")) for one in found] == [1] * len(tables)


def test_headings_begin_with_one_title_and_skip_no_level() -> None:
    with pdf_reading.open_pdf(content("fi")) as pdf:
        levels = [
            int(one.role[1])
            for one in pdf_reading.structure(pdf).walk()
            if one.role[:1] == "H" and one.role[1:].isdigit()
        ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [after for before, after in zip(levels, levels[1:], strict=False) if after > before + 1] == []


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_painted_that_is_neither_tagged_nor_an_artifact(name: str) -> None:
    with pdf_reading.open_pdf(content(name)) as pdf:
        assert pdf_reading.untagged_operators(pdf) == []


def test_the_check_of_untagged_painting_sees_one() -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.contents_add(b"/Artifact BMC 0 0 5 5 re f EMC 0 0 9 9 re f")
    assert pdf_reading.untagged_operators(pdf) == ["f"]


def test_only_source_sans_is_used_and_it_is_in_the_file() -> None:
    with pdf_reading.open_pdf(content("fi")) as pdf:
        assert pdf_reading.fonts(pdf) == {"SourceSans3-Roman": True, "SourceSans3-Italic": True}


def test_contents_lead_to_headings_and_sources_to_their_address() -> None:
    with pdf_reading.open_pdf(content("fi")) as pdf:
        links = [one for page in pdf.pages for one in page.get("/Annots", [])]
        addresses = [str(one.A.URI) for one in links if "/A" in one and "/URI" in one.A]
        roles = [one.role for one in pdf_reading.structure(pdf).walk()]
    assert addresses == ["https://example.test/44-2024?a=1&b=2"]
    assert roles.count("TOCI") == len(links) - len(addresses) == 7


@pytest.mark.parametrize("name", ["fi", "hostile"])
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert render_pdf(REPORTS[name]) == content(name)


def test_the_only_moment_is_the_day_of_the_material() -> None:
    with pdf_reading.open_pdf(render_pdf(replace(empty(), dated=date(2026, 2, 3)))) as pdf:
        moments = {str(pdf.docinfo[name]) for name in ("/CreationDate", "/ModDate")}
    assert moments == {"D:20260203000000Z"}


def test_a_long_table_goes_on_over_pages_as_one_table() -> None:
    rows = tuple((f"Rivi {number}", number) for number in range(1, 200))
    table = DataTable("Pitkä taulukko", (Head("Rivi", CellKind.TEXT), Head("Luku", CellKind.COUNT)), rows)
    with pdf_reading.open_pdf(render_pdf(replace(empty(), blocks=(table,)))) as pdf:
        found = pdf_reading.structure(pdf).all("Table")
        assert len(pdf.pages) == 3
    assert [len(one.all("TD")) for one in found] == [398]


def test_a_table_with_more_columns_than_fit_still_has_them_all() -> None:
    heads = (Head("Rivi", CellKind.TEXT), *(Head(f"Sarakkeen nimi {number}", CellKind.MEAN) for number in range(24)))
    table = DataTable("Leveä taulukko", heads, (("Ensimmäinen", *[3.5] * 24),))
    with pdf_reading.open_pdf(render_pdf(replace(empty(), blocks=(table,)))) as pdf:
        assert len(pdf_reading.structure(pdf).all("TH")) == 25
