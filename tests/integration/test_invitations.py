"""Inviting and reminding respondents: accounts, roles, links and messages, each of them once."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.people import make_actor, make_role_holder, make_user
from tests.factories.surveys import COUNTY, make_wave
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import Role, SignInLink, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys import errors_waves
from yhdyspinta.surveys.actions.invitations import Mailed, invite, remind
from yhdyspinta.surveys.actions.waves import open_wave
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.invitations import Invitation, read_invitations
from yhdyspinta.surveys.letters import Template
from yhdyspinta.surveys.models import AnswerSheet, Response, ResponseStep, Wave
from yhdyspinta.surveys.queries.invitations import list_uninvited, list_without_coordinator, plan_invitations
from yhdyspinta.surveys.queries.reminders import plan_reminders
from yhdyspinta.surveys.queries.waves import get_wave_by_id, list_respondents_of
from yhdyspinta.surveys.wave_facts import WaveFacts

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HELMI: Final = Invitation(COUNTY, "Helmi Hyvinvointi", "helmi@example.org", "fi")
SVEN: Final = Invitation("pohjanmaan-hyvinvointialue", "Sven Svensson", "sven@example.org", "sv")
LINK: Final = re.compile(r"https?://\S+")


@pytest.fixture
def wave(register: None) -> Wave:
    return make_open()


def make_open(**fields: object) -> Wave:
    planned = make_wave(opened=False, opens_on=NOW.date(), closes_on=date(2026, 12, 18), **fields)
    return open_wave(wave_id=planned.pk, by=COMMAND, at=NOW)


def facts(wave: Wave, at: datetime = NOW) -> WaveFacts:
    return get_wave_by_id(wave.pk, at=at)


def approve(organisation: str) -> None:
    for response in Response.objects.filter(organisation__slug=organisation):
        ResponseStep.objects.create(
            response=response, number=1, kind="approved", at=NOW, revision=0, content="{}", sha256="0" * 64
        )


def refused(refusal: pytest.ExceptionInfo[Refusal]) -> list[ErrorKind]:
    return [problem.kind for problem in refusal.value.problems]


def test_an_invitation_makes_the_account_the_role_the_link_and_the_letter(wave: Wave) -> None:
    editor = make_actor(RoleKind.NATIONAL_EDITOR)

    assert invite(wave_id=wave.pk, invitations=[HELMI, SVEN], by=editor, at=NOW) == Mailed(2, 0)

    helmi = User.objects.get(email="helmi@example.org")
    assert (helmi.name, helmi.language) == ("Helmi Hyvinvointi", "fi")
    assert list(Role.objects.filter(user=helmi).values_list("kind", "organisation")) == [("coordinator", COUNTY)]
    letter = Message.objects.get(recipient="helmi@example.org")
    assert letter.key == f"invite:{wave.pk}:{COUNTY}:{helmi.pk}:invitation"
    assert letter.subject.startswith("Kutsu vastata: Kysely")
    assert "18.12.2026 loppuun" in letter.body
    assert Message.objects.get(recipient="sven@example.org").subject.startswith("Inbjudan att svara: Enkät")
    link = SignInLink.objects.get(user=helmi)
    response = Response.objects.get(organisation__slug=COUNTY)
    assert link.path == f"/vastaukset/{response.key}/"
    assert link.expires_at == datetime(2026, 12, 18, 22, 0, tzinfo=UTC)
    assert len(LINK.findall(letter.body)) == 1


def test_the_same_press_twice_sends_and_makes_nothing_twice(wave: Wave) -> None:
    for expected in (Mailed(1, 0), Mailed(0, 1)):
        assert invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW) == expected

    assert Message.objects.count() == SignInLink.objects.count() == User.objects.count() == Role.objects.count() == 1


def test_one_person_can_lead_two_organisations_and_helsinki_leads_to_ones_own_work(wave: Wave) -> None:
    both = [HELMI, Invitation("helsinki", "Helmi H", "helmi@example.org", "sv")]

    assert invite(wave_id=wave.pk, invitations=both, by=COMMAND, at=NOW) == Mailed(2, 0)

    assert User.objects.count() == 1
    assert sorted(Role.objects.values_list("organisation", flat=True)) == sorted([COUNTY, "helsinki"])
    assert "/oma/" in SignInLink.objects.values_list("path", flat=True)


def test_whoever_has_an_account_is_written_to_in_its_language(wave: Wave) -> None:
    make_user(name="Sven S", email="helmi@example.org", language="sv")

    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)

    assert Message.objects.get().body.startswith("Hej Sven S,")


def test_what_is_previewed_is_what_is_sent_but_for_the_link(wave: Wave) -> None:
    (planned,) = plan_invitations(facts(wave), [HELMI], by=COMMAND, at=NOW)
    assert not Message.objects.exists()
    assert not User.objects.exists()

    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)

    letter = Message.objects.get()
    assert planned.preview().subject == letter.subject
    assert planned.preview().body.rstrip() == LINK.sub("(henkilökohtainen linkki)", letter.body).rstrip()
    assert [one.is_sent for one in plan_invitations(facts(wave), [HELMI, SVEN], by=COMMAND, at=NOW)] == [True, False]


def test_only_national_editors_invite_and_only_to_an_open_wave(wave: Wave) -> None:
    for by in (make_actor(RoleKind.ADMINISTRATOR), make_actor(RoleKind.COORDINATOR, COUNTY)):
        with pytest.raises(Refusal) as refusal:
            invite(wave_id=wave.pk, invitations=[HELMI], by=by, at=NOW)
        assert refused(refusal) == [NOT_ALLOWED]
        with pytest.raises(Refusal) as refusal:
            plan_invitations(facts(wave), [HELMI], by=by, at=NOW)
        assert refused(refusal) == [UNKNOWN]
    for wave_id, at, kind in (
        (wave.pk, NOW + timedelta(days=60), errors_waves.NOT_OPEN),
        (make_wave(opened=False).pk, NOW, errors_waves.NOT_OPEN),
        (999_999, NOW, UNKNOWN),
    ):
        with pytest.raises(Refusal) as refusal:
            invite(wave_id=wave_id, invitations=[HELMI], by=COMMAND, at=at)
        assert refused(refusal) == [kind]
    assert not Message.objects.exists()


def test_nothing_of_an_invitation_is_done_when_one_cannot_be(wave: Wave) -> None:
    """A national editor cannot make themselves an organisation's coordinator, and see its answers."""
    user = make_role_holder(RoleKind.NATIONAL_EDITOR)
    by = make_actor(RoleKind.NATIONAL_EDITOR, user=user)
    own = Invitation("helsinki", user.name, user.email)

    with pytest.raises(Refusal):
        invite(wave_id=wave.pk, invitations=[HELMI, own], by=by, at=NOW)

    assert not Message.objects.exists()
    assert not User.objects.filter(email="helmi@example.org").exists()


def test_the_audit_has_counts_and_no_names_or_addresses(wave: Wave) -> None:
    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)

    row = AuditRow.objects.get(action="surveys.invite")
    assert (row.subject, row.new) == (f"wave:{wave.pk}", '{"repeated":0,"sent":1}')
    everything = " ".join(AuditRow.objects.values_list("new", flat=True).order_by("number"))
    assert "example.org" not in everything
    assert "Helmi" not in everything


def test_planning_many_letters_takes_as_many_queries_as_one(wave: Wave) -> None:
    many = [
        Invitation(one.organisation, f"Nimi {number}", f"nimi{number}@example.org")
        for number, one in enumerate(list_respondents_of(facts(wave)))
    ]
    for plan in (many[:1], many):
        with CaptureQueriesContext(connection) as queries:
            plan_invitations(facts(wave), plan, by=COMMAND, at=NOW)
        counted = len(queries)
        assert counted <= 8
    invite(wave_id=wave.pk, invitations=many, by=COMMAND, at=NOW)
    with CaptureQueriesContext(connection) as queries:
        assert len(plan_reminders(facts(wave), Template.DIGEST, by=COMMAND, at=NOW)) == len(many)
    assert len(queries) <= 14


def test_organisations_without_a_coordinator_are_named(wave: Wave) -> None:
    assert len(list_without_coordinator(facts(wave), by=COMMAND)) == 67
    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)
    missing = [one.organisation for one in list_without_coordinator(facts(wave), by=COMMAND)]

    assert len(missing) == 66
    assert COUNTY not in missing


def test_whoever_has_begun_is_not_named_as_unable_to_begin(wave: Wave) -> None:
    approve(SVEN.organisation)
    sheet = AnswerSheet.objects.get(response__organisation__slug=COUNTY)
    sheet.changed_at = NOW + timedelta(minutes=1)
    sheet.save()

    missing = [one.organisation for one in list_without_coordinator(facts(wave), by=COMMAND)]

    assert len(missing) == 65
    assert not {COUNTY, SVEN.organisation} & set(missing)


def test_coordinators_of_before_are_invited_to_a_new_wave_once(wave: Wave) -> None:
    user = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    make_role_holder(RoleKind.READER, COUNTY)
    make_role_holder(RoleKind.COORDINATOR, SVEN.organisation)
    approve(SVEN.organisation)

    (found,) = list_uninvited(facts(wave), by=COMMAND)

    assert (found.organisation, found.name, found.email) == (COUNTY, user.name, user.email)
    assert invite(wave_id=wave.pk, invitations=[found], by=COMMAND, at=NOW) == Mailed(1, 0)
    assert list_uninvited(facts(wave), by=COMMAND) == ()
    assert invite(wave_id=wave.pk, invitations=[found], by=COMMAND, at=NOW) == Mailed(0, 1)
    assert Role.objects.filter(organisation=COUNTY, kind="coordinator").count() == 1
    with pytest.raises(Refusal) as refusal:
        list_uninvited(facts(wave), by=make_actor(RoleKind.COORDINATOR, COUNTY))
    assert refused(refusal) == [UNKNOWN]


def test_letters_name_the_wave_and_who_answers_questions(wave: Wave) -> None:
    (planned,) = plan_invitations(facts(wave), [HELMI], by=COMMAND, at=NOW)
    written = planned.preview()

    assert written.subject.endswith(f" {wave.slug}")
    assert f"Kierros: {wave.slug}\n" in written.body
    assert "Kyselyä koskeviin kysymyksiin vastaa Kuntien verkosto." in written.body
    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)
    (reminder,) = plan_reminders(facts(wave), Template.REMINDER, by=COMMAND, at=NOW)
    assert f" {wave.slug} – " in reminder.preview().subject
    assert f"Kierros: {wave.slug}\n" in reminder.preview().body


def test_the_sides_of_helsinki_are_told_apart(wave: Wave) -> None:
    lines = """Helsingin kaupunki (työllisyyspalvelut); Anna; anna@example.org
Helsingin kaupunki (sosiaali- ja terveyspalvelut); Bo; bo@example.org
City of Helsinki (employment services); Cia; cia@example.org
City of Helsinki (health and social services); Cia; cia@example.org"""
    read = read_lines(wave, lines)
    assert [one.side for one in read] == ["employment", "county", ""]

    letters = [one.preview().body for one in plan_invitations(facts(wave), read, by=COMMAND, at=NOW)]
    assert "Organisaatio: Helsingin kaupunki (työllisyyspalvelut)\n" in letters[0]
    assert "Organisaatio: Helsingin kaupunki (sosiaali- ja terveyspalvelut)\n" in letters[1]
    assert "Helsingin kaupunki (työllisyyspalvelut, sosiaali- ja terveyspalvelut)\n" in letters[2]

    invite(wave_id=wave.pk, invitations=read[:1], by=COMMAND, at=NOW)
    response = Response.objects.get(organisation__slug="helsinki", side="county")
    ResponseStep.objects.create(response=response, number=1, kind="approved", at=NOW, revision=0, content="{}")
    (reminder,) = plan_reminders(facts(wave), Template.REMINDER, by=COMMAND, at=NOW)
    assert "(työllisyyspalvelut)" in reminder.preview().body


def test_a_person_of_helsinki_answers_for_the_side_that_is_meant(register: None) -> None:
    wave = make_open(capacity="personal")
    anna = Invitation("helsinki", "Anna", "anna@example.org", side="employment")
    both = Invitation("helsinki", "Bo", "bo@example.org")

    invite(wave_id=wave.pk, invitations=[anna, both], by=COMMAND, at=NOW)

    made = Response.objects.order_by("id").values_list("person__name", "side")
    assert sorted(made) == [("Anna", "employment"), ("Bo", "county"), ("Bo", "employment")]
    reminded = plan_reminders(facts(wave), Template.REMINDER, by=COMMAND, at=NOW)
    assert [one.recipient.name for one in reminded] == ["Anna", "Bo"]
    assert "Helsingin kaupunki (työllisyyspalvelut)" in reminded[0].preview().body


def test_reminders_go_to_coordinators_of_what_is_not_approved_once_a_day(wave: Wave) -> None:
    invite(wave_id=wave.pk, invitations=[HELMI, SVEN], by=COMMAND, at=NOW)
    make_role_holder(RoleKind.READER, COUNTY)
    approve(SVEN.organisation)

    assert remind(wave_id=wave.pk, template=Template.DIGEST, by=COMMAND, at=NOW) == Mailed(1, 0)
    assert remind(wave_id=wave.pk, template=Template.DIGEST, by=COMMAND, at=NOW) == Mailed(0, 1)
    assert remind(wave_id=wave.pk, template=Template.REMINDER, by=COMMAND, at=NOW) == Mailed(1, 0)
    assert remind(wave_id=wave.pk, template=Template.DIGEST, by=COMMAND, at=NOW + timedelta(days=1)) == Mailed(1, 0)

    letter = Message.objects.filter(key__contains=":digest:2026-11-24").get()
    assert letter.recipient == "helmi@example.org"
    assert letter.subject.endswith("24 päivää jäljellä")
    assert "cooperation – Suupohja: 0/4" in letter.body


def test_a_digest_says_how_much_is_left_and_never_what_was_answered(wave: Wave) -> None:
    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)
    sheet = AnswerSheet.objects.get(response__organisation__slug=COUNTY)
    moment = "2026-11-24T09:30:00.000000Z"
    sheet.entries = f'{{"thoughts":{{"":["Salaisuus","1",1,"{moment}"]}},"goals_set":{{"":["yes",1,1,"{moment}"]}}}}'
    sheet.changed_at = NOW + timedelta(minutes=30)
    sheet.save()

    remind(wave_id=wave.pk, template=Template.DIGEST, by=COMMAND, at=NOW + timedelta(hours=1))

    body = Message.objects.get(key__startswith="remind:").body
    assert "own: 1/4" in body
    assert "goals: 1/2" in body
    assert "Salaisuus" not in body


def test_there_are_no_reminders_on_days_of_rest_or_when_the_wave_is_over(wave: Wave) -> None:
    invite(wave_id=wave.pk, invitations=[HELMI], by=COMMAND, at=NOW)
    for at, kind in (
        (datetime(2026, 11, 28, 9, tzinfo=UTC), errors_waves.DAY_OF_REST),
        (datetime(2026, 12, 21, 9, tzinfo=UTC), errors_waves.NOT_OPEN),
    ):
        with pytest.raises(Refusal) as refusal:
            remind(wave_id=wave.pk, template=Template.REMINDER, by=COMMAND, at=at)
        assert refused(refusal) == [kind]
    assert Message.objects.count() == 1


def test_in_a_wave_of_experience_each_person_gets_a_response_and_no_role(register: None) -> None:
    wave = make_open(capacity="personal")
    colleague = Invitation(COUNTY, "Kaisa Kollega", "kaisa@example.org")
    for _press in range(2):
        invite(wave_id=wave.pk, invitations=[HELMI, colleague], by=COMMAND, at=NOW)

    assert not Role.objects.exists()
    responses = Response.objects.order_by("id")
    assert [(one.organisation.slug, one.person and one.person.name) for one in responses] == [
        (COUNTY, "Helmi Hyvinvointi"),
        (COUNTY, "Kaisa Kollega"),
    ]
    assert AnswerSheet.objects.count() == 2
    assert [one.counterparts.count() for one in responses] == [3, 3]
    assert "kukaan organisaatiossasi ei" not in Message.objects.order_by("id")[0].body
    assert "oma" in Message.objects.order_by("id")[0].body
    done = responses[0]
    ResponseStep.objects.create(response=done, number=1, kind="approved", at=NOW, revision=0, content="{}")
    reminded = plan_reminders(facts(wave), Template.REMINDER, by=COMMAND, at=NOW)
    assert [one.recipient.name for one in reminded] == ["Kaisa Kollega"]


def test_lines_are_read_as_they_are_typed_or_pasted(wave: Wave) -> None:
    text = f"""Organisaatio;Nimi;Sähköposti;Kieli;Rooli
{COUNTY}; Helmi Hyvinvointi ; HELMI@example.org
Österbottens välfärdsområde\tSven Svensson\tsven@example.org\tSV\tkoordinator

kymppi;;
{COUNTY}; Helmi Hyvinvointi ; helmi@example.org; fi"""

    assert read_lines(wave, text) == (HELMI, SVEN)


def test_everything_that_is_wrong_in_lines_is_told_with_its_line(wave: Wave) -> None:
    text = f"""Olematon;Nimi;nimi@example.org
{COUNTY};Nimi;ei-osoite
{COUNTY};;nimi@example.org
{COUNTY};Nimi;nimi@example.org;de
{COUNTY};Nimi;nimi@example.org;fi;reader
{COUNTY};Nimi
{COUNTY};Nimi;nimi@example.org;fi;;x
{COUNTY};Nimi;ei-osoite;xx;reader"""

    with pytest.raises(Refusal) as refusal:
        read_lines(wave, text)

    assert [(one.kind, one.place.row) for one in refusal.value.problems] == [
        (errors_waves.NOT_A_RESPONDENT, 1),
        (errors_waves.BAD_PERSON, 2),
        (errors_waves.BAD_PERSON, 3),
        (errors_waves.BAD_LANGUAGE, 4),
        (errors_waves.BAD_ROLE, 5),
        (errors_waves.BAD_COLUMNS, 6),
        (errors_waves.BAD_COLUMNS, 7),
        (errors_waves.BAD_PERSON, 8),
        (errors_waves.BAD_LANGUAGE, 8),
        (errors_waves.BAD_ROLE, 8),
    ]
    for nothing in ("", "Organisaatio;Nimi;Sähköposti", "x;y;z\n" * 501):
        with pytest.raises(Refusal) as refusal:
            read_lines(wave, nothing)
        assert refused(refusal) == [errors_waves.NOBODY_TO_INVITE]


def read_lines(wave: Wave, text: str) -> tuple[Invitation, ...]:
    return read_invitations(text, list_respondents_of(facts(wave)), is_address)


def is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
