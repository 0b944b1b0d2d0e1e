"""The pages on which a survey and its waves are made, opened, prolonged and closed, and what the public sees."""

import dataclasses
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories.people import make_role_holder, sign_in
from tests.factories.results import ABOUT_AREA, PUBLISHED_AT, about, make_approved, make_closed_wave
from tests.factories.surveys import COUNTY, FAR_AWAY, make_version, make_wave
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.actions.results import publish_results, withdraw_release
from yhdyspinta.surveys.actions.waves import close_wave, open_wave
from yhdyspinta.surveys.letters import write_day
from yhdyspinta.surveys.models import Response, ResponseStep, Survey, Wave
from yhdyspinta.surveys.states import WaveState, state_of_wave

pytestmark = pytest.mark.django_db
SURVEY: Final = {
    "title_fi": "Yhdyspintakysely",
    "title_sv": "Kontaktyteenkät",
    "title_en": "Interface survey",
    "publisher": "Verkosto",
    "slug": "yhdyspinta",
}


@pytest.fixture
def editor(client: Client, register: None) -> Client:
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    return client


def wave_data(**changes: Any) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "slug": "2026",
        "instrument": make_version().key,
        "kinds": ["employment_area", "county"],
        "register_year": "2026",
        "opens_on": today.isoformat(),
        "closes_on": (today + timedelta(days=30)).isoformat(),
        "capacity": "organisation",
        "previous": "",
        **changes,
    }


def make_planned() -> Wave:
    return make_wave(opened=False, opens_on=timezone.localdate(), slug="2026")


def address(wave: Wave, page: str = "") -> str:
    return f"/en/kyselyt/{wave.survey.slug}/{wave.slug}/{page}"


def test_a_survey_and_a_wave_are_made_and_opened(editor: Client) -> None:
    made = editor.post("/en/kyselyt/uusi/", SURVEY, follow=True)
    assert "Plan its first wave next." in made.text
    assert editor.get("/en/kyselyt/").text.count("No wave is planned yet.") == 1

    planned = editor.post("/en/kyselyt/yhdyspinta/uusi-kierros/", wave_data(), follow=True)
    assert "Nobody is asked before it is opened." in planned.text
    wave = Wave.objects.get()
    assert "67 respondents get an empty response" in editor.get(address(wave, "avaa/")).text
    opened = editor.post(address(wave, "avaa/"), follow=True)

    assert "Invite the coordinators next." in opened.text
    assert "67 respondents have not begun and have no coordinator" in opened.text
    assert Response.objects.count() == 67


def test_looking_at_the_pages_changes_nothing(editor: Client) -> None:
    wave = make_planned()
    for page in ("", "muuta/", "avaa/", "sulje/", "pidenna/", "kutsut/", "muistutukset/", "tilanne/", "tilanne.csv"):
        assert editor.get(address(wave, page)).status_code in {HTTPStatus.OK, HTTPStatus.FOUND}
    wave.refresh_from_db()
    assert wave.opened_at is None
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"slug": ""}, "slug", "Write the name of the wave."),
        ({"slug": "Ei Käy"}, "slug", "cannot be part of an address"),
        ({"closes_on": "2020-01-01", "opens_on": "2019-01-01"}, "closes_on", "is over already"),
        ({"closes_on": "huomenna"}, "closes_on", "Give the day, for example 18.12.2026."),
        ({"kinds": []}, "kinds_0", "Choose who is asked."),
        (
            {"kinds": ["employment_area"], "register_year": "2024"},
            "kinds_0",
            "no respondents in the register of 2024",
        ),
        ({"instrument": "x"}, "instrument", "Choose a published questionnaire."),
        ({"previous": "2019"}, "previous", "Choose an earlier wave of the survey."),
    ],
)
def test_what_is_wrong_is_told_at_its_field_with_everything_kept(
    editor: Client, changes: dict[str, Any], field: str, sentence: str
) -> None:
    editor.post("/en/kyselyt/uusi/", SURVEY)
    answer = editor.post("/en/kyselyt/yhdyspinta/uusi-kierros/", wave_data(tells_nonresponse="on", **changes))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.text.count(sentence) == 2
    assert f'href="#id_{field}"' in answer.text
    assert 'id="id_tells_nonresponse" checked' in answer.text
    assert not Wave.objects.exists()


def test_a_survey_whose_address_is_taken_is_not_made_again(editor: Client) -> None:
    editor.post("/en/kyselyt/uusi/", SURVEY)
    answer = editor.post("/en/kyselyt/uusi/", SURVEY)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "The address yhdyspinta is in use already." in answer.text
    changed = editor.post("/en/kyselyt/yhdyspinta/muuta/", {**SURVEY, "title_en": "Other", "slug": "x"}, follow=True)
    assert "The changes are saved." in changed.text
    assert Survey.objects.values_list("slug", "title_en").get() == ("yhdyspinta", "Other")


def test_a_short_name_that_will_not_do_is_told_with_the_names_that_are_missing(editor: Client) -> None:
    answer = editor.post("/en/kyselyt/uusi/", {**SURVEY, "title_sv": "", "slug": "Ei Käy"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Write the name in Swedish." in answer.text
    assert "The short name Ei Käy cannot be part of an address." in answer.text


def test_a_wave_that_was_closed_early_ended_on_that_day(editor: Client) -> None:
    today = timezone.localdate()
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    close_wave(wave_id=wave.pk, by=COMMAND, at=timezone.now())
    day = write_day(today, "en")

    assert f"The last day was {day}." in editor.get(address(wave)).text
    for path in (address(wave), f"/en/kyselyt/{wave.survey.slug}/", "/en/kyselyt/"):
        page = editor.get(path).text
        assert f"{day} – {day}" in page
        assert str(FAR_AWAY.year) not in page


def test_the_form_begins_with_coordinators_who_are_not_invited_yet(editor: Client) -> None:
    user = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    line = f"South Ostrobothnia wellbeing services county; {user.name}; {user.email}; {user.language}"

    form = editor.get(address(wave, "kutsut/")).text
    assert line in form
    assert "City of Helsinki (employment services); ; ; en" in form
    assert "City of Helsinki (health and social services); ; ; en" in form
    assert "1 coordinator has not been invited to this wave yet." in editor.get(address(wave)).text

    editor.post(address(wave, "kutsut/"), {"lines": line, "send": "1"})
    assert Message.objects.get().recipient == user.email
    assert user.email not in editor.get(address(wave, "kutsut/")).text
    assert "has not been invited to this wave yet" not in editor.get(address(wave)).text


def test_a_planned_wave_is_changed_and_an_opened_one_is_not(editor: Client) -> None:
    wave = make_planned()
    editor.post(address(wave, "muuta/"), wave_data(slug="2027", kinds=["county"]))
    wave.refresh_from_db()
    assert (wave.slug, wave.respondent_kinds) == ("2027", ["county"])

    open_wave(wave_id=wave.pk, by=COMMAND, at=timezone.now())
    answer = editor.post(address(wave, "muuta/"), wave_data(slug="2028"), follow=True)

    assert "of its settings only the last day can be changed" in answer.text
    wave.refresh_from_db()
    assert wave.slug == "2027"


def test_more_time_and_closing(editor: Client) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    refused = editor.post(address(wave, "pidenna/"), {"closes_on": "1.1.2099"})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "1.1.2099 is not after the last day" in refused.text

    editor.post(address(wave, "pidenna/"), {"closes_on": "2100-01-31"})
    wave.refresh_from_db()
    assert wave.closes_on.isoformat() == "2100-01-31"
    assert "Nobody can write any more" in editor.post(address(wave, "sulje/"), follow=True).text
    assert editor.post(address(wave, "sulje/")).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    wave.refresh_from_db()
    now = timezone.now()
    state = state_of_wave(opened_at=wave.opened_at, closed_at=wave.closed_at, closes_on=FAR_AWAY, at=now)
    assert state is WaveState.CLOSED


def test_the_public_sees_opened_waves_and_nothing_that_is_planned(client: Client, register: None) -> None:
    planned = make_planned()
    assert planned.survey.title_en not in client.get("/en/kyselyt/").text
    assert client.get(f"/en/kyselyt/{planned.survey.slug}/").status_code == HTTPStatus.NOT_FOUND

    open_wave(wave_id=planned.pk, by=COMMAND, at=timezone.now())

    assert planned.survey.title_en in client.get("/en/kyselyt/").text
    page = client.get(f"/en/kyselyt/{planned.survey.slug}/").text
    assert "Asked by Kuntien verkosto." in page
    assert f"/en/lomakkeet/julkaistu/{planned.instrument.sha256}/" in page
    assert "Response rate" not in page
    assert "Plan a wave" not in page
    assert "Run the wave" not in page


@pytest.mark.parametrize("told", ["told", "not told"])
def test_who_has_not_answered_is_told_only_where_the_wave_says_so(client: Client, register: None, told: str) -> None:
    tells = told == "told"
    planned = make_wave(opened=False, opens_on=timezone.localdate(), tells_nonresponse=tells)
    wave = open_wave(wave_id=planned.pk, by=COMMAND, at=timezone.now())
    for response in Response.objects.filter(organisation__slug__in=[COUNTY, "helsinki"]):
        ResponseStep.objects.create(response=response, number=1, kind="approved", at=timezone.now(), revision=0)
    close_wave(wave_id=wave.pk, by=COMMAND, at=timezone.now())

    page = client.get(f"/en/kyselyt/{wave.survey.slug}/").text

    assert "3 of 67" in page
    assert ("Who has not answered" in page) is tells
    assert ("Kainuu wellbeing services county" in page) is tells
    assert "South Ostrobothnia wellbeing services county" not in page


def test_pages_of_a_wave_are_for_national_editors_alone(client: Client, register: None) -> None:
    wave = make_planned()
    for kind, organisation in ((RoleKind.ADMINISTRATOR, ""), (RoleKind.COORDINATOR, COUNTY)):
        sign_in(client, make_role_holder(kind, organisation))
        for page in ("", "muuta/", "avaa/", "kutsut/", "muistutukset/", "tilanne/", "tilanne.csv"):
            assert client.get(address(wave, page)).status_code == HTTPStatus.NOT_FOUND
            assert client.post(address(wave, page)).status_code == HTTPStatus.NOT_FOUND


def test_a_wave_that_does_not_exist_is_not_found(editor: Client) -> None:
    make_planned()
    for path in ("/en/kyselyt/olematon/", "/en/kyselyt/olematon/2026/", "/en/kyselyt/olematon/2026/tilanne/"):
        assert editor.get(path).status_code == HTTPStatus.NOT_FOUND
    assert editor.post("/en/kyselyt/olematon/uusi-kierros/", wave_data()).status_code == HTTPStatus.NOT_FOUND


def test_invitations_are_shown_as_they_will_be_sent_and_are_sent_once(editor: Client) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    form = editor.get(address(wave, "kutsut/")).text
    assert "Kainuu wellbeing services county; ; ; en" in form
    lines = f"{COUNTY}; Helmi; helmi@example.org\nkainuun-hyvinvointialue; ; ; en"

    preview = editor.post(address(wave, "kutsut/"), {"lines": lines}).text
    assert "Send 1 letter" in preview
    assert "Hei Helmi," in preview
    assert not User.objects.filter(email="helmi@example.org").exists()
    assert lines.splitlines()[0] in editor.post(address(wave, "kutsut/"), {"lines": lines, "back": "1"}).text

    assert (
        "1 letter is on its way."
        in editor.post(address(wave, "kutsut/"), {"lines": lines, "send": "1"}, follow=True).text
    )
    again = editor.post(address(wave, "kutsut/"), {"lines": lines, "send": "1"}, follow=True).text
    assert "0 letters are on their way. 1 had been sent before" in again
    assert Message.objects.count() == 1


def test_mistakes_in_the_lines_are_told_by_line(editor: Client) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    answer = editor.post(
        address(wave, "kutsut/"), {"lines": f"{COUNTY}; Helmi; ei-osoite\n<b>x</b>; a; b@example.org"}
    )

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Row 1: The name is missing" in answer.text
    assert "Row 2: The wave does not ask the organisation: &lt;b&gt;x&lt;/b&gt;" in answer.text
    assert f"{COUNTY}; Helmi; ei-osoite" in answer.text


@dataclasses.dataclass
class Days:
    """A stand-in for the calendar."""

    works: bool

    def __call__(self, _day: object) -> bool:
        return self.works


def test_reminders_are_shown_and_sent_on_working_days(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=timezone.now())
    editor.post(address(wave, "kutsut/"), {"lines": f"{COUNTY}; Helmi; helmi@example.org", "send": "1"})
    for module in ("yhdyspinta.web.surveys.letter_views", "yhdyspinta.surveys.actions.invitations"):
        monkeypatch.setattr(f"{module}.is_working_day", Days(works=False))
    page = editor.get(address(wave, "muistutukset/")).text
    assert "no reminders are sent" in page
    assert "Send 1 letter" not in page
    assert editor.post(address(wave, "muistutukset/")).status_code == HTTPStatus.UNPROCESSABLE_ENTITY

    for module in ("yhdyspinta.web.surveys.letter_views", "yhdyspinta.surveys.actions.invitations"):
        monkeypatch.setattr(f"{module}.is_working_day", Days(works=True))
    page = editor.get(address(wave, "muistutukset/"), {"template": "digest"}).text
    assert "Send 1 letter" in page
    assert "own: 0/4" in page
    assert "own: 0/4" not in editor.get(address(wave, "muistutukset/"), {"template": "reminder"}).text
    sent = editor.post(address(wave, "muistutukset/"), {"template": "digest"}, follow=True).text
    assert "1 letter is on its way." in sent
    assert Message.objects.filter(key__startswith="remind:").count() == 1


def test_the_public_page_of_a_survey_leads_to_withdrawn_results_too(client: Client, register: None) -> None:
    wave = make_closed_wave()
    answers = about(ABOUT_AREA, 4.0)
    make_approved(wave, COUNTY, answers)
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    link = f'href="/en/tulokset/{wave.survey.slug}/{wave.slug}/"'
    assert link in client.get(f"/en/kyselyt/{wave.survey.slug}/").text

    withdraw_release(release_id=release.pk, note="Wrong data.", by=COMMAND, at=PUBLISHED_AT)

    assert link in client.get(f"/en/kyselyt/{wave.survey.slug}/").text
