"""Opens one page of a response for somebody: what is there, what they may do with it, or no such page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.progress import Progress, evaluate, list_progress
from yhdyspinta.analysis.instruments.instrument import Section
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.comments import count_open_threads
from yhdyspinta.surveys.queries.previous import Previous, get_previous_answers
from yhdyspinta.surveys.queries.responses import get_response
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.faults import list_fault_texts
from yhdyspinta.web.sections.numbers import number_questions
from yhdyspinta.web.sections.places import Asked, Place, list_asked, list_places


@dataclass(frozen=True, slots=True)
class OpenPage:
    """`fields` are what is answered on the page, by name; `previous_wave` is the slug of the wave before."""

    view: ResponseView
    section: Section
    place: Place
    places: tuple[Place, ...]
    asked: tuple[Asked, ...]
    fields: Mapping[str, Referent]
    facts: Facts
    progress: tuple[Progress, ...]
    previous_wave: str

    @property
    def may_write(self) -> bool:
        return self.view.may_write(self.place.section, self.place.about)


def open_page(key: str, place: Place, *, by: Actor, language: Language, at: datetime) -> OpenPage:
    """Raises `Refusal` (UNKNOWN) for a response that is not theirs, a section or a counterpart that it has not."""
    view = get_response(key, by=by, at=at)
    section = view.compiled.section(place.section)
    abouts = {about for keys in view.by_per.values() for about in keys}
    if section is None or (place.about and place.about not in abouts):
        raise refuse(UNKNOWN)
    asked = list_asked(section, place.about, view.by_per)
    if place.about and not asked:
        raise refuse(UNKNOWN)
    outcome = evaluate(view.compiled, view.entries, view.by_per, on=day_in_helsinki(at), marked=view.marked)
    progress = list_progress(view.compiled, outcome, view.by_per, marked=view.marked)
    before = get_previous_answers(key, by=by) if view.is_member and view.wave.previous else Previous("", {})
    ids = {one.question.id for one in asked}
    return OpenPage(
        view,
        section,
        place,
        list_places(view.compiled.instrument, view.by_per),
        asked,
        {name: field for name, field in view.compiled.fields.items() if field.question.id in ids},
        Facts(
            view.compiled.instrument,
            view.compiled.routing,
            view.entries,
            view.by_per,
            outcome,
            number_questions(view.compiled.instrument),
            language,
            count_open_threads(key, by=by) if view.is_member else {},
            before.answers,
            list_fault_texts(progress, view.compiled.fields, language),
        ),
        progress,
        before.wave,
    )
