"""What keeps a questionnaire from being published. Pure."""

from collections.abc import Sequence
from typing import Final

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.completeness import list_gaps
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Problem
from yhdyspinta.sources.instruments.form import list_form_problems
from yhdyspinta.sources.instruments.soundness import list_problems
from yhdyspinta.surveys.errors_instruments import HAS_PROBLEMS, INCOMPLETE

MOST_TOLD: Final = 50


def list_obstacles(instrument: Instrument, found: Sequence[Problem]) -> tuple[Problem, ...]:
    """At most `MOST_TOLD` reasons; none when it can be published.

    `found` is what the upload's check said. Without any, the questionnaire is checked again, since it may have been
    uploaded before the rules became stricter, and then every text in Finnish and Swedish must be there.
    """
    if found:
        return (Problem(HAS_PROBLEMS, {"count": len(found)}),)
    wrong = list_form_problems(to_json(instrument), most=MOST_TOLD) or list_problems(instrument)
    return wrong[:MOST_TOLD] or list_missing_texts(instrument)


def list_missing_texts(instrument: Instrument) -> tuple[Problem, ...]:
    """A problem for each text that is missing in a language that must be whole."""
    return tuple(
        Problem(INCOMPLETE, {"id": gap.id, "field": gap.field, "language": gap.language})
        for gap in list_gaps(instrument)[:MOST_TOLD]
    )
