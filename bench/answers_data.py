"""Fills a database for `bench.answers`, and prints as JSON where each editor saves and with which cookies.

    python -m bench.answers_data WAVES

A questionnaire of 300 scale questions in ten sections, every third with a condition, and `WAVES` waves of it that ask
every respondent of the register; each respondent has a coordinator of its own, who is signed in.
"""

import json
import os
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from yhdyspinta.accounts.actor import Actor
    from yhdyspinta.analysis.instruments.instrument import Instrument, Question, Section

QUESTIONS, SECTIONS = 300, 10
_CSRF: Final = "b" * 32


def make_questionnaire() -> "Instrument":
    """300 five-point questions `q000` to `q299`; the condition of every third always holds."""
    from yhdyspinta.analysis.instruments.instrument import (
        Instrument,
        Origin,
        Point,
        Population,
        Scale,
        StateOption,
    )
    from yhdyspinta.analysis.states import State
    from yhdyspinta.languages import Texts

    def same(text: str) -> Texts:
        return Texts(text, text, text)

    states = (StateOption(State.DONT_KNOW, same("En osaa sanoa")),)
    return Instrument(
        id="bench-300",
        title=same("Mittaus"),
        description=same("Mittaus"),
        population=Population.CENSUS,
        respondents=same("Kaikki"),
        period=same("2026"),
        source=same("Mittaus"),
        scales=(Scale("quality", tuple(map(Point, range(1, 6))), same("huonosti"), same("hyvin"), states=states),),
        sections=tuple(_make_section(number) for number in range(SECTIONS)),
        translations=dict.fromkeys(("fi", "sv", "en"), Origin.SOURCE),
    )


def _make_section(number: int) -> "Section":
    from yhdyspinta.analysis.instruments.instrument import Section
    from yhdyspinta.languages import Texts

    size = QUESTIONS // SECTIONS
    title = f"Osio {number}"
    questions = tuple(_make_question(number * size + place) for place in range(size))
    return Section(f"s{number}", Texts(title, title, title), questions)


def _make_question(number: int) -> "Question":
    from yhdyspinta.analysis.expressions.parser import read_expression
    from yhdyspinta.analysis.instruments.instrument import Publication, Question, QuestionKind
    from yhdyspinta.languages import Texts

    text = f"Miten kohta {number} toteutuu?"
    condition = read_expression("${q000} != 'dk'") if number % 3 == 1 else None
    return Question(
        f"q{number:03}",
        QuestionKind.SCALE,
        Texts(text, text, text),
        publication=Publication.OPEN,
        scale="quality",
        relevant=condition,
        required=read_expression("true()"),
        constraint=read_expression(". >= 1 and . <= 5"),
    )


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.utils import timezone

    from yhdyspinta.accounts.actor import Actor
    from yhdyspinta.accounts.roles import RoleKind

    at = timezone.now()
    editor = Actor(roles=frozenset({(RoleKind.NATIONAL_EDITOR, "")}))
    _open_waves(int(sys.argv[1]), by=editor, at=at)
    seats = _seat_coordinators(at)
    cookies = {"session": settings.SESSION_COOKIE_NAME, "csrf": settings.CSRF_COOKIE_NAME}
    questions = [f"q{number:03}" for number in range(QUESTIONS)]
    print(json.dumps({"cookies": cookies, "csrf": _CSRF, "questions": questions, "seats": seats}))


def _open_waves(count: int, *, by: "Actor", at: "datetime") -> None:
    from yhdyspinta.languages import Texts
    from yhdyspinta.surveys.actions.instruments import publish_version, upload_version
    from yhdyspinta.surveys.actions.surveys import create_survey
    from yhdyspinta.surveys.actions.waves import create_wave, open_wave
    from yhdyspinta.surveys.wave_plan import WavePlan

    version = upload_version(content=make_questionnaire(), file_name="bench.json", by=by, at=at)
    publish_version(key=version.key, by=by, at=at)
    create_survey(slug="bench", title=Texts("Mittaus", "Mätning", "Bench"), publisher="Bench", by=by, at=at)
    for number in range(count):
        plan = WavePlan(
            slug=f"w{number}",
            instrument=version.key,
            register_year=2026,
            kinds=("county", "employment_area", "hus", "kela"),
            opens_on=at.date(),
            closes_on=at.date() + timedelta(days=30),
            is_synthetic=True,
        )
        wave = create_wave(survey="bench", plan=plan, by=by, at=at)
        open_wave(wave_id=wave.pk, by=by, at=at)


def _seat_coordinators(at: "datetime") -> list[dict[str, str]]:
    """For every response its key and the session of its organisation's coordinator."""
    from yhdyspinta.accounts.actions.roles import grant_role
    from yhdyspinta.accounts.actions.users import create_user
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.accounts.queries.actors import get_actor
    from yhdyspinta.accounts.roles import RoleKind
    from yhdyspinta.regions.queries.year import get_year
    from yhdyspinta.surveys.queries.responses import list_responses_of

    slugs = {one.slug for area in get_year(2026).areas.values() for one in area.authorities} | {"hus"}
    seats = []
    for number, slug in enumerate(sorted(slugs)):
        email = f"e{number}@bench.invalid"
        user = create_user(email=email, name=f"Mittaaja {number}", language="fi", by=COMMAND, at=at)
        grant_role(user_id=user.pk, kind=RoleKind.COORDINATOR, organisation=slug, by=COMMAND, at=at)
        for response in list_responses_of(get_actor(user.pk, user.name, "fi"), at=at):
            seats.append({"response": response.key, "session": _begin_session(user.pk)})
    return seats


def _begin_session(user_id: int) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from yhdyspinta.accounts.queries.people import get_user
    from yhdyspinta.web.sessions import Way, mark_session

    user = get_user(user_id)
    session = SessionStore()
    session[SESSION_KEY] = str(user_id)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    mark_session(session, epoch=user.session_epoch, way=Way.LINK, at=timezone.now())
    session.create()
    session.save()
    return str(session.session_key)


if __name__ == "__main__":
    main()
