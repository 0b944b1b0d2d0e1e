"""The pages of people: a coordinator sees and changes the own organisation, an administrator keeps the accounts."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.factories.people import actor_of_user, make_role_holder, make_user, sign_in
from yhdyspinta.accounts.actions.invitations import invite_person
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.models import Role, SignInLink, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.errors import IDENTITY_NUMBER
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.models import Message
from yhdyspinta.web.sessions import Way

pytestmark = pytest.mark.usefixtures("register")
COUNTY = "kainuun-hyvinvointialue"
OTHER = "etela-savon-hyvinvointialue"
PEOPLE = f"/en/organisaatiot/{COUNTY}/ihmiset/"
INVITE = f"{PEOPLE}kutsu/"
ACCOUNTS = "/en/yllapito/henkilot/"
FIELDS = {"name": "Matti Meikäläinen", "email": "Matti@Kainuu.example", "kind": "approver", "language": "fi"}


@pytest.fixture
def coordinator() -> User:
    user = make_user("Kaisa Koordinaattori", "kaisa@kainuu.example")
    return make_role_holder(RoleKind.COORDINATOR, COUNTY, user=user)


@pytest.fixture
def by_coordinator(client: Client, coordinator: User) -> Client:
    """A client of somebody who came by a link, as coordinators do."""
    sign_in(client, coordinator, Way.LINK)
    return client


@pytest.fixture
def by_administrator(client: Client) -> Client:
    sign_in(client, make_role_holder(RoleKind.ADMINISTRATOR, user=make_user("Aino Ylläpitäjä", "aino@example.org")))
    return client


def text_of(response: object) -> str:
    """What a page says, without its tags."""
    content = response.content.decode()  # type: ignore[attr-defined]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", content)).split())


def hidden(response: object, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', response.content.decode())  # type: ignore[attr-defined]
    assert found
    return unescape(found[1])


def link_in(message: Message) -> str:
    """The personal link of a letter, as a path."""
    found = re.search(r"^http://127\.0\.0\.1:8000(/\S+)$", message.body, re.MULTILINE)
    assert found
    return found[1]


def test_a_coordinator_sees_who_has_which_role_since_when(by_coordinator: Client) -> None:
    make_role_holder(RoleKind.APPROVER, COUNTY, user=make_user("Heikki Hyväksyjä", "heikki@kainuu.example"))
    make_role_holder(RoleKind.READER, OTHER, user=make_user("Vieras Lukija", "vieras@savo.example"))
    page = text_of(by_coordinator.get(PEOPLE))
    assert "Kaisa Koordinaattori (you) kaisa@kainuu.example coordinator since 1 November 2026" in page
    assert "Heikki Hyväksyjä heikki@kainuu.example approver since 1 November 2026" in page
    assert "Vieras" not in page
    assert OTHER not in page


def test_an_invitation_is_shown_before_it_is_sent_and_is_what_was_shown(by_coordinator: Client) -> None:
    preview = by_coordinator.post(INVITE, FIELDS)
    assert (preview.status_code, Message.objects.count(), User.objects.count()) == (200, 0, 1)
    shown = text_of(preview)
    assert "Matti@Kainuu.example" in shown
    sent = by_coordinator.post(INVITE, {**FIELDS, "form_key": hidden(preview, "form_key"), "send": "1"})
    assert (sent.status_code, sent["Location"]) == (302, PEOPLE)
    message = Message.objects.get()
    assert (message.recipient, message.language) == ("matti@kainuu.example", "fi")
    assert "Kainuun hyvinvointialue" in message.subject
    assert message.subject in shown
    before, after = message.body.split(f"http://127.0.0.1:8000{link_in(message)}")
    for part in (before, after):
        assert " ".join(part.split()) in shown
    assert "Kaisa Koordinaattori" in message.body
    done = text_of(by_coordinator.get(PEOPLE))
    assert "Matti Meikäläinen has the role now." in done
    assert "Matti Meikäläinen matti@kainuu.example approver" in done
    assert "has the role now" not in text_of(by_coordinator.get(PEOPLE))


def test_the_link_of_an_invitation_lets_its_person_in(by_coordinator: Client) -> None:
    by_coordinator.post(INVITE, {**FIELDS, "send": "1"})
    link = SignInLink.objects.get()
    assert (link.user.email, link.path) == ("matti@kainuu.example", "/oma/")
    assert link_in(Message.objects.get()).startswith("/fi/")


def test_a_form_that_is_sent_twice_invites_once(by_coordinator: Client) -> None:
    for _time in range(2):
        by_coordinator.post(INVITE, {**FIELDS, "form_key": "same", "send": "1"})
    assert Message.objects.count() == 1
    assert Role.objects.filter(kind="approver", organisation=COUNTY).count() == 1


def test_the_letter_is_in_the_chosen_language(by_coordinator: Client) -> None:
    by_coordinator.post(INVITE, {**FIELDS, "language": "sv", "send": "1"})
    message = Message.objects.get()
    assert message.language == "sv"
    assert "godkännare" in message.body
    assert link_in(message).startswith("/sv/")


def test_a_page_does_not_tell_who_has_an_account_elsewhere(by_coordinator: Client) -> None:
    make_role_holder(RoleKind.READER, OTHER, user=make_user("Toinen Nimi", "matti@kainuu.example", language="sv"))
    known = by_coordinator.post(INVITE, {**FIELDS, "form_key": "k"})
    unknown = by_coordinator.post(INVITE, {**FIELDS, "form_key": "k", "email": "Mitti@Kainuu.example"})
    same = text_of(unknown).replace("Mitti@", "Matti@")
    assert text_of(known) == same
    assert "Toinen" not in text_of(known)


def test_somebody_with_an_account_gets_the_role_and_keeps_name_and_language(by_coordinator: Client) -> None:
    user = make_user("Toinen Nimi", "matti@kainuu.example", language="sv")
    by_coordinator.post(INVITE, {**FIELDS, "send": "1"})
    user.refresh_from_db()
    assert (user.name, user.language, User.objects.count()) == ("Toinen Nimi", "sv", 2)
    assert Role.objects.filter(user=user, kind="approver", organisation=COUNTY).exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "Write the name."),
        ({"name": "a\nb"}, "a line break or control character"),
        ({"name": "Matti 131052-308T"}, "There is a personal identity code in the text."),
        ({"email": "Matti.131052-308T@kainuu.example"}, "There is a personal identity code in the text."),
        ({"email": "matti"}, "Give the whole address"),
        ({"kind": ""}, "Choose a role."),
        ({"kind": "administrator"}, "Choose a role."),
        ({"language": "de"}, "Choose a language."),
    ],
)
def test_what_is_wrong_is_told_with_everything_kept(
    by_coordinator: Client, change: dict[str, str], said: str
) -> None:
    response = by_coordinator.post(INVITE, {**FIELDS, **change, "send": "1"})
    assert response.status_code == 422
    assert said in text_of(response)
    assert "Error:" in text_of(response)
    assert 'value="Matti' in response.content.decode()
    assert (User.objects.count(), Role.objects.count(), Message.objects.count()) == (1, 1, 0)


def test_no_identity_code_is_kept_or_mailed_whoever_calls_the_action(coordinator: User) -> None:
    code = "131052-308T"
    for name, words in ((code, "Tervetuloa"), ("Matti", f"Tervetuloa {code}")):
        with pytest.raises(Refusal, match=IDENTITY_NUMBER.code):
            invite_person(
                email="matti@kainuu.example",
                name=name,
                kind=RoleKind.READER,
                organisation=COUNTY,
                letter=Letter("fi", "Kutsu", words, ""),
                form_key="a",
                by=actor_of_user(coordinator),
                at=timezone.now(),
            )
    assert (User.objects.count(), Message.objects.count()) == (1, 0)


def test_a_closed_account_is_not_invited(by_coordinator: Client) -> None:
    user = make_user("Matti", "matti@kainuu.example")
    User.objects.filter(pk=user.pk).update(is_active=False)
    response = by_coordinator.post(INVITE, {**FIELDS, "send": "1"})
    assert response.status_code == 422
    assert "is closed" in text_of(response)
    assert not Message.objects.exists()


def test_a_role_ends_after_a_question_and_its_holder_is_out_at_once(by_coordinator: Client) -> None:
    holder = make_role_holder(RoleKind.READER, COUNTY, user=make_user("Riitta Lukija"))
    role = Role.objects.get(user=holder)
    elsewhere = Client()
    sign_in(elsewhere, holder)
    end = f"/en/organisaatiot/{COUNTY}/roolit/{role.pk}/paata/"
    assert "Riitta Lukija" in text_of(by_coordinator.get(end))
    role.refresh_from_db()
    assert role.ended_at is None
    assert by_coordinator.post(end)["Location"] == PEOPLE
    role.refresh_from_db()
    assert role.ended_at is not None
    assert "The role of Riitta Lukija has ended." in text_of(by_coordinator.get(PEOPLE))
    assert elsewhere.get("/en/oma/").status_code == 302


def test_the_last_coordinator_cannot_leave(by_coordinator: Client, coordinator: User) -> None:
    role = Role.objects.get(user=coordinator)
    response = by_coordinator.post(f"/en/organisaatiot/{COUNTY}/roolit/{role.pk}/paata/")
    assert response.status_code == 422
    assert "This is the organisation's only coordinator." in text_of(response)
    role.refresh_from_db()
    assert role.ended_at is None


def test_links_are_taken_back_and_a_new_one_is_sent(by_coordinator: Client) -> None:
    by_coordinator.post(INVITE, {**FIELDS, "send": "1"})
    user = User.objects.get(email="matti@kainuu.example")
    by_coordinator.post(f"{PEOPLE}{user.pk}/linkit/")
    assert SignInLink.objects.get().revoked_at is not None
    letter = by_coordinator.get(f"{PEOPLE}{user.pk}/linkki/")
    assert SignInLink.objects.count() == 1
    by_coordinator.post(f"{PEOPLE}{user.pk}/linkki/", {"form_key": hidden(letter, "form_key")})
    assert SignInLink.objects.filter(revoked_at=None, user=user).count() == 1
    assert Message.objects.filter(recipient=user.email).count() == 2


def test_no_page_shows_a_personal_link(by_coordinator: Client) -> None:
    shown = [by_coordinator.post(INVITE, {**FIELDS, "send": "1"}), by_coordinator.get(PEOPLE)]
    token = link_in(Message.objects.get()).rstrip("/").rpartition("/")[2]
    assert len(token) > 20
    assert all(token not in page.content.decode() for page in shown)


@pytest.mark.parametrize("page", ["ihmiset/", "ihmiset/kutsu/"])
def test_another_organisation_looks_like_none(by_coordinator: Client, page: str) -> None:
    foreign = by_coordinator.get(f"/en/organisaatiot/{OTHER}/{page}")
    missing = by_coordinator.get(f"/en/organisaatiot/{'x' * len(OTHER)}/{page}")
    assert foreign.status_code == missing.status_code == 404


def test_people_and_roles_of_others_cannot_be_touched(by_coordinator: Client) -> None:
    other = make_role_holder(RoleKind.READER, OTHER)
    role = Role.objects.get(user=other)
    addresses = [
        f"{PEOPLE}{other.pk}/linkki/",
        f"{PEOPLE}{other.pk}/linkit/",
        f"/en/organisaatiot/{COUNTY}/roolit/{role.pk}/paata/",
        f"/en/organisaatiot/{OTHER}/roolit/{role.pk}/paata/",
    ]
    assert [by_coordinator.post(address).status_code for address in addresses] == [404] * 4
    role.refresh_from_db()
    assert role.ended_at is None
    assert not Message.objects.exists()


def test_an_administrator_finds_people_by_name_address_and_organisation(by_administrator: Client) -> None:
    make_role_holder(RoleKind.READER, COUNTY, user=make_user("Riitta Lukija", "riitta@kainuu.example"))
    make_user("Ville Vapaa", "ville@example.org")
    for word in ("riitta", "KAINUU.example", "kainuun-hyvinvointialue", "lukija riitta"):
        page = text_of(by_administrator.get(ACCOUNTS, {"q": word}))
        assert "Riitta Lukija riitta@kainuu.example reader , Kainuu" in page
        assert "Ville" not in page
        assert "1 person" in page
    assert "Ville Vapaa ville@example.org no role" in text_of(by_administrator.get(ACCOUNTS))


def test_an_administrator_gives_and_ends_a_national_role(by_administrator: Client) -> None:
    user = make_user("Ville Vapaa")
    page = f"{ACCOUNTS}{user.pk}/"
    given = by_administrator.post(f"{page}rooli/", {"kind": "national_editor", "organisation": ""})
    assert given["Location"] == page
    role = Role.objects.get(user=user)
    assert (role.kind, role.organisation) == ("national_editor", "")
    assert "national editor since" in text_of(by_administrator.get(page))
    by_administrator.post(f"/en/yllapito/roolit/{role.pk}/paata/")
    role.refresh_from_db()
    assert role.ended_at is not None


def test_an_administrator_names_the_coordinator_of_any_organisation(by_administrator: Client) -> None:
    new = {"name": "Hilla Hus", "email": "hilla@hus.example", "kind": "coordinator", "language": "fi"}
    preview = by_administrator.post(f"{ACCOUNTS}uusi/", {**new, "organisation": "hus"})
    assert "hilla@hus.example" in text_of(preview)
    sent = {**new, "organisation": "hus", "form_key": hidden(preview, "form_key"), "send": "1"}
    assert by_administrator.post(f"{ACCOUNTS}uusi/", sent).status_code == 302
    role = Role.objects.get(user__email="hilla@hus.example")
    assert (role.kind, role.organisation) == ("coordinator", "hus")
    assert Message.objects.get().recipient == "hilla@hus.example"


@pytest.mark.parametrize(
    ("kind", "organisation", "said"),
    [
        ("coordinator", "", "Choose the organisation of the coordinator."),
        ("administrator", "hus", "A national role has no organisation"),
        ("coordinator", "nowhere", "Choose an organisation from the list."),
        ("reader", "hus", "Choose a role."),
    ],
)
def test_a_role_and_its_organisation_go_together(
    by_administrator: Client, kind: str, organisation: str, said: str
) -> None:
    user = make_user()
    response = by_administrator.post(f"{ACCOUNTS}{user.pk}/rooli/", {"kind": kind, "organisation": organisation})
    assert response.status_code == 422
    assert said in text_of(response)
    assert not Role.objects.filter(user=user).exists()


def test_an_administrator_only_names_coordinators_on_the_page_of_an_organisation(by_administrator: Client) -> None:
    assert by_administrator.post(INVITE, FIELDS).status_code == 422
    assert by_administrator.post(INVITE, {**FIELDS, "kind": "coordinator", "send": "1"}).status_code == 302
    assert "Matti Meikäläinen" in text_of(by_administrator.get(PEOPLE))


def test_an_account_is_closed_and_opened_again(by_administrator: Client) -> None:
    make_role_holder(RoleKind.COORDINATOR, COUNTY)
    holder = make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user("Riitta"))
    elsewhere = Client()
    sign_in(elsewhere, holder)
    address = f"{ACCOUNTS}{holder.pk}/tili/"
    assert "All roles end" in text_of(by_administrator.get(address))
    by_administrator.post(address)
    holder.refresh_from_db()
    assert holder.is_active is False
    assert not Role.objects.filter(user=holder, ended_at=None).exists()
    assert elsewhere.get("/en/oma/").status_code == 302
    by_administrator.post(address)
    holder.refresh_from_db()
    assert holder.is_active is True


def test_nobody_closes_their_own_account_or_that_of_the_last_coordinator(by_administrator: Client) -> None:
    own = User.objects.get(email="aino@example.org")
    last = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    for user, said in ((own, "Nobody can close their own account."), (last, "only coordinator")):
        response = by_administrator.post(f"{ACCOUNTS}{user.pk}/tili/")
        assert response.status_code == 422
        assert said in text_of(response)
        user.refresh_from_db()
        assert user.is_active is True


def test_letters_are_built_from_the_public_address(by_coordinator: Client, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://yhdyspinta.example"
    settings.ALLOWED_HOSTS = ["*"]
    by_coordinator.post(INVITE, {**FIELDS, "send": "1"}, headers={"Host": "evil.example"})
    body = Message.objects.get().body
    assert "https://yhdyspinta.example/fi/" in body
    assert "evil" not in body
