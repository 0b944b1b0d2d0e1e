"""How the values of two items go together: the two sides of a dyad, two waves, two options of a multiple choice."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from yhdyspinta.analysis.tabulation.cube import PairCube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.request import make_request
from yhdyspinta.analysis.tabulation.results import make_pairs
from yhdyspinta.analysis.tabulation.run import run


def tabulate_pairs(frame: Any, first: Item, second: Item, *, first_row: int = 1) -> PairCube:
    """How many rows have each pair of values in two columns of one frame.

    For waves that lie in rows of their own there is `waves.pair_waves`. Refuses what `tabulate` refuses.
    """
    (pair,) = tabulate_combinations(frame, (first, second), first_row=first_row)
    return pair


def tabulate_combinations(frame: Any, items: Sequence[Item], *, first_row: int = 1) -> tuple[PairCube, ...]:
    """The pair cubes of every two items, in their order: (1, 2), (1, 3), …, (2, 3), … All in one pass.

    For the options of a multiple choice the cells of 1 and 1 are how often two options are chosen together.
    """
    request = make_request(items, by=None, weight=None, first_row=first_row)
    job = Job(request, tuple(combinations(range(len(items)), 2)))
    return make_pairs(job, run(job, frame)) if job.packs else ()
