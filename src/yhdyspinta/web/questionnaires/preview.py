"""A questionnaire as one kind of respondent meets it, with answers that are typed into the preview and kept nowhere.

The answers travel in the form itself: those of the part that is shown as its fields, the others in one hidden field.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from yhdyspinta.analysis.answers.encoding import encode_answer
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.answers.reading import read_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing import FaultKind, list_faults, plan_routing
from yhdyspinta.analysis.routing.evaluating import Answer, Key, Routing
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.surveys.respondents import NationalOrganisation, Respondent
from yhdyspinta.web.questionnaires.respondents import Example, list_examples, make_example, value_of
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.items import Item
from yhdyspinta.web.sections.live import make_live
from yhdyspinta.web.sections.making import NOTHING_TYPED, Typed, make_items
from yhdyspinta.web.sections.numbers import number_questions
from yhdyspinta.web.sections.places import Place, find_section, list_asked, list_places
from yhdyspinta.web.sections.posted import read_form
from yhdyspinta.web.sections.reasons import why_not_put

_MOST_KEPT: Final = 500_000
"""Characters of the hidden field: a thousand long answers."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the preview is asked to show: `respondent` and `place` as their selects name them."""

    language: Language
    respondent: str
    place: str


@dataclass(frozen=True, slots=True)
class Preview:
    """One part of the questionnaire as a respondent sees it. `place` is None when nothing is asked of it."""

    language: Language
    example: Example
    examples: tuple[Respondent, ...]
    places: tuple[Place, ...]
    place: Place | None
    title: str
    note: str
    items: tuple[Item, ...]
    live: Mapping[str, Any]
    kept: str
    why_not: str

    @property
    def next_place(self) -> Place | None:
        return self._beside(1)

    @property
    def previous_place(self) -> Place | None:
        return self._beside(-1)

    def _beside(self, step: int) -> Place | None:
        if self.place is None:
            return None
        number = self.places.index(self.place) + step
        return self.places[number] if 0 <= number < len(self.places) else None


def place_value(place: Place) -> str:
    """What names a part in a form."""
    return f"{place.section}/{place.about}"


def make_preview(
    instrument: Instrument,
    register: RegisterYear,
    national: Sequence[NationalOrganisation],
    data: QueryDict,
    wanted: Wanted,
    at: datetime,
) -> Preview:
    """The part that is wanted, after the answers of the part that was shown (`data` names it as `shown`).

    `at` is aware; conditions see its day as it is there. Anything odd in the data is left out: nothing is stored.
    """
    routing = plan_routing(instrument)
    examples = list_examples(register, national)
    # By default the first, which is a county.
    respondent = next((one for one in examples if value_of(one) == wanted.respondent), examples[0])
    example = make_example(register, respondent, instrument, national)
    answers = _read_kept(routing, data.get("kept", ""))
    shown = _read_place(data.get("shown", ""))
    typed = _take_shown(instrument, routing, shown, data, answers, wanted.language)
    places = list_places(instrument, example.keys)
    asked_for = _read_place(wanted.place)
    place = asked_for if asked_for in places else next(iter(places), None)
    facts = Facts(
        instrument=instrument,
        routing=routing,
        entries={key: Entry(answer, 1, None, at) for key, answer in answers.items()},
        counterparts=example.keys,
        outcome=routing.evaluate(answers, example.keys, on=at.date()),
        numbers=number_questions(instrument),
        language=wanted.language,
    )
    section = find_section(instrument, place.section) if place else None
    asked = list_asked(section, place.about, example.keys) if place and section else ()
    about = place.about if place else ""
    typed = _with_refusals(facts, about, typed if place == shown else NOTHING_TYPED)
    return Preview(
        language=wanted.language,
        example=example,
        examples=examples,
        places=places,
        place=place,
        title=section.title[wanted.language] if section else "",
        note=section.note[wanted.language] if section and section.note else "",
        items=make_items(facts, asked, about, typed),
        live=make_live(facts, asked, about),
        kept=_write_kept(answers),
        why_not=why_not_put(facts, section.id, about) if section else "",
    )


def read_wanted(data: QueryDict, language: Language) -> Wanted:
    """What a form asks for; the page's language when it names none. A button for a part goes before its select."""
    chosen = data.get("language", "")
    return Wanted(
        next((one for one in LANGUAGES if one == chosen), language),
        data.get("respondent", ""),
        data.get("go") or data.get("place", ""),
    )


def _read_place(value: str) -> Place:
    section, _slash, about = value.partition("/")
    return Place(section, about)


def _take_shown(
    instrument: Instrument,
    routing: Routing,
    shown: Place,
    data: QueryDict,
    answers: dict[Key, Answer],
    language: Language,
) -> Typed:
    """Put what was typed among the answers; give back what cannot be read, with why."""
    section = find_section(instrument, shown.section)
    if section is None:
        return NOTHING_TYPED
    inside = {section.id} | {question.id for question in section.questions}
    fields = {
        name: referent
        for name, referent in routing.referents.items()
        if referent.part.inside in inside and bool(referent.part.per) == bool(shown.about)
    }
    posted = read_form(data, fields, shown.about)
    for change in posted.changes:
        answers[change.key] = change.value
    for name in posted.problems:
        answers.pop((name, shown.about), None)
    return Typed(
        {name: posted.typed.texts[name] for name in posted.problems},
        {name: posted.typed.bases[name] for name in posted.problems},
        {name: (problem.sentence(language),) for name, problem in posted.problems.items()},
    )


def _with_refusals(facts: Facts, about: str, typed: Typed) -> Typed:
    """With the author's own words beside answers that break a constraint."""
    problems = dict(typed.problems)
    for fault in list_faults(facts.routing, facts.outcome):
        name, of = fault.key
        if fault.kind is FaultKind.REFUSED and of == about:
            message = fault.message[facts.language] if fault.message else _("This answer is not accepted.")
            problems[name] = (message,)
    return Typed(typed.texts, typed.bases, problems)


def _write_kept(answers: Mapping[Key, Answer]) -> str:
    return json.dumps([[*key, encode_answer(answer)] for key, answer in answers.items()], ensure_ascii=False)


def _read_kept(routing: Routing, text: str) -> dict[Key, Answer]:
    try:
        found = json.loads(text) if len(text) <= _MOST_KEPT else []
    except (ValueError, RecursionError):
        return {}
    answers: dict[Key, Answer] = {}
    for one in found if isinstance(found, list) else ():
        match one:
            case [str(name), str(about), value] if name in routing.referents:
                answer = read_json(routing.referents[name], value)
                if answer is not None and not isinstance(answer, Problem):
                    answers[name, about] = answer
    return answers
