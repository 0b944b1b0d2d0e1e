"""Figures and reports from cubes: which rows, which classes, which order, what is said."""

from dataclasses import replace
from datetime import date

import pytest

from tests.factories.publication import BY, make_publication
from tests.factories.publication_instrument import INSTRUMENT
from yhdyspinta.analysis.figures.merging import parse_merges
from yhdyspinta.analysis.figures.paired.changes import Change
from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.instruments.instrument import Direction, Point, Population, Scale
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube
from yhdyspinta.documents.publication.make import make_publication as make
from yhdyspinta.documents.report.building.classes import classes_of_scale
from yhdyspinta.documents.report.building.tabulated import parts_of
from yhdyspinta.documents.report.report import Absent, DataTable, Figure, Heading
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.charts.chart import DumbbellChart, LikertChart, Scheme

SCALE = Scale(
    "agree",
    tuple(Point(code) for code in range(1, 6)),
    Texts("ei lainkaan", "inte alls", "not at all"),
    Texts("täysin", "helt", "fully"),
)


def publication(**changed: object):
    made = make_publication("fi", grouped=bool(changed.get("by")))
    arguments = {
        "name": "koe",
        "language": "fi",
        "instrument": INSTRUMENT,
        "cube": made.cube,
        "answers": made.answers,
        "dated": date(2024, 9, 9),
        "source": Texts("lähde", "källa", "source"),
        **changed,
    }
    return make(**arguments)


def figures_of(publication) -> dict[str, Figure]:
    return {block.id: block for block in publication.report.blocks if isinstance(block, Figure)}


@pytest.mark.parametrize(
    ("merge", "shorts", "tones"),
    [
        ("", ["1", "2", "3", "4", "5"], [-1, -0.5, 0, 0.5, 1]),
        ("4-5", ["1", "2", "3", "4–5"], [-1, -0.5, 0, 1]),
        ("1-2,4-5", ["1–2", "3", "4–5"], [-1, 0, 1]),
        ("2-4", ["1", "2–4", "5"], [-1, 0, 1]),
    ],
)
def test_merged_classes_have_the_tone_of_their_end(merge: str, shorts: list[str], tones: list[float]) -> None:
    classes = classes_of_scale(SCALE, parse_merges(merge) if merge else (), None, "fi")

    assert [one.short for one in classes.shown] == shorts
    assert [one.tone for one in classes.shown] == tones
    assert sum(classes.collect((0.1, 0.2, 0.3, 0.2, 0.2))) == pytest.approx(1)


def test_the_ends_of_a_scale_are_named_and_a_descending_scale_is_mirrored() -> None:
    classes = classes_of_scale(replace(SCALE, direction=Direction.DESCENDING), (), None, "sv")

    assert [one.label for one in classes.shown] == ["1 = inte alls", "2", "3", "4", "5 = helt"]
    assert [one.tone for one in classes.shown] == [1, 0.5, 0, -0.5, -1]


def test_a_merged_class_of_labelled_points_names_them_all() -> None:
    words = ("eri mieltä", "siltä väliltä", "jokseenkin samaa mieltä", "täysin samaa mieltä")
    points = tuple(Point(code, Texts(text, text, text)) for code, text in enumerate(words, start=1))
    scale = replace(SCALE, points=points, low_end=points[0].label, high_end=points[-1].label)
    classes = classes_of_scale(scale, parse_merges("3-4"), None, "fi")

    assert classes.shown[-1].label == "3–4 = jokseenkin samaa mieltä / täysin samaa mieltä"


def test_shares_are_of_those_who_were_asked() -> None:
    #                              1  2   blank  don't know  not applicable  not asked
    item = ItemCube("a", (1, 2), ((3, 1,  2,     2,          7,              9),))  # fmt: skip
    parts = parts_of(item, 0)

    assert parts.shares == (3 / 8, 1 / 8)
    assert parts.missing == 4 / 8


def test_an_item_that_nobody_was_asked_has_no_shares_and_says_so() -> None:
    made = make_publication("fi", grouped=False)
    name = next(item.name for item in made.cube.items if item.name == "coop_kela")
    item = made.cube.item(name)
    nobody = replace(item, counts=((0,) * len(item.codes) + (0, 0, 0, 13),))
    cube = Cube(("ALL",), tuple(nobody if one.name == name else one for one in made.cube.items))
    figure = figures_of(publication(cube=cube))["fig-coop"]

    row = next(row for row in figure.table.rows if row[1] == 0)
    assert set(row[2:-2]) == {Absent.NOT_ASKED}
    assert row[-2:] == (Absent.MISSING, Absent.MISSING)


def test_every_question_with_codes_has_a_figure_under_its_sections_heading() -> None:
    made = publication()

    assert set(figures_of(made)) == {"fig-coop", "fig-freq", "fig-model", "fig-form"}
    headings = [block.id for block in made.report.blocks if isinstance(block, Heading)]
    assert headings == [section.id for section in INSTRUMENT.sections]


def test_with_groups_each_item_has_a_bar_for_each_group_and_one_for_all() -> None:
    made = publication(by=BY)
    chart = figures_of(made)["fig-coop-kela-part"].chart
    assert isinstance(chart, LikertChart)

    assert [row.label for row in chart.rows] == ["Etelä", "Pohjoinen", "Ryhmä puuttuu", "Kaikki"]
    summaries = {(one.item, one.group): one for one in made.summaries}
    assert [row.mean for row in chart.rows] == [
        summaries["coop_kela", group].mean for group in (*made.cube.groups, "ALL")
    ]
    assert not any(name in chart.summary for name in ("Pohjoinen", "Etelä"))


def test_many_groups_are_a_table_only() -> None:
    groups = tuple(f"G{number:02}" for number in range(41))
    made = make_publication("fi", grouped=False)
    items = tuple(replace(item, counts=item.counts * 41, weights=None, squares=None) for item in made.cube.items)
    report = publication(by=BY, cube=Cube(groups, items)).report

    assert not any(isinstance(block, Figure) and block.id == "fig-coop-kela-part" for block in report.blocks)
    assert any(isinstance(block, DataTable) and len(block.rows) == 42 for block in report.blocks)


def test_merged_classes_of_the_command_reach_charts_and_cells_but_not_means() -> None:
    plain, merged = publication(), publication(merges=parse_merges("1-2"))
    chart = figures_of(merged)["fig-coop"].chart
    assert isinstance(chart, LikertChart)

    assert [one.short for one in chart.classes][0] == "1–2"
    assert "1-2" in {cell.code for cell in merged.cells if cell.item == "coop_kela"}
    assert plain.summaries == merged.summaries


def test_a_weighted_report_says_by_which_column_and_what_is_weighted() -> None:
    weighted = make_publication("fi", weighted=True, grouped=False).cube

    assert any("sarakkeella paino" in text for text in publication(cube=weighted, weight="paino").report.method)
    assert not any("painotettu" in text for text in publication().report.method)


def test_a_census_has_no_standard_errors() -> None:
    sample, census = publication(), publication(instrument=replace(INSTRUMENT, population=Population.CENSUS))

    assert any(summary.se is not None for summary in sample.summaries)
    assert all(summary.se is None for summary in census.summaries)
    assert any("Kokonaisaineisto" in paragraph for paragraph in census.report.method)
    assert not any("Kokonaisaineisto" in paragraph for paragraph in sample.report.method)


def test_changes_between_waves_are_a_figure_a_scale_with_the_pairs_as_n() -> None:
    changes = [
        WaveChange(
            "coop_kela", "2024", "2025", Change("a", "b", 9, 10, 11, 3.0, 3.25, 0.25, 1.0, 0.3, 0.4, 0.5, 0.1)
        ),
        WaveChange("coop_county", "2024", "2025", Change("a", "b", 8, 9, 9, 3.0, 2.5, -0.5, 1.0, 0.3, 0.1, 0.4, 0.5)),
        WaveChange("freq_debt", "2024", "2025", Change("a", "b", 0, 3, 2, *(None,) * 8)),
        WaveChange("model", "2024", "2025", Change("a", "b", 5, 5, 5, 1.0, 2.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0)),
    ]
    figures = figures_of(publication(changes=tuple(changes)))
    chart = figures["fig-changes-1"].chart
    assert isinstance(chart, DumbbellChart)

    assert [(row.first, row.second, row.first_n) for row in chart.rows] == [(3.0, 3.25, 9), (3.0, 2.5, 8)]
    assert chart.scheme is Scheme.WAVES
    assert "nousi 1 kohdassa, laski 1 kohdassa, pysyi ennallaan 0" in chart.summary
    assert figures["fig-changes-2"].table.rows[0][2:] == (Absent.MISSING,) * 6
    assert "fig-changes-3" not in figures, "names without an order have no mean to change"
