"""Reads what every action on a response has to know first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from django.db import connection

from yhdyspinta.analysis.answers.approved import About
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_answers import UNKNOWN_SECTION, UNKNOWN_THREAD_QUESTION
from yhdyspinta.surveys.facts import ResponseFacts

LONGEST_NAMED: Final = 80
"""Characters of somebody's own word for a question or counterpart that a message repeats."""
# Asked with every save: written out, for the ORM takes ten times as long to compile it as the database to answer.
_FACTS: Final = """
    SELECT response.id, response.key, organisation.slug, response.person_id, response.side, survey.slug, wave.slug,
        wave.opens_on, wave.closes_on, wave.opened_at IS NOT NULL, wave.closed_at IS NOT NULL,
        wave.instrument_id, instrument.sha256,
        (SELECT kind FROM surveys_responsestep WHERE response_id = response.id ORDER BY number DESC LIMIT 1)
    FROM surveys_response response
    JOIN regions_organisation organisation ON organisation.id = response.organisation_id
    JOIN surveys_wave wave ON wave.id = response.wave_id
    JOIN surveys_survey survey ON survey.id = wave.survey_id
    JOIN surveys_instrumentversion instrument ON instrument.id = wave.instrument_id
    WHERE response.key = %s
"""
_ABOUTS: Final = """
    SELECT per, key, no_cooperation_reason FROM surveys_counterpart WHERE response_id = %s ORDER BY place, per, key
"""
_ASSIGNED: Final = """
    SELECT section, counterpart FROM surveys_sectionassignment
    WHERE response_id = %s AND user_id = %s AND ended_at IS NULL
"""


def get_facts(response_key: str) -> ResponseFacts:
    """One query. Raises `Refusal` (UNKNOWN); whether the asker may know is the caller's to check."""
    with connection.cursor() as cursor:
        cursor.execute(_FACTS, [response_key])
        row = cursor.fetchone()
    if row is None:
        raise refuse(UNKNOWN)
    facts = ResponseFacts(*row)
    # SQLite has no truths, only numbers.
    return replace(facts, was_opened=bool(facts.was_opened), was_closed=bool(facts.was_closed))


def list_abouts(response_id: int) -> tuple[About, ...]:
    """The counterparts of a response in their order, with the reason where there is no cooperation."""
    with connection.cursor() as cursor:
        cursor.execute(_ABOUTS, [response_id])
        return tuple(About(*row) for row in cursor.fetchall())


def list_assigned(response_id: int, user_id: int) -> frozenset[tuple[str, str]]:
    """The sections that somebody answers at the moment, each with a counterpart or `""`."""
    with connection.cursor() as cursor:
        cursor.execute(_ASSIGNED, [response_id, user_id])
        return frozenset(cursor.fetchall())


def is_asked(abouts: Sequence[About], per: str, counterpart: str) -> bool:
    """Whether a question that repeats for `per` (`""`: for nobody) is asked about a counterpart."""
    if not per:
        return not counterpart
    return any(about.per == per and about.key == counterpart for about in abouts)


def check_section(facts: ResponseFacts, section: str, counterpart: str) -> None:
    """Raises `Refusal` (UNKNOWN_SECTION) when the response has no such section, or nothing in it is about the
    counterpart; without one (`""`) the whole of a section is meant."""
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    known = compiled.section(section) is not None
    if known and counterpart:
        abouts = list_abouts(facts.response_id)
        known = any(is_asked(abouts, per, counterpart) for per in compiled.list_per(section) if per)
    if not known:
        raise refuse(UNKNOWN_SECTION, section=section[:LONGEST_NAMED], counterpart=counterpart[:LONGEST_NAMED])


def check_question(facts: ResponseFacts, question: str, counterpart: str) -> None:
    """Raises `Refusal` (UNKNOWN_THREAD_QUESTION) when the response has no such question or row, or it is not asked
    about the counterpart."""
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    field, part = compiled.fields.get(question), compiled.routing.parts.get(question)
    part = field.part if field else part
    if part is None or part.question is None or not is_asked(list_abouts(facts.response_id), part.per, counterpart):
        raise refuse(
            UNKNOWN_THREAD_QUESTION, question=question[:LONGEST_NAMED], counterpart=counterpart[:LONGEST_NAMED]
        )
