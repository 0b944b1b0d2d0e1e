"""A data frame becomes a cube: for each item, group and code, how many rows there are.

This is the only half of the analysis that sees rows. Frames of Polars, pandas, PyArrow and DuckDB are read in batches
and counted with one table lookup for several items at once (`counting`), so the memory does not grow with the rows.
A PySpark frame is counted by its own tasks (`spark`), any other that Narwhals knows by its own engine (`engine`).
"""

from collections.abc import Sequence
from typing import Any

from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.request import make_request
from yhdyspinta.analysis.tabulation.results import make_cube
from yhdyspinta.analysis.tabulation.run import run


def tabulate(
    frame: Any,
    items: Sequence[Item],
    *,
    by: str | None = None,
    weight: str | None = None,
    first_row: int = 1,
) -> Cube:
    """The cube of some columns of a frame.

    `by` names a column of groups, `weight` one of weights: then each cell also has Σw and Σw². `first_row` is the
    number of the first row in messages: 2 for a file with a header.

    With `by` the cube holds the groups only; `adding.total` makes ALL of them. A group's name is its value as text.

    Raises Refusal (YP-TABULATE) with up to MOST_PROBLEMS problems in different columns: an unknown column, a value
    that an item does not know, numbers and text in one column, a weight that is none, more than 100,000 groups.
    """
    job = Job(make_request(items, by=by, weight=weight, first_row=first_row))
    return make_cube(job, run(job, frame))
