from dataclasses import replace

from tests.factories.report import empty, make_report
from yhdyspinta.documents.report.parts import Entry, list_contents, list_parts
from yhdyspinta.documents.report.report import Heading, Paragraph


def test_figures_and_drawings_are_counted_together_and_tables_of_their_own() -> None:
    parts = list_parts(make_report())
    assert [part.number for part in parts if part.kind in {"figure", "drawing"}] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [part.number for part in parts if part.kind == "table"] == [1]
    assert [part.number for part in parts if part.kind == "paragraph"] == [0]


def test_a_block_has_its_title_one_level_below_the_heading_over_it() -> None:
    blocks = (Paragraph("a"), Heading(2, "b", "b"), Paragraph("c"), Heading(3, "d", "d"), Paragraph("e"))
    assert [part.level for part in list_parts(replace(empty(), blocks=blocks))] == [2, 2, 3, 3, 4]


def test_contents_put_third_level_headings_under_the_second() -> None:
    headings = (Heading(2, "A", "a"), Heading(3, "B", "b"), Heading(3, "C", "c"), Heading(2, "D", "d"))
    assert list_contents(replace(empty(), blocks=headings)) == (
        Entry("a", "A", (Entry("b", "B"), Entry("c", "C"))),
        Entry("d", "D"),
    )


def test_a_short_report_needs_no_contents() -> None:
    assert list_contents(replace(empty(), blocks=(Heading(2, "A", "a"),))) == ()
