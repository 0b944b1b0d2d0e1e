"""What is known of a column of somebody's answers, and what the person who gives them says of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """A column as its file describes it. Codes are whole numbers."""

    name: str
    label: str = ""
    """The question in words, where the file has it (SPSS: the variable label)."""
    values: tuple[tuple[int, str], ...] = ()
    """Labels of codes (SPSS: value labels)."""
    missing: tuple[tuple[int, str], ...] = ()
    """Codes that the file itself calls missing (SPSS: user-missing values), each with its label or an empty text."""
    texts: tuple[str, ...] = ()
    """The distinct texts of a text column."""
    numbers: tuple[int, ...] = ()
    """The distinct whole numbers of a number column."""
    decimal: bool = False
    """Whether it holds numbers that are not whole."""
    answers: int = 0
    """How many rows are not empty; 0 when it is not known."""
    ordered: bool = False
    """Whether the file says that the codes are in order (SPSS: measurement level ordinal or scale)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the person wants the answers read: the ends of the scale, and the codes or texts that stand for a state."""

    scale: tuple[int, int] | None = None
    dont_know: tuple[int | str, ...] = ()
    blank: tuple[int | str, ...] = ()
    not_applicable: tuple[int | str, ...] = ()
    not_asked: tuple[int | str, ...] = ()
