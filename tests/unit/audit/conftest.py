"""A row as an action records it, and the chain that there is before it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from yhdyspinta.audit.actions import record
from yhdyspinta.audit.models import AuditRow

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""Noon in Helsinki."""

Record = Callable[..., AuditRow]


@pytest.fixture
def record_one(db: None) -> Record:
    """Records a row; keyword arguments replace parts of it. The rows of the shipped register are before it."""

    def record_with(**parts: Any) -> AuditRow:
        row = {
            "action": "surveys.open_wave",
            "subject": "wave:2026-1",
            "old": {"state": "draft"},
            "new": {"state": "open"},
            "by": "user:01JDKQ",
            "role": "national_editor",
            "organisation": "organisation:keha",
            "at": NOON,
        }
        return record(**(row | parts))

    return record_with
