"""Shares of the two ends of a scale and about its centre (docs/methods/likert-shares.md).

Sources: J. Bryer, K. Speerschneider: likert (R package), for low, neutral and high about a centre; top-2 and bottom-2
boxes are customary in survey reports.
"""

from collections.abc import Callable

from yhdyspinta.analysis.errors_figures import CENTRE_OUTSIDE
from yhdyspinta.analysis.figures.distribution import Distribution
from yhdyspinta.errors import refuse


def find_centre(item: str, codes: tuple[int, ...], centre: float | None = None) -> float | None:
    """The chosen centre, otherwise the middle code or halfway between the middle two. None for an item without codes.

    Refuses a chosen centre outside the scale.
    """
    if not codes:
        return None
    if centre is None:
        ordered = sorted(codes)
        return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
    if not min(codes) <= centre <= max(codes):
        raise refuse(CENTRE_OUTSIDE, item=item, centre=f"{centre:g}", low=min(codes), high=max(codes))
    return centre


def share(answers: Distribution, chosen: Callable[[int], bool]) -> float | None:
    """The part of the answers whose code is chosen. None when the answers weigh nothing."""
    mass = answers.mass
    if mass <= 0:
        return None
    part = sum(each for code, each in zip(answers.codes, answers.masses, strict=True) if chosen(code))
    return min(part / mass, 1.0)


def top2(answers: Distribution) -> float | None:
    """The share of the two highest codes of the scale; of all when it has no more."""
    ends = sorted(answers.codes)[-2:]
    return share(answers, ends.__contains__)


def bottom2(answers: Distribution) -> float | None:
    """The share of the two lowest codes of the scale; of all when it has no more."""
    ends = sorted(answers.codes)[:2]
    return share(answers, ends.__contains__)
