"""What a test gives."""

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """How large a difference is, apart from how certain it is."""

    MEAN_DIFFERENCE = "mean-difference"
    """Mean of the first group − mean of the second."""
    CRAMERS_V = "cramers-v"
    """From 0, no association, to 1."""
    COMMON_LANGUAGE = "common-language"
    """How often an answer of the first group is above one of the second; equal ones count half."""
    EPSILON_SQUARED = "epsilon-squared"
    """The part of the variation of ranks that lies between groups."""
    SHARE_UP = "share-up"
    """The part that went up among those who changed."""
    RANK_BISERIAL = "rank-biserial"
    """From −1, every change is down, to 1, every change is up, weighted by rank."""
    SHARE_DIFFERENCE = "share-difference"
    """Share of the higher code in the second − in the first."""


class Note(StrEnum):
    """What a reader must know about a test."""

    SMALL_EXPECTED = "small-expected"
    """An expected count is below 5: the chi-square distribution is a rough approximation."""
    NO_SPREAD = "no-spread"
    """The answers do not vary enough to be tested: there is no probability."""
    TOO_FEW_ANSWERS = "too-few-answers"
    """Fewer than two groups have enough answers: there is no probability."""
    GROUP_LEFT_OUT = "group-left-out"
    """A group without enough answers was left out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A test statistic with its probability under no difference. What cannot be computed is None; `notes` say why."""

    statistic: float | None
    p: float | None
    df: float | None = None
    """Degrees of freedom; of F those between groups."""
    df_within: float | None = None
    """Degrees of freedom of F within groups."""
    effect: float | None = None
    effect_kind: Effect | None = None
    notes: tuple[Note, ...] = ()


def without_spread() -> Outcome:
    """The outcome of a test that the answers do not allow."""
    return Outcome(None, None, notes=(Note.NO_SPREAD,))
