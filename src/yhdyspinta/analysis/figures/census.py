"""The gate before every test and interval: a census has no sampling error (docs/methods/group-differences.md)."""

from yhdyspinta.analysis.errors_figures import NO_INTERVALS_OF_A_CENSUS, NO_TESTS_OF_A_CENSUS
from yhdyspinta.errors import refuse


def refuse_tests(*, census: bool) -> None:
    """Refuses to test in a census."""
    if census:
        raise refuse(NO_TESTS_OF_A_CENSUS)


def refuse_intervals(*, census: bool) -> None:
    """Refuses an interval about a figure of a census."""
    if census:
        raise refuse(NO_INTERVALS_OF_A_CENSUS)
