from datetime import UTC, date, datetime

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Entries, Entry
from yhdyspinta.analysis.answers.progress import Progress, count_progress
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.routing.faults import FaultKind
from yhdyspinta.analysis.states import State

TODAY = date(2026, 11, 24)
WITH = {"interface": ["suupohja", "kymppi"]}


def entries_of(answers: dict[Key, Answer]) -> Entries:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    return {key: Entry(value, 1, 1, at) for key, value in answers.items()}


def blocks(compiled: Compiled, answers: dict[Key, Answer], marked: tuple[str, ...] = ()) -> dict[Key, Progress]:
    found = count_progress(compiled, entries_of(answers), WITH, on=TODAY, marked=marked)
    return {(one.section, one.counterpart): one for one in found}


def numbers(progress: Progress) -> tuple[int, int, list[tuple[str, FaultKind]]]:
    return progress.asked, progress.answered, [(fault.key[0], fault.kind) for fault in progress.faults]


def test_nothing_is_answered(compiled: Compiled) -> None:
    found = blocks(compiled, {})
    assert list(found) == [("own", ""), ("cooperation", "suupohja"), ("cooperation", "kymppi"), ("goals", "")]
    assert numbers(found["own", ""]) == (4, 0, [("visible", FaultKind.MISSING)])
    # `steers` is not put before there is an agreement; the matrix counts by its rows.
    assert numbers(found["cooperation", "kymppi"]) == (4, 0, [("agreement", FaultKind.MISSING)])
    assert not found["own", ""].is_done


def test_a_state_is_an_answer_and_an_emptied_one_is_none(compiled: Compiled) -> None:
    found = blocks(compiled, {("visible", ""): State.DONT_KNOW, ("persons", ""): None, ("thoughts", ""): ""})
    assert numbers(found["own", ""]) == (4, 1, [])


def test_what_is_put_follows_from_the_answers_about_the_same_counterpart(compiled: Compiled) -> None:
    found = blocks(compiled, {("agreement", "suupohja"): "in_force", ("steers", "kymppi"): 2.0})
    assert numbers(found["cooperation", "suupohja"]) == (5, 1, [])
    assert found["cooperation", "kymppi"].answered == 0, "an answer to what is not put does not count"


def test_a_constraint_is_a_fault_though_it_is_answered(compiled: Compiled) -> None:
    found = blocks(compiled, {("visible", ""): 1.0, ("persons", ""): 1.5})
    assert numbers(found["own", ""]) == (4, 2, [("persons", FaultKind.REFUSED)])


def test_done_is_everything_answered_without_a_fault(compiled: Compiled) -> None:
    answers: dict[Key, Answer] = {("goals_set", ""): "yes"}
    assert numbers(blocks(compiled, answers)["goals", ""]) == (2, 1, [])
    assert not blocks(compiled, answers)["goals", ""].is_done
    assert blocks(compiled, {("goals_set", ""): "no"})["goals", ""].is_done


def test_a_marked_counterpart_is_done_and_asks_nothing(compiled: Compiled) -> None:
    found = blocks(compiled, {("agreement", "kymppi"): "in_force"}, marked=("kymppi",))
    marked = found["cooperation", "kymppi"]
    assert (marked.is_marked, marked.is_done, numbers(marked)) == (True, True, (0, 0, []))
    assert numbers(found["cooperation", "suupohja"]) == (4, 0, [("agreement", FaultKind.MISSING)])


def test_an_answer_about_somebody_else_is_not_counted(compiled: Compiled) -> None:
    found = blocks(compiled, {("agreement", "uusimaa"): "none", ("nowhere", ""): 1.0})
    assert sum(one.answered for one in found.values()) == 0
