"""What can go wrong for a user, as a catalogue: each kind has a code that never changes its meaning.

    Refusal                    raised to a user; carries one or more problems
    └── Problem                one thing that is wrong: its kind, its details, its place
        └── ErrorKind          the catalogue's entry: code, name, exit code, what is wrong, what to do

Each package keeps its own entries in an `errors` module; `docs/reference/errors.md` is written from them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from yhdyspinta.languages import Language, Texts

EXIT_REFUSED: Final = 1
"""The content was read and is wrong: nothing was changed."""
EXIT_UNREADABLE: Final = 3
"""The file or address could not be read as what it should be."""
EXIT_UNSAFE: Final = 4
"""The installation is not fit to run: settings, database, disk."""


_KINDS: dict[str, "ErrorKind"] = {}


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """One entry of the catalogue.

    `what` and `to_do` are format strings; the names in their braces are the details a `Problem` must give.
    """

    code: str
    name: str
    exit_code: int
    what: Texts
    to_do: Texts

    def __post_init__(self) -> None:
        if self.code in _KINDS:
            raise ValueError(f"error code {self.code} is used twice")
        _KINDS[self.code] = self


def list_kinds() -> Iterator[ErrorKind]:
    """The entries of every `errors` module that has been imported, by code."""
    return iter(sorted(_KINDS.values(), key=lambda kind: kind.code))


_FILE = Texts(fi="{file}", sv="{file}", en="{file}")
_SHEET = Texts(fi="taulukko {sheet}", sv="blad {sheet}", en="sheet {sheet}")
_ROW = Texts(fi="rivi {row}", sv="rad {row}", en="row {row}")
_COLUMN = Texts(fi="sarake {column}", sv="kolumn {column}", en="column {column}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is wrong. Rows are numbered as an editor shows them, the header being row 1."""

    file: str = ""
    row: int | None = None
    column: str = ""
    sheet: str = ""

    def text(self, language: Language) -> str:
        """For example `kunnat.csv, rivi 12, sarake county_code`; empty when nothing is known."""
        parts = []
        if self.file:
            parts.append(_FILE[language].format(file=self.file))
        if self.sheet:
            parts.append(_SHEET[language].format(sheet=self.sheet))
        if self.row is not None:
            parts.append(_ROW[language].format(row=self.row))
        if self.column:
            parts.append(_COLUMN[language].format(column=self.column))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with what a reader needs to mend it."""

    kind: ErrorKind
    details: Mapping[str, object] = field(default_factory=dict)
    place: Place = Place()

    def text(self, language: Language) -> str:
        """`CODE place: what is wrong. What to do.` in one language."""
        where = self.place.text(language)
        head = f"{self.kind.code} {where}: " if where else f"{self.kind.code}: "
        return head + self.sentence(language)

    def sentence(self, language: Language) -> str:
        """What is wrong and what to do, without code and place."""
        what = self.kind.what[language].format(**self.details)
        return f"{what} {self.kind.to_do[language].format(**self.details)}"


class Refusal(Exception):
    """Something a user asked for was refused as a whole, and nothing was changed.

    Pages and commands show it without a traceback; a command ends with `exit_code`.
    """

    def __init__(self, *problems: Problem) -> None:
        if not problems:
            raise ValueError("a refusal names at least one problem")
        super().__init__("; ".join(problem.text("en") for problem in problems))
        self.problems = problems

    @property
    def exit_code(self) -> int:
        return max(problem.kind.exit_code for problem in self.problems)


def refuse(kind: ErrorKind, *, place: Place | None = None, **details: object) -> Refusal:
    """The refusal for a single problem: `raise refuse(UNKNOWN_YEAR, year=2019)`."""
    return Refusal(Problem(kind, details, place or Place()))
