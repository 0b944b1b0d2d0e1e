"""Sets the demonstration's county to work: sections are assigned, and a question is being discussed."""

from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.actors import get_actor
from yhdyspinta.accounts.queries.people import get_user
from yhdyspinta.demo.personas import COUNTY
from yhdyspinta.demo.waves import NEW_SURVEY
from yhdyspinta.surveys.actions.assignments import assign_section
from yhdyspinta.surveys.actions.comments import start_thread
from yhdyspinta.surveys.queries.responses import list_responses_of

_COMMENT = "Synteettinen kommentti: tarkistakaa tämä talousyksiköstä, viime vuoden luku on mukana."


def begin_teamwork(users: dict[str, int], *, at: datetime) -> None:
    """The coordinator gives two colleagues their sections, and one of them asks about a number."""
    coordinator = _actor(users["koordinaattori"])
    response = next(
        one
        for one in list_responses_of(coordinator, at=at)
        if one.wave.survey == NEW_SURVEY and one.organisation == COUNTY
    )
    for section, persona in (("own_side", "terveys"), ("cooperation", "terveys"), ("cooperation", "sosiaali")):
        assign_section(response_key=response.key, section=section, user_id=users[persona], by=coordinator, at=at)
    start_thread(
        response_key=response.key,
        question="persons",
        text=_COMMENT,
        form_key="demo",
        by=_actor(users["terveys"]),
        at=at,
    )


def _actor(user_id: int) -> Actor:
    user = get_user(user_id)
    return get_actor(user_id, user.name, user.language)
