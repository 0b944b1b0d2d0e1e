"""No letter holds anything of an organisation that is not its recipient's."""

import re

import pytest
import time_machine

from tests.factories.surveys import NOON
from tests.integration.sweep_site import AWAY, HOME, Site, client_of, make_site
from yhdyspinta.outbox.models import Message
from yhdyspinta.regions.queries.organisations import find_organisation

pytestmark = pytest.mark.usefixtures("register")


@pytest.fixture
def site(db: None) -> Site:
    return make_site()


def foreign_words(site: Site, slug: str) -> list[str]:
    """What tells of an organisation: its names, the keys of its responses, the names and addresses of its people."""
    whose, place = (site.home, "at home") if slug == HOME else (site.away, "away")
    found = find_organisation(slug)
    assert found
    people = [user for actor, user in site.users.items() if actor.endswith(place)]
    keys = [whose.draft, whose.sent, whose.approved, whose.personal, whose.thread]
    return [
        *(found.names[language] for language in ("fi", "sv", "en")),
        *keys,
        *(user.email for user in people),
        *(user.name for user in people),
    ]


def test_letters_tell_only_of_the_organisation_of_their_recipient(site: Site) -> None:
    with time_machine.travel(NOON, tick=False):
        _write_every_kind_of_letter(site)
    people = {user.email: actor for actor, user in site.users.items()}
    written = [(people[message.recipient], message) for message in Message.objects.order_by("id")]
    assert {actor for actor, _message in written} >= {
        f"{kind} {place}" for kind in ("coordinator", "section_editor", "reader") for place in ("at home", "away")
    }
    for actor, message in written:
        told = f"{message.subject}\n{message.body}\n{message.key}".casefold()
        others = foreign_words(site, AWAY if actor.endswith("at home") else HOME)
        assert [word for word in others if re.search(rf"{re.escape(word.casefold())}(?!\w)", told)] == []


def _write_every_kind_of_letter(site: Site) -> None:
    wave = site.waves.draft
    client_of(site, "national_editor").post(f"/fi/kyselyt/{wave.survey.slug}/{wave.slug}/muistutukset/")
    for whose, place in ((site.home, "at home"), (site.away, "away")):
        coordinator = client_of(site, f"coordinator {place}")
        coordinator.post(f"/fi/organisaatiot/{whose.slug}/ihmiset/{whose.reader}/linkki/", {"form_key": "k"})
        asked = site.users[f"section_editor {place}"].pk
        sent = {"people": asked, "blocks": "goals|", "write": "on", "form_key": "k", "note": "Terveisin", "send": "1"}
        coordinator.post(f"/fi/vastaukset/{whose.draft}/tekijat/", sent)
