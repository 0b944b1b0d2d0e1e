"""The workbook of a response: downloaded, filled in, returned, looked at, saved."""

import io
import re
from collections.abc import Mapping

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.factories.surveys import list_counterparts, make_response
from tests.integration.test_response_pages import Office, signed_in, text_of
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.surveys.models import AnswerRevision, AnswerSheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(register: None) -> Office:
    return Office()


def fill(content: bytes, answers: Mapping[tuple[str, str, str], object]) -> bytes:
    """The workbook with answers in the rows of question, option and counterpart."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    left = dict(answers)
    for sheet in book.worksheets:
        titles = {cell.value: cell.column for cell in sheet[2] if cell.value} if sheet.max_row > 1 else {}
        if "yp:question" not in titles:
            continue
        for row in range(3, sheet.max_row + 1):
            hidden = (titles[f"yp:{name}"] for name in ("question", "option", "counterpart"))
            key = tuple(str(sheet.cell(row, column).value or "") for column in hidden)
            if key in left:
                sheet.cell(row, titles["Answer"]).value = left.pop(key)
    assert not left
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def download(office: Office) -> bytes:
    return office.coordinator.get(office.address("answer_workbook")).content


def send(client: Client, office: Office, content: bytes, name: str = "vastaukset.xlsx") -> HttpResponse:
    return client.post(office.address("import_answers"), {"file": SimpleUploadedFile(name, content)})


def confirm(client: Client, office: Office, page: str) -> HttpResponse:
    pending, key = (re.search(rf'name="{name}" value="([^"]*)"', page) for name in ("pending", "form_key"))
    assert pending
    assert key
    return client.post(office.address("import_answers"), {"pending": pending[1], "form_key": key[1]})


def answers_of(office: Office) -> dict[Key, Answer]:
    sheet = AnswerSheet.objects.get(response=office.response)
    return {key: entry.value for key, entry in decode_entries(sheet.entries).items()}


def test_a_workbook_goes_out_comes_back_is_looked_at_and_saved(office: Office) -> None:
    office.save({("visible", ""): 1.0, ("thoughts", ""): "ennen"})
    key = list_counterparts(office.response)[0]
    filled = fill(
        download(office),
        {
            ("visible", "", ""): "3 – hyvin in English",
            ("followed", "figures", ""): "Yes",
            ("agreement", "", key): "En osaa sanoa in English",
            ("thoughts", "", ""): None,
        },
    )
    found = send(office.coordinator, office, filled)
    page = found.content.decode()
    assert "The workbook changes 4 answers" in page
    assert "1 – huonosti in English" in page
    assert AnswerRevision.objects.count() == 1
    assert confirm(office.coordinator, office, page).status_code == 302
    assert answers_of(office) == {
        ("visible", ""): 3.0,
        ("followed", ""): ("figures",),
        ("agreement", key): State.DONT_KNOW,
        ("thoughts", ""): None,
    }
    assert AnswerRevision.objects.latest("number").via == "workbook"
    assert confirm(office.coordinator, office, page).status_code == 302
    assert AnswerRevision.objects.count() == 2
    assert "from a workbook" in text_of(office.coordinator, office.address("response_history"))


def test_the_same_workbook_returned_again_has_no_changes(office: Office) -> None:
    filled = fill(download(office), {("visible", "", ""): "3 – hyvin in English", ("persons", "", ""): 7})
    page = send(office.coordinator, office, filled).content.decode()
    assert "The workbook changes 2 answers" in page
    confirm(office.coordinator, office, page)
    again = send(office.coordinator, office, filled).content.decode()
    assert "The workbook changes nothing" in again
    assert "There are no changes" in again
    assert 'name="pending"' not in again
    office.save({("persons", ""): 8.0})
    assert "The workbook changes 1 answer<" in send(office.coordinator, office, filled).content.decode()


def test_what_others_have_changed_meanwhile_is_not_overwritten_and_both_are_shown(office: Office) -> None:
    office.save({("thoughts", ""): "alku"})
    content = fill(download(office), {("thoughts", "", ""): "minun", ("persons", "", ""): 7})
    office.save({("thoughts", ""): "toisen"})
    page = send(office.coordinator, office, content).content.decode()
    assert "Somebody has changed this answer since" in page
    found = confirm(office.coordinator, office, page)
    assert found.status_code == 409
    clash = found.content.decode()
    assert "toisen" in clash
    assert "minun" in clash
    assert "Coordinator Esimerkki" in clash
    assert answers_of(office) == {("thoughts", ""): "toisen", ("persons", ""): 7.0}
    assert confirm(office.coordinator, office, clash).status_code == 302
    assert answers_of(office)["thoughts", ""] == "minun"


def test_a_file_that_is_not_right_changes_nothing_and_says_where(office: Office) -> None:
    content = fill(download(office), {("visible", "", ""): "9", ("persons", "", ""): 7})
    found = send(office.coordinator, office, content)
    assert found.status_code == 422
    page = found.content.decode()
    assert "sheet 1 own" in page
    assert re.search(r"row \d+", page)
    assert not AnswerRevision.objects.exists()


def test_a_workbook_of_another_response_is_refused(office: Office) -> None:
    other = Office.__new__(Office)
    other.response = make_response(wave=office.response.wave, organisation="tyovoimaviranomainen-suupohja")
    from tests.factories.people import make_role_holder

    theirs = signed_in(make_role_holder(RoleKind.COORDINATOR, "tyovoimaviranomainen-suupohja"))
    content = theirs.get(other.address("answer_workbook")).content
    found = send(office.coordinator, office, content)
    assert found.status_code == 422
    assert "YP-ANSWERBOOK-009" in found.content.decode()


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "YP-ANSWERBOOK-012"), (b"<script>alert(1)</script>", "YP-ANSWERBOOK-001")]
)
def test_what_is_no_workbook_is_refused_and_its_name_is_only_text(office: Office, content: bytes, code: str) -> None:
    found = send(office.coordinator, office, content, name="<img src=x onerror=alert(1)>.xlsx")
    assert found.status_code == 422
    page = found.content.decode()
    assert code in page
    assert "<img src=x" not in page


def test_a_confirmation_that_was_tampered_with_or_is_of_somebody_else_is_refused(office: Office) -> None:
    page = send(office.coordinator, office, fill(download(office), {("persons", "", ""): 7})).content.decode()
    foreign = confirm(office.clients[RoleKind.SECTION_EDITOR], office, page)
    assert foreign.status_code == 422
    assert (
        confirm(
            office.coordinator, office, page.replace('name="pending" value="', 'name="pending" value="x')
        ).status_code
        == 422
    )
    assert not AnswerRevision.objects.exists()


def test_a_submitted_response_takes_no_workbook(office: Office) -> None:
    content = fill(download(office), {("persons", "", ""): 7})
    page = send(office.coordinator, office, content).content.decode()
    office.submit()
    assert confirm(office.coordinator, office, page).status_code == 422
    assert answers_of(office)["persons", ""] == 12.0
