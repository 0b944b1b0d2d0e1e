"""Every figure of every item in every group."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from fractions import Fraction
from operator import mul

from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.figures.likert_shares import bottom2, find_centre, share, top2
from yhdyspinta.analysis.figures.moments import mean, sd, standard_error
from yhdyspinta.analysis.figures.quantiles import interpolated_median, median
from yhdyspinta.analysis.figures.ranks import rank_from_highest
from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.cube import Cube

_PLACES = {state: STATES.index(state) for state in State}
type _Key = tuple[str, str | None]


def summarise(
    cube: Cube, *, census: bool = False, centre: float | None = None, nominal: Collection[str] = ()
) -> tuple[Summary, ...]:
    """The figures of each item in each group and then in ALL, items in the order of the cube.

    A census has no standard errors. `centre` divides low from high (see `likert_shares.find_centre`). The items named
    in `nominal` have codes that are no quantities: only their counts are given.

    Refuses a centre outside the scale of an item that is not nominal.
    """
    scaled = [item for item in cube.items if item.name not in nominal]
    middles = {item.name: find_centre(item.name, item.codes, centre) for item in scaled}
    every = [answers for item in cube.items for answers in list_distributions(cube, item)]
    ranks = _rank(answers for answers in every if answers.item in middles)
    return tuple(
        _measure(each, middles.get(each.item), ranks.get((each.item, each.group)), census=census) for each in every
    )


def _rank(every: Iterable[Distribution]) -> dict[_Key, int]:
    """The places of items within their group, among those with the same codes."""
    kinds: defaultdict[tuple[str | None, tuple[int, ...]], dict[_Key, Fraction]] = defaultdict(dict)
    for answers in every:
        if (value := _ranked_mean(answers)) is not None:
            kinds[answers.group, tuple(sorted(answers.codes))][answers.item, answers.group] = value
    return {key: place for values in kinds.values() for key, place in rank_from_highest(values).items()}


def _ranked_mean(answers: Distribution) -> Fraction | None:
    """The mean as exactly as it is known: unweighted as a fraction, so that a tie is a tie; weighted to 12 digits,
    since sums of weights may have been added in any order."""
    if answers.weights is None:
        total = sum(map(mul, answers.counts, answers.codes))
        return Fraction(total, answers.n) if answers.n else None
    value = mean(answers)
    return None if value is None else Fraction(f"{value:.12g}")


def _count(answers: Distribution) -> Summary:
    return Summary(
        item=answers.item,
        group=answers.group,
        n=answers.n,
        n_total=answers.n_total,
        blank=answers.states[_PLACES[State.BLANK]],
        dont_know=answers.states[_PLACES[State.DONT_KNOW]],
        not_applicable=answers.states[_PLACES[State.NOT_APPLICABLE]],
        not_asked=answers.states[_PLACES[State.NOT_ASKED]],
        mean=None,
        sd=None,
        se=None,
        median=None,
        interpolated_median=None,
        low=None,
        neutral=None,
        high=None,
        top2=None,
        bottom2=None,
        rank=None,
        n_weighted=None if answers.weights is None else answers.mass,
    )


def _measure(answers: Distribution, middle: float | None, rank: int | None, *, census: bool) -> Summary:
    counted = _count(answers)
    if middle is None or not answers.n:
        return counted
    return replace(
        counted,
        mean=mean(answers),
        sd=sd(answers),
        se=standard_error(answers, census=census),
        median=median(answers),
        interpolated_median=interpolated_median(answers),
        low=share(answers, lambda code: code < middle),
        neutral=share(answers, lambda code: code == middle),
        high=share(answers, lambda code: code > middle),
        top2=top2(answers),
        bottom2=bottom2(answers),
        rank=rank,
    )
