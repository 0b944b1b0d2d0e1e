"""How many tries to sign in are too many. Pure, but for the key with which accounts and networks are made unreadable.

Passwords, one-time codes, links and requests for a new link or password follow one rule, counted in the database, so
that it holds over all workers:

- `PER_NETWORK` tries from one network (an IPv4 address, an IPv6 /64) within `WINDOW`, whatever accounts they name.
  So nobody gets more on one account either, and a stranger who uses up theirs shuts out nobody on another network.
- `PER_ACCOUNT` tries on one account from all networks together. Beyond it only browsers in which the account has been
  signed in to before get through (a signed cookie says so): guessing from many networks is slowed, while the owner,
  at their own browser, is never shut out. At another browser a personal link still works.
- A try that succeeds is not counted: only wrong ones are, and requests that have no right and wrong.

A personal link that is valid always works: its 256 random bits cannot be guessed, and many people of one organisation
share an address.
"""

import ipaddress
from datetime import timedelta
from typing import Final, Literal

from django.utils.crypto import salted_hmac

Kind = Literal["password", "code", "link", "reset"]
"""What is tried. Each is counted on its own."""

WINDOW: Final = timedelta(minutes=15)
PER_NETWORK: Final = 10
PER_ACCOUNT: Final = 30
KEPT: Final = timedelta(days=1)
"""How long tries are kept before they are tidied away."""
_SALT: Final = "yhdyspinta.accounts.attempts"


def network_of(address: str) -> str:
    """The network that a client's address is counted under: itself for IPv4, its /64 for IPv6."""
    try:
        found = ipaddress.ip_address(address.strip().removeprefix("[").removesuffix("]"))
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is None:
            return str(ipaddress.ip_network((int(found), 64), strict=False))
        found = found.ipv4_mapped
    return str(found)


def hash_tried(kind: str, text: str) -> str:
    """What is kept of an account or a network: whoever has the table but not the secret key learns neither."""
    return salted_hmac(f"{_SALT}.{kind}", text.strip().lower(), algorithm="sha256").hexdigest()
