"""The context of a section page."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.checking import LONGEST_TEXT
from yhdyspinta.web.sections.items import Item
from yhdyspinta.web.sections.live import make_live
from yhdyspinta.web.sections.making import NOTHING_TYPED, Typed, make_items
from yhdyspinta.web.sections.navigation import Named, address_of, find_neighbours, list_parts
from yhdyspinta.web.sections.opening import OpenPage
from yhdyspinta.web.sections.reasons import why_not_put
from yhdyspinta.web.sections.wording import browser_words, mark_of, side_of, state_sentence, why_read_only


@dataclass(frozen=True, slots=True)
class PageProblem:
    """A line of the error summary; `target` is the id of the answer."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the trail."""

    text: str
    address: str = ""


def make_context(page: OpenPage, by: Actor, typed: Typed = NOTHING_TYPED) -> dict[str, Any]:
    """What `section.html` shows. With `typed`, a form that was not saved as a whole."""
    view, language = page.view, page.facts.language
    items = make_items(page.facts, page.asked, page.place.about, typed)
    sections = list_parts(
        view.key, view.compiled.instrument, page.places, _named(page), page.progress, page.place, language
    )
    previous_part, next_part = find_neighbours(sections, page.place)
    reason = why_read_only(page, language)
    return {
        "address": address_of(view.key, page.place),
        "response_key": view.key,
        "response_address": reverse("response", args=[view.key]),
        "about_query": f"?{urlencode({'counterpart': page.place.about})}" if page.place.about else "",
        "trail": make_trail(page),
        "head": _make_head(page),
        "items": items if not _is_marked(page) else (),
        "can_write": page.may_write,
        "why_read_only": reason,
        "has_comments": view.is_member and view.person is None,
        "problems": list(_list_problems(items)),
        "sections": sections,
        "previous_part": previous_part,
        "next_part": next_part,
        "next_label": _next_label(next_part.title if next_part else ""),
        "previous_label": _("Wave %(wave)s:") % {"wave": page.previous_wave},
        "longest_text": LONGEST_TEXT,
        "form_key": secrets.token_urlsafe(16),
        "config": make_config(page, by),
        "live": make_live(page.facts, page.asked, page.place.about) if page.may_write else {},
    }


def make_trail(page: OpenPage) -> list[Step]:
    language = page.facts.language
    return [
        Step(_("My work"), reverse("own_work")),
        Step(page.view.wave.survey_title[language], reverse("response", args=[page.view.key])),
        Step(page.section.title[language]),
    ]


def make_config(page: OpenPage, by: Actor) -> dict[str, Any]:
    """What the script has to know. Its store is apart for each user: several may use one computer."""
    view, place = page.view, page.place
    presence = reverse("section_presence", args=[view.key, place.section])
    here = address_of(view.key, place)
    return {
        "user": by.user_id,
        "response": view.key,
        "about": place.about,
        "language": page.facts.language,
        "revision": view.revision,
        "save": reverse("save_answers", args=[view.key]),
        "presence": f"{presence}?{urlencode({'counterpart': place.about})}",
        "signIn": f"{reverse('account_login')}?{urlencode({'next': here})}",
        "words": browser_words(),
    }


def _make_head(page: OpenPage) -> dict[str, str]:
    view, language = page.view, page.facts.language
    about = view.counterpart(page.place.about)
    return {
        "title": page.section.title[language],
        "note": page.section.note[language] if page.section.note else "",
        "wave": view.wave.survey_title[language],
        "organisation": (view.area_names or view.organisation_names)[language],
        "side": mark_of(view.side),
        "about": about.names[language] if about else "",
        "about_side": side_of(about.per, view.side) if about else "",
        "about_sentence": _("About: %(name)s") % {"name": about.names[language]} if about else "",
        "state_sentence": state_sentence(view, language),
        "why_not": why_not_put(page.facts, page.section.id, ""),
    }


def _named(page: OpenPage) -> dict[str, Named]:
    view, language = page.view, page.facts.language
    return {one.key: Named(one.names[language], side_of(one.per, view.side)) for one in view.counterparts}


def _is_marked(page: OpenPage) -> bool:
    return page.place.about in page.view.marked


def _next_label(title: str) -> str:
    if title:
        return _("Save and go to: %(title)s") % {"title": title}
    return _("Save and go to the overview")


def _list_problems(items: tuple[Item, ...]) -> Iterator[PageProblem]:
    for item in items:
        for line in item.lines:
            for text in line.problems:
                number = f"{item.number}: " if item.number else ""
                yield PageProblem(f"{number}{text}", f"l-{line.name}")
