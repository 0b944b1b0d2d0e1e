"""Many press the same button at once: there is one step, and one letter to each person who has to know of it."""

import pytest
from django.utils import timezone

from tests.factories.people import make_actor
from tests.factories.surveys import COUNTY
from tests.integration.threads import elsewhere
from tests.unit.surveys.answering import COMPLETE, Team, make_team
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import SignInLink
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.actions.steps import approve_response, return_response, submit_response

pytestmark = pytest.mark.usefixtures("database_for_many")
AT_ONCE = 10


def prepare() -> tuple[Team, list[Actor], list[Actor]]:
    """A response that can be submitted, ten who may do it, and two who approve."""

    def make() -> tuple[Team, list[Actor], list[Actor]]:
        team = make_team()
        team.save(COMPLETE)
        coordinators = [team.coordinator, *(make_actor(RoleKind.COORDINATOR, COUNTY) for _ in range(AT_ONCE - 1))]
        return team, coordinators, [team.approver, make_actor(RoleKind.APPROVER, COUNTY)]

    (made,) = elsewhere(make)
    assert not isinstance(made, str)
    return made


def keys_of_letters() -> list[str]:
    (keys,) = elsewhere(lambda: sorted(Message.objects.values_list("key", flat=True)))
    assert not isinstance(keys, str)
    return keys


def keys(team: Team, number: int, people: list[Actor]) -> list[str]:
    return [f"step:{team.key}:{number}:{one.user_id}" for one in people]


def test_ten_who_submit_at_once_write_each_letter_once() -> None:
    team, coordinators, approvers = prepare()
    answers = elsewhere(
        *[
            lambda by=by: submit_response(response_key=team.key, by=by, at=timezone.now()).number
            for by in coordinators
        ]
    )
    assert sorted(map(str, answers)) == ["1"] + ["YP-RESPONSE-003"] * (AT_ONCE - 1)
    assert keys_of_letters() == sorted(keys(team, 1, approvers))
    assert elsewhere(SignInLink.objects.count) == [len(approvers)]


def test_of_one_who_approves_and_one_who_returns_at_once_one_is_written_about() -> None:
    team, coordinators, approvers = prepare()
    elsewhere(lambda: submit_response(response_key=team.key, by=coordinators[0], at=timezone.now()).kind)
    first, second = approvers
    answers = elsewhere(
        lambda: approve_response(response_key=team.key, title="Johtaja", by=first, at=timezone.now()).kind,
        lambda: return_response(response_key=team.key, reason="Tarkista", by=second, at=timezone.now()).kind,
    )
    assert len({"approved", "returned"} & set(map(str, answers))) == 1
    assert keys_of_letters() == sorted([*keys(team, 1, approvers), *keys(team, 2, coordinators)])
