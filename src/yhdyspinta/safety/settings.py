"""Are the settings fit for the mode? A pure function of what the settings say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.http.request import validate_host

from yhdyspinta.errors import Problem
from yhdyspinta.safety import errors
from yhdyspinta.safety.findings import Finding, Level, judged

MODES: Final = ("development", "demo", "production")
# Django's own bounds (security.W009).
MIN_KEY_LENGTH: Final = 50
MIN_KEY_VARIETY: Final = 5
_LOOPBACK: Final = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """What the settings say. `own_key` is false when the development key stands in for a missing SECRET_KEY."""

    mode: str
    debug: bool
    secret_key: str
    own_key: bool
    allowed_hosts: Sequence[str]
    public_url: str
    behind_proxy: bool
    secure_cookies: bool = False
    """Whether the cookies of sessions and of forms go over TLS only."""
    issuer: str = ""
    """Of the identity provider; empty without one."""
    has_client: bool = False
    """Whether the client of the identity provider is given."""


def judge_settings(facts: SettingsFacts) -> list[Finding]:
    """Refused in production, and in a mode that is not known; in development and demo only warned of."""
    if_bad: Level = "warning" if facts.mode in {"development", "demo"} else "refused"
    unknown = None if facts.mode in MODES else Problem(errors.UNKNOWN_MODE, {"mode": facts.mode})
    debugging = facts.debug and facts.mode != "development"
    return [
        judged("mode", facts.mode, unknown, if_bad="refused"),
        judged(
            "debug",
            "on" if facts.debug else "off",
            Problem(errors.DEBUG_ON, {"mode": facts.mode}) if debugging else None,
            if_bad=if_bad,
        ),
        judged("secret-key", "•" * 8 if facts.own_key else "", _key_problem(facts), if_bad=if_bad),
        judged("allowed-hosts", ", ".join(facts.allowed_hosts), _hosts_problem(facts), if_bad=if_bad),
        _judge_public_url(facts, if_bad),
        judged("cookies", "secure" if facts.secure_cookies else "", _cookies_problem(facts), if_bad=if_bad),
        judged("identity-provider", facts.issuer, _provider_problem(facts), if_bad=if_bad),
    ]


def _key_problem(facts: SettingsFacts) -> Problem | None:
    if not facts.own_key:
        return Problem(errors.SECRET_KEY_MISSING)
    length, unique = len(facts.secret_key), len(set(facts.secret_key))
    if length < MIN_KEY_LENGTH or unique < MIN_KEY_VARIETY:
        return Problem(errors.SECRET_KEY_WEAK, {"length": length, "unique": unique})
    return None


def _hosts_problem(facts: SettingsFacts) -> Problem | None:
    if not facts.allowed_hosts:
        return Problem(errors.NO_HOSTS)
    for host in facts.allowed_hosts:
        if "*" in host or host == ".":
            return Problem(errors.ANY_HOST, {"host": host})
    return None


def _cookies_problem(facts: SettingsFacts) -> Problem | None:
    encrypted = urlsplit(facts.public_url).scheme == "https"
    return Problem(errors.COOKIES_UNSAFE) if encrypted and not facts.secure_cookies else None


def _provider_problem(facts: SettingsFacts) -> Problem | None:
    url = urlsplit(facts.issuer)
    if facts.issuer and url.scheme != "https" and url.hostname not in _LOOPBACK:
        return Problem(errors.PROVIDER_UNSAFE, {"issuer": facts.issuer})
    if facts.issuer and not facts.has_client:
        return Problem(errors.PROVIDER_INCOMPLETE)
    return None


def _judge_public_url(facts: SettingsFacts, if_bad: Level) -> Finding:
    url = urlsplit(facts.public_url)
    host = url.hostname or ""
    name = f"[{host}]" if ":" in host else host
    problem: Problem | None = None
    if url.scheme != "https" and host not in _LOOPBACK:
        problem = Problem(errors.NOT_HTTPS, {"url": facts.public_url})
    elif not validate_host(name, list(facts.allowed_hosts)):
        problem = Problem(errors.PUBLIC_URL_ELSEWHERE, {"url": facts.public_url, "host": host})
    elif url.scheme == "https" and not facts.behind_proxy:
        # The server can end TLS itself, so this may be right.
        problem, if_bad = Problem(errors.PROXY_NOT_TRUSTED), "warning"
    return judged("public-url", facts.public_url, problem, if_bad=if_bad)
