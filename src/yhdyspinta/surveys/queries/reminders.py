"""Who would be reminded with what words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import cast

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language, Texts
from yhdyspinta.surveys.board import BoardRow, Stage
from yhdyspinta.surveys.invitations import list_two_sided
from yhdyspinta.surveys.letters import Letter, Template, name_with_sides
from yhdyspinta.surveys.mailing import OWN_WORK, Planned, Recipient, reminder_key
from yhdyspinta.surveys.models import Response, ResponseStep
from yhdyspinta.surveys.queries.board import read_board
from yhdyspinta.surveys.queries.invitations import list_sent, read_paths
from yhdyspinta.surveys.queries.waves import check_may_see_board, list_respondents_of
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class _Reminded:
    """Somebody to remind, of which organisation, and what of it is open."""

    user: User
    organisation: str
    names: Texts
    path: str
    rows: tuple[BoardRow, ...] = ()


def plan_reminders(wave: WaveFacts, template: Template, *, by: Actor, at: datetime) -> tuple[Planned, ...]:
    """The letters to the coordinators of every response that is not approved, by organisation and person.

    In a wave of experience they go to the persons who have not submitted. A constant number of queries.
    """
    check_may_see_board(by)
    board = read_board(wave, by=by, at=at)
    today, sent = day_in_helsinki(at), list_sent(f"remind:{wave.id}:")
    reminded = _persons(wave) if wave.is_personal else _coordinators(wave, board.rows)
    planned = []
    for one in reminded:
        letter = Letter(
            template=template,
            survey=wave.survey_title,
            wave=wave.slug,
            publisher=wave.publisher,
            organisation=one.names,
            name=one.user.name,
            closes_on=wave.closes_on,
            today=today,
            is_personal=wave.is_personal,
            rows=one.rows,
            sections=tuple(board.sections.items()),
        )
        recipient = Recipient(one.user.pk, one.user.name, one.user.email, cast(Language, one.user.language))
        key = reminder_key(wave.id, one.organisation, one.user.pk, template, today)
        planned.append(Planned(recipient, one.organisation, one.names, letter, one.path, key in sent))
    return tuple(planned)


def _coordinators(wave: WaveFacts, rows: Sequence[BoardRow]) -> Iterator[_Reminded]:
    times = Counter(row.organisation for row in rows)
    open_rows: dict[str, list[BoardRow]] = defaultdict(list)
    for row in rows:
        if row.stage is not Stage.APPROVED:
            open_rows[row.organisation].append(row)
    held = (
        Role.objects.filter(
            kind=RoleKind.COORDINATOR, organisation__in=list(open_rows), ended_at=None, user__is_active=True
        )
        .select_related("user")
        .order_by("organisation", "user_id")
    )
    paths = read_paths(wave)
    for role in held:
        found = open_rows[role.organisation]
        sides = [row.side for row in found] if times[role.organisation] > 1 else ()
        names = name_with_sides(found[0].names, sides)
        yield _Reminded(role.user, role.organisation, names, paths[role.organisation], tuple(found))


def _persons(wave: WaveFacts) -> Iterator[_Reminded]:
    done = ResponseStep.objects.filter(response__wave=wave.id, kind=ResponseStep.Kind.APPROVED)
    waiting = (
        Response.objects.filter(wave=wave.id, person__is_active=True)
        .exclude(pk__in=done.values("response_id"))
        .select_related("organisation", "person")
        .order_by("organisation__slug", "person_id", "id")
    )
    two_sided = list_two_sided(list_respondents_of(wave))
    # One letter a person and organisation, about every side of it that waits.
    for (slug, _person), found in groupby(waiting, key=lambda one: (one.organisation.slug, one.person_id)):
        responses = list(found)
        organisation, person = responses[0].organisation, responses[0].person
        sides = [one.side for one in responses] if slug in two_sided else ()
        names = Texts(organisation.name_fi, organisation.name_sv, organisation.name_en)
        if person is not None:
            yield _Reminded(person, slug, name_with_sides(names, sides), OWN_WORK)
