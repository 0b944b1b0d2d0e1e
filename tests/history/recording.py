"""What editors asked for and what they were told, as they saw it. Nothing here knows the database.

Operation   one save: what was sent, when, and what came back
Recorder    the operations of all editors, gathered in their threads
"""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from yhdyspinta.analysis.routing.evaluating import Answer, Key


class Outcome(StrEnum):
    OK = "ok"
    """Acknowledged: what it says is saved must be there for good."""
    FAIL = "fail"
    """Refused as a whole: nothing of it may be there."""
    UNKNOWN = "unknown"
    """No answer came (the server died): it may have happened, once, or not."""
    ERROR = "error"
    """An answer that no editor should ever get, such as 500."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The value that a save wants an answer to have, and the version that its editor had seen."""

    value: Answer
    base: int


@dataclass(frozen=True, slots=True)
class Told:
    """A clash as the editor was told: their own value, and what stands with its version."""

    mine: Answer
    theirs: Answer
    version: int


@dataclass(frozen=True, slots=True)
class Operation:
    """One save. `versions` and `clashes` are what an acknowledged one was told; times are of one monotonic clock."""

    editor: int
    key: str
    asked: Mapping[Key, Asked]
    began: float
    ended: float
    outcome: Outcome
    versions: Mapping[Key, int] = field(default_factory=dict)
    clashes: Mapping[Key, Told] = field(default_factory=dict)


class Recorder:
    """Takes operations from many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._operations: list[Operation] = []

    def add(self, operation: Operation) -> None:
        with self._lock:
            self._operations.append(operation)

    @property
    def operations(self) -> tuple[Operation, ...]:
        with self._lock:
            return tuple(self._operations)


now = time.monotonic
