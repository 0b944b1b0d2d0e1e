"""The differences of two versions in plain words, grouped as a reader needs them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from yhdyspinta.analysis.instruments.differences import Difference
from yhdyspinta.analysis.instruments.instrument import Comparability
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language

_HEADS: Final[dict[Comparability, tuple[Promise, Promise]]] = {
    Comparability.NEW: (
        gettext_lazy("New questions"),
        gettext_lazy("There is nothing earlier to compare their answers with."),
    ),
    Comparability.DROPPED: (
        gettext_lazy("Dropped questions"),
        gettext_lazy("They are not asked any more; earlier answers stay."),
    ),
    Comparability.RESCALED: (
        gettext_lazy("Questions with other answers"),
        gettext_lazy(
            "The choices, the scale or the unit changed: their answers cannot be compared with earlier ones."
        ),
    ),
    Comparability.REWORDED: (
        gettext_lazy("Questions in other words"),
        gettext_lazy("The answers are the same but the words are not: compare with care."),
    ),
    Comparability.SAME: (
        gettext_lazy("Unchanged questions"),
        gettext_lazy("Their answers can be compared with earlier ones."),
    ),
}
_LANGUAGE_NAMES: Final[dict[Language, Promise]] = {
    "fi": gettext_lazy("Finnish"),
    "sv": gettext_lazy("Swedish"),
    "en": gettext_lazy("English"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A question or a row of a matrix: its text now, what it was where that differs, and remarks in words."""

    id: str
    text: str
    was: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    name: str
    title: Promise
    meaning: Promise
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, and in a sentence how many questions stay comparable."""

    groups: tuple[ChangeGroup, ...]
    summary: str


def compare_in_words(differences: Sequence[Difference]) -> Comparison:
    groups = tuple(
        ChangeGroup(change.value, title, meaning, tuple(_lines(differences, change)))
        for change, (title, meaning) in _HEADS.items()
        if any(each.change is change for each in differences)
    )
    return Comparison(groups, _summary(differences))


def language_name(language: Language) -> str:
    return str(_LANGUAGE_NAMES[language])


def _summary(differences: Sequence[Difference]) -> str:
    asked = [each for each in differences if each.change is not Comparability.DROPPED]
    same = sum(each.change is Comparability.SAME for each in asked)
    reworded = sum(each.change is Comparability.REWORDED for each in asked)
    first = ngettext(
        "%(same)s of %(all)s question stays comparable as it is",
        "%(same)s of %(all)s questions stay comparable as they are",
        len(asked),
    ) % {"same": same, "all": len(asked)}
    if not reworded:
        return f"{first}."
    return f"{first}, {_('%(count)s with care') % {'count': reworded}}."


def _lines(differences: Iterable[Difference], change: Comparability) -> Iterable[ChangeLine]:
    language = current_language()
    for each in differences:
        if each.change is change:
            text = each.text[language]
            was = each.old_text[language] if each.old_text and each.old_text[language] != text else ""
            yield ChangeLine(each.after or each.before, text, was, tuple(_remarks(each)))


def _remarks(difference: Difference) -> Iterable[str]:
    if difference.before and difference.after and difference.before != difference.after:
        yield _("It was called %(name)s.") % {"name": difference.before}
    if difference.languages and difference.change is Comparability.REWORDED:
        names = ", ".join(language_name(language) for language in difference.languages)
        yield _("Words changed in: %(languages)s.") % {"languages": names}
    if difference.claimed:
        yield _("The questionnaire itself says otherwise: %(claimed)s.") % {"claimed": _HEADS[difference.claimed][0]}
