"""Nodes of the outline as questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.instruments.instrument import (
    Comparability,
    Link,
    Origin,
    Publication,
    Question,
    QuestionKind,
    StateOption,
)
from yhdyspinta.analysis.instruments.instrument import Row as Line
from yhdyspinta.languages import Texts
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.wording import nearest
from yhdyspinta.sources.instrument_workbooks import losses
from yhdyspinta.sources.instrument_workbooks.built import Built
from yhdyspinta.sources.instrument_workbooks.choices import ChoiceList, make_states
from yhdyspinta.sources.instrument_workbooks.conditions import IS_WHOLE, Conditions, both, make_expression
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.naming import Named, is_matrix, matrix_head, matrix_lines, scale_of
from yhdyspinta.sources.instrument_workbooks.outline import Node
from yhdyspinta.sources.instrument_workbooks.table import Row
from yhdyspinta.sources.instrument_workbooks.types import (
    AS_TEXT,
    BARE_SELECTS,
    KNOWN,
    NUMBERS,
    SELECT_MULTIPLE,
    SELECT_ONE,
    TEXT,
    WHOLE,
)
from yhdyspinta.sources.instrument_workbooks.values import as_number, read_choice, read_number, read_truth
from yhdyspinta.sources.instrument_workbooks.wording import Wording
from yhdyspinta.sources.instruments.quoting import quote

MOST_OPTIONS: Final = 100
"""As the schema of instruments has it. One more is kept, so that its problem is told; the rest would cost memory."""
_WIDGETS: Final = frozenset({"table-list", "field-list", "label", "list-nolabel", "likert", ""})


@dataclass(frozen=True, slots=True)
class Form:
    """What every question of the form is read with."""

    lists: Mapping[str, ChoiceList]
    named: Named
    conditions: Conditions
    wording: Wording
    findings: Findings
    profile: bool


def read_questions(
    nodes: Sequence[Node], form: Form, *, inside: Expression | None, in_repeat: bool
) -> Iterator[Built]:
    """The questions of the nodes in order; groups that are no matrix are flattened, their relevance handed on."""
    for node in nodes:
        built: Built | None
        if is_matrix(node):
            built = _read_matrix(node, form)
        elif node.is_group or (node.is_repeat and in_repeat):
            yield from _flatten(node, form, inside=inside, in_repeat=in_repeat)
            continue
        elif node.is_repeat:
            built = _read_repeat(node, form)
        else:
            built = _read_single(node, form)
        if built is not None:
            relevant = both(inside, built.question.relevant)
            yield replace(built, question=replace(built.question, relevant=relevant))


def _flatten(node: Node, form: Form, *, inside: Expression | None, in_repeat: bool) -> Iterator[Built]:
    row = node.row
    why = losses.REPEAT_IN_REPEAT if node.is_repeat else losses.FLATTENED
    form.findings.lose(f"{row['type']} {row['name']}".strip(), row.where, why)
    relevant = both(inside, form.conditions.read(row, "relevant"))
    if row.texts.get("label") and row["name"]:
        heading = Question(_name(node, form), QuestionKind.NOTE, form.wording.needed(row, "label"), relevant=relevant)
        yield Built(heading, row, {})
    yield from read_questions(node.children, form, inside=relevant, in_repeat=in_repeat or node.is_repeat)


def _name(node: Node, form: Form) -> str:
    if not node.row["name"]:
        form.findings.wrong(errors.MISSING_CELL, node.row.place("name"), name="name")
    return form.named.of_row[node.row.number] or f"row_{node.row.number}"


def _make(node: Node, form: Form, kind: QuestionKind, *, text: Texts | None = None, **fields: Any) -> Question:
    """The question with everything that every kind may have; `fields` are those of its kind."""
    row, name = node.row, _name(node, form)
    _tell_widgets(node, form)
    given = {
        "constraint": form.conditions.read(row, "constraint", own=name),
        "required": form.conditions.read(row, "required", own=name),
        "constraint_message": form.wording.optional(row, "constraint_message"),
    }
    return Question(
        name,
        kind,
        text or form.wording.needed(row, "label"),
        origin=read_choice(row, "yp::origin", Origin, Origin.SOURCE, form.findings),
        hint=form.wording.optional(row, "hint"),
        publication=read_choice(row, "yp::publish", Publication, Publication.AGGREGATE, form.findings),
        link=read_link(row, form.findings),
        relevant=form.conditions.read(row, "relevant"),
        prefill=read_truth(row, "yp::prefill", form.findings),
        role=row["yp::role"],
        **{**given, **fields},
    )


def read_link(row: Row, findings: Findings, *, prefix: str = "yp::", default: Comparability | None = None) -> Link:
    """The link to the previous wave. A previous question without a word is the same question."""
    previous = row[f"{prefix}previous_id"]
    default = default or (Comparability.SAME if previous else Comparability.NEW)
    return Link(read_choice(row, f"{prefix}comparability", Comparability, default, findings), previous)


def _tell_widgets(node: Node, form: Form) -> None:
    row = node.row
    if row["appearance"] and not set(row["appearance"].casefold().split()) <= _WIDGETS:
        form.findings.lose(f"appearance {quote(row['appearance'])}", row.where, losses.APPEARANCE)
    if row["parameters"] and node.type != "range":
        form.findings.lose(f"parameters {quote(row['parameters'])}", row.where, losses.PARAMETERS)
    if row["calculation"] and node.type != "calculate":
        form.findings.lose("calculation", row.where, losses.CALCULATED)
    if not form.profile and any("${" in text for texts in row.texts.values() for text in texts.values()):
        form.findings.lose("${…}", row.where, losses.INSERTED)


def _read_single(node: Node, form: Form) -> Built | None:
    kind = node.type.casefold()
    if kind in (SELECT_ONE, SELECT_MULTIPLE) and node.select:
        return _read_select(node, form)
    if kind in NUMBERS:
        return _read_number(node, form)
    if kind in TEXT or kind in AS_TEXT:
        if kind in AS_TEXT:
            form.findings.lose(f"{node.row['type']} {node.row['name']}", node.row.where, losses.AS_TEXT)
        return Built(_make(node, form, QuestionKind.OPEN_TEXT), node.row, {})
    if kind == "note":
        return Built(_make(node, form, QuestionKind.NOTE, required=None), node.row, {})
    if kind == "calculate":
        return _read_calculation(node, form)
    if kind in BARE_SELECTS:
        form.findings.wrong(errors.MISSING_CELL, node.row.place("type"), name=f"{kind} LIST")
        return None
    closest = nearest(node.row["type"], KNOWN)
    form.findings.wrong(errors.UNKNOWN_TYPE, node.row.place("type"), type=quote(node.row["type"]), closest=closest)
    return None


def _read_calculation(node: Node, form: Form) -> Built | None:
    row = node.row
    if not row["calculation"]:
        form.findings.wrong(errors.MISSING_CELL, row.place("calculation"), name="calculation")
        return None
    calculate = form.conditions.read(row, "calculation")
    text = form.wording.needed(row, "label", instead=_name(node, form))
    if calculate is None:
        return None
    return Built(_make(node, form, QuestionKind.CALCULATION, text=text, calculate=calculate), row, {})


def _read_select(node: Node, form: Form) -> Built:
    select = node.select
    if select is None:
        raise ValueError("the node is no select")
    if select.or_other:
        form.findings.lose(f"or_other {node.row['name']}", node.row.where, losses.OR_OTHER)
    choices, scale = form.lists[select.list_name], scale_of(node)
    if scale and scale not in form.named.scales:
        closest = nearest(scale, [*form.named.scales])
        form.findings.wrong(
            content_errors.UNKNOWN_SCALE_NAME, node.row.place("yp::scale"), scale=quote(scale), closest=closest
        )
    if scale or (select.list_name in form.named.scales and node.type == SELECT_ONE):
        return Built(
            _make(node, form, QuestionKind.SCALE, scale=_scale_id(scale or select.list_name, form)), node.row, {}
        )
    options, states = form.named.options[select.list_name], make_states(choices, form.wording, form.findings)
    if not options:
        form.findings.wrong(content_errors.NO_OPTIONS, node.row.place("type"), list=quote(select.list_name))
    kind = QuestionKind.SINGLE_CHOICE if node.type == SELECT_ONE else QuestionKind.MULTIPLE_CHOICE
    choice_filter = form.conditions.read(node.row, "choice_filter", own=form.named.of_row[node.row.number])
    question = _make(
        node, form, kind, options=options[: MOST_OPTIONS + 1], states=states, choice_filter=choice_filter
    )
    parts = {f"/options/{number}": row for number, row in enumerate(choices.answers[: MOST_OPTIONS + 1])}
    parts |= {f"/states/{number}": each.row for number, each in enumerate(choices.states)}
    return Built(question, node.row, parts)


def _scale_id(list_name: str, form: Form) -> str:
    return form.named.scales.get(list_name, list_name)


def _read_number(node: Node, form: Form) -> Built:
    row = node.row
    minimum, maximum = read_number(row, "yp::minimum", form.findings), read_number(row, "yp::maximum", form.findings)
    if node.type == "range":
        limits = dict(part.split("=", 1) for part in row["parameters"].replace(" =", "=").split() if "=" in part)
        minimum = as_number(limits.pop("start", "1")) if minimum is None else minimum
        maximum = as_number(limits.pop("end", "10")) if maximum is None else maximum
        if limits:
            form.findings.lose(f"parameters {quote(row['parameters'])}", row.where, losses.PARAMETERS)
    question = _make(
        node,
        form,
        QuestionKind.NUMBER,
        unit=form.wording.optional(row, "yp::unit"),
        minimum=minimum,
        maximum=maximum,
        states=_states_of_number(row, form),
    )
    if node.type in WHOLE:
        question = replace(question, constraint=_whole(question.constraint))
    return Built(question, row, {})


def _whole(constraint: Expression | None) -> Expression:
    return both(constraint, make_expression(IS_WHOLE)) or make_expression(IS_WHOLE)


def _states_of_number(row: Row, form: Form) -> tuple[StateOption, ...]:
    name = row["yp::states"]
    if name and name not in form.lists:
        closest = nearest(name, [*form.lists])
        form.findings.wrong(errors.UNKNOWN_LIST, row.place("yp::states"), list=quote(name), closest=closest)
    return make_states(form.lists[name], form.wording, form.findings) if name in form.lists else ()


def _read_matrix(node: Node, form: Form) -> Built:
    scale, lines = scale_of(node), matrix_lines(node)
    if scale not in form.named.scales:
        closest = nearest(scale, [*form.named.scales])
        form.findings.wrong(
            content_errors.UNKNOWN_SCALE_NAME, node.row.place("yp::scale"), scale=quote(scale), closest=closest
        )
    kept = [line for line in lines if _is_of(line, node, scale, form)]
    head = matrix_head(node)
    text = None
    if head and not node.row.texts.get("label") and head.row.texts.get("label"):
        text = form.wording.needed(head.row, "label")
    elif not form.profile:
        text = form.wording.needed(node.row, "label", instead=_name(node, form))
    required = form.conditions.read(node.row, "required") or _required_of(kept, form)
    question = _make(
        node,
        form,
        QuestionKind.MATRIX,
        text=text,
        scale=_scale_id(scale, form),
        rows=tuple(_line(line, form) for line in kept),
        required=required,
    )
    return Built(question, node.row, {f"/rows/{number}": line.row for number, line in enumerate(kept)})


def _is_of(line: Node, matrix: Node, scale: str, form: Form) -> bool:
    if line.type == SELECT_ONE and line.select and line.select.list_name == scale:
        return True
    details = {"matrix": quote(matrix.row["name"]), "scale": quote(scale)}
    form.findings.wrong(content_errors.NOT_OF_MATRIX, line.row.place("type"), **details)
    return False


def _required_of(lines: Sequence[Node], form: Form) -> Expression | None:
    """What every row of the matrix says."""
    found = {line.row["required"] for line in lines}
    return form.conditions.read(lines[0].row, "required") if len(found) == 1 else None


def _line(line: Node, form: Form) -> Line:
    row = line.row
    for key in ("relevant", "constraint", "yp::publish", "yp::previous_id", "yp::role", "hint"):
        if row[key] or row.texts.get(key):
            form.findings.lose(key, row.where, losses.MATRIX_PART)
    origin = read_choice(row, "yp::origin", Origin, Origin.SOURCE, form.findings)
    return Line(_name(line, form), form.wording.needed(row, "label"), origin)


def _read_repeat(node: Node, form: Form) -> Built | None:
    row, name = node.row, _name(node, form)
    per = row["yp::per"]
    if not per:
        per = name
        form.findings.lose(f"begin_repeat {row['name']}", row.where, losses.REPEAT_WITHOUT_PER, {"per": per})
    if row["repeat_count"]:
        form.findings.lose(f"repeat_count {quote(row['repeat_count'])}", row.where, losses.REPEAT_COUNT)
    inner = tuple(read_questions(node.children, form, inside=None, in_repeat=True))
    if not inner:
        tell_empty(row, form)
        return None
    text = None if form.profile else form.wording.needed(row, "label", instead=name)
    questions = tuple(each.question for each in inner)
    question = _make(node, form, QuestionKind.GROUP, text=text, per=per, questions=questions)
    return Built(question, row, {}, inner)


def tell_empty(row: Row, form: Form) -> None:
    """That a group has no questions: an error in our profile, otherwise a loss."""
    if form.profile:
        form.findings.wrong(content_errors.EMPTY_GROUP, row.place("name"), name=quote(row["name"]))
    else:
        form.findings.lose(f"{row['type']} {row['name']}".strip(), row.where, losses.EMPTIED)
