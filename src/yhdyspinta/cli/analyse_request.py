"""What `yhdyspinta analyse` is asked for, read from its options."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import Reading
from yhdyspinta.analysis.instruments.instrument import Population
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language
from yhdyspinta.sources import errors_answers_options as errors

_SCALE: Final = re.compile(r"(\d{1,2})\s*[-–]\s*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Grouping:
    """The columns with a part of their own; an empty name where there is none."""

    by: str = ""
    weight: str = ""
    wave: str = ""
    key: str = ""

    def named(self) -> dict[str, str]:
        """The option and the column of each that is given."""
        columns = {"--by": self.by, "--weight": self.weight, "--wave": self.wave, "--key": self.key}
        return {option: column for option, column in columns.items() if column}

    @property
    def text(self) -> tuple[str, ...]:
        """Columns whose values are names, not numbers."""
        return tuple(column for column in (self.by, self.wave, self.key) if column)


@dataclass(frozen=True, slots=True)
class Request:
    """Options and argument of one call. `answers` is empty for the example, `-` for standard input."""

    answers: str
    instrument: str
    items: tuple[str, ...]
    patterns: tuple[str, ...]
    reading: Reading
    grouping: Grouping
    merge: str
    centre: float | None
    population: Population | None
    language: Language
    layout: str
    output: Path | None
    sheet: str
    separator: str
    dated: date | None
    title: str
    licence: str

    @property
    def texts_of_states(self) -> frozenset[str]:
        """The texts that stand for no answer, such as `NA`."""
        reading = self.reading
        values = (*reading.dont_know, *reading.blank, *reading.not_applicable, *reading.not_asked)
        return frozenset(value for value in values if isinstance(value, str))


def parse_list(texts: Iterable[str], *, option: str) -> tuple[str, ...]:
    """The parts of a repeatable option with comma lists; a part with a comma in it stands in quotation marks."""
    parts: list[str] = []
    for text in texts:
        try:
            rows = list(csv.reader([text], skipinitialspace=True, strict=True))
        except csv.Error as error:
            raise refuse(errors.BAD_LIST, option=option, text=text) from error
        found = [part.strip() for row in rows for part in row]
        if not found or not all(found):
            raise refuse(errors.BAD_LIST, option=option, text=text)
        parts += found
    return tuple(dict.fromkeys(parts))


def parse_scale(text: str) -> tuple[int, int] | None:
    """The ends of a scale such as `1-5`; None for an empty text."""
    if not text:
        return None
    found = _SCALE.fullmatch(text.strip())
    if found is None or int(found[1]) >= int(found[2]):
        raise refuse(errors.BAD_SCALE, text=text)
    return int(found[1]), int(found[2])


def parse_reading(scale: str, states: Mapping[str, Iterable[str]]) -> Reading:
    """The scale, and for each option of a state (`--dont-know`) its values: whole numbers, or texts as in the data.

    Raises `Refusal` when a value stands for two states, or is on the scale as well.
    """
    ends = parse_scale(scale)
    values = {option: _values(parse_list(texts, option=option)) for option, texts in states.items()}
    option_of: dict[int | str, str] = {}
    for option, found in values.items():
        for value in found:
            if option_of.setdefault(value, option) != option:
                raise refuse(errors.STATE_TWICE, value=value, first=option_of[value], second=option)
            if ends and isinstance(value, int) and ends[0] <= value <= ends[1]:
                raise refuse(errors.STATE_ON_SCALE, value=value, option=option, scale=scale)
    return Reading(ends, values["--dont-know"], values["--blank"], values["--not-applicable"], values["--not-asked"])


def _values(parts: Iterable[str]) -> tuple[int | str, ...]:
    return tuple(int(part) if re.fullmatch(r"-?\d{1,9}", part) else part for part in parts)


def check_grouping(grouping: Grouping) -> None:
    """Raises `Refusal` when a column has two parts, or a key has no waves."""
    option_of: dict[str, str] = {}
    for option, column in grouping.named().items():
        if column in option_of:
            raise refuse(errors.COLUMN_TWICE, column=column, first=option_of[column], second=option)
        option_of[column] = option
    if grouping.key and not grouping.wave:
        raise refuse(errors.NEEDS, first="--key", second="--wave")
    if grouping.key and grouping.by:
        raise refuse(errors.CLASH, first="--by", second="--key")
    if grouping.key and grouping.weight:
        raise refuse(errors.CLASH, first="--weight", second="--key")
