"""Enters the people of the demonstration, and gives each a sign-in link."""

from datetime import datetime, timedelta
from typing import Final

from yhdyspinta.accounts.actions.links import issue_link, revoke_links
from yhdyspinta.accounts.actions.roles import grant_role
from yhdyspinta.accounts.actions.users import create_user
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.queries.people import find_user_by_email
from yhdyspinta.demo.links import DemoLink, write_links
from yhdyspinta.demo.personas import PERSONAS, Persona

_LINKS_LAST: Final = timedelta(days=30)
_FIRST_PAGE: Final = "/oma/"


def enter_people(*, at: datetime) -> dict[str, int]:
    """The id of each persona's user, by the persona's key; users and roles are made when they are not there."""
    return {persona.key: _enter(persona, at) for persona in PERSONAS}


def renew_links(user_ids: dict[str, int], *, at: datetime) -> list[DemoLink]:
    """Take back the links of earlier starts, make new ones, and keep them for the sign-in page."""
    links = []
    for key, user_id in user_ids.items():
        revoke_links(user_id=user_id, by=COMMAND, at=at)
        address = issue_link(user_id=user_id, path=_FIRST_PAGE, expires_at=at + _LINKS_LAST, by=COMMAND, at=at)
        links.append(DemoLink(key, address))
    write_links(links)
    return links


def _enter(persona: Persona, at: datetime) -> int:
    user = find_user_by_email(persona.email)
    if user is None:
        user = create_user(email=persona.email, name=persona.name, language=persona.language, by=COMMAND, at=at)
    grant_role(user_id=user.pk, kind=persona.kind, organisation=persona.organisation, by=COMMAND, at=at)
    return int(user.pk)
