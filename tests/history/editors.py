"""Editors who save at the same time: each changes a few shared answers at a time, from what they have last seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.history.recording import Asked, Operation, Outcome, Recorder, Told, now
from yhdyspinta.analysis.routing.evaluating import Key


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for a save."""

    outcome: Outcome
    versions: Mapping[Key, int] = field(default_factory=dict)
    clashes: Mapping[Key, Told] = field(default_factory=dict)


type Send = Callable[[str, Mapping[Key, Asked]], Reply]
"""Sends a save under its key."""
MOST_AT_ONCE = 3


class Editor:
    """One person. Every value that they send is sent by nobody else, and once. What a clash shows them they have
    seen: they change it from there the next time."""

    def __init__(self, number: int, shared: Sequence[Key], send: Send, recorder: Recorder, *, seed: int) -> None:
        self._number = number
        self._shared = shared
        self._send = send
        self._recorder = recorder
        self._random = Random(f"{seed}-{number}")  # noqa: S311  # which questions a test changes is no secret
        self._seen: dict[Key, int] = {}
        self._count = 0

    def save_once(self) -> Operation:
        """One save of one to three answers."""
        self._count += 1
        chosen = self._random.sample(self._shared, self._random.randint(1, MOST_AT_ONCE))
        asked = {key: Asked(f"{self._number}-{self._count}-{key[0]}", self._seen.get(key, 0)) for key in chosen}
        save_key = f"editor-{self._number}-{self._count}"
        began = now()
        reply = self._send(save_key, asked)
        operation = Operation(
            self._number, save_key, asked, began, now(), reply.outcome, reply.versions, reply.clashes
        )
        self._recorder.add(operation)
        self._seen |= reply.versions
        self._seen |= {key: told.version for key, told in reply.clashes.items()}
        return operation
