"""The pages of a whole response through the test client: where it stands, assignments, discussions, approval."""

import io
from typing import Final

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from tests.factories.people import actor_of_user, make_role_holder, make_user, sign_in
from tests.factories.surveys import AREA, COUNTY, list_counterparts, make_response, make_wave
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.models import Comment, CommentThread, Response, ResponseStep, SectionAssignment, Wave
from yhdyspinta.surveys.queries.responses import get_response

pytestmark = pytest.mark.django_db

OWN: Final[dict[Key, Answer]] = {
    ("visible", ""): 3.0,
    ("persons", ""): 12.0,
    ("followed", ""): ("meetings", "figures"),
    ("thoughts", ""): "=1+1 <b>ei koodia</b>",
    ("goals_set", ""): "no",
}


class Office:
    """A county with its people, each signed in, and one response."""

    def __init__(self, **wave: object) -> None:
        self.response: Response = make_response(wave=make_wave(**wave))  # type: ignore[arg-type]  # fields of a wave
        self.people = {
            kind: make_role_holder(kind, COUNTY, user=make_user(f"{kind.value.title()} Esimerkki"))
            for kind in (RoleKind.COORDINATOR, RoleKind.SECTION_EDITOR, RoleKind.READER, RoleKind.APPROVER)
        }
        self.clients = {kind: signed_in(user) for kind, user in self.people.items()}

    @property
    def coordinator(self) -> Client:
        return self.clients[RoleKind.COORDINATOR]

    @property
    def approver(self) -> Client:
        return self.clients[RoleKind.APPROVER]

    def actor(self, kind: RoleKind = RoleKind.COORDINATOR) -> Actor:
        return actor_of_user(self.people[kind])

    def address(self, route: str, *further: object) -> str:
        with override("en"):
            return reverse(route, args=[self.response.key, *further])

    def save(self, answers: dict[Key, Answer], kind: RoleKind = RoleKind.COORDINATOR) -> None:
        now = timezone.now()
        entries = get_response(self.response.key, by=self.actor(), at=now).entries
        changes = [
            Change(key, value, entries[key].version if key in entries else 0) for key, value in answers.items()
        ]
        by = self.actor(kind)
        saved = save_answers(response_key=self.response.key, changes=changes, key=f"{now}", via="page", by=by, at=now)
        assert not saved.refused
        assert not saved.clashes

    def fill(self) -> None:
        about = {("agreement", key): "none" for key in list_counterparts(self.response)}
        self.save({**OWN, **about})

    def submit(self) -> None:
        self.fill()
        assert self.coordinator.post(self.address("submit_response")).status_code == 302

    def approve(self) -> None:
        self.submit()
        assert self.approver.post(self.address("approve_response"), {"title": "Johtaja"}).status_code == 302

    def kinds_of_steps(self) -> list[str]:
        return list(
            ResponseStep.objects.filter(response=self.response).order_by("number").values_list("kind", flat=True)
        )


def signed_in(user: User) -> Client:
    client = Client()
    sign_in(client, user)
    return client


@pytest.fixture
def office(register: None) -> Office:
    return Office()


def text_of(client: Client, address: str, status: int = 200) -> str:
    found = client.get(address)
    assert found.status_code == status, found.content.decode()[:2000]
    return found.content.decode()


def test_the_overview_tells_who_asks_in_which_capacity_and_what_to_do_next(office: Office) -> None:
    page = text_of(office.coordinator, office.address("response"))
    assert "Kuntien verkosto" in page
    assert "the agreed answer of the organisation" in page
    assert "31 December 2099" in page
    assert "Begin to answer" in page
    keys = list_counterparts(office.response)
    assert len(keys) == 3
    for key in keys:
        assert office.address("section_of_counterpart", "cooperation", key) in page
    assert office.address("section", "own") in page


def test_what_to_do_next_depends_on_who_asks_and_where_the_response_stands(office: Office) -> None:
    address = office.address("response")
    editor = office.clients[RoleKind.SECTION_EDITOR]
    assert "No section is assigned to you yet" in text_of(editor, address)
    assert "You can read and discuss it" in text_of(office.clients[RoleKind.READER], address)
    office.fill()
    ready = text_of(office.coordinator, address)
    assert "Everything that must be answered is answered; some other questions are not." in ready
    assert "Everything is answered" not in ready
    office.coordinator.post(office.address("submit_response"))
    assert "It waits for the approver" in text_of(office.coordinator, address)
    assert "The response waits for you" in text_of(office.approver, address)
    office.approver.post(office.address("approve_response"), {"title": "Johtaja"})
    assert "Nothing is left to do" in text_of(office.coordinator, address)


def test_personal_experience_is_told_before_one_answers(register: None) -> None:
    person = make_user("Pirkko Yksin")
    wave = make_wave(capacity=Wave.Capacity.PERSONAL)
    response = make_response(wave=wave, person=person)
    with override("en"):
        page = text_of(signed_in(person), reverse("response", args=[response.key]))
    assert "from your own experience" in page
    assert "Who answers what" not in page


@pytest.mark.parametrize(
    "route",
    ["response", "response_people", "threads", "response_history", "submit_response", "approve_response",
     "return_response", "reopen_response", "receipt", "receipt_file", "answer_workbook", "import_answers"],
)  # fmt: skip
def test_a_response_of_others_looks_like_one_that_does_not_exist(office: Office, route: str) -> None:
    stranger = signed_in(make_role_holder(RoleKind.COORDINATOR, AREA))
    with override("en"):
        missing = stranger.get(reverse(route, args=["x" * 22]))
    foreign = stranger.get(office.address(route))
    assert foreign.status_code == missing.status_code == 404
    hidden = (office.response.key, "x" * 22)
    assert cut(foreign.content.decode(), hidden) == cut(missing.content.decode(), hidden)


def cut(page: str, parts: tuple[str, ...]) -> list[str]:
    """The lines of a page without those that repeat its own address, or are made anew each time."""
    lines = page.splitlines()
    return [
        line for line in lines if not any(part in line for part in (*parts, "csrfmiddlewaretoken", "give the number"))
    ]


def test_national_editors_see_nothing_before_the_approval_and_only_what_was_approved_after(office: Office) -> None:
    editor = signed_in(make_role_holder(RoleKind.NATIONAL_EDITOR))
    office.submit()
    assert editor.get(office.address("response")).status_code == 404
    assert editor.get(office.address("receipt")).status_code == 404
    office.approver.post(office.address("approve_response"), {"title": "Johtaja"})
    page = text_of(editor, office.address("response"))
    assert "Working together" not in page
    assert "Esimerkki" not in page
    assert "Johtaja" in text_of(editor, office.address("receipt"))
    for route in ("threads", "response_history", "response_people", "answer_workbook"):
        assert editor.get(office.address(route)).status_code == 404
    assert editor.get(office.address("own_answers", "json")).status_code == 404


def test_a_coordinator_gives_sections_and_writes_to_a_colleague_once(office: Office) -> None:
    editor = office.people[RoleKind.SECTION_EDITOR]
    key = list_counterparts(office.response)[0]
    sent = {
        "people": [str(editor.pk)],
        "blocks": [f"cooperation|{key}"],
        "write": "on",
        "note": "Kiitos!",
        "form_key": "lomake-1",
    }
    for _again in range(2):
        assert office.coordinator.post(office.address("response_people"), sent).status_code == 302
    (assignment,) = SectionAssignment.objects.all()
    assert (assignment.section, assignment.counterpart, assignment.user_id) == ("cooperation", key, editor.pk)
    (message,) = Message.objects.all()
    assert message.recipient == editor.email
    assert "Kiitos!" in message.body
    assert "/fi/" in message.body
    path = SignInLink.objects.filter(user=editor).order_by("id").values_list("path", flat=True)[0]
    assert path == f"/vastaukset/{office.response.key}/osio/cooperation/{key}/"
    page = text_of(office.clients[RoleKind.SECTION_EDITOR], office.address("response"))
    assert "(yours)" in page
    ended = office.coordinator.post(office.address("end_section_assignment", assignment.pk))
    assert ended.status_code == 302
    assert not SectionAssignment.objects.filter(ended_at=None).exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"note": "Asiakas 131052-308T"}, "There is a personal identity code in the text."),
        ({"note": "Kysy Liisalta", "write": ""}, "Your words go by e-mail only"),
        ({"note": "Pitkä " * 200}, "at most 1000 characters"),
    ],
)
def test_words_that_cannot_be_mailed_are_refused_at_their_field_and_kept(
    office: Office, changed: dict[str, str], told: str
) -> None:
    people = [str(office.people[kind].pk) for kind in (RoleKind.SECTION_EDITOR, RoleKind.COORDINATOR)]
    sent = {"people": people, "blocks": ["own|"], "write": "on", "form_key": "a", **changed}
    found = office.coordinator.post(office.address("response_people"), sent)
    assert found.status_code == 422
    page = found.content.decode()
    assert told in page
    assert 'href="#id_note"' in page
    assert changed["note"].strip() in page
    assert not Message.objects.exists()
    assert not SectionAssignment.objects.exists()


def test_only_people_of_the_organisation_and_only_sections_of_the_form_can_be_chosen(office: Office) -> None:
    stranger = make_role_holder(RoleKind.SECTION_EDITOR, AREA)
    for sent in ({"people": [str(stranger.pk)], "blocks": ["own|"]}, {"people": [], "blocks": ["own|"]},
                 {"people": [str(office.people[RoleKind.SECTION_EDITOR].pk)], "blocks": ["kaikki|"]}):  # fmt: skip
        found = office.coordinator.post(office.address("response_people"), sent)
        assert found.status_code == 422
        assert 'class="error-summary"' in found.content.decode()
    assert not SectionAssignment.objects.exists()


def test_a_reader_can_neither_assign_nor_submit_nor_mark(office: Office) -> None:
    reader = office.clients[RoleKind.READER]
    editor = office.people[RoleKind.SECTION_EDITOR]
    sent = {"people": [str(editor.pk)], "blocks": ["own|"], "form_key": "a"}
    assert reader.post(office.address("response_people"), sent).status_code == 403
    assert reader.post(office.address("submit_response")).status_code == 403
    assert reader.post(office.address("approve_response"), {"title": "x"}).status_code == 403
    key = list_counterparts(office.response)[0]
    assert reader.post(office.address("no_cooperation", key), {"reason": "ei"}).status_code == 403
    assert not SectionAssignment.objects.exists()
    assert office.kinds_of_steps() == []


def test_a_question_is_discussed_corrected_and_resolved(office: Office) -> None:
    office.save({("visible", ""): 2.0})
    office.save({("visible", ""): 3.0})
    address = office.address("question_thread", "visible")
    sent = {"text": "Onko tämä <i>oikein</i>?", "asks_correction": "on", "form_key": "k1"}
    for _again in range(2):
        assert office.approver.post(address, sent).status_code == 302
    (thread,) = CommentThread.objects.all()
    assert Comment.objects.count() == 1
    page = text_of(office.coordinator, address)
    assert "Onko tämä &lt;i&gt;oikein&lt;/i&gt;?" in page
    assert "Request for a correction" in page
    assert "3 – hyvin in English" in page
    reply = office.address("thread_reply", thread.key)
    assert office.coordinator.post(reply, {"text": "Korjaan.", "form_key": "k2"}).status_code == 302
    assert "Korjaan." in text_of(office.coordinator, office.address("threads"))
    assert "1 correction is asked for" in text_of(office.coordinator, office.address("response"))
    assert office.coordinator.post(office.address("resolve_thread", thread.key)).status_code == 302
    assert "No open discussions" in text_of(office.coordinator, office.address("threads"))


def test_an_empty_comment_is_refused_at_its_field(office: Office) -> None:
    found = office.coordinator.post(office.address("question_thread", "visible"), {"text": " ", "form_key": "k"})
    assert found.status_code == 422
    assert 'href="#new_text"' in found.content.decode()
    assert not CommentThread.objects.exists()


def test_a_comment_over_the_limit_is_refused_with_the_limit_and_kept_whole(office: Office) -> None:
    address = office.address("question_thread", "visible")
    assert "maxlength" not in text_of(office.coordinator, address).split('id="discussion-title"')[1]
    text = "a" * 2_000 + "loppu"
    found = office.coordinator.post(address, {"text": text, "form_key": "k"})
    assert found.status_code == 422
    page = found.content.decode()
    assert "The comment has 2005 characters; it takes 1 to 2000." in page
    assert text in page
    assert not CommentThread.objects.exists()


def test_a_question_that_is_not_asked_has_no_page(office: Office) -> None:
    key = list_counterparts(office.response)[0]
    for question, query in (("nothing", ""), ("visible", f"?counterpart={key}"), ("agreement", "")):
        assert office.coordinator.get(office.address("question_thread", question) + query).status_code == 404
    page = text_of(office.coordinator, office.address("question_thread", "daily") + f"?counterpart={key}")
    assert page.count("answered__line") >= 2


def test_the_history_tells_every_change_in_words(office: Office) -> None:
    office.save({("visible", ""): 1.0})
    office.save({("visible", ""): 3.0})
    page = text_of(office.coordinator, office.address("response_history"))
    assert "2 saves" in page
    assert "1 – huonosti in English" in page
    assert "3 – hyvin in English" in page
    assert "Coordinator Esimerkki" in page
    assert "on the page" in page
    one = text_of(office.coordinator, office.address("question_history", "visible"))
    assert one.count("saves__save") == 2


def test_what_is_in_the_way_is_listed_with_links(office: Office) -> None:
    page = text_of(office.coordinator, office.address("submit_response"))
    assert f"{office.address('section', 'own')}#l-visible" in page
    assert 'id="l-visible"' in text_of(office.coordinator, office.address("section", "own"))
    assert "Submit for approval" not in page
    found = office.coordinator.post(office.address("submit_response"))
    assert found.status_code == 422
    assert office.kinds_of_steps() == []


def test_the_way_from_draft_to_receipt_and_back(office: Office) -> None:
    office.submit()
    again = office.coordinator.post(office.address("submit_response"))
    assert again.status_code == 409
    assert "Somebody was faster" in again.content.decode()
    returned = office.approver.post(office.address("return_response"), {"reason": "Luku on väärä."})
    assert returned.status_code == 302
    page = text_of(office.coordinator, office.address("response"))
    assert "Luku on väärä." in page
    assert "Returned for correction" in page
    next_step = page.split('id="next-step-title"')[1].split("</section>")[0]
    assert "returned for correction: “Luku on väärä.”" in next_step
    assert "Correct the answers, then submit them again." in next_step
    assert office.address("submit_response") in next_step
    office.save({("persons", ""): 13.0})
    assert office.coordinator.post(office.address("submit_response")).status_code == 302
    shown = text_of(office.approver, office.address("approve_response"))
    assert "13\u00a0henkilöä in English" in shown
    empty = office.approver.post(office.address("approve_response"), {"title": " "})
    assert empty.status_code == 422
    approved = office.approver.post(office.address("approve_response"), {"title": "Hyvinvointijohtaja"})
    assert approved.headers["Location"] == office.address("receipt")
    assert office.approver.post(office.address("approve_response"), {"title": "Toinen"}).status_code == 409
    assert office.kinds_of_steps() == ["submitted", "returned", "submitted", "approved"]
    receipt = text_of(office.coordinator, office.address("receipt"))
    step = ResponseStep.objects.get(kind="approved")
    assert step.sha256 in receipt
    assert "Hyvinvointijohtaja" in receipt
    assert "=1+1 &lt;b&gt;ei koodia&lt;/b&gt;" in receipt
    reopened = office.coordinator.post(office.address("reopen_response"), {"reason": "Virhe"})
    assert reopened.status_code == 302
    office.save({("persons", ""): 99.0})
    kept = text_of(office.coordinator, office.address("receipt"))
    assert "opened again since" in kept
    assert "99\u00a0henkilöä" not in kept
    differences = text_of(office.coordinator, office.address("response_history"))
    assert "1 answer differs from what was approved" in differences


def test_the_receipt_is_a_tagged_pdf_of_what_was_approved(office: Office) -> None:
    import pikepdf

    office.approve()
    found = office.coordinator.get(office.address("receipt_file"))
    assert found.headers["Content-Type"] == "application/pdf"
    assert "no-store" in found.headers["Cache-Control"]
    with pikepdf.open(io.BytesIO(found.content)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert str(pdf.Root.Lang) == "en-GB"
    again = office.coordinator.get(office.address("receipt_file"))
    assert again.content == found.content


def test_a_person_submits_alone_and_finally(register: None) -> None:
    person = make_user("Pirkko Yksin")
    office = Office(capacity=Wave.Capacity.PERSONAL)
    response = make_response(wave=office.response.wave, person=person)
    client, actor = signed_in(person), actor_of_user(person)
    answers = {**OWN, **{("agreement", key): "none" for key in list_counterparts(response)}}
    changes = [Change(key, value, 0) for key, value in answers.items()]
    save_answers(response_key=response.key, changes=changes, key="1", via="page", by=actor, at=timezone.now())
    with override("en"):
        submit, receipt = (reverse(name, args=[response.key]) for name in ("submit_response", "receipt"))
    found = client.post(submit)
    assert found.headers["Location"] == receipt
    assert "from your own experience" in text_of(client, receipt)
    assert client.post(submit).status_code == 409
    assert office.coordinator.get(receipt).status_code == 404


def test_no_cooperation_is_marked_with_a_reason_and_taken_away(office: Office) -> None:
    key = list_counterparts(office.response)[0]
    address = office.address("no_cooperation", key)
    assert office.coordinator.post(address, {"reason": " "}).status_code == 422
    assert office.coordinator.post(address, {"reason": "Ei asiakkaita"}).status_code == 302
    page = text_of(office.coordinator, office.address("response"))
    assert "Ei asiakkaita" in page
    assert "No cooperation" in page
    assert office.coordinator.post(address, {"undo": "1"}).status_code == 302
    assert "Ei asiakkaita" not in text_of(office.coordinator, office.address("response"))
    assert office.coordinator.get(office.address("no_cooperation", "ei-ole")).status_code == 404


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx", "pdf"])
def test_everybody_with_a_role_gets_the_own_answers_at_any_time(office: Office, ending: str) -> None:
    office.save({("thoughts", ""): "=cmd|' /C calc'!A0"})
    for client in office.clients.values():
        found = client.get(office.address("own_answers", ending))
        assert found.status_code == 200
        assert found.headers["Content-Disposition"].startswith("attachment")
        assert "no-store" in found.headers["Cache-Control"]
    content = found.content
    if ending == "csv":
        assert "'=cmd|' /C calc'!A0" in content.decode()
    if ending == "json":
        assert '"value": "=cmd|\' /C calc\'!A0"' in content.decode()
    assert office.coordinator.get(office.address("own_answers", "exe")).status_code == 404


def test_the_own_answers_to_read_are_a_draft_only_until_they_are_approved(office: Office) -> None:
    import pikepdf

    def title() -> str:
        content = office.coordinator.get(office.address("own_answers", "pdf")).content
        with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_metadata() as metadata:
            return str(metadata["dc:title"])

    office.submit()
    assert "Draft of a response" in title()
    assert "PDF, a draft" in text_of(office.coordinator, office.address("response"))
    office.approver.post(office.address("approve_response"), {"title": "Johtaja"})
    assert "Receipt of an approved response" in title()
    page = text_of(office.coordinator, office.address("response"))
    assert "PDF, the receipt" in page
    assert "PDF, a draft" not in page


def test_what_is_published_is_told_before_one_submits_and_approves(office: Office) -> None:
    told = "are published with the name of the organisation when the results are published"
    office.fill()
    assert told in text_of(office.coordinator, office.address("submit_response"))
    office.coordinator.post(office.address("submit_response"))
    assert told in text_of(office.approver, office.address("approve_response"))


def test_after_the_wave_has_closed_it_is_told_why_nothing_is_opened_again(office: Office) -> None:
    office.approve()
    Wave.objects.update(closed_at=timezone.now())
    address = office.address("reopen_response")
    assert "The survey has closed, so the response cannot be opened again." in text_of(office.coordinator, address)
    found = office.coordinator.post(address, {"reason": "Virhe"})
    assert found.status_code == 422
    assert "The survey is not open" in found.content.decode()
    assert office.kinds_of_steps() == ["submitted", "approved"]


def test_nothing_is_changed_by_a_get(office: Office) -> None:
    office.fill()
    before = (ResponseStep.objects.count(), CommentThread.objects.count(), SectionAssignment.objects.count())
    for route in ("submit_response", "approve_response", "return_response", "reopen_response", "import_answers"):
        text_of(office.coordinator, office.address(route))
    assert (ResponseStep.objects.count(), CommentThread.objects.count(), SectionAssignment.objects.count()) == before


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_can_be_shown_in_every_language(office: Office, language: str) -> None:
    office.approve()
    key = list_counterparts(office.response)[0]
    with override(language):
        pages = [reverse(name, args=[office.response.key]) for name in (
            "response", "response_people", "threads", "response_history", "submit_response", "approve_response",
            "return_response", "reopen_response", "receipt", "import_answers")]  # fmt: skip
        pages.append(reverse("question_thread", args=[office.response.key, "agreement"]) + f"?counterpart={key}")
        pages.append(reverse("no_cooperation", args=[office.response.key, key]))
    for page in pages:
        assert f'<html lang="{language}">' in text_of(office.coordinator, page)
