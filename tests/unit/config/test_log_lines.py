"""No line of the log lets its reader in."""

import logging

import pytest
from django.conf import settings

from yhdyspinta.config.log_lines import LineFormatter, without_secrets

TOKEN = "Q3s_9-LkVv0aFzDyxG1mB7hW2tRcN8eUoPiJ4dKqXyZ"  # noqa: S105  # of nobody


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (f"Not Found: /fi/kirjaudu/linkki/{TOKEN}/", "Not Found: /fi/kirjaudu/linkki/…/"),
        (f'"GET /sv/kirjaudu/linkki/{TOKEN} HTTP/1.1" 301', '"GET /sv/kirjaudu/linkki/… HTTP/1.1" 301'),
        (f"/en/kirjaudu/salasana/1-dik5e9-{TOKEN}/ and more", "/en/kirjaudu/salasana/…/ and more"),
        ("/fi/kirjaudu/salasana/lahetetty/", "/fi/kirjaudu/salasana/lahetetty/"),
        ("/fi/kirjaudu/salasana/", "/fi/kirjaudu/salasana/"),
        ("/fi/kirjaudu/linkki/", "/fi/kirjaudu/linkki/"),
    ],
)
def test_secret_parts_of_addresses_are_left_out(line: str, kept: str) -> None:
    assert without_secrets(line) == kept


def test_tracebacks_are_cleaned_too() -> None:
    try:
        raise ValueError(f"/fi/kirjaudu/linkki/{TOKEN}/")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "failed", (), (type(error), error, None))
    assert TOKEN not in LineFormatter("{message}", style="{").format(record)


def test_every_handler_writes_such_lines() -> None:
    handlers = [handler for handler in logging.getLogger().handlers if isinstance(handler, logging.StreamHandler)]
    ours = [handler for handler in handlers if isinstance(handler.formatter, LineFormatter)]
    assert ours
    assert settings.LOGGING["loggers"]["django.server"]["handlers"] == []
    assert logging.getLogger("django.server").propagate
