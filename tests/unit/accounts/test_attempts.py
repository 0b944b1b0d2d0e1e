"""How many tries are too many, and whom that holds back."""

from datetime import UTC, datetime, timedelta

import pytest

from yhdyspinta.accounts.actions.attempts import Tried, begin_attempt, forgive_attempt
from yhdyspinta.accounts.attempts import PER_ACCOUNT, PER_NETWORK, WINDOW, Kind, network_of
from yhdyspinta.accounts.errors_sign_in import TOO_MANY_TRIES
from yhdyspinta.accounts.models import Attempt
from yhdyspinta.errors import Refusal

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
VICTIM = "vilja@example.org"


def attempt(
    account: str, network: str, *, kind: Kind = "password", is_known: bool = False, at: datetime = NOW
) -> int:
    return begin_attempt(kind=kind, tried=Tried(account, network, is_known), at=at)


def is_held_back(account: str, network: str, *, is_known: bool = False, at: datetime = NOW) -> bool:
    try:
        attempt(account, network, is_known=is_known, at=at)
    except Refusal as refusal:
        return refusal.problems[0].kind is TOO_MANY_TRIES
    return False


@pytest.mark.django_db
def test_ten_tries_from_one_network_in_a_quarter_of_an_hour() -> None:
    for number in range(PER_NETWORK):
        attempt(f"user{number}@example.org", "192.0.2.1", at=NOW + timedelta(minutes=number))
    at_last = NOW + timedelta(minutes=14)
    assert PER_NETWORK == 10
    assert timedelta(minutes=15) == WINDOW
    assert is_held_back("user99@example.org", "192.0.2.1", at=at_last)
    assert not is_held_back("user99@example.org", "192.0.2.1", at=NOW + WINDOW)


@pytest.mark.django_db
def test_a_stranger_does_not_shut_the_victim_out() -> None:
    for _number in range(PER_NETWORK):
        attempt(VICTIM, "192.0.2.1")
    assert is_held_back(VICTIM, "192.0.2.1")
    assert not is_held_back(VICTIM, "192.0.2.2")


@pytest.mark.django_db
def test_many_networks_are_slowed_and_a_known_browser_gets_through() -> None:
    for number in range(PER_ACCOUNT):
        attempt(VICTIM, f"192.0.2.{number}")
    assert is_held_back(VICTIM, "198.51.100.1")
    assert is_held_back(VICTIM.upper(), "198.51.100.1")
    assert not is_held_back(VICTIM, "198.51.100.1", is_known=True)
    assert not is_held_back("other@example.org", "198.51.100.1")


@pytest.mark.django_db
def test_a_known_browser_guesses_no_more_than_others() -> None:
    for _number in range(PER_NETWORK):
        attempt(VICTIM, "192.0.2.1", is_known=True)
    assert is_held_back(VICTIM, "192.0.2.1", is_known=True)


@pytest.mark.django_db
def test_what_was_right_is_not_counted() -> None:
    for _number in range(PER_NETWORK * 2):
        forgive_attempt(attempt_id=attempt(VICTIM, "192.0.2.1"))
    assert not Attempt.objects.exists()


@pytest.mark.django_db
def test_each_kind_is_counted_on_its_own() -> None:
    kinds: tuple[Kind, ...] = ("password", "code", "link", "reset")
    for kind in kinds:
        for _number in range(PER_NETWORK):
            attempt("", "192.0.2.1", kind=kind)
    assert set(Attempt.objects.values_list("kind", flat=True)) == set(Attempt.Kind.values)


@pytest.mark.django_db
def test_what_is_held_back_is_not_counted_and_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    for _number in range(PER_NETWORK + 3):
        is_held_back(VICTIM, "192.0.2.1")
    assert Attempt.objects.count() == PER_NETWORK
    assert "Too many tries: password of one network" in caplog.text
    assert VICTIM not in caplog.text


@pytest.mark.django_db
def test_neither_addresses_nor_accounts_are_kept() -> None:
    attempt(VICTIM, "192.0.2.1")
    kept = Attempt.objects.values_list().get()
    assert VICTIM not in str(kept)
    assert "192.0.2.1" not in str(kept)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        (" 192.0.2.7 ", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:0db8:0001:0002:bbbb:0:0:9", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::5]", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("", "unknown"),
        ("no address", "unknown"),
    ],
)
def test_networks(address: str, network: str) -> None:
    assert network_of(address) == network
