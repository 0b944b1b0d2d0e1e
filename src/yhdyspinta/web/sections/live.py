"""What the browser needs to follow the conditions of a page while somebody answers.

Only what can change on the page: its questions, and the calculations that depend on them. Everything else that its
expressions look at is sent as the value it has now. The server evaluates again at every save and is the authority.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.expressions.walking import list_references
from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind
from yhdyspinta.analysis.routing.layout import ANSWERED_STATES, Part, Referent
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.faults import refused_text
from yhdyspinta.web.sections.places import Asked
from yhdyspinta.web.sections.values import to_browser


def make_live(facts: Facts, asked: tuple[Asked, ...], about: str) -> dict[str, Any]:
    """`steps` in the order in which they follow from one another, `required`, `filters` and `constraints` with
    their trees, and for each scope (by its `per`, empty: the respondent's own) the values that they see."""
    questions = {one.question.id: one.question for one in asked}
    moving = _list_moving(facts, questions)
    steps = list(_list_steps(facts, questions, moving, about))
    required = [_of_question(facts, one.question, one.question.required) for one in asked if one.question.required]
    filters = [_of_filter(facts, one.question) for one in asked if one.question.choice_filter]
    constraints = [_of_constraint(facts, one.question) for one in asked if one.question.constraint]
    names = {name for one in (*steps, *required, *filters, *constraints) for name in _names_in(one.get("tree"))}
    today = facts.scope("", "").today
    pers = sorted({"", *(one.per for one in asked)})
    return {
        "today": today.isoformat() if today else "",
        "steps": steps,
        "required": required,
        "filters": filters,
        "constraints": constraints,
        "scopes": {per: _values(facts, per, about, names) for per in pers},
        "lists": _lists(facts, names),
        "at": {per: list(facts.counterparts.get(per, ())).index(about) for per in pers if per},
    }


def _list_moving(facts: Facts, questions: Mapping[str, Question]) -> set[str]:
    """The names whose value can change on the page: what is answered there, and calculations behind them."""
    referents = facts.routing.referents
    moving = {name for name, referent in referents.items() if referent.question.id in questions}
    pers = {referents[name].part.per for name in moving} | {""}
    for step in facts.routing.steps:
        referent = referents.get(step.name) if step.is_value else None
        if referent and referent.question.calculate and referent.part.per in pers:
            looked_at = {name for name, _all in list_references(referent.question.calculate.tree)}
            if looked_at & moving:
                moving.add(step.name)
    return moving


def _list_steps(
    facts: Facts, questions: Mapping[str, Question], moving: set[str], about: str
) -> Iterator[dict[str, Any]]:
    for step in facts.routing.steps:
        if not step.is_value and step.name in questions:
            yield _part_step(facts, facts.routing.parts[step.name], about)
        elif step.is_value and step.name in moving:
            yield _value_step(facts, facts.routing.referents[step.name], questions, about)


def _part_step(facts: Facts, part: Part, about: str) -> dict[str, Any]:
    outer = facts.routing.parts[part.inside]
    return {
        "part": part.id,
        "per": part.per,
        "put": (outer.id, about if outer.per else "") in facts.outcome.relevant,
        "tree": part.relevant.tree if part.relevant else True,
    }


def _value_step(facts: Facts, referent: Referent, questions: Mapping[str, Question], about: str) -> dict[str, Any]:
    part, calculate = referent.part, referent.question.calculate
    step: dict[str, Any] = {"name": referent.name, "per": part.per, "in": part.id}
    if calculate:
        step["tree"] = calculate.tree
    else:
        step |= _how_to_read(referent)
    if part.id not in questions:
        step["put"] = (part.id, about if part.per else "") in facts.outcome.relevant
    return step


def _how_to_read(referent: Referent) -> dict[str, Any]:
    """How the browser makes a value of the texts of a field."""
    question = referent.question
    is_number = referent.scale is not None or question.kind is QuestionKind.NUMBER
    is_many = question.kind is QuestionKind.MULTIPLE_CHOICE
    return {
        "kind": "number" if is_number else "many" if is_many else "text",
        "options": [option.id for option in question.options] if is_many else [],
        "states": [
            {"state": str(option.state), "name": option.name}
            for option in referent.states
            if option.state in ANSWERED_STATES
        ],
    }


def _of_question(facts: Facts, question: Question, expression: Expression | None) -> dict[str, Any]:
    per = facts.routing.parts[question.id].per
    return {"part": question.id, "per": per, "tree": expression.tree if expression else True}


def _of_filter(facts: Facts, question: Question) -> dict[str, Any]:
    attributes = {
        option.id: {"name": option.id} | {one.name: one.value for one in option.attributes}
        for option in question.options
    }
    return _of_question(facts, question, question.choice_filter) | {"options": attributes}


def _of_constraint(facts: Facts, question: Question) -> dict[str, Any]:
    names = [row.id for row in question.rows] or [question.id]
    return _of_question(facts, question, question.constraint) | {
        "names": names,
        "message": refused_text(question, facts.language),
    }


def _names_in(tree: Any) -> set[str]:
    return {name for name, _all in list_references(tree)}


def _values(facts: Facts, per: str, about: str, names: set[str]) -> dict[str, Any]:
    answers = facts.scope(per, about).answers
    return {name: to_browser(answers[name]) for name in sorted(names) if name in answers}


def _lists(facts: Facts, names: set[str]) -> dict[str, list[Any]]:
    lists = facts.scope("", "").lists
    return {name: [to_browser(value) for value in lists[name]] for name in sorted(names) if name in lists}
