"""Who gets what from which route: a table that is drawn, and every cell of it tried.

The things that are asked for belong to the home organisation, but for what belongs to the whole country.

    >   sent to the sign-in          +   shown or done
    0   looks as if it did not exist x   understood, and refused for what was sent
    !   refused for the role         m   no such method
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote_plus

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from tests.integration.sweep_addresses import EXAMPLES, address_of, is_json, is_scoped, route_of, sent_to
from tests.integration.sweep_site import ACTORS, KINDS, Organisation, Site, client_of, make_site
from yhdyspinta.accounts.actions.activity import close_account
from yhdyspinta.accounts.actions.roles import end_role
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import Role
from yhdyspinta.web.access import ROUTES, Access

pytestmark = pytest.mark.usefixtures("register")

# nn: nobody, no role   hhhh: reader, section editor, approver, coordinator of the home organisation
# aaaa: the same of the other organisation   ca: national editor, administrator
TABLE: Final = """
    route                         GET                  POST
                                  nn hhhh aaaa ca      nn hhhh aaaa ca
    keep_session                  >+ ++++ ++++ ++      >+ ++++ ++++ ++
    mfa_index                     >+ ++++ ++++ ++      >m mmmm mmmm mm
    account_change_password       >+ ++++ ++++ ++      >+ ++++ ++++ ++
    account_reauthenticate        >! !!!! !!!! !!      >! !!!! !!!! !!
    mfa_reauthenticate            >! !!!! !!!! !!      >! !!!! !!!! !!
    mfa_activate_totp             >+ ++++ ++++ ++      >x xxxx xxxx xx
    mfa_deactivate_totp           >0 0000 0000 00      >0 0000 0000 00
    mfa_view_recovery_codes       >0 0000 0000 00      >m mmmm mmmm mm
    mfa_generate_recovery_codes   >+ ++++ ++++ ++      >x xxxx xxxx xx
    mfa_download_recovery_codes   >0 0000 0000 00      >0 0000 0000 00
    own_work                      >+ ++++ ++++ ++      >m mmmm mmmm mm
    own_details                   >+ ++++ ++++ ++      >+ ++++ ++++ ++
    people                        >0 000+ 0000 0+      >0 000m 000m 0m
    invite_person                 >0 000+ 0000 0+      >0 000+ 0000 0+
    new_link                      >0 000+ 0000 0+      >0 000+ 0000 0+
    revoke_links                  >0 000m 000m 0m      >0 000+ 0000 0+
    end_role                      >0 000+ 0000 0+      >0 000+ 0000 0+
    administration                >0 0000 0000 0+      >0 0000 0000 0m
    administration_invite         >0 0000 0000 0+      >0 0000 0000 0+
    administration_person         >0 0000 0000 0+      >0 0000 0000 0m
    administration_grant          >0 0000 0000 0m      >0 0000 0000 0+
    administration_link           >0 0000 0000 0+      >0 0000 0000 0+
    administration_revoke         >0 0000 0000 0m      >0 0000 0000 0+
    administration_activity       >0 0000 0000 0+      >0 0000 0000 0+
    administration_end_role       >0 0000 0000 0+      >0 0000 0000 0+
    questionnaires                >0 0000 0000 +0      >0 0000 0000 m0
    upload_questionnaire          >0 0000 0000 +0      >0 0000 0000 x0
    template_workbook             >0 0000 0000 +0      >0 0000 0000 m0
    questionnaire                 >0 0000 0000 +0      >0 0000 0000 m0
    questionnaire_file            >0 0000 0000 +0      >0 0000 0000 m0
    preview_questionnaire         >0 0000 0000 +0      >0 0000 0000 +0
    questionnaire_differences     >0 0000 0000 +0      >0 0000 0000 m0
    publish_questionnaire         >0 0000 0000 +0      >0 0000 0000 +0
    withdraw_draft                >0 0000 0000 +0      >0 0000 0000 +0
    section                       >0 ++++ 0000 00      >0 !+!+ 0000 00
    section, approved             >0 ++++ 0000 +0      >0 !x!x 0000 00
    section, personal             >0 +000 0000 00      >0 +000 0000 00
    section_of_counterpart        >0 ++++ 0000 00      >0 !x!+ 0000 00
    save_answers                  >m mmmm mmmm mm      >0 !+!+ 0000 00
    save_answers, personal        >m mmmm mmmm mm      >0 +000 0000 00
    section_presence              >0 ++++ 0000 00      >0 ++++ 0000 00
    response                      >0 ++++ 0000 00      >m mmmm mmmm mm
    response, sent                >0 ++++ 0000 00      >m mmmm mmmm mm
    response, approved            >0 ++++ 0000 +0      >m mmmm mmmm mm
    response, personal            >0 +000 0000 00      >m mmmm mmmm mm
    response_people               >0 ++++ 0000 00      >0 !!!+ 0000 00
    end_section_assignment        >0 000m 000m 00      >0 000+ 0000 00
    threads                       >0 ++++ 0000 00      >0 mmmm mmmm 00
    thread_reply                  >0 mmmm mmmm 00      >0 ++++ 0000 00
    resolve_thread                >0 mmmm mmmm 00      >0 ++++ 0000 00
    question_thread               >0 ++++ 0000 00      >0 ++++ 0000 00
    question_history              >0 ++++ 0000 00      >m mmmm mmmm mm
    response_history              >0 ++++ 0000 00      >m mmmm mmmm mm
    response_history, approved    >0 ++++ 0000 00      >m mmmm mmmm mm
    submit_response               >0 ++++ 0000 00      >0 !!!x 0000 00
    approve_response              >0 ++++ 0000 00      >0 !!+! 0000 00
    return_response               >0 ++++ 0000 00      >0 !!+! 0000 00
    reopen_response               >0 ++++ 0000 00      >0 !!++ 0000 00
    receipt                       >0 ++++ 0000 +0      >m mmmm mmmm mm
    receipt_file                  >0 ++++ 0000 +0      >m mmmm mmmm mm
    own_answers                   >0 ++++ 0000 00      >m mmmm mmmm mm
    own_answers, approved         >0 ++++ 0000 00      >m mmmm mmmm mm
    own_answers, personal         >0 +000 0000 00      >m mmmm mmmm mm
    answer_workbook               >0 ++++ 0000 00      >m mmmm mmmm mm
    import_answers                >0 ++++ 0000 00      >0 xxxx 0000 00
    no_cooperation                >0 ++++ 0000 00      >0 !!!+ 0000 00
    new_survey                    >0 0000 0000 +0      >0 0000 0000 +0
    change_survey                 >0 0000 0000 +0      >0 0000 0000 +0
    new_wave                      >0 0000 0000 +0      >0 0000 0000 +0
    wave                          >0 0000 0000 +0      >0 0000 0000 m0
    change_wave                   >0 0000 0000 +0      >0 0000 0000 +0
    open_wave                     >0 0000 0000 +0      >0 0000 0000 +0
    extend_wave                   >0 0000 0000 +0      >0 0000 0000 +0
    close_wave                    >0 0000 0000 +0      >0 0000 0000 +0
    invitations                   >0 0000 0000 +0      >0 0000 0000 +0
    reminders                     >0 0000 0000 +0      >0 0000 0000 +0
    board                         >0 0000 0000 +0      >0 0000 0000 m0
    board_csv                     >0 0000 0000 +0      >0 0000 0000 m0
    results_draft                 >0 0000 0000 +0      >0 0000 0000 m0
    results_preview               >0 0000 0000 +0      >0 0000 0000 m0
    publish_results               >0 0000 0000 m0      >0 0000 0000 x0
    correct_results               >0 0000 0000 x0      >0 0000 0000 x0
    withdraw_release              >0 0000 0000 x0      >0 0000 0000 x0
    themes                        >0 0000 0000 +0      >0 0000 0000 m0
    theme_answers                 >0 0000 0000 +0      >0 0000 0000 +0
    question_themes               >0 0000 0000 +0      >0 0000 0000 x0
    theme_agreement               >0 0000 0000 +0      >0 0000 0000 +0
    quotes                        >0 0000 0000 +0      >0 0000 0000 x0
"""
REFUSED: Final = frozenset({">", "0", "!", "m"})
_OF_THE_MOMENT: Final = frozenset({"Expires", "X-Request-ID"})


def read_table() -> dict[str, tuple[str, str]]:
    """Each row's answers to GET and to POST, a letter an actor."""
    lines = [re.split(r"\s{2,}", line.strip()) for line in TABLE.strip("\n").splitlines()[2:]]
    return {name: (got.replace(" ", ""), posted.replace(" ", "")) for name, got, posted in lines}


ROWS: Final = read_table()


@pytest.fixture
def site(db: None) -> Site:
    return make_site()


@pytest.fixture(autouse=True)
def _in_finnish() -> Iterator[None]:
    """The addresses are those of the Finnish pages."""
    with override("fi"):
        yield


def ask(client: Client, method: str, row: str, site: Site, whose: Organisation) -> HttpResponse:
    """The answer to a request, with everything that it has written taken back."""
    with override("fi"):
        address = address_of(row, site, whose)
    with transaction.atomic():
        answer = _send(client, method, row, site, address)
        transaction.set_rollback(True)
    return answer


def _send(client: Client, method: str, row: str, site: Site, address: str) -> HttpResponse:
    if method != "POST":
        return client.generic(method, address)  # type: ignore[return-value]
    sent = sent_to(row, site)
    if is_json(row):
        return client.post(address, sent, content_type="application/json")  # type: ignore[return-value]
    return client.post(address, sent)  # type: ignore[return-value]


def letter_of(response: HttpResponse) -> str:
    """How an answer is drawn in the table."""
    if response.status_code == 302 and "/kirjaudu/?next=" in response["Location"]:
        return ">"
    drawn = {404: "0", 405: "m", 403: "!", 400: "x", 409: "x", 413: "x", 422: "x"}
    return drawn.get(response.status_code) or ("+" if response.status_code < 400 else f"[{response.status_code}]")


def test_the_table_has_every_route_that_is_not_for_anybody() -> None:
    drawn = {route_of(row) for row in ROWS}
    assert drawn == {name for name, access in ROUTES.items() if access is not Access.ANYBODY}
    assert ROWS.keys() >= EXAMPLES.keys()


@pytest.mark.parametrize("row", ROWS)
def test_everybody_gets_what_is_drawn(row: str, site: Site) -> None:
    got = posted = ""
    for actor in ACTORS:
        client = client_of(site, actor)
        answers = {method: ask(client, method, row, site, site.home) for method in ("GET", "POST", "HEAD")}
        got += letter_of(answers["GET"])
        posted += letter_of(answers["POST"])
        assert answers["HEAD"].status_code == answers["GET"].status_code
        for method in ("PUT", "DELETE"):
            other = ask(client, method, row, site, site.home)
            # A page that leads elsewhere whatever is asked does so here too.
            led_elsewhere = other.status_code == 302 and other["Location"] == answers["GET"].headers.get("Location")
            assert letter_of(other) in REFUSED or led_elsewhere
    assert (got, posted) == ROWS[row]


@pytest.mark.parametrize("row", ROWS)
def test_what_belongs_to_others_looks_like_what_does_not_exist(row: str, site: Site) -> None:
    """To the last byte, for whoever has the most roles somewhere else, and for national roles."""
    if not is_scoped(row, site):
        return
    for actor in ("coordinator at home", "approver at home", "national_editor", "administrator", "no role", "nobody"):
        client = client_of(site, actor)
        for method in ("GET", "POST", "HEAD"):
            foreign = ask(client, method, row, site, site.away)
            if letter_of(foreign) in {"+", "x", "!"}:
                assert actor in {"national_editor", "administrator"}, f"{actor} reaches what is not theirs"
                continue
            missing = ask(client, method, row, site, site.missing)
            theirs, nothing = (address_of(row, site, whose) for whose in (site.away, site.missing))
            assert seen_of(foreign, theirs) == seen_of(missing, nothing)


def seen_of(response: HttpResponse, address: str) -> tuple[int, dict[str, str], str]:
    """Everything of an answer, without the number of the request, the clock, and the address that was asked for."""
    content = response.content.decode()
    headers = {name: value for name, value in response.headers.items() if name not in _OF_THE_MOMENT}
    if (length := headers.pop("Content-Length", None)) and content:
        assert int(length) == len(response.content)
    below_language = address.removeprefix("/fi")

    def neutral(text: str) -> str:
        text = text.replace(below_language, "…").replace(quote_plus(below_language), "…")
        return text.replace(response.wsgi_request.request_id, "number")  # type: ignore[attr-defined]

    return response.status_code, {name: neutral(value) for name, value in headers.items()}, neutral(content)


@pytest.mark.parametrize("kind", KINDS)
def test_a_role_that_was_ended_is_gone_with_the_next_request(kind: str, site: Site) -> None:
    user = site.users[f"{kind} at home"]
    client = client_of(site, f"{kind} at home")
    assert letter_of(ask(client, "GET", "response", site, site.home)) == "+"
    if kind == "coordinator":
        Role.objects.create(
            user=site.users["no role"], kind=kind, organisation=site.home.slug, granted_at=timezone.now()
        )
    end_role(role_id=Role.objects.get(user=user).pk, by=COMMAND, at=timezone.now())
    assert letter_of(ask(client, "GET", "response", site, site.home)) == ">"
    again = client_of(site, f"{kind} at home")
    assert letter_of(ask(again, "GET", "response", site, site.home)) == "0"
    assert letter_of(ask(again, "POST", "save_answers", site, site.home)) == "0"


def test_a_national_role_that_was_ended_is_gone_with_the_next_request(site: Site) -> None:
    client = client_of(site, "national_editor")
    assert letter_of(ask(client, "GET", "board", site, site.home)) == "+"
    end_role(role_id=Role.objects.get(user=site.users["national_editor"]).pk, by=COMMAND, at=timezone.now())
    assert letter_of(ask(client, "GET", "board", site, site.home)) == ">"
    assert letter_of(ask(client_of(site, "national_editor"), "GET", "board", site, site.home)) == "0"


def test_a_closed_account_is_out_with_the_next_request(site: Site) -> None:
    client = client_of(site, "reader at home")
    assert letter_of(ask(client, "GET", "own_work", site, site.home)) == "+"
    close_account(user_id=site.home.reader, by=COMMAND, at=timezone.now())
    assert letter_of(ask(client, "GET", "own_work", site, site.home)) == ">"


@pytest.mark.parametrize("row", ["save_answers", "section_presence", "response", "own_work"])
def test_a_script_is_told_that_nobody_is_signed_in(row: str, site: Site) -> None:
    response = Client(headers={"Accept": "application/json"}).post(address_of(row, site, site.home))
    assert (response.status_code, response.json()) == (401, {"problem": "signed_out"})
