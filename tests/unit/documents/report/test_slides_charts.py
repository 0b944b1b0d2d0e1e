"""Native charts on slides: their types, and that they hold the report's values."""

import io
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL

from tests.factories.report import figure, make_report
from tests.factories.report_charts import bars, counts, diverging, dots, likert, sides, waves
from tests.unit.documents.report.slide_reading import chart_on, charts_of, everything, of_kind, read, tables_of
from yhdyspinta.documents.report.slides.lettering import count_lines, cut_text
from yhdyspinta.documents.report.slides.rows import plan_rows, split_rows
from yhdyspinta.presentation.charts.chart import AnswerClass, Chart, LikertChart, LikertRow

NO_NAME = "\u00a0"


def drawn(chart: Chart) -> Any:
    return chart_on(read(replace(make_report(), blocks=(figure("f", chart),))), chart.title)


def workbook_of(chart: Any) -> Any:
    return load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Data"]


def heads_of(chart: Any) -> list[str]:
    return [cell.value for cell in workbook_of(chart)[1]]


def test_answers_are_stacked_bars_with_what_is_missing_as_the_last_class() -> None:
    chart = likert("fi")
    native = drawn(chart)
    stacked, means = native.plots

    assert native.chart_type == XL_CHART_TYPE.BAR_STACKED_100
    assert [series.name for series in stacked.series] == [*(one.label for one in chart.classes), chart.missing_label]
    for at, series in enumerate(list(stacked.series)[:-1]):
        assert list(series.values) == [row.shares[at] for row in chart.rows]
    assert list(stacked.series[-1].values) == [row.missing for row in chart.rows]
    assert list(means.series[0].values) == [3.95, 3.24, 2.95, None], "nobody answered the last row: it has no mean"


def test_rows_are_in_the_order_of_the_report_with_n() -> None:
    native = drawn(likert("fi"))

    assert native.category_axis.reverse_order
    labels = list(native.plots[0].categories)
    assert labels[0].endswith("kunnissa/kuntayhtymissä (n\u00a0=\u00a021)")
    assert labels[-1] == "Yhteinen tietopohja ja tilannekuvapohja (n\u00a0=\u00a00, ei vastauksia)"


def test_labels_of_classes_can_be_read_on_their_colour() -> None:
    stacked = drawn(likert("fi")).plots[0]
    letters = [series.data_labels.font.color.rgb for series in list(stacked.series)[:-1]]

    assert [str(colour) for colour in letters] == ["FFFFFF", "14213A", "14213A", "14213A", "FFFFFF"]
    assert stacked.series[1].data_labels.number_format.endswith('0"\u00a0"%;""')


def test_what_is_missing_and_the_lowest_class_are_hatched() -> None:
    space = drawn(likert("fi")).element
    hatched = [series.xpath("string(./c:tx//c:v)") for series in space.xpath(".//c:ser[./c:spPr/a:pattFill]")]

    assert hatched == ["1 = erittäin huonosti", "EOS/vastaus puuttuu"]


def test_the_column_of_means_is_a_series_that_is_not_seen() -> None:
    native = drawn(likert("fi"))
    means = native.plots[1].series[0]

    assert means.format.fill.type == MSO_FILL.BACKGROUND, "no fill"
    assert means.name == NO_NAME, "the legend shows nothing of it"
    assert heads_of(native)[-2:] == ["Keskiarvo", NO_NAME], "but its column in the workbook has its name"
    title = native.element.xpath("string(.//c:valAx/c:title//a:t)")
    assert title == "Keskiarvo"


def test_a_diverging_chart_puts_the_centre_on_one_line() -> None:
    chart = diverging("fi")
    native = drawn(chart)
    space, *classes, missing = native.plots[0].series

    assert native.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert [series.name for series in classes] == [one.label for one in chart.classes]
    centres = []
    for row in range(len(chart.rows)):
        low = classes[0].values[row] + classes[1].values[row] + classes[2].values[row] / 2
        centres.append(space.values[row] + low)
    assert centres == pytest.approx([centres[0]] * len(centres))
    assert [tuple(series.values[1] for series in classes)] == [chart.rows[1].shares], "true shares, none negative"
    assert list(missing.values) == [row.missing for row in chart.rows]


def test_the_space_before_diverging_bars_is_a_formula() -> None:
    sheet = workbook_of(drawn(diverging("fi")))

    assert [cell.value for cell in sheet[1]][1] == "(tyhjä tila)"
    assert sheet["B3"].value == "=1.0-C3-D3-E3/2"


@pytest.mark.parametrize("chart", [sides("fi"), waves("sv")])
def test_a_dumbbell_is_a_scatter_with_both_values_of_each_row(chart: Any) -> None:
    native = drawn(chart)
    lines, first, second = native.plots[0].series

    assert native.chart_type == XL_CHART_TYPE.XY_SCATTER
    assert (lines.name, first.name, second.name) == (NO_NAME, chart.first_label, chart.second_label)
    assert _across(first) == {3.5 - at: row.first for at, row in enumerate(chart.rows) if row.first is not None}
    assert _across(second) == {3.5 - at: row.second for at, row in enumerate(chart.rows) if row.second is not None}


def _across(series: Any) -> dict[float, float]:
    """The place of each mark → its value."""
    element = series._element
    values = {int(point.get("idx")): float(point.xpath("string(./c:v)")) for point in element.xpath("./c:xVal//c:pt")}
    places = {int(point.get("idx")): float(point.xpath("string(./c:v)")) for point in element.xpath("./c:yVal//c:pt")}
    return {places[at]: value for at, value in values.items()}


def test_the_line_of_a_dumbbell_follows_its_values() -> None:
    sheet = workbook_of(drawn(sides("fi")))

    ends = [sheet.cell(row, 5).value for row in range(2, 14)]
    assert ends[:3] == ["=B2", "=C2", None]
    assert ends[9:] == [None, None, None], "one side was not asked: there is no line"


def test_marks_have_their_rows_beside_them_at_the_same_height() -> None:
    deck = read(replace(make_report(), blocks=(figure("f", sides("fi")),)))
    slide = next(slide for slide in deck.slides if any(shape.has_chart for shape in slide.shapes))
    table = next(tables_of(slide))
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    layout = frame.chart.element.xpath(".//c:plotArea/c:layout/c:manualLayout")[0]
    top, height = (float(layout.xpath(f"string(./c:{side}/@val)")) * frame.height for side in "yh")

    assert table.rows[0].height == pytest.approx(top, abs=200)
    assert [row.height for row in list(table.rows)[1:]] == pytest.approx([height / 4] * 4, abs=200)
    labels = [row.cells[0].text_frame.text for row in table.rows]
    assert labels[0] == "Kohta"
    assert labels[1].endswith("(n\u00a0=\u00a022\u00a0/\u00a040)")
    assert labels[-1].endswith("(n\u00a0=\u00a00\u00a0/\u00a040, Työllisyysalue: ei vastauksia)")


def test_dots_are_a_scatter_on_their_scale() -> None:
    chart = dots("fi")
    native = drawn(chart)

    assert native.chart_type == XL_CHART_TYPE.XY_SCATTER
    assert _across(native.plots[0].series[0]) == {3.5: 3.95, 2.5: 3.24, 1.5: 2.95}
    scale = native.element.xpath(".//c:valAx/c:scaling")[0]
    assert [scale.xpath(f"string(./c:{end}/@val)") for end in ("min", "max")] == ["1", "5"]
    shown = native.element.xpath('.//c:dLbl//a:fld[@type="XVALUE"]/a:t/text()')
    assert shown == ["4,0", "3,2", "3,0"]


@pytest.mark.parametrize(
    ("chart", "shown"), [(bars("fi"), '0"\u00a0"%'), (bars("en"), "0%"), (counts("sv"), "[$-41D]#,##0")]
)
def test_bars_are_native_bars_from_zero(chart: Any, shown: str) -> None:
    native = drawn(chart)
    series = native.plots[0].series[0]

    assert native.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert list(series.values) == [row.value for row in chart.rows]
    assert series.data_labels.number_format == shown
    assert native.element.xpath("string(.//c:valAx/c:scaling/c:min/@val)") == "0"


def test_what_is_not_known_is_said_in_the_label() -> None:
    assert list(drawn(bars("fi")).plots[0].categories)[-1] == "Muu (ei tietoa)"


def test_the_workbook_of_a_chart_has_what_is_drawn() -> None:
    chart = likert("fi")
    sheet = workbook_of(drawn(chart))

    assert [cell.value for cell in sheet[3]][1:7] == pytest.approx([*chart.rows[1].shares, chart.rows[1].missing])
    assert sheet["H3"].value == 3.24
    assert sheet["H5"].value is None
    assert {cell.data_type for column in "BCDEFG" for cell in sheet[column][1:]} == {"n"}


@pytest.mark.parametrize("text", ['=cmd|"/c calc"!A1', "=1+1", "+1", "-1", "@SUM(A1)", "http://example.test", "1"])
def test_no_text_of_a_report_comes_alive_in_the_workbook(text: str) -> None:
    kept = likert("fi")
    classes = (AnswerClass(text, "1", -1.0), *kept.classes[1:])
    chart = replace(kept, title=text, classes=classes, missing_label=text, mean_label=text)
    chart = replace(chart, rows=tuple(replace(row, label=text) for row in kept.rows))
    sheet = workbook_of(drawn(chart))

    assert {cell.data_type for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)} == {"s"}
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_hostile_charts_are_drawn() -> None:
    assert len(charts_of(of_kind("hostile"))) == 1


def test_more_rows_than_fit_are_spread_over_slides() -> None:
    kept = likert("fi")
    rows = tuple(replace(kept.rows[0], label=f"Haaste {number}") for number in range(31))
    deck = read(replace(make_report(), blocks=(figure("f", replace(kept, rows=rows)),)))
    charts = list(charts_of(deck).values())
    shown = [label for chart in charts for label in chart.plots[0].categories]

    assert [len(list(chart.plots[0].categories)) for chart in charts] == [10, 11, 10]
    assert [label.split(" (")[0] for label in shown] == [row.label for row in rows]
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert [title[-5:] for title in titles if title.startswith("Parhaiten")] == ["(1/3)", "(2/3)", "(3/3)"]


def test_a_chart_without_rows_is_drawn() -> None:
    assert list(drawn(replace(likert("fi"), rows=())).plots[0].series[0].values) == []


def test_six_classes_without_a_neutral_one_are_drawn() -> None:
    tones = (-1.0, -0.6, -0.2, 0.2, 0.6, 1.0)
    chart = LikertChart(
        language="en",
        title="Six",
        summary="Six classes.",
        classes=tuple(AnswerClass(str(at), str(at), tone) for at, tone in enumerate(tones)),
        rows=(LikertRow("A", 6, (0.1, 0.2, 0.2, 0.1, 0.2, 0.2), 0.0, 3.5),),
        missing_label="Missing",
        mean_label="Mean",
    )

    assert [series.values[0] for series in drawn(chart).plots[0].series] == [0.1, 0.2, 0.2, 0.1, 0.2, 0.2, 0.0]


def test_all_charts_of_the_report_are_there() -> None:
    assert len(charts_of(everything())) == 7


def test_labels_that_wrap_leave_room_for_fewer_rows() -> None:
    long = ["Yhteistyön suunnitelmallisuus perustuen yhteisiin tavoitteisiin ja toimintamalleihin"] * 14

    assert [len(part) for part in split_rows(long, long, 262)] == [7, 7]
    assert [len(part) for part in split_rows(long, ["Kela"] * 14, 262)] == [14]
    assert plan_rows(["Kela"] * 3, 262).size > plan_rows(long[:7], 262).size


def test_lines_are_counted_as_words_wrap() -> None:
    assert count_lines("yksi", 100, 12) == 1
    assert count_lines("yksi kaksi", 40, 12) == 2
    assert count_lines("a" * 100, 100, 12) == 7
    assert cut_text("Yksi kaksi kolme.", 1000, 20, 12) == ("Yksi kaksi kolme.",)
    assert cut_text("Yksi kaksi. Kolme neljä.", 60, 30, 12) == ("Yksi kaksi.", "Kolme neljä."), "between sentences"
    assert cut_text("Yksi kaksi kolme neljä viisi", 60, 30, 12) == ("Yksi kaksi kolme", "neljä viisi")
