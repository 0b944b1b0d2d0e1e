"""The pages of a section through the test client: reading, saving, clashing, and what is refused."""

import json
import re
from datetime import UTC, date, datetime
from html import unescape
from typing import Any, Final

import pytest
from django.test import Client

from tests.factories.people import actor_of_user, make_role_holder, make_user, sign_in
from tests.factories.surveys import AREA, COUNTY, list_counterparts, make_response, make_wave
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.approved import freeze_answers
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.entries import Change, Entry
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import (
    AnswerRevision,
    AnswerSheet,
    Counterpart,
    Response,
    ResponseStep,
    SectionAssignment,
)
from yhdyspinta.surveys.queries.facts import list_abouts

pytestmark = pytest.mark.django_db
type Answered = Any
"""What the test client answers: its class has no public name."""
AT: Final = datetime(2026, 11, 24, 12, 3, tzinfo=UTC)
_HIDDEN: Final = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@pytest.fixture
def response() -> Response:
    return make_response()


@pytest.fixture
def coordinator() -> User:
    return make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user("Maija Meikäläinen"))


@pytest.fixture
def client(coordinator: User) -> Client:
    client = Client()
    sign_in(client, coordinator)
    return client


def address(response: Response, section: str = "own", about: str = "") -> str:
    return f"/fi/vastaukset/{response.key}/osio/{section}/" + (f"{about}/" if about else "")


def hidden_of(page: Answered) -> dict[str, str]:
    """The hidden fields of a page's form."""
    return {name: unescape(value) for name, value in _HIDDEN.findall(page.content.decode())}


def entry(response: Response, question: str, about: str = "") -> Entry:
    return decode_entries(AnswerSheet.objects.get(response=response).entries)[question, about]


def save_as(user: User, response: Response, question: str, value: Answer, *, base: int = 0, about: str = "") -> None:
    change = Change((question, about), value, base)
    save_answers(
        response_key=response.key,
        changes=[change],
        key=f"{user.pk}-{question}-{base}",
        via="page",
        by=actor_of_user(user),
        at=AT,
    )


def post_json(client: Client, response: Response, *changes: dict[str, Any], key: str = "k-1") -> Answered:
    return client.post(
        f"/fi/vastaukset/{response.key}/tallenna/",
        json.dumps({"key": key, "changes": list(changes)}),
        content_type="application/json",
        headers={"Accept": "application/json"},
    )


def change(question: str, value: object, base: int = 0, counterpart: str = "") -> dict[str, Any]:
    return {"question": question, "counterpart": counterpart, "value": value, "base": base}


def test_a_form_is_saved_and_shown_again_with_its_answers(client: Client, response: Response) -> None:
    fields = hidden_of(client.get(address(response)))
    sent = {**fields, "q.visible": "3", "q.persons": "12,5", "q.followed": ["meetings", "figures"], "go": "stay"}
    saved = client.post(address(response), {**sent, "q.thoughts": "Yksi\r\nkaksi"}, follow=True)
    assert saved.redirect_chain == [(address(response), 302)]
    assert entry(response, "visible").value == 3.0
    assert entry(response, "persons").value == 12.5
    assert entry(response, "followed").value == ("meetings", "figures")
    assert entry(response, "thoughts").value == "Yksi\nkaksi"
    text = saved.content.decode()
    assert 'value="12,5"' in text
    assert "Yksi\nkaksi</textarea>" in text
    assert re.search(r'name="q.visible" value="3" checked', text)
    assert AnswerRevision.objects.get().via == "page"


def test_save_and_next_goes_through_all_pages(client: Client, response: Response) -> None:
    abouts = list_counterparts(response)
    at = address(response)
    visited: list[str] = []
    while "/osio/" in at and len(visited) < 10:
        visited.append(at)
        at = client.post(at, {**hidden_of(client.get(at)), "go": "next"}).headers["Location"]
    cooperation = [address(response, "cooperation", about) for about in abouts]
    assert visited == [address(response), *cooperation, address(response, "goals")]
    assert at == f"/fi/vastaukset/{response.key}/"


def test_a_section_that_only_repeats_begins_with_its_first_counterpart(client: Client, response: Response) -> None:
    first = list_counterparts(response)[0]
    page = client.get(address(response, "cooperation"))
    assert (page.status_code, page.headers["Location"]) == (302, address(response, "cooperation", first))


def test_the_same_question_has_an_answer_for_each_counterpart(client: Client, response: Response) -> None:
    one, other, *_rest = list_counterparts(response)
    for about, agreement in ((one, "in_force"), (other, "dk")):
        fields = hidden_of(client.get(address(response, "cooperation", about)))
        client.post(address(response, "cooperation", about), {**fields, "q.agreement": agreement})
    assert entry(response, "agreement", one).value == "in_force"
    assert str(entry(response, "agreement", other).value) == "dont_know"


def test_what_others_saved_meanwhile_stays_when_it_was_not_touched(
    client: Client, response: Response, coordinator: User
) -> None:
    fields = hidden_of(client.get(address(response)))
    save_as(coordinator, response, "persons", 7.0)
    done = client.post(address(response), {**fields, "q.visible": "3"})
    assert done.status_code == 302
    assert (entry(response, "persons").value, entry(response, "visible").value) == (7.0, 3.0)


def test_a_clash_shows_both_and_keeps_what_is_chosen(client: Client, response: Response) -> None:
    other = make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user("Liisa Virtanen"))
    fields = hidden_of(client.get(address(response)))
    save_as(other, response, "persons", 7.0)
    save_as(other, response, "thoughts", "Liisan teksti")
    sent = {**fields, "q.visible": "3", "q.persons": "8", "q.thoughts": "Minun\nteksti"}
    clash = client.post(address(response), sent)
    text = clash.content.decode()
    assert clash.status_code == 409
    assert "Liisa Virtanen" in text
    assert "Liisan teksti" in text
    assert entry(response, "visible").value == 3.0, "everything else is saved"
    chosen = client.post(
        address(response), {**hidden_of(clash), "choose.persons": "theirs", "choose.thoughts": "mine"}
    )
    assert chosen.status_code == 302
    assert (entry(response, "persons").value, entry(response, "thoughts").value) == (7.0, "Minun\nteksti")


def test_a_clash_without_a_choice_is_asked_again(client: Client, response: Response) -> None:
    other = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    fields = hidden_of(client.get(address(response)))
    save_as(other, response, "persons", 7.0)
    clash = client.post(address(response), {**fields, "q.persons": "8"})
    again = client.post(address(response), hidden_of(clash))
    assert again.status_code == 409
    assert entry(response, "persons").value == 7.0
    chosen = client.post(address(response), {**hidden_of(again), "choose.persons": "mine"})
    assert (chosen.status_code, entry(response, "persons").value) == (302, 8.0)


def test_what_cannot_be_read_goes_through_a_clash_and_back(client: Client, response: Response) -> None:
    other = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    fields = hidden_of(client.get(address(response)))
    save_as(other, response, "thoughts", "a")
    clash = client.post(address(response), {**fields, "q.persons": "kolme", "q.thoughts": "b"})
    assert clash.status_code == 409
    after = client.post(address(response), {**hidden_of(clash), "choose.thoughts": "theirs"})
    assert after.status_code == 422
    assert 'value="kolme"' in after.content.decode()


def test_what_is_wrong_is_told_with_everything_else_saved(client: Client, response: Response) -> None:
    fields = hidden_of(client.get(address(response)))
    page = client.post(
        address(response), {**fields, "q.persons": "kolme", "q.visible": "2", "q.followed": ["meetings", "nothing"]}
    )
    text = page.content.decode()
    assert page.status_code == 422
    assert 'href="#l-persons"' in text
    assert 'href="#l-followed"' in text
    assert 'value="kolme"' in text
    assert entry(response, "visible").value == 2.0


def test_a_constraint_that_does_not_hold_is_told_beside_the_saved_answer(client: Client, response: Response) -> None:
    fields = hidden_of(client.get(address(response)))
    page = client.post(address(response), {**fields, "q.persons": "2,5"}, follow=True)
    assert "Anna kokonaisluku." in page.content.decode()
    assert entry(response, "persons").value == 2.5


def test_an_answer_is_cleared_without_scripts(client: Client, response: Response, coordinator: User) -> None:
    save_as(coordinator, response, "visible", 3.0)
    fields = hidden_of(client.get(address(response)))
    done = client.post(address(response), {**fields, "q.visible": "3", "clear": "visible"})
    assert done.headers["Location"] == f"{address(response)}#l-visible"
    assert entry(response, "visible").value is None


def test_a_response_that_was_submitted_meanwhile_keeps_its_answers_and_shows_what_was_written(
    client: Client, response: Response, coordinator: User
) -> None:
    fields = hidden_of(client.get(address(response)))
    submit(response, coordinator)
    page = client.post(address(response), {**fields, "q.thoughts": "Juuri kirjoitettu"})
    assert page.status_code == 409
    assert "Juuri kirjoitettu" in page.content.decode()
    assert AnswerSheet.objects.get(response=response).entries == "{}"


def submit(response: Response, by: User) -> None:
    ResponseStep.objects.create(
        response=response, number=1, kind=ResponseStep.Kind.SUBMITTED, at=AT, by=by, revision=0
    )


def test_who_may_only_read_sees_answers_and_no_form(response: Response, coordinator: User) -> None:
    save_as(coordinator, response, "thoughts", "Luettavaksi")
    client = Client()
    sign_in(client, make_role_holder(RoleKind.READER, COUNTY))
    text = client.get(address(response)).content.decode()
    assert "Luettavaksi" in text
    assert "<textarea" not in text
    assert "answering.js" not in text


def test_a_section_editor_writes_what_is_assigned(response: Response) -> None:
    editor = make_role_holder(RoleKind.SECTION_EDITOR, COUNTY)
    one, other, *_rest = list_counterparts(response)
    SectionAssignment.objects.create(
        response=response, section="cooperation", counterpart=one, user=editor, assigned_at=AT
    )
    client = Client()
    sign_in(client, editor)
    assert b"<textarea" in client.get(address(response, "cooperation", one)).content
    assert b"<textarea" not in client.get(address(response, "cooperation", other)).content
    sent = client.post(address(response), {"key": "k", "v.visible": "0.", "q.visible": "1"})
    assert sent.status_code == 422
    assert AnswerSheet.objects.get(response=response).entries == "{}"


def test_nothing_is_asked_about_a_counterpart_without_cooperation(client: Client, response: Response) -> None:
    first = list_counterparts(response)[0]
    Counterpart.objects.filter(response=response, key=first).update(no_cooperation_reason="Ei yhteisiä asiakkaita.")
    text = client.get(address(response, "cooperation", first)).content.decode()
    assert "Ei yhteisiä asiakkaita." in text
    assert "q.agreement" not in text


@pytest.mark.parametrize("path", ["osio/nope/", "osio/own/nope/", "osio/cooperation/kela/"])
def test_what_is_not_there_and_what_is_others_look_the_same(client: Client, response: Response, path: str) -> None:
    stranger = Client()
    sign_in(stranger, make_role_holder(RoleKind.COORDINATOR, AREA))
    missing = client.get(f"/fi/vastaukset/{response.key}/{path}")
    foreign = stranger.get(address(response))
    assert (missing.status_code, foreign.status_code) == (404, 404)
    assert strip_ids(missing) == strip_ids(stranger.get(f"/fi/vastaukset/x/{path}"))
    assert stranger.post(address(response), {"key": "k"}).status_code == 404
    assert post_json(stranger, response, change("visible", 1)).status_code == 404


def strip_ids(page: Answered) -> str:
    """A page without its address and request id."""
    return re.sub(r"vastaukset[^\"<&]*|[0-9a-f]{8,}", "", page.content.decode())


def test_a_script_saves_and_hears_the_versions(client: Client, response: Response) -> None:
    saved = post_json(client, response, change("visible", ["3"]), change("persons", 3)).json()
    assert [(one["question"], one["version"]) for one in saved["versions"]] == [("visible", 1), ("persons", 1)]
    assert re.fullmatch(r"\d{1,2}\.\d\d", saved["saved_at"])
    assert (saved["clashes"], saved["refused"], saved["revision"]) == ([], [], 1)
    again = post_json(client, response, change("visible", ["3"]), change("persons", 3)).json()
    assert again["revision"] == 1, "the same key is saved once"
    assert AnswerRevision.objects.get().via == "script"
    fields = hidden_of(client.get(address(response)))
    seals = {one["question"]: f"{one['version']}.{one['seal']}" for one in saved["versions"]}
    assert {name: fields[f"v.{name}"] for name in seals} == seals


def test_a_script_hears_of_a_clash_and_of_what_is_wrong(client: Client, response: Response) -> None:
    other = make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user("Liisa Virtanen"))
    save_as(other, response, "thoughts", "Liisan")
    sent = post_json(client, response, change("thoughts", ["minun"]), change("persons", ["x"]), change("nope", ["y"]))
    told = sent.json()
    [clash] = told["clashes"]
    assert (sent.status_code, told["versions"]) == (200, [])
    assert (clash["mine"], clash["theirs"]["value"], clash["theirs"]["by"]) == (
        ["minun"],
        ["Liisan"],
        "Liisa Virtanen",
    )
    assert [(one["question"], one["code"]) for one in told["refused"]] == [
        ("persons", "YP-RESPONSE-102"),
        ("nope", "YP-RESPONSE-101"),
    ]
    mine = post_json(client, response, change("thoughts", ["minun"], base=clash["theirs"]["version"]), key="k-2")
    assert mine.json()["versions"][0]["version"] == 2


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        "x",
        '{"key": 1, "changes": []}',
        '{"key": "k", "changes": [{}]}',
        '{"key": "k", "changes": [{"question": 1, "counterpart": "", "value": 1, "base": 0}]}',
        '{"key": "k", "changes": [{"question": "visible", "counterpart": "", "value": 1, "base": -1}]}',
        '{"key": "k", "changes": [{"question": "visible", "counterpart": "", "value": 1, "base": "1"}]}',
        "[" * 50_000,
    ],
)
def test_what_is_no_save_is_not_understood(client: Client, response: Response, body: str) -> None:
    sent = client.post(f"/fi/vastaukset/{response.key}/tallenna/", body, content_type="application/json")
    assert sent.status_code == 422
    assert sent.json()["message"]


def test_too_much_at_once(client: Client, response: Response) -> None:
    assert post_json(client, response, change("thoughts", "a" * 1_100_000)).status_code == 413


def test_a_script_hears_that_a_response_was_submitted(client: Client, response: Response, coordinator: User) -> None:
    submit(response, coordinator)
    sent = post_json(client, response, change("visible", ["1"]))
    assert sent.status_code == 409
    assert sent.json()["message"]


def test_a_script_hears_that_it_is_signed_out(response: Response) -> None:
    assert post_json(Client(), response, change("visible", ["1"])).status_code == 401


def test_a_closed_wave_is_only_read(coordinator: User) -> None:
    closed = make_response(wave=make_wave(closes_on=date(2026, 11, 3)))
    client = Client()
    sign_in(client, coordinator)
    assert b"<textarea" not in client.get(address(closed)).content
    assert post_json(client, closed, change("visible", ["1"])).status_code == 409


def test_others_in_the_section_are_told_with_what_they_changed(
    client: Client, response: Response, coordinator: User
) -> None:
    other = make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user("Liisa Virtanen"))
    liisa = Client()
    sign_in(liisa, other)
    presence = f"/fi/vastaukset/{response.key}/lasna/own/"
    assert liisa.post(presence, {"revision": 0}).json()["sentence"] == ""
    save_as(other, response, "visible", 3.0)
    found = client.post(presence, {"revision": 0}).json()
    assert "Liisa Virtanen" in found["sentence"]
    assert [(one["question"], one["value"], one["version"]) for one in found["answers"]] == [("visible", ["3"], 1)]
    assert client.post(presence, {"revision": found["revision"]}).json()["answers"] == []
    elsewhere = f"/fi/vastaukset/{response.key}/lasna/goals/"
    assert client.post(elsewhere, {"revision": 1}).json()["sentence"] == ""
    assert client.get(presence).json()["token"]


def test_the_answer_of_the_wave_before_stands_beside(client: Client, response: Response, coordinator: User) -> None:
    save_as(coordinator, response, "visible", 2.0)
    approve(response, coordinator)
    later = make_response(wave=make_wave(previous=response.wave))
    text = client.get(address(later)).content.decode()
    assert re.search(rf"{response.wave.slug}:</span> 2", text)
    assert 'value="2" checked' not in text


def approve(response: Response, by: User) -> None:
    compiled = get_compiled(response.wave.instrument_id)
    entries = decode_entries(AnswerSheet.objects.get(response=response).entries)
    content = freeze_answers(compiled, entries, list_abouts(response.pk), {}, on=AT.date())
    ResponseStep.objects.create(
        response=response, number=1, kind=ResponseStep.Kind.APPROVED, at=AT, by=by, revision=1, content=content
    )
