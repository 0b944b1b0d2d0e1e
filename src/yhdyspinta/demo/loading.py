"""Loads the demonstration once, and gives its people new sign-in links at every start."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.conf import settings

from yhdyspinta.accounts.actions.users import create_user
from yhdyspinta.accounts.actor import COMMAND, Actor
from yhdyspinta.accounts.queries.people import find_user_by_email
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.demo.answering import answer_new_wave, answer_old_wave
from yhdyspinta.demo.errors import NOT_A_DEMO
from yhdyspinta.demo.links import DemoLink, is_demo
from yhdyspinta.demo.people import enter_people, renew_links
from yhdyspinta.demo.personas import AREA, COUNTY
from yhdyspinta.demo.teamwork import begin_teamwork
from yhdyspinta.demo.waves import PUBLISHED_2024, open_new_wave, open_old_wave
from yhdyspinta.errors import refuse
from yhdyspinta.regions.queries.year import get_current_year
from yhdyspinta.surveys.actions.results import publish_results

_WRITER: Final = "synteettinen@demo.invalid"
_WRITERS_NAME: Final = "Synteettinen vastaaja"


def load_demo(*, at: datetime) -> list[DemoLink]:
    """The people, their links, and at the first start the two surveys with their synthetic answers.

    Raises `Refusal` (NOT_A_DEMO), and enters nothing, in any other mode.
    """
    if not is_demo():
        raise refuse(NOT_A_DEMO, mode=settings.MODE)
    users = enter_people(at=at)
    if find_user_by_email(_WRITER) is None:
        _load_surveys(users, at)
    return renew_links(users, at=at)


def _load_surveys(users: dict[str, int], at: datetime) -> None:
    editor = Actor(users["kansallinen"], roles=frozenset({(RoleKind.NATIONAL_EDITOR, "")}))
    old = open_old_wave(by=editor)
    open_new_wave(by=editor, at=at)
    writer = _make_writer(at)
    answer_old_wave(by=writer)
    publish_results(wave_id=old.pk, by=editor, at=PUBLISHED_2024)
    answer_new_wave(spared=frozenset({COUNTY, AREA}), by=writer, at=at)
    begin_teamwork(users, at=at)


def _make_writer(at: datetime) -> Actor:
    """Whoever is said to have written the synthetic answers of all organisations. Nobody can sign in as them: the
    roles are given for this load only."""
    user = create_user(email=_WRITER, name=_WRITERS_NAME, language="fi", by=COMMAND, at=at)
    register = get_current_year(at.date())
    organisations = {authority.slug for area in register.areas.values() for authority in area.authorities} | {"hus"}
    roles = frozenset(
        (kind, organisation) for organisation in organisations for kind in (RoleKind.COORDINATOR, RoleKind.APPROVER)
    )
    return replace(Actor(user.pk), roles=roles)
