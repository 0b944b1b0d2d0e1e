"""The identity provider as the environment names it."""

from yhdyspinta.config.identity_provider import describe_provider


def test_none_without_an_issuer() -> None:
    assert describe_provider(issuer="", client_id="x", client_secret="y", name="z") is None  # noqa: S106  # of nobody


def test_what_allauth_is_told() -> None:
    provider = describe_provider(
        issuer="https://login.example.fi:8443/org/",
        client_id="yhdyspinta",
        client_secret="s",  # noqa: S106  # of nobody
        name="",
    )
    assert provider
    assert (provider.origin, provider.name) == ("https://login.example.fi:8443", "login.example.fi")
    assert provider.app["settings"] == {"server_url": "https://login.example.fi:8443/org"}
    assert (provider.app["client_id"], provider.app["secret"]) == ("yhdyspinta", "s")
