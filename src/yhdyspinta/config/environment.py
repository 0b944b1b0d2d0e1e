"""The one reader of environment variables: what a variable means, and what to do when it is wrong.

`VARIABLES` is the list that `docs/reference/settings.md` and `.env.example` are written from.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Variable:
    """An environment variable: its name, its default as text, and what it sets."""

    name: str
    default: str
    purpose: str


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "YHDYSPINTA_MODE",
        "development",
        "`development`, `demo` or `production`. Production refuses to start with unsafe settings.",
    ),
    Variable("SECRET_KEY", "", "At least 50 random characters. Required in production."),
    Variable("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]", "The host names that people use, separated by commas."),
    Variable(
        "PUBLIC_URL",
        "http://127.0.0.1:8000",
        "The address people use. Absolute links are built from it, never from a request.",
    ),
    Variable(
        "BEHIND_PROXY",
        "0",
        "`1` when a proxy ends TLS, always sets or removes X-Forwarded-Proto, and appends the client's address to "
        "X-Forwarded-For, whose last address is then believed.",
    ),
    Variable("DB", "sqlite", "`sqlite` (a file, the default) or `pg` (PostgreSQL)."),
    Variable(
        "SQLITE_PATH",
        "var/yhdyspinta.sqlite3",
        "The database file when DB is `sqlite`; relative paths begin at the project's folder.",
    ),
    Variable("PGHOST", "", "PostgreSQL's host, or the folder of its socket, when DB is `pg`."),
    Variable("PGPORT", "", "PostgreSQL's port; empty means its default."),
    Variable("PGDATABASE", "yhdyspinta", "The name of the PostgreSQL database."),
    Variable("PGUSER", "yhdyspinta", "The PostgreSQL user."),
    Variable("PGPASSWORD", "", "The PostgreSQL user's password."),
    Variable(
        "EMAIL_HOST", "", "The mail server that messages are handed to. Empty: they are written as files instead."
    ),
    Variable("EMAIL_PORT", "587", "The mail server's port; at 465 TLS begins with the connection."),
    Variable("EMAIL_USER", "", "The user that signs in to the mail server; empty: without signing in."),
    Variable("EMAIL_PASSWORD", "", "That user's password."),
    Variable("EMAIL_TLS", "1", "`0` for a mail server without TLS, which is safe on the same machine only."),
    Variable("EMAIL_FROM", "", "The sender: an address, or `Name <address>`. Required with EMAIL_HOST."),
    Variable(
        "MAIL_FOLDER",
        "var/mail",
        "The folder of messages when there is no EMAIL_HOST; relative paths begin at the project's folder.",
    ),
    Variable(
        "OIDC_ISSUER",
        "",
        "The identity provider's issuer (OpenID Connect), for example https://login.example.fi/org. Empty: none. "
        "Its authorization endpoint is on the same host.",
    ),
    Variable("OIDC_CLIENT_ID", "", "The client id that the identity provider gave. Required with OIDC_ISSUER."),
    Variable("OIDC_CLIENT_SECRET", "", "The client secret that the identity provider gave."),
    Variable("OIDC_NAME", "", "What the identity provider is called on the sign-in page; empty: its host name."),
    Variable("LOG_LEVEL", "INFO", "`DEBUG`, `INFO`, `WARNING` or `ERROR`."),
    Variable("YHDYSPINTA_LANG", "", "`fi`, `sv` or `en`: the command's language; empty means the system's."),
)

_DEFAULTS = {variable.name: variable.default for variable in VARIABLES}


def read_dotenv(path: Path) -> dict[str, str]:
    """The `NAME=value` lines of a file; blank lines and lines that begin with # are passed over."""
    if not path.is_file():
        return {}
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#") and "=" in line)
    return {name.strip(): value.strip().strip("'\"") for name, value in pairs}


class Environment:
    """Reads documented variables; an undocumented name is a programming error."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    @classmethod
    def of_process(cls, dotenv: Path) -> "Environment":
        """The process's own variables over those of a `.env` file."""
        return cls({**read_dotenv(dotenv), **os.environ})

    def text(self, name: str) -> str:
        return self._values.get(name) or _DEFAULTS[name]

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"1", "true", "yes", "on"}

    def names(self, name: str) -> list[str]:
        return [part.strip() for part in self.text(name).split(",") if part.strip()]
