"""The work on open answers as its pages show it. Pure but for the active language."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.queries.themes import OpenQuestion
from yhdyspinta.surveys.results.coding import Coding, OpenAnswer, ThemeResult


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """An open question with where its reading is, in words."""

    id: str
    text: str
    answers: int
    themes: int
    quotes: int
    state: str


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme with the agreement of the two who read."""

    title: str
    n: int
    share: str
    kappa: str
    count: int


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer in which the two found different themes; `settled` is what was agreed, None before."""

    answer: OpenAnswer
    first: str
    second: str
    settled: frozenset[str] | None


def question_line(one: OpenQuestion, user_id: int | None) -> QuestionLine:
    coding = one.coding
    return QuestionLine(
        one.id,
        one.text[current_language()],
        len(coding.answers),
        len(coding.themes),
        one.quotes,
        _state(coding, user_id),
    )


def theme_line(result: ThemeResult, language: Language) -> ThemeLine:
    found = result.agreement
    return ThemeLine(
        result.theme.title[language],
        found.n,
        formats.percent(found.share, language, 0),
        formats.decimal(found.kappa, language, 2),
        result.count,
    )


def differing(coding: Coding) -> tuple[Difference, ...]:
    """The answers about which the two differ, settled or not; nothing before both have finished."""
    if not coding.is_finished:
        return ()
    first, second = (coding.found_by(coder) for coder in coding.coders)
    settled = coding.settled()
    return tuple(
        Difference(one, _words(coding, first[one.key]), _words(coding, second[one.key]), settled.get(one.key))
        for one in coding.answers
        if first[one.key] != second[one.key]
    )


def _words(coding: Coding, keys: frozenset[str]) -> str:
    language = current_language()
    return ", ".join(theme.title[language] for theme in coding.themes if theme.key in keys) or _("none of the themes")


def _state(coding: Coding, user_id: int | None) -> str:
    if not coding.answers:
        return _("no answers")
    if coding.is_settled:
        return _("read by two, settled")
    if coding.is_finished:
        open_ = list(coding.final().values()).count(None)
        return ngettext(
            "read by two, %(n)s difference to settle", "read by two, %(n)s differences to settle", open_
        ) % {"n": open_}
    own = len(coding.found_by(user_id)) if user_id is not None else 0
    words = {"n": len(coding.coders), "own": own, "all": len(coding.answers)}
    if user_id in coding.coders:
        return _("you have read %(own)s of %(all)s") % words
    if not coding.coders:
        return _("nobody reads yet")
    return ngettext("%(n)s person reads", "%(n)s people read", len(coding.coders)) % words
