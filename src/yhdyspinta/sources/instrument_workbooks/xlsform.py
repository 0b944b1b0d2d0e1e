"""The one place that knows pyxform: its public reader gives the structure of a survey sheet as a tree.

pyxform normalises spaces, and stops at the first thing that it does not like. So it is given only the words that it
reads for us, under names that are always sound: types, beginnings and ends. Every node comes back with the number of
its row; a row that is refused is left out and told, and the rest read again.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from yhdyspinta.sources.instruments.quoting import quote

_MOST_REFUSED: Final = 10
_POSITION: Final = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_FIRST_ROW: Final = 2
"""pyxform numbers rows as an editor does, the titles being row 1."""
_OWN: Final = "yp::row"
_CALCULATION: Final = "calculation"
"""Without one pyxform refuses the type `calculate`; on other types it says nothing."""
_CHOICE: Final = {"name": "a", "label": "a"}


@dataclass(frozen=True, slots=True)
class Structure:
    """A group, a repeat or a question: the number of its row, its type in pyxform's words, what lies in it."""

    row: int
    type: str
    children: tuple["Structure", ...] = ()


def read_structure(
    types: Mapping[int, str], lists: Collection[str]
) -> tuple[tuple[Structure, ...], tuple[tuple[int | None, str], ...]]:
    """The tree of a survey's types by their row numbers, and the rows that were refused with pyxform's reason.

    Beginnings and ends must be in balance, and the lists of selects among `lists`.
    """
    rows = dict(types)
    refused: list[tuple[int | None, str]] = []
    for _attempt in range(_MOST_REFUSED):
        try:
            return tuple(_structures(_parse(rows, lists))), tuple(refused)
        except _Refused as refusal:
            refused.append((refusal.row, refusal.reason))
            if refusal.row is None:
                break
            del rows[refusal.row]
    return (), tuple(refused)


class _Refused(Exception):
    def __init__(self, row: int | None, reason: str) -> None:
        super().__init__(reason)
        self.row, self.reason = row, reason


def _parse(types: Mapping[int, str], lists: Collection[str]) -> Mapping[str, Any]:
    # Imported here: it takes most of a second, and only the child process needs it.
    from pyxform.errors import PyXFormError
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import DefinitionData

    numbers = list(types)
    survey = [
        {"type": types[number], "name": f"r{number}", "label": "a", _CALCULATION: "1", _OWN: str(number)}
        for number in numbers
    ]
    choices = [{"list_name": name, **_CHOICE} for name in lists]
    data = DefinitionData(
        survey=survey,
        survey_header=[dict.fromkeys(("type", "name", "label", _CALCULATION, _OWN))],
        choices=choices,
        choices_header=[dict.fromkeys(("list_name", "name", "label"))],
        sheet_names=["survey", "choices"],
        fallback_form_name="form",
    )
    try:
        tree: dict[str, Any] = workbook_to_json(data, form_name="form", warnings=[])
    except (PyXFormError, AttributeError, LookupError, TypeError, ValueError) as error:
        # Besides its own error it raises what its code stumbles on; the child has nothing else to lose.
        text = str(error)
        found = _POSITION.search(text)
        position = int(found[1]) - _FIRST_ROW if found else -1
        row = numbers[position] if 0 <= position < len(numbers) else None
        raise _Refused(row, quote(_POSITION.sub("", text).strip())) from error
    return tree


def _structures(tree: Mapping[str, Any]) -> Iterator[Structure]:
    children: Sequence[Mapping[str, Any]] = tree.get("children", ())
    for child in children:
        # What pyxform adds of its own has no row.
        row = child.get("yp", {}).get("row")
        if row is not None:
            yield Structure(int(row), child["type"], tuple(_structures(child)))
