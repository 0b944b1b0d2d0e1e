"""Is this installation fit to run? The same answer for `yhdyspinta check` and for the server's start.

Settings and files are refused in production and warned of elsewhere; a database that could lose or misread
data is refused everywhere. Import it when Django is set up.
"""

from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper as SqliteWrapper
from django.db.migrations.exceptions import InconsistentMigrationHistory

from yhdyspinta.audit.queries import get_head
from yhdyspinta.errors import Problem, Refusal
from yhdyspinta.regions.queries.keys import list_loaded_years
from yhdyspinta.safety import errors_database as errors
from yhdyspinta.safety.database import judge_migrations, judge_postgres, judge_sqlite
from yhdyspinta.safety.database_facts import migration_facts, postgres_facts, sqlite_facts
from yhdyspinta.safety.files import free_space, judge_disk, judge_messages, judge_static_files
from yhdyspinta.safety.findings import Finding, Level, judged, refused_problems
from yhdyspinta.safety.protection import judge_protection, list_missing_triggers
from yhdyspinta.safety.settings import SettingsFacts, judge_settings

_UNUSABLE: Final = (
    errors.UNKNOWN_DATABASE,
    errors.DATABASE_MISSING,
    errors.DATABASE_UNUSABLE,
    errors.MIGRATIONS_MISSING,
    errors.DATABASE_NEWER,
)


def inspect_installation() -> list[Finding]:
    """Everything that was looked at, in the order in which it is best mended. Nothing is changed."""
    if_bad: Level = "warning" if settings.MODE in {"development", "demo"} else "refused"
    provider = settings.IDENTITY_PROVIDER
    findings = judge_settings(
        SettingsFacts(
            mode=settings.MODE,
            debug=settings.DEBUG,
            secret_key=settings.SECRET_KEY,
            own_key=settings.SECRET_KEY != settings.DEVELOPMENT_KEY,
            allowed_hosts=settings.ALLOWED_HOSTS,
            public_url=settings.PUBLIC_URL,
            behind_proxy=settings.SECURE_PROXY_SSL_HEADER is not None,
            secure_cookies=settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE,
            issuer=provider.issuer if provider else "",
            has_client=bool(provider and provider.client_id and provider.client_secret),
        )
    )
    findings += _inspect_database(connections["default"])
    if not settings.WHITENOISE_USE_FINDERS:
        findings.append(judge_static_files(Path(settings.STATIC_ROOT), if_bad))
    findings.append(judge_messages(map(Path, settings.LOCALE_PATHS), if_bad))
    return findings


def refuse_unsafe_start() -> None:
    """Raise the `Refusal` of everything that forbids a start; called before a worker takes its first request."""
    try:
        problems = refused_problems(inspect_installation())
    finally:
        connections.close_all()
    if problems:
        raise Refusal(*problems)


def refuse_unusable_database() -> None:
    """Raise the `Refusal` of everything that keeps a command from using the database."""
    found = refused_problems(_inspect_database(connections["default"]))
    # Durability is the server's concern: a command may run on a copy in memory.
    problems = [problem for problem in found if problem.kind in _UNUSABLE]
    if problems:
        raise Refusal(*problems)


def _inspect_database(connection: BaseDatabaseWrapper) -> list[Finding]:
    kind = settings.DATABASE_KIND
    if kind not in {"sqlite", "pg"}:
        return [judged("database", kind, Problem(errors.UNKNOWN_DATABASE, {"kind": kind}), if_bad="refused")]
    place = connection.settings_dict["NAME"]
    if not isinstance(connection, SqliteWrapper):
        return _inspect_connection(connection, f"{place}, {connection.settings_dict['HOST'] or 'localhost'}")
    if connection.is_in_memory_db():
        return _inspect_connection(connection, place)
    disk = judge_disk(free_space(Path(place)))
    if not Path(place).is_file():
        # Looking through a connection would make an empty one.
        missing = Problem(errors.DATABASE_MISSING, {"place": place})
        return [judged("database", place, missing, if_bad="refused"), disk]
    return [*_inspect_connection(connection, str(place)), disk]


def _inspect_connection(connection: BaseDatabaseWrapper, place: str) -> list[Finding]:
    try:
        if isinstance(connection, SqliteWrapper):
            found = judge_sqlite(sqlite_facts(connection))
        else:
            found = judge_postgres(postgres_facts(connection))
        found.append(judge_migrations(migration_facts(connection)))
        if found[-1].level == "ok":
            found += [_inspect_audit(connection), _inspect_register()]
    except (DatabaseError, InconsistentMigrationHistory) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        unusable = Problem(errors.DATABASE_UNUSABLE, {"place": place, "reason": reason})
        return [judged("database", place, unusable, if_bad="refused")]
    return [judged("database", place, None, if_bad="refused"), *found]


def _inspect_audit(connection: BaseDatabaseWrapper) -> Finding:
    """Whether its rows, and others that stay, are protected. Verifying the chain takes its time: `audit verify`."""
    problem = judge_protection(connection.vendor, list_missing_triggers(connection))
    return judged("audit", get_head().number, problem, if_bad="refused")


def _inspect_register() -> Finding:
    years = " ".join(map(str, list_loaded_years()))
    return judged("register", years, None if years else Problem(errors.REGISTER_EMPTY), if_bad="warning")
