"""Outlines of drawn groups of cells, one cell being 10 by 10 pixels."""

from collections import defaultdict

from yhdyspinta.analysis.tilegrid import Cell
from yhdyspinta.presentation.maps.outline import Pitch, borders, outline

PITCH = Pitch(10, 10)


def cells_of(drawing: str) -> dict[str, list[Cell]]:
    """Cells by the letter that is drawn in them; a dot is an empty cell."""
    cells = defaultdict(list)
    for row, line in enumerate(drawing.strip().splitlines()):
        for column, letter in enumerate(line.split()):
            cells[letter].append(Cell(column, row))
    return cells


def sides_of(drawing: str) -> dict[Cell, str]:
    return {cell: letter for letter, cells in cells_of(drawing).items() for cell in cells if letter != "."}


def test_the_outline_of_one_cell_lies_inside_its_edge() -> None:
    assert outline([Cell(1, 0)], PITCH, 2) == "M12 2L18 2L18 8L12 8Z"


def test_neighbouring_cells_have_one_outline_without_the_line_between_them() -> None:
    assert outline(cells_of("a a")["a"], PITCH, 2) == "M2 2L18 2L18 8L2 8Z"


def test_an_inner_corner_is_moved_towards_the_cells() -> None:
    corner = cells_of("""
        a .
        a a
    """)["a"]

    assert outline(corner, PITCH, 2) == "M2 2L8 2L8 12L18 12L18 18L2 18Z"


def test_cells_that_touch_at_a_corner_have_an_outline_each() -> None:
    diagonal = cells_of("""
        . a
        a .
    """)["a"]

    assert outline(diagonal, PITCH, 2) == "M2 12L8 12L8 18L2 18ZM12 2L18 2L18 8L12 8Z"


def test_a_hole_has_an_outline_of_its_own_on_the_side_of_the_cells() -> None:
    ring = cells_of("""
        a a a
        a . a
        a a a
    """)["a"]

    outer, inner = outline(ring, PITCH, 2).removesuffix("Z").split("Z")
    assert outer == "M2 2L28 2L28 28L2 28"
    assert inner == "M8 8L8 22L22 22L22 8"


def test_a_border_parts_sides_and_keeps_from_the_outline() -> None:
    assert borders(sides_of("a a b"), PITCH, 2) == "M20 2L20 8"


def test_a_border_inside_a_block_runs_through_its_middle() -> None:
    sides = sides_of("""
        a b
        c c
    """)

    assert borders(sides, PITCH, 2) == "M10 2L10 10M2 10L10 10M10 10L18 10"


def test_one_side_has_no_border() -> None:
    assert borders(sides_of("a a a"), PITCH, 2) == ""
