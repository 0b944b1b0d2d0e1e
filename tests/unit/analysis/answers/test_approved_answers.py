import hashlib
import json
from datetime import UTC, date, datetime

from yhdyspinta.analysis.answers.approved import About, freeze_answers, hash_content, read_approved
from yhdyspinta.analysis.answers.comparing import ChangedAnswer, compare_answers
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State

TODAY = date(2026, 12, 1)
ABOUTS = (About("interface", "kymppi", "Ei yhteistä rajaa"), About("interface", "suupohja"))
WHO = {"survey": "tila", "wave": "2026", "organisation": "pohjanmaa", "side": "county"}
ANSWERS: dict[Key, Answer] = {
    ("visible", ""): 3.0,
    ("persons", ""): None,
    ("thoughts", ""): "Ä”",
    ("agreement", "suupohja"): "none",
    # Not put, since there is no agreement; about somebody with whom there is no cooperation; of nobody's.
    ("steers", "suupohja"): 2.0,
    ("agreement", "kymppi"): "in_force",
    ("agreement", "kuu"): "in_force",
    ("gone", ""): "x",
    ("goals_set", ""): State.DONT_KNOW,
}


def freeze(compiled: Compiled, answers: dict[Key, Answer], *, version: int = 1) -> str:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    entries = {key: Entry(value, version, 1, at) for key, value in answers.items()}
    return freeze_answers(compiled, entries, ABOUTS, WHO, on=TODAY)


def test_the_copy_has_what_was_put_and_answered_and_nothing_of_the_people(compiled: Compiled) -> None:
    assert json.loads(freeze(compiled, ANSWERS)) == {
        "format": "yhdyspinta-answers/1",
        "instrument": compiled.sha256,
        "respondent": WHO,
        "day": "2026-12-01",
        "counterparts": [
            {"per": "interface", "key": "kymppi", "no_cooperation": "Ei yhteistä rajaa"},
            {"per": "interface", "key": "suupohja"},
        ],
        "answers": {
            "visible": {"": 3},
            "thoughts": {"": "Ä”"},
            "agreement": {"suupohja": "none"},
            "goals_set": {"": {"state": "dont_know"}},
        },
    }


def test_the_same_answers_have_the_same_copy_whoever_gave_them_in_whatever_order(compiled: Compiled) -> None:
    turned = dict(reversed(ANSWERS.items()))
    assert freeze(compiled, ANSWERS) == freeze(compiled, turned, version=9)
    other = freeze(compiled, {**ANSWERS, ("visible", ""): 2.0})
    assert hash_content(other) != hash_content(freeze(compiled, ANSWERS))


def test_the_hash_is_that_of_the_text(compiled: Compiled) -> None:
    content = freeze(compiled, ANSWERS)
    assert hash_content(content) == hashlib.sha256(content.encode()).hexdigest()


def test_a_copy_is_read_back(compiled: Compiled) -> None:
    approved = read_approved(freeze(compiled, ANSWERS))
    assert (approved.instrument, approved.respondent, approved.day) == (compiled.sha256, WHO, TODAY)
    assert approved.counterparts == ABOUTS
    assert approved.answers == {
        ("visible", ""): 3.0,
        ("thoughts", ""): "Ä”",
        ("agreement", "suupohja"): "none",
        ("goals_set", ""): State.DONT_KNOW,
    }


def test_what_changed_between_two_versions_in_the_order_of_the_form(compiled: Compiled) -> None:
    old: dict[Key, Answer] = {("goals_set", ""): "yes", ("visible", ""): 3.0, ("agreement", "suupohja"): "none"}
    new: dict[Key, Answer] = {
        ("visible", ""): 3.0,
        ("agreement", "kymppi"): "none",
        ("thoughts", ""): "x",
        ("gone", ""): 1.0,
    }
    assert compare_answers(compiled, old, new) == (
        ChangedAnswer(("thoughts", ""), None, "x"),
        ChangedAnswer(("agreement", "kymppi"), None, "none"),
        ChangedAnswer(("agreement", "suupohja"), "none", None),
        ChangedAnswer(("goals_set", ""), "yes", None),
    )


def test_a_state_is_not_the_word_that_it_is_called_by(compiled: Compiled) -> None:
    old: dict[Key, Answer] = {("thoughts", ""): "dont_know"}
    new: dict[Key, Answer] = {("thoughts", ""): State.DONT_KNOW}
    assert len(compare_answers(compiled, old, new)) == 1
    assert compare_answers(compiled, old, dict(old)) == ()
