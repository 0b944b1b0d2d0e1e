"""How far the answering of a response is, block by block.

A block is what one page shows: the questions of a section that are asked once, or those about one counterpart.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Entries
from yhdyspinta.analysis.answers.merging import values_of
from yhdyspinta.analysis.expressions.values import is_blank
from yhdyspinta.analysis.routing.evaluating import Counterparts, Key, Outcome
from yhdyspinta.analysis.routing.faults import Fault, list_faults

type Marked = Collection[str]
"""The keys of the counterparts with which there is no cooperation, as the respondent has marked: nothing is asked
about them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One block. `counterpart` is `""` for the questions that are asked once.

    `asked` are the questions and rows that are put at the moment, `answered` those of them with an answer or a state.
    `faults` keep the response from being submitted.
    """

    section: str
    counterpart: str
    asked: int
    answered: int
    faults: tuple[Fault, ...]
    is_marked: bool = False

    @property
    def is_done(self) -> bool:
        """Whether everything that is asked is answered, and as it should be."""
        return self.answered == self.asked and not self.faults


def count_progress(
    compiled: Compiled, entries: Entries, counterparts: Counterparts, *, on: date, marked: Marked = ()
) -> tuple[Progress, ...]:
    """The blocks in the order of the form, with the counterparts in theirs. A section that is not put is left out.

    `counterparts` are all that the response has; a marked one has its blocks, with nothing asked.
    """
    outcome = evaluate(compiled, entries, counterparts, on=on, marked=marked)
    return list_progress(compiled, outcome, counterparts, marked=marked)


def evaluate(
    compiled: Compiled, entries: Entries, counterparts: Counterparts, *, on: date, marked: Marked = ()
) -> Outcome:
    """What the answers come to on a day, without the counterparts that are marked."""
    return compiled.routing.evaluate(values_of(entries), without_marked(counterparts, marked), on=on)


def without_marked(counterparts: Counterparts, marked: Marked) -> Counterparts:
    return {per: [key for key in keys if key not in marked] for per, keys in counterparts.items()}


def list_progress(
    compiled: Compiled, outcome: Outcome, counterparts: Counterparts, *, marked: Marked = ()
) -> tuple[Progress, ...]:
    """`count_progress` of an outcome that is there already."""
    asked: dict[Key, int] = {}
    answered: dict[Key, int] = {}
    faults: dict[Key, list[Fault]] = {}
    relevant, values = outcome.relevant, outcome.values
    for per, about in outcome.scopes:
        for name, field in compiled.fields_of(per).items():
            if (field.part.id, about) in relevant:
                block = compiled.section_of[name], about
                asked[block] = asked.get(block, 0) + 1
                answered[block] = answered.get(block, 0) + (not is_blank(values[name, about]))
    for fault in list_faults(compiled.routing, outcome):
        faults.setdefault((compiled.section_of[fault.key[0]], fault.key[1]), []).append(fault)
    return tuple(
        Progress(
            *block,
            asked.get(block, 0),
            answered.get(block, 0),
            tuple(faults.get(block, ())),
            is_marked=block[1] in marked,
        )
        for block in _list_blocks(compiled, outcome, counterparts)
    )


def _list_blocks(compiled: Compiled, outcome: Outcome, counterparts: Counterparts) -> Iterator[Key]:
    for section in compiled.instrument.sections:
        if (section.id, "") in outcome.relevant:
            per = compiled.list_per(section.id)
            abouts = [key for one in per for key in (counterparts.get(one, ()) if one else ("",))]
            yield from ((section.id, about) for about in dict.fromkeys(abouts))
