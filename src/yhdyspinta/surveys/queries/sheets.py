"""Reads the answers of a response as they are now."""

from dataclasses import dataclass
from typing import Final

from django.db import connection

# Asked with every save: written out, as `facts` is.
_SHEET: Final = "SELECT entries, revision FROM surveys_answersheet WHERE response_id = %s"
_LOCKED: Final = f"{_SHEET} FOR UPDATE"


@dataclass(frozen=True, slots=True)
class Sheet:
    """`entries` as `analysis.answers.encoding` writes them; `revision` is the number of the newest one."""

    entries: str
    revision: int


def read_sheet(response_id: int) -> Sheet:
    return _read(_SHEET, response_id)


def lock_sheet(response_id: int) -> Sheet:
    """The answers, which nobody else can change until the transaction ends. Everything that writes about a response
    takes this lock first; SQLite's transactions wait for each other as they begin."""
    return _read(_LOCKED if connection.features.has_select_for_update else _SHEET, response_id)


def _read(query: str, response_id: int) -> Sheet:
    with connection.cursor() as cursor:
        cursor.execute(query, [response_id])
        entries, revision = cursor.fetchone()
    return Sheet(entries, revision)
