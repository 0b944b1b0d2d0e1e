"""The sheet of choices as lists: which choices are answers, which are ways not to answer, and their codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from yhdyspinta.analysis.instruments.instrument import STATE_NAMES, Attribute, Option, Origin, StateOption
from yhdyspinta.analysis.instruments.vocabulary import read_vocabulary
from yhdyspinta.analysis.states import State
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.names import make_name
from yhdyspinta.sources.instrument_workbooks.table import Row, Table
from yhdyspinta.sources.instrument_workbooks.values import as_code, as_number, read_choice, read_truth
from yhdyspinta.sources.instrument_workbooks.wording import Wording
from yhdyspinta.sources.instruments.quoting import quote
from yhdyspinta.sources.instruments.sound_names import is_name

_FLAGS: Final[Mapping[str, State]] = {"dk": State.DONT_KNOW, "na": State.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the sheet; `state` when it is a way not to answer."""

    row: Row
    state: State | None


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """`answers` and `states` in the order of the sheet, each with its row and the name that it had there."""

    name: str
    choices: tuple[Choice, ...]

    @property
    def answers(self) -> tuple[Row, ...]:
        return tuple(each.row for each in self.choices if each.state is None)

    @property
    def states(self) -> tuple[Choice, ...]:
        return tuple(each for each in self.choices if each.state is not None)


def read_lists(table: Table, findings: Findings, *, profile: bool) -> dict[str, ChoiceList]:
    """The lists by their names. What is wrong with single rows is told, and the row left out."""
    found: dict[str, list[Choice]] = {}
    first: dict[tuple[str, str], int] = {}
    for row in table.rows:
        missing = next((key for key in ("list_name", "name") if not row[key]), None)
        if missing and not any(row.values.values()) and not row.texts:
            continue
        if missing:
            findings.wrong(errors.MISSING_CELL, row.place(missing), name=missing)
            continue
        key = (row["list_name"], row["name"])
        if first.setdefault(key, row.number) != row.number:
            details = {"list": quote(key[0]), "name": quote(key[1]), "first": first[key]}
            findings.wrong(errors.DUPLICATE_CHOICE, row.place("name"), **details)
            continue
        found.setdefault(key[0], []).append(Choice(row, _find_state(row, findings, profile=profile)))
    return {name: ChoiceList(name, tuple(choices)) for name, choices in found.items()}


def _find_state(row: Row, findings: Findings, *, profile: bool) -> State | None:
    for key, state in _FLAGS.items():
        if read_truth(row, key, findings):
            return state
    if row["yp::state"]:
        return read_choice(row, "yp::state", State, State.BLANK, findings)
    if profile:
        return None
    vocabulary = read_vocabulary()
    labels = row.texts.get("label", {}).values()
    return next((found for label in labels if (found := vocabulary.find_state(label))), None)


def make_options(
    choices: ChoiceList, wording: Wording, findings: Findings, *, profile: bool
) -> tuple[tuple[Option, ...], dict[str, str]]:
    """The answers of a list, and the new names of those whose own does not do as a part of a column's name."""
    names = {} if profile else _rename(row["name"] for row in choices.answers)
    codes = list_codes(choices.answers, findings)
    options = tuple(
        Option(
            names.get(row["name"], row["name"]),
            code,
            wording.needed(row, "label"),
            read_choice(row, "yp::origin", Origin, Origin.SOURCE, findings),
            exclusive=read_truth(row, "exclusive", findings),
            attributes=tuple(Attribute(name, value) for name, value in row.others.items()),
        )
        for row, code in zip(choices.answers, codes, strict=True)
    )
    return options, names


def make_states(choices: ChoiceList, wording: Wording, findings: Findings) -> tuple[StateOption, ...]:
    """The ways not to answer of a list. Their code is `weight`, otherwise a name that is a whole number."""
    return tuple(_make_state(each, each.state, wording, findings) for each in choices.states if each.state)


def _make_state(choice: Choice, state: State, wording: Wording, findings: Findings) -> StateOption:
    row = choice.row
    code = _whole(row["weight"])
    if row["weight"] and code is None:
        findings.wrong(content_errors.BAD_WEIGHT, row.place("weight"), value=quote(row["weight"]))
    if not row["weight"]:
        code = _whole(row["name"])
    name = row["name"]
    own = "" if name == STATE_NAMES[state] or not is_name(name) else name
    return StateOption(state, wording.needed(row, "label"), code, own)


def rename_states(choices: ChoiceList) -> dict[str, str]:
    """The names of states that do not do in expressions, with those that stand for them."""
    return {
        each.row["name"]: STATE_NAMES[each.state]
        for each in choices.states
        if each.state and not is_name(each.row["name"])
    }


def _whole(text: str) -> int | None:
    number = as_number(text) if text else None
    return int(number) if number is not None and number.is_integer() else None


def list_codes(rows: tuple[Row, ...], findings: Findings) -> tuple[int, ...]:
    """The codes of answers: `weight`, otherwise the names when all are codes, otherwise 1, 2, 3 …"""
    by_name = [as_code(row["name"]) for row in rows]
    all_codes = all(code is not None for code in by_name) and len(set(by_name)) == len(by_name)
    codes: list[int] = []
    for position, (row, named) in enumerate(zip(rows, by_name, strict=True), start=1):
        code = as_code(row["weight"])
        if row["weight"] and code is None:
            findings.wrong(content_errors.BAD_WEIGHT, row.place("weight"), value=quote(row["weight"]))
        if code is None:
            code = named if all_codes and named is not None else position
        codes.append(code)
    return tuple(codes)


def _rename(names: Iterable[str]) -> dict[str, str]:
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        given = name if is_name(name) and name.casefold() not in taken else make_name(name, "o", taken)
        taken.add(given.casefold())
        if given != name:
            renamed[name] = given
    return renamed
