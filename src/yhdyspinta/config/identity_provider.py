"""The identity provider that the environment names, as allauth's settings want it. Pure."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

PROVIDER_ID: Final = "organisation"


@dataclass(frozen=True, slots=True)
class IdentityProvider:
    """`origin` is the scheme and host of its issuer."""

    issuer: str
    client_id: str
    client_secret: str
    name: str

    @property
    def origin(self) -> str:
        url = urlsplit(self.issuer)
        return f"{url.scheme}://{url.netloc}"

    @property
    def app(self) -> dict[str, Any]:
        """The entry of allauth's `APPS`."""
        return {
            "provider_id": PROVIDER_ID,
            "name": self.name,
            "client_id": self.client_id,
            "secret": self.client_secret,
            "settings": {"server_url": self.issuer},
        }


def describe_provider(*, issuer: str, client_id: str, client_secret: str, name: str) -> IdentityProvider | None:
    """None without an issuer; without a name it is called by its host."""
    if not issuer:
        return None
    issuer = issuer.rstrip("/")
    return IdentityProvider(issuer, client_id, client_secret, name or urlsplit(issuer).hostname or issuer)
