"""An instrument as the rows of its workbook: what `sources.instrument_workbooks` reads back as the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.instruments.instrument import (
    Comparability,
    Direction,
    Instrument,
    Option,
    Origin,
    Publication,
    Question,
    QuestionKind,
    Scale,
    Section,
    StateOption,
)
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.sources.instrument_workbooks.columns import BY_SHEET, Columns, write_title

type Cells = dict[str, str | Texts]
"""By key: a value, or a text in all languages."""

_FLAGS: Final = {State.DONT_KNOW: "dk", State.NOT_APPLICABLE: "na"}
_UNWRITTEN: Final = frozenset({"parameters", "appearance", "repeat_count"})
YES: Final = "yes"
_TYPES: Final = {
    QuestionKind.NUMBER: "decimal",
    QuestionKind.OPEN_TEXT: "text",
    QuestionKind.NOTE: "note",
    QuestionKind.CALCULATION: "calculate",
}
# Settings read best in this order; the other sheets have theirs from the profile.
_SETTINGS: Final = (
    *("form_title", "form_id", "default_language", "yp::title", "yp::description", "yp::population"),
    *("yp::respondents", "yp::period", "yp::source", "yp::translations"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; `language` for a text."""

    key: str
    language: Language | None

    @property
    def title(self) -> str:
        return write_title(self.key, self.language)


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A sheet: its columns, and its rows as texts by column; blank cells are left out."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[Column, str], ...]


@dataclass(slots=True)
class _Lists:
    """The lists of choices, each once, however many questions share it."""

    taken: set[str]
    names: dict[tuple[tuple[Option, ...], tuple[StateOption, ...]], str] = field(default_factory=dict)

    def name(self, question: Question, ending: str = "") -> str:
        key = (question.options, question.states)
        if key not in self.names:
            name = f"{question.id}{ending}"
            while name in self.taken:
                name += "_"
            self.taken.add(name)
            self.names[key] = name
        return self.names[key]


def make_sheets(instrument: Instrument) -> tuple[SheetRows, ...]:
    """The sheets `settings`, `survey`, `scales`, `choices` and `waves`."""
    lists = _Lists({scale.id for scale in instrument.scales})
    survey = [cells for section in instrument.sections for cells in _section(section, lists)]
    choices = [cells for scale in instrument.scales for cells in _points(scale)]
    choices += [cells for (options, states), name in lists.names.items() for cells in _choices(name, options, states)]
    attributes = dict.fromkeys(key for cells in choices for key in cells if key not in BY_SHEET["choices"].read)
    waves: list[Cells] = [
        {"previous_id": link.previous, "comparability": link.comparability.value} for link in instrument.dropped
    ]
    return (
        make_sheet("settings", [_settings(instrument)]),
        make_sheet("survey", survey),
        make_sheet("scales", [_scale(scale) for scale in instrument.scales]),
        make_sheet("choices", choices, further=attributes),
        make_sheet("waves", waves),
    )


def make_sheet(name: str, rows: Iterable[Cells], *, further: Iterable[str] = ()) -> SheetRows:
    """The sheet with all columns of the profile, and `further` ones after them."""
    columns = (*list_columns(name), *(Column(key, None) for key in further))
    return SheetRows(name, columns, tuple(_spread(cells, columns) for cells in rows))


def list_columns(sheet: str) -> tuple[Column, ...]:
    """The columns of a sheet of the profile, in the order in which we write them."""
    profile = BY_SHEET[sheet]
    keys = _SETTINGS if sheet == "settings" else _ordered(profile)
    return tuple(
        Column(key, language)
        for key in keys
        if key not in _UNWRITTEN
        for language in (LANGUAGES if key in profile.texts else (None,))
    )


def _ordered(profile: Columns) -> list[str]:
    """Names first, then texts, then everything else."""
    first = [key for key in profile.values if key in ("type", "list_name", "name")]
    own = [key for key in profile.texts if not key.startswith("yp::")]
    return [*first, *own, *(key for key in (*profile.values, *profile.texts) if key not in (*first, *own))]


def _spread(cells: Cells, columns: tuple[Column, ...]) -> dict[Column, str]:
    spread: dict[Column, str] = {}
    for column in columns:
        value = cells.get(column.key, "")
        if isinstance(value, Texts):
            spread[column] = value[column.language or "fi"]
        elif value:
            spread[column] = value
    return {column: text for column, text in spread.items() if text}


def _settings(instrument: Instrument) -> Cells:
    return {
        "form_title": instrument.title.fi,
        "form_id": instrument.id,
        "default_language": "suomi (fi)",
        "yp::title": instrument.title,
        "yp::description": instrument.description,
        "yp::population": instrument.population.value,
        "yp::respondents": instrument.respondents,
        "yp::period": instrument.period,
        "yp::source": instrument.source,
        "yp::translations": Texts(*(instrument.translations[language].value for language in LANGUAGES)),
    }


def _scale(scale: Scale) -> Cells:
    direction = scale.direction.value if scale.direction is not Direction.ASCENDING else ""
    return {"name": scale.id, "low_end": scale.low_end, "high_end": scale.high_end, "direction": direction}


def _points(scale: Scale) -> Iterator[Cells]:
    for point in scale.points:
        cells: Cells = {"list_name": scale.id, "name": str(point.code)}
        if point.label:
            cells["label"] = point.label
        yield cells
    yield from _states(scale.id, scale.states)


def _choices(name: str, options: tuple[Option, ...], states: tuple[StateOption, ...]) -> Iterator[Cells]:
    for option in options:
        yield {
            "list_name": name,
            "name": option.id,
            "label": option.text,
            "weight": str(option.code),
            "exclusive": YES if option.exclusive else "",
            "yp::origin": _origin(option.origin),
            **{attribute.name: attribute.value for attribute in option.attributes},
        }
    yield from _states(name, states)


def _states(name: str, states: tuple[StateOption, ...]) -> Iterator[Cells]:
    taken: set[str] = set()
    for state in states:
        flag = _FLAGS.get(state.state)
        # A choice's name stands once in its list; where two states share one, the later has its number with it.
        own = state.name
        while own in taken:
            own = f"{own}_{len(taken)}"
        taken.add(own)
        yield {
            "list_name": name,
            "name": own,
            "label": state.label,
            "weight": "" if state.code is None else str(state.code),
            **({flag: YES} if flag else {"yp::state": state.state.value}),
        }


def _section(section: Section, lists: _Lists) -> Iterator[Cells]:
    yield {
        "type": "begin_group",
        "name": section.id,
        "label": section.title,
        **({"hint": section.note} if section.note else {}),
        "relevant": _source(section.relevant),
    }
    for question in section.questions:
        yield from _question(question, lists)
    yield {"type": "end_group"}


def _question(question: Question, lists: _Lists) -> Iterator[Cells]:
    cells = _common(question)
    match question.kind:
        case QuestionKind.GROUP:
            yield {"type": "begin_repeat", **cells, "yp::per": question.per}
            for inner in question.questions:
                yield from _question(inner, lists)
            yield {"type": "end_repeat"}
        case QuestionKind.MATRIX:
            yield {"type": "begin_group", **cells, "yp::scale": question.scale}
            for row in question.rows:
                yield {
                    "type": f"select_one {question.scale}",
                    "name": row.id,
                    "label": row.text,
                    "yp::origin": _origin(row.origin),
                }
            yield {"type": "end_group"}
        case QuestionKind.SCALE:
            yield {"type": f"select_one {question.scale}", **cells, "yp::scale": question.scale}
        case QuestionKind.SINGLE_CHOICE:
            yield {"type": f"select_one {lists.name(question)}", **cells}
        case QuestionKind.MULTIPLE_CHOICE:
            yield {"type": f"select_multiple {lists.name(question)}", **cells}
        case QuestionKind.NUMBER:
            yield {"type": "decimal", **cells, **_number(question, lists)}
        case _:
            yield {"type": _TYPES[question.kind], **cells}


def _number(question: Question, lists: _Lists) -> Cells:
    cells: Cells = {"yp::states": lists.name(question, "_states")} if question.states else {}
    if question.unit:
        cells["yp::unit"] = question.unit
    for key, limit in (("yp::minimum", question.minimum), ("yp::maximum", question.maximum)):
        if limit is not None:
            cells[key] = str(int(limit)) if float(limit).is_integer() else repr(limit)
    return cells


def _common(question: Question) -> Cells:
    link = question.link
    cells: Cells = {
        "name": question.id,
        "label": question.text,
        "relevant": _source(question.relevant),
        "constraint": _source(question.constraint),
        "required": YES if _source(question.required) == "true()" else _source(question.required),
        "calculation": _source(question.calculate),
        "choice_filter": _source(question.choice_filter),
        "yp::role": question.role,
        "yp::previous_id": link.previous,
        "yp::comparability": link.comparability.value if link.comparability is not Comparability.NEW else "",
        "yp::publish": question.publication.value if question.publication is not Publication.AGGREGATE else "",
        "yp::prefill": YES if question.prefill else "",
        "yp::origin": _origin(question.origin),
    }
    if question.hint:
        cells["hint"] = question.hint
    if question.constraint_message:
        cells["constraint_message"] = question.constraint_message
    return cells


def _origin(origin: Origin) -> str:
    return origin.value if origin is not Origin.SOURCE else ""


def _source(expression: Expression | None) -> str:
    return expression.source if expression else ""
