"""Answers the two surveys of the demonstration, through the same actions as everybody."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.demo.drawn_answers import draw_answers
from yhdyspinta.demo.example_answers import read_row
from yhdyspinta.demo.waves import CLOSED_2024, NEW_SURVEY, OLD_INSTRUMENT, OLD_SURVEY, OPENED_2024
from yhdyspinta.sources.examples import read_example
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.actions.steps import approve_response, submit_response
from yhdyspinta.surveys.queries.responses import get_response, list_responses_of

_ANSWERED: Final = datetime.combine(CLOSED_2024, OPENED_2024.time(), tzinfo=UTC) - timedelta(days=3)
_TITLE: Final = "johtaja (synteettinen)"


def answer_old_wave(*, by: Actor) -> None:
    """Every organisation's answer of 2024, approved. Line n of the example is the answer of the n-th organisation:
    which one that is says nothing, for the lines are nobody's."""
    rows = read_example(OLD_INSTRUMENT).to_dicts()
    keys = sorted(one.key for one in list_responses_of(by, at=_ANSWERED) if one.wave.survey == OLD_SURVEY)
    for key, row in zip(keys, rows, strict=True):
        instrument = get_response(key, by=by, at=_ANSWERED).compiled.instrument
        answers = {(name, ""): answer for name, answer in read_row(instrument, row).items()}
        _save(key, answers, by=by, at=_ANSWERED)
        _approve(key, by=by, at=_ANSWERED)


def answer_new_wave(*, spared: frozenset[str], by: Actor, at: datetime) -> None:
    """About half of the dyadic wave: three of five organisations have approved, one has begun, one has not.

    Organisations in `spared` (slugs) have begun and not finished: they are the ones that the demonstration's people
    answer for.
    """
    own = [one.key for one in list_responses_of(by, at=at) if one.wave.survey == NEW_SURVEY]
    views = sorted((get_response(key, by=by, at=at) for key in own), key=lambda view: (view.organisation, view.side))
    for place, one in enumerate(views):
        drawn = draw_answers(one.compiled.instrument, one.by_per, seed=f"{one.organisation} {one.side}")
        stage = 3 if one.organisation in spared else place % 5
        if stage == 4:
            continue
        _save(one.key, drawn if stage < 3 else _first_section(one.compiled.instrument, drawn), by=by, at=at)
        if stage < 3:
            _approve(one.key, by=by, at=at)


def _save(key: str, answers: Mapping[Key, Answer], *, by: Actor, at: datetime) -> None:
    changes: Sequence[Change] = [Change(name, answer, 0) for name, answer in answers.items()]
    saved = save_answers(response_key=key, changes=changes, key="demo", via="api", by=by, at=at)
    if saved.refused or saved.clashes:
        raise RuntimeError(f"the demonstration's answers were not all saved: {saved.refused or saved.clashes}")


def _approve(key: str, *, by: Actor, at: datetime) -> None:
    submit_response(response_key=key, by=by, at=at)
    approve_response(response_key=key, title=_TITLE, by=by, at=at)


def _first_section(instrument: Instrument, answers: Mapping[Key, Answer]) -> dict[Key, Answer]:
    first = {
        name
        for question in instrument.sections[0].questions
        for name in [row.id for row in question.rows] or [question.id]
    }
    return {key: answer for key, answer in answers.items() if key[0] in first}
