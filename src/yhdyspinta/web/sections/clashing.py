"""Two people changed the same answer, told to whoever has no scripts: both answers, both names, and a choice."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.answers.entries import Clash
from yhdyspinta.analysis.answers.reading import read_answer
from yhdyspinta.errors import Problem
from yhdyspinta.web.sections.navigation import address_of
from yhdyspinta.web.sections.opening import OpenPage
from yhdyspinta.web.sections.posted import Posted
from yhdyspinta.web.sections.showing import make_trail
from yhdyspinta.web.sections.times import moment
from yhdyspinta.web.sections.values import name_field, seal, to_texts, to_words


@dataclass(frozen=True, slots=True)
class ShownClash:
    """`base` is the version that a choice of mine replaces: theirs."""

    name: str
    number: str
    text: str
    base: str
    mine_texts: tuple[str, ...]
    mine: str
    theirs: str
    their_head: str


@dataclass(frozen=True, slots=True)
class Carried:
    """A field that could not be read: it goes through the choice, and back into the form after it."""

    name: str
    base: str
    texts: tuple[str, ...]


def find_undecided(page: OpenPage, posted: Posted) -> tuple[Clash, ...]:
    """The clashes in which nothing was chosen, against what stands now."""
    found = []
    for name in posted.undecided:
        about = page.place.about if page.fields[name].part.per else ""
        answer, theirs = (
            read_answer(page.fields[name], posted.typed.texts[name]),
            page.facts.entries.get((name, about)),
        )
        if not isinstance(answer, Problem) and theirs is not None:
            found.append(Clash((name, about), answer, theirs))
    return tuple(found)


def make_clash_context(
    page: OpenPage, clashes: Sequence[Clash], posted: Posted, problems: Mapping[str, object]
) -> dict[str, Any]:
    names = names_of(clash.theirs.by for clash in clashes if clash.theirs.by is not None)
    return {
        "address": address_of(page.view.key, page.place),
        "head": {"title": page.section.title[page.facts.language]},
        "trail": make_trail(page),
        "form_key": secrets.token_urlsafe(16),
        "clashes": [_show(page, clash, names) for clash in clashes],
        "carried": [Carried(name, posted.typed.bases[name], tuple(posted.typed.texts[name])) for name in problems],
        "is_undecided": bool(posted.undecided),
    }


def _show(page: OpenPage, clash: Clash, names: Mapping[int, str]) -> ShownClash:
    name, language = clash.key[0], page.facts.language
    field, theirs = page.fields[name], clash.theirs
    nothing = _("no answer")
    when = moment(theirs.at, language, now=timezone.now())
    return ShownClash(
        name,
        page.facts.numbers.get(name, ""),
        name_field(field, language),
        f"{theirs.version}.{seal(to_texts(theirs.value, field))}",
        to_texts(clash.mine, field),
        to_words(clash.mine, field, language) or nothing,
        to_words(theirs.value, field, language) or nothing,
        f"{name_person(theirs.by, names)}, {when}",
    )


def name_person(user_id: int | None, names: Mapping[int, str]) -> str:
    """A name; what to call nobody, or somebody whose account has been erased."""
    return (names.get(user_id, "") if user_id is not None else "") or _("Somebody")
