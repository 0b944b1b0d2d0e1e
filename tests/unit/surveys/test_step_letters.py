"""Who is written to when a response takes a step, in which language, and what is not in the letter."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.conf import LazySettings

from tests.factories.people import actor_of_user, make_actor, make_role_holder, make_user
from tests.factories.surveys import COUNTY, FAR_AWAY, NOON, make_response, make_wave
from tests.unit.surveys.answering import COMPLETE, Team, make_team
from yhdyspinta.accounts.actions.roles import end_role
from yhdyspinta.accounts.actor import COMMAND, Actor
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.queries.people import list_role_holders
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.actions.steps import approve_response, reopen_response, return_response, submit_response
from yhdyspinta.surveys.models import Response, ResponseStep
from yhdyspinta.surveys.queries.step_letters import get_step_subject
from yhdyspinta.surveys.step_letters import StepLetter, StepSubject, write_step_letter

pytestmark = pytest.mark.django_db
REASON = "Luvut eivät täsmää keskenään"
ANSWER = "Vastaus, jota kukaan muu ei saa lukea"
SITE = "https://yhdyspinta.example"


@pytest.fixture
def team(settings: LazySettings) -> Team:
    settings.PUBLIC_URL = SITE
    team = make_team()
    team.save({**COMPLETE, ("thoughts", ""): ANSWER})
    return team


def submit(team: Team, by: Actor | None = None) -> ResponseStep:
    return submit_response(response_key=team.key, by=by or team.coordinator, at=NOON)


def send_back(team: Team, by: Actor | None = None) -> ResponseStep:
    return return_response(response_key=team.key, reason=REASON, by=by or team.approver, at=NOON)


def approve(team: Team, by: Actor | None = None) -> ResponseStep:
    return approve_response(response_key=team.key, title="Johtaja", by=by or team.approver, at=NOON)


def reopen(team: Team) -> ResponseStep:
    return reopen_response(response_key=team.key, reason=REASON, by=team.coordinator, at=NOON)


def holder(kind: RoleKind, language: Language = "fi", *, user: User | None = None) -> User:
    return make_role_holder(kind, COUNTY, user=user or make_user(language=language))


def letters(step: ResponseStep) -> dict[int, Message]:
    """The letters about a step, by the id of whom they go to."""
    prefix = f"step:{step.response.key}:{step.number}:"
    return {int(one.key.removeprefix(prefix)): one for one in Message.objects.filter(key__startswith=prefix)}


def email_of(user_id: int) -> str:
    return User.objects.get(pk=user_id).email


def test_what_is_submitted_goes_to_each_approver_in_their_own_language(team: Team) -> None:
    swedish, english = holder(RoleKind.APPROVER, "sv"), holder(RoleKind.APPROVER, "en")
    found = letters(submit(team))
    assert found.keys() == {team.approver.user_id, swedish.pk, english.pk}
    assert [found[pk].recipient for pk in found] == [email_of(pk) for pk in found]
    assert (found[swedish.pk].language, found[english.pk].language) == ("sv", "en")
    survey = team.response.wave.survey
    assert found[swedish.pk].subject == f"Svaret väntar på ditt godkännande: {survey.title_sv}"
    assert found[english.pk].subject == f"An answer waits for your approval: {survey.title_en}"
    body = found[english.pk].body
    assert f"Dear {english.name}," in body
    assert f"Survey: {survey.title_en}, {team.response.wave.slug}\n" in body
    assert f"Organisation: {team.response.organisation.name_en}\n" in body
    assert "Open until the end of 31 December 2099" in body


def test_an_approver_gets_a_personal_link_to_the_response(team: Team) -> None:
    (message,) = letters(submit(team)).values()
    link = SignInLink.objects.get()
    assert (link.user_id, link.path, link.issued_by_id) == (
        team.approver.user_id,
        f"/vastaukset/{team.key}/",
        team.coordinator.user_id,
    )
    assert re.search(rf"^{SITE}/fi/kirjaudu/\S+$", message.body, re.M)
    assert link.expires_at.date() == FAR_AWAY


def test_the_link_outlasts_the_wave_since_approving_does(team: Team) -> None:
    late = make_team(wave=make_wave(closes_on=NOON.date()))
    late.save(COMPLETE)
    submit(late)
    assert {link.expires_at for link in SignInLink.objects.filter(path__contains=late.key)} == {
        NOON + timedelta(days=30)
    }


def test_what_is_returned_goes_to_the_coordinators_and_to_whoever_submitted_it(team: Team) -> None:
    other = holder(RoleKind.COORDINATOR, "sv")
    submitter = holder(RoleKind.COORDINATOR)
    submit(team, actor_of_user(submitter))
    held = [one for one in list_role_holders(COUNTY) if one.user_id == submitter.pk]
    holder(RoleKind.READER, user=submitter)
    end_role(role_id=held[0].role_id, by=COMMAND, at=NOON)
    found = letters(send_back(team))
    assert found.keys() == {team.coordinator.user_id, other.pk, submitter.pk}
    assert found[other.pk].subject.startswith("Svaret har returnerats för rättelse: ")
    assert "Orsaken finns på svarets sida" in found[other.pk].body
    assert f"\n{SITE}/sv/vastaukset/{team.key}/\n" in found[other.pk].body


def test_whoever_submitted_and_has_left_the_organisation_is_not_written_to(team: Team) -> None:
    other = holder(RoleKind.COORDINATOR)
    submit(team)
    for role in list_role_holders(COUNTY):
        if role.user_id == team.coordinator.user_id:
            end_role(role_id=role.role_id, by=COMMAND, at=NOON)
    assert letters(send_back(team)).keys() == {other.pk}


def test_what_is_approved_goes_to_the_coordinators_with_the_receipt(team: Team) -> None:
    english = holder(RoleKind.COORDINATOR, "en")
    submit(team)
    found = letters(approve(team))
    assert found.keys() == {team.coordinator.user_id, english.pk}
    assert found[english.pk].subject.startswith("The answer is approved: ")
    assert f"\n{SITE}/en/vastaukset/{team.key}/kuitti/\n" in found[english.pk].body


def test_nobody_is_written_about_their_own_step(team: Team) -> None:
    both = holder(RoleKind.APPROVER, user=holder(RoleKind.COORDINATOR))
    by = actor_of_user(both)
    assert letters(submit(team, by)).keys() == {team.approver.user_id}
    assert letters(send_back(team, by)).keys() == {team.coordinator.user_id}
    submit(team)
    assert letters(approve(team, by)).keys() == {team.coordinator.user_id}


def test_whoever_has_two_roles_gets_one_letter(team: Team) -> None:
    holder(RoleKind.COORDINATOR, user=User.objects.get(pk=team.approver.user_id))
    assert letters(submit(team)).keys() == {team.approver.user_id}
    assert Message.objects.count() == 1


def test_closed_accounts_and_other_organisations_are_not_written_to(team: Team) -> None:
    make_actor(RoleKind.APPROVER, "hus")
    User.objects.filter(pk=holder(RoleKind.APPROVER).pk).update(is_active=False)
    assert letters(submit(team)).keys() == {team.approver.user_id}


def test_each_step_has_its_own_letters(team: Team) -> None:
    submit(team)
    send_back(team)
    submit(team)
    approve(team)
    reopen(team)
    people = [team.approver, team.coordinator] * 2
    assert list(Message.objects.order_by("id").values_list("key", flat=True)) == [
        f"step:{team.key}:{number}:{one.user_id}" for number, one in enumerate(people, start=1)
    ]


def test_no_reason_and_no_answer_is_in_a_letter(team: Team) -> None:
    submit(team)
    send_back(team)
    submit(team)
    approve(team)
    reopen(team)
    texts = [f"{one.subject}\n{one.body}" for one in Message.objects.order_by("id")]
    assert len(texts) == 4
    assert [text for text in texts if REASON in text or ANSWER in text] == []


@pytest.mark.parametrize(
    "refused",
    [
        lambda team: submit(team, team.reader),
        lambda team: submit(make_team()),
        lambda team: approve(team),
        lambda team: send_back(team),
        lambda team: submit_response(response_key=team.key, by=team.coordinator, at=NOON.replace(year=2100)),
    ],
    ids=["by a reader", "not complete", "approved too early", "returned too early", "too late"],
)
def test_a_step_that_is_refused_writes_to_nobody(team: Team, refused: Callable[[Team], object]) -> None:
    with pytest.raises(Refusal):
        refused(team)
    assert not Message.objects.exists()
    assert not SignInLink.objects.exists()


def test_a_second_submit_writes_to_nobody_again(team: Team) -> None:
    submit(team)
    with pytest.raises(Refusal):
        submit(team)
    assert Message.objects.count() == SignInLink.objects.count() == 1


def test_a_step_that_is_undone_takes_its_letters_along(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_row: object) -> None:
        assert Message.objects.count() == 1
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("yhdyspinta.surveys.actions.steps.record", fail)
    with pytest.raises(RuntimeError, match="the disk is full"):
        submit(team)
    assert not ResponseStep.objects.exists()
    assert not Message.objects.exists()


def test_nobody_is_written_about_the_answer_of_a_person() -> None:
    user = make_user()
    person = make_actor(user=user)
    approver = make_actor(RoleKind.APPROVER, COUNTY)
    make_actor(RoleKind.COORDINATOR, COUNTY)
    response = make_response(wave=make_wave(capacity="personal"), person=user)
    team = Team(response, person, person, person, approver)
    team.save(COMPLETE)
    assert submit(team).kind == "approved"
    assert not Message.objects.exists()


def test_the_side_is_named_when_an_organisation_answers_for_both(team: Team) -> None:
    assert get_step_subject(team.response.pk).side == ""
    response = team.response
    other = Response.objects.create(
        key="other", wave=response.wave, organisation=response.organisation, side="employment", created_at=NOON
    )
    assert get_step_subject(response.pk).side == "county"
    assert get_step_subject(other.pk).side == "employment"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", StepLetter)
def test_every_letter_is_filled_in_every_language(letter: StepLetter, language: Language) -> None:
    title, name = Texts("Kysely", "Enkät", "Survey"), Texts("Kainuu", "Kajanaland", "Kainuu region")
    about = StepSubject(title, "2026", name, "employment", date(2026, 12, 18), is_synthetic=True)
    written = write_step_letter(letter, about, name="Aino", language=language, link="https://x.example/a/")
    assert written.subject.endswith(f": {title[language]}")
    assert "{" not in written.body
    for part in ("Aino", f"{title[language]}, 2026", f"{name[language]} (", "\nhttps://x.example/a/\n", "18"):
        assert part in written.body
    made_up = {"fi": "keksittyjä", "sv": "påhittade", "en": "made up"}[language]
    assert made_up in written.body
