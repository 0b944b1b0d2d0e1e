"""The workbook of a publication, read back with another library than the one that wrote it."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.factories.publication import make_publication
from tests.factories.report import HOSTILE, SYNTHETIC, figure, hostile, make_report
from tests.factories.report_charts import likert, sides
from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.report import DataTable, Report
from yhdyspinta.documents.report.workbook import render_workbook
from yhdyspinta.documents.report.workbook.words import KINDS, MEASURES
from yhdyspinta.languages import Language


@cache
def book(language: Language = "fi") -> Workbook:
    return load_workbook(io.BytesIO(render_workbook(make_publication(language))))


def with_report(report: Report) -> Publication:
    return replace(make_publication(report.language), report=report)


def with_blocks(*blocks: Any) -> Workbook:
    return load_workbook(io.BytesIO(render_workbook(with_report(replace(make_report(), blocks=blocks)))))


def rows_of(sheet: Any, top: int = 1) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top)]


def parts_of(publication: Publication) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(render_workbook(publication))) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("fi", ["Sisältö", "Kuvio 1"], ["Tunnusluvut", "Jakaumat", "Kysymykset", "Lähteet ja menetelmä"]),
        ("sv", ["Innehåll", "Figur 1"], ["Nyckeltal", "Fördelningar", "Frågor", "Källor och metod"]),
        ("en", ["Contents", "Figure 1"], ["Summaries", "Distributions", "Questions", "Sources and method"]),
    ],
)
def test_it_is_in_one_language(language: Language, first: list[str], last: list[str]) -> None:
    names = book(language).sheetnames

    assert names[:2] == first
    assert names[-4:] == last
    assert len(names) == 1 + 7 + 2 + 4
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 31


def test_the_contents_name_every_sheet_and_say_that_answers_are_made_up() -> None:
    contents = book()["Sisältö"]
    texts = [cell.value for row in contents.iter_rows() for cell in row if cell.value]

    assert texts[0] == make_report().title
    assert SYNTHETIC.fi in texts
    assert f"– {make_report().summary[0]}" in texts
    assert all(name in texts for name in book().sheetnames[1:])
    links = [cell.hyperlink for row in contents.iter_rows() for cell in row if cell.hyperlink]
    assert [link.location for link in links] == [f"'{name}'!A1" for name in book().sheetnames[1:]]
    assert all(link.target is None for link in links), "places in the workbook, never addresses"


def test_every_figure_is_a_typed_table_under_what_is_seen() -> None:
    sheet = book()["Kuvio 1"]
    chart = likert("fi")

    assert [sheet.cell(row, 1).value for row in (1, 2, 4)] == [chart.title, chart.summary, SYNTHETIC.fi]
    assert sheet["A3"].value.startswith("Lähde: Synteettinen esimerkki · 22 hyvinvointialuetta")
    assert [cell.value for cell in sheet[6]][:3] == ["Kohta", "n", "1 = erittäin huonosti"]
    assert sheet.freeze_panes == "B7"
    shares = [sheet.cell(8, column).value for column in range(3, 8)]
    assert shares == pytest.approx(chart.rows[1].shares, abs=1e-15)
    assert sheet["C8"].number_format == '0"\u00a0"%'
    assert (sheet["I7"].value, sheet["I7"].number_format) == (3.95, "0.0")
    assert (sheet["I10"].value, sheet["I10"].data_type) == ("puuttuu", "s"), "why there is no mean, in a word"
    assert "EOS = en osaa sanoa." in [row[0] for row in rows_of(sheet)]


def test_every_figure_has_a_native_chart_of_its_cells() -> None:
    charts = book()["Kuvio 1"]._charts
    series = charts[0].series

    assert [len(book()[f"Kuvio {number}"]._charts) for number in range(1, 8)] == [1] * 7
    assert charts[0].grouping == "percentStacked"
    assert charts[0].barDir == "bar"
    assert [one.val.numRef.f for one in series] == [f"'Kuvio 1'!${column}$7:${column}$10" for column in "CDEFGH"]
    assert {one.cat.strRef.f if one.cat.strRef else one.cat.numRef.f for one in series} == {"'Kuvio 1'!$A$7:$A$10"}
    assert [one.tx.strRef.f for one in series][-1] == "'Kuvio 1'!$H$6"


def test_every_chart_has_an_alternative_text() -> None:
    drawings = [xml for name, xml in parts_of(make_publication()).items() if "drawings/drawing" in name]
    said = [re.findall(r'<xdr:cNvPr [^>]*descr="([^"]*)"', xml) for xml in drawings]

    assert len(said) == 7
    assert all(len(one) == 1 and len(one[0]) > 40 for one in said)


def test_a_dumbbell_is_two_series_on_its_scale() -> None:
    chart = with_blocks(figure("f", sides("fi")))["Kuvio 1"]._charts[0]

    assert [one.val.numRef.f for one in chart.series] == ["'Kuvio 1'!$B$7:$B$10", "'Kuvio 1'!$D$7:$D$10"]
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (1, 5)


def test_a_chart_whose_table_says_something_else_gets_its_own_figures() -> None:
    kept = figure("f", likert("fi"))
    other = replace(kept, table=DataTable("Toinen", kept.table.heads[:2], tuple(row[:2] for row in kept.table.rows)))
    sheet = with_blocks(other)["Kuvio 1"]
    heads = next(number for number, row in enumerate(rows_of(sheet), start=1) if row[0] == "Kaavion luvut") + 1
    values = [one.val.numRef.f for one in sheet._charts[0].series]

    assert [cell.value for cell in sheet[heads]][1:3] == ["1 = erittäin huonosti", "2"]
    assert [cell.value for cell in sheet[heads + 2]][1:6] == pytest.approx(likert("fi").rows[1].shares)
    assert values[0] == f"'Kuvio 1'!$B${heads + 1}:$B${heads + 4}"


def test_tables_keep_each_reason_for_a_missing_value() -> None:
    sheet = book()["Taulukko 1"]

    assert rows_of(sheet, 7)[0] == ["Kuntouttava työtoiminta", "Hyvinvointialue", 12345, 0.4567, 3.84, 0.987]
    assert rows_of(sheet, 9)[0][1:] == ["ei kysytty", "peitetty", "peitetty", "ei osattu sanoa", "ei koske"]
    assert [sheet.cell(7, column).number_format for column in range(3, 7)] == ["#,##0", '0"\u00a0"%', "0.0", "0.00"]
    assert sheet["A2"].value == SYNTHETIC.fi


def test_summaries_are_one_table_with_full_precision() -> None:
    publication = make_publication()
    sheet = book()["Tunnusluvut"]
    heads = [cell.value for cell in sheet[1]]
    summary = publication.summaries[0]
    row = rows_of(sheet)[1]

    assert heads[:4] == ["Muuttuja", "Kohta", "Ryhmä", "n"]
    assert row[:5] == [summary.item, "Kela", summary.group, summary.n, summary.n_total]
    assert row[heads.index("Keskiarvo")] == summary.mean
    assert row[heads.index("Kaksi ylintä")] == summary.top2
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:U{sheet.max_row}"
    assert sheet.max_row == len(publication.summaries) + 1
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.value is None]


def test_a_figure_that_cannot_be_computed_says_so() -> None:
    publication = make_publication()
    without = [at for at, summary in enumerate(publication.summaries) if summary.sd is None]
    heads = [cell.value for cell in book()["Tunnusluvut"][1]]

    assert without
    assert rows_of(book()["Tunnusluvut"])[without[0] + 1][heads.index("Keskihajonta")] == "ei laskettu"


def test_groups_and_weights_have_columns_when_there_are_any() -> None:
    plain = load_workbook(io.BytesIO(render_workbook(make_publication(grouped=False))))
    weighted = load_workbook(io.BytesIO(render_workbook(make_publication(weighted=True))))

    assert "Ryhmä" not in [cell.value for cell in plain["Tunnusluvut"][1]]
    assert [cell.value for cell in weighted["Tunnusluvut"][1]][-2] == "Painotettu n"
    assert [cell.value for cell in weighted["Jakaumat"][1]][-2] == "Painojen summa"
    groups = {row[2] for row in rows_of(book()["Jakaumat"])[1:]}
    assert groups == {"Etelä", "Pohjoinen", "Ei ryhmää", "Kaikki"}


def test_every_row_of_the_whole_material_says_that_it_is_made_up_and_every_printed_page_too() -> None:
    real = load_workbook(io.BytesIO(render_workbook(make_publication(synthetic=False))))

    for name in ("Tunnusluvut", "Jakaumat", "Kysymykset"):
        head, *rows = rows_of(book()[name])
        assert head[-1] == "Synteettinen aineisto"
        assert {row[-1] for row in rows} == {"kyllä"}
        assert "Synteettinen aineisto" not in rows_of(real[name])[0]
    assert all(sheet.oddHeader.left.text for sheet in book().worksheets)
    assert not any(sheet.oddHeader.left.text for sheet in real.worksheets)


def test_every_answer_has_its_count_and_share() -> None:
    publication = make_publication()
    rows = rows_of(book()["Jakaumat"])[1:]
    first = publication.cells[0]

    assert len(rows) == len(publication.cells)
    assert rows[0][:6] == [first.item, "Kela", first.group, 1, "1 = erittäin huonosti", first.count]
    assert rows[0][6] == pytest.approx(first.share, rel=1e-15)
    assert book()["Jakaumat"]["G2"].number_format == '0"\u00a0"%'


def test_questions_are_described_but_not_internal_ones() -> None:
    rows = {row[0]: row for row in rows_of(book()["Kysymykset"])[1:]}
    variables = list_variables(make_publication().instrument)
    internal = [one.name for one in variables if one.question.publication is PublicationClass.INTERNAL]

    assert internal
    assert list(rows) == [one.name for one in variables if one.name not in internal]
    kela = rows["coop_kela"]
    assert kela[3:5] == ["Kela", "asteikko, monta kohtaa"]
    assert kela[5] == "1 = erittäin huonosti\n2\n3\n4\n5 = erittäin hyvin"
    assert kela[6] == "9 = En osaa sanoa\nEi koske meitä"


def test_every_kind_of_question_has_a_word() -> None:
    assert set(QuestionKind) <= set(KINDS)
    assert set(Summary.__dataclass_fields__) - {"item", "group"} == set(MEASURES)


def test_sources_and_method_are_there() -> None:
    texts = [cell for row in rows_of(book()["Lähteet ja menetelmä"]) for cell in row if cell]

    for expected in (
        *make_report().method,
        "THL Työpaperi 44/2024",
        SYNTHETIC.fi,
        "https://example.test/44-2024?a=1&b=2",
    ):
        assert expected in texts
    assert "Aineiston päivä: 9.9.2024" in texts


def test_no_text_comes_alive() -> None:
    parts = parts_of(with_report(hostile()))
    alive = replace(make_report(), title="=1+1", summary=("@SUM(A1)",), method=("http://example.test",))
    others = parts_of(with_report(alive))

    for name, xml in (parts | {f"other-{name}": xml for name, xml in others.items()}).items():
        if "worksheets/sheet" in name:
            assert "<f>" not in xml
            assert not re.search(r"<hyperlink [^>]*r:id", xml), "no link out of the workbook"
    sheet = load_workbook(io.BytesIO(render_workbook(with_report(hostile()))))["Kuvio 1"]
    assert sheet["A1"].value == HOSTILE


@pytest.mark.parametrize("text", ["Ääni\x00\x0b\x1f", "\ud800pari\ufffe", "x" * 40_000])
def test_what_a_cell_cannot_hold_is_left_out(text: str) -> None:
    kept = figure("f", likert("fi"))
    sheet = with_blocks(replace(kept, title=text, chart=replace(kept.chart, summary=text)))["Kuvio 1"]

    assert sheet["A1"].value == re.sub("[\x00-\x1f\ud800\ufffe]", "", text)[:32_767]


def test_the_same_publication_gives_the_same_bytes() -> None:
    content = render_workbook(make_publication())

    assert content == render_workbook(make_publication())
    assert book().properties.created == datetime(2024, 9, 9)  # noqa: DTZ001 (Office files have no time zone)
    assert book().properties.title == make_publication().title.fi
    assert SYNTHETIC.fi in book().properties.description
