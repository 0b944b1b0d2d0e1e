"""What a schema cannot say about an instrument: every problem, with its JSON pointer as the column of its place."""

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.checking import check_expressions
from yhdyspinta.errors import Problem
from yhdyspinta.sources.instruments.sound_answers import find_answer_problems
from yhdyspinta.sources.instruments.sound_names import find_name_problems
from yhdyspinta.sources.instruments.sound_questions import find_question_problems
from yhdyspinta.sources.instruments.sound_texts import find_text_problems


def list_problems(instrument: Instrument, *, names_as_given: bool = False) -> tuple[Problem, ...]:
    """Names first, then kinds and scales of questions, then codes and states, then texts, then expressions; those
    only where no name stands twice, because they refer to names."""
    names = tuple(find_name_problems(instrument, as_given=names_as_given))
    return (
        *names,
        *find_question_problems(instrument),
        *find_answer_problems(instrument, as_given=names_as_given),
        *find_text_problems(instrument),
        *(() if names else check_expressions(instrument)),
    )
