"""Makes the items of a page from its questions and answers. Pure but for the language of a few words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from yhdyspinta.analysis.expressions.compiling import compile_tree
from yhdyspinta.analysis.expressions.values import Value, is_blank, to_text, to_truth
from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.web.sections.choices import list_choices, list_states
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.items import Item, Line
from yhdyspinta.web.sections.places import Asked
from yhdyspinta.web.sections.reasons import why_not_put
from yhdyspinta.web.sections.values import seal, to_texts, to_words, write_decimal

_SILENT: Final = frozenset({QuestionKind.NOTE, QuestionKind.CALCULATION})


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that was not saved as a whole: what it has by the name of each field, and what was wrong there."""

    texts: Mapping[str, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))
    bases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    problems: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_TYPED: Final = Typed()


def make_items(facts: Facts, asked: Sequence[Asked], about: str, typed: Typed = NOTHING_TYPED) -> tuple[Item, ...]:
    """The items in the order of the form. What was typed stands in the place of what is stored."""
    return tuple(_make_item(facts, one, about if one.per else "", typed) for one in asked)


def _make_item(facts: Facts, asked: Asked, about: str, typed: Typed) -> Item:
    question, language = asked.question, facts.language
    scope = facts.scope(asked.per, about)
    return Item(
        id=question.id,
        number=facts.numbers.get(question.id, ""),
        kind=question.kind,
        text=question.text[language],
        hint=question.hint[language] if question.hint else "",
        is_required=question.required is not None and to_truth(compile_tree(question.required.tree)(scope)),
        lines=tuple(_list_lines(facts, asked, about, typed)),
        unit=question.unit[language] if question.unit else "",
        limits=_limits(question, facts),
        ends=_ends(question, facts),
        value=_calculated(facts, question, about),
        why_not=why_not_put(facts, question.id, about),
        comments=sum(
            facts.comments.get((name, about), 0) for name in (question.id, *(row.id for row in question.rows))
        ),
    )


def _list_lines(facts: Facts, asked: Asked, about: str, typed: Typed) -> Iterator[Line]:
    question = asked.question
    if question.kind in _SILENT:
        return
    rows = {row.id: row.text[facts.language] for row in question.rows} or {question.id: ""}
    for name, label in rows.items():
        yield _make_line(facts, facts.routing.referents[name], label, asked, about, typed)


def _make_line(facts: Facts, referent: Referent, label: str, asked: Asked, about: str, typed: Typed) -> Line:
    key, name = (referent.name, about), referent.name
    answer = facts.answer(key)
    stored = to_texts(answer, referent)
    chosen = tuple(typed.texts.get(name, stored))
    states = list_states(referent, chosen, facts.language)
    text = _typed_text(referent, chosen, {state.value for state in states})
    if name not in typed.texts and referent.question.kind is QuestionKind.NUMBER and facts.language != "en":
        text = text.replace(".", ",")
    return Line(
        name=name,
        label=label,
        base=typed.bases.get(name) or f"{facts.version(key)}.{seal(stored)}",
        choices=list_choices(facts, referent, facts.scope(asked.per, about), chosen),
        states=states,
        text=text,
        shown=to_words(answer, referent, facts.language),
        previous=to_words(facts.previous.get(key), referent, facts.language),
        problems=typed.problems.get(name, ()),
        fault=facts.faults.get(key, ""),
    )


def _typed_text(referent: Referent, chosen: tuple[str, ...], states: set[str]) -> str:
    """What stands in the field of a number or a text."""
    match referent.question.kind:
        case QuestionKind.OPEN_TEXT:
            return "\n".join(chosen)
        case QuestionKind.NUMBER:
            return next((one for one in chosen if one not in states), "")
    return ""


def _limits(question: Question, facts: Facts) -> str:
    least = "" if question.minimum is None else write_decimal(question.minimum, facts.language)
    most = "" if question.maximum is None else write_decimal(question.maximum, facts.language)
    if least and most:
        return _("From %(least)s to %(most)s.") % {"least": least, "most": most}
    if least:
        return _("At least %(least)s.") % {"least": least}
    return _("At most %(most)s.") % {"most": most} if most else ""


def _ends(question: Question, facts: Facts) -> tuple[str, str]:
    """The words of a scale's two ends with their codes."""
    if not question.scale:
        return "", ""
    scale = facts.instrument.scale(question.scale)
    low, high = scale.low_end[facts.language], scale.high_end[facts.language]
    return f"{scale.codes[0]} = {low}", f"{scale.codes[-1]} = {high}"


def _calculated(facts: Facts, question: Question, about: str) -> str:
    if question.kind is not QuestionKind.CALCULATION:
        return ""
    return _written(facts.outcome.values.get((question.id, about)), facts)


def _written(value: Value, facts: Facts) -> str:
    if is_blank(value):
        return ""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return write_decimal(float(value), facts.language)
    return to_text(value)
