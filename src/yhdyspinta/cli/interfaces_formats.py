"""Writes derived interfaces as JSON and CSV. Pure: a derivation in, lines out."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from yhdyspinta.analysis.interfaces import Derivation, DerivedInterface
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.sources.units_csv import ColumnNames

_FIELDS: Final = ("left", "right", "units", "weight", "share_of_left", "share_of_right", "shape", "cluster")
_SIDES: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class RegisterNames:
    """The names of areas by code, as the register has them."""

    left: Mapping[str, Texts]
    right: Mapping[str, Texts]
    right_short: Mapping[str, Texts]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the command shows: `head` tells of what (a year or a file), as JSON begins.

    `names` is there for a year of the register, `columns` for a file.
    """

    head: Mapping[str, object]
    derivation: Derivation
    names: RegisterNames | None = None
    columns: ColumnNames | None = None


def json_lines(shown: Shown, _language: Language) -> Iterator[str]:
    """One JSON object, with a line for each interface."""
    head = json.dumps({**shown.head, "totals": asdict(shown.derivation.totals)}, ensure_ascii=False)
    yield head.removesuffix("}") + ', "interfaces": ['
    last = len(shown.derivation.interfaces) - 1
    for place, interface in enumerate(shown.derivation.interfaces):
        fields = {name: getattr(interface, name) for name in _FIELDS}
        fields["weight"] = as_integer(interface.weight)
        for side, names in _names(shown, interface).items():
            fields[f"{side}_name"] = asdict(names)
        yield json.dumps(fields, ensure_ascii=False) + ("," if place < last else "")
    yield "]}"


def csv_lines(shown: Shown, _language: Language) -> Iterator[str]:
    """A row for each interface; its units are separated by spaces."""
    sides = () if shown.names is None else _SIDES
    yield _csv_line([*_FIELDS, *(f"{side}_name_{language}" for side in sides for language in LANGUAGES)])
    for interface in shown.derivation.interfaces:
        fields = {name: getattr(interface, name) for name in _FIELDS}
        fields |= {"units": " ".join(interface.units), "weight": as_integer(interface.weight)}
        names = _names(shown, interface).values()
        yield _csv_line([*fields.values(), *(name[language] for name in names for language in LANGUAGES)])


def as_integer(weight: float | None) -> float | None:
    """The weight, as an integer when it is a whole number."""
    return int(weight) if isinstance(weight, float) and weight.is_integer() else weight


def _names(shown: Shown, interface: DerivedInterface) -> dict[str, Texts]:
    """The names of the left and the right area; nothing when they are not of the register."""
    if shown.names is None:
        return {}
    return {"left": shown.names.left[interface.left], "right": shown.names.right[interface.right]}


def _csv_line(cells: list[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
