"""What a section page is made from: the questionnaire, its answers as they are now, and what follows from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yhdyspinta.analysis.answers.entries import Entries
from yhdyspinta.analysis.expressions.compiling import Scope
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Counterparts, Key, Outcome, Routing
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class Facts:
    """`comments` counts the open threads of a question; `previous` has the answers of the wave before; `faults` says
    what is wrong with an answer that stands: it keeps the response from being submitted."""

    instrument: Instrument
    routing: Routing
    entries: Entries
    counterparts: Counterparts
    outcome: Outcome
    numbers: Mapping[str, str]
    language: Language
    comments: Mapping[Key, int] = field(default_factory=dict)
    previous: Mapping[Key, Answer] = field(default_factory=dict)
    faults: Mapping[Key, str] = field(default_factory=dict)

    def scope(self, per: str, about: str) -> Scope:
        """What the expressions of a page see."""
        return self.outcome.scopes.get((per, about if per else "")) or self.outcome.scopes["", ""]

    def answer(self, key: Key) -> Answer:
        entry = self.entries.get(key)
        return entry.value if entry else None

    def version(self, key: Key) -> int:
        entry = self.entries.get(key)
        return entry.version if entry else 0
