"""From answers to what is put, what follows, what is dropped and what is missing."""

from datetime import date
from typing import Any, Final

import pytest

from tests.factories.instrument_json import option, question
from tests.factories.routed_instrument import conditions, make_cooperation, make_routed, section, yes_no
from yhdyspinta.analysis.expressions import Scope, Unanswered
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing import (
    Answer,
    Fault,
    FaultKind,
    Key,
    Outcome,
    drop_irrelevant,
    list_faults,
    list_offered,
    plan_routing,
)
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Texts

DAY: Final = date(2026, 3, 1)
COUNTERPARTS: Final = {"employment_area": ("espoo", "porvoo")}
COOPERATION: Final = from_json(make_cooperation())
ANSWERS: Final[dict[Key, Answer]] = {
    ("cooperates", ""): "yes",
    ("staff", ""): 12,
    ("partners", ""): ("kela", "ngos"),
    ("works", "espoo"): 1,
    ("why", "espoo"): "kiire",
    ("works", "porvoo"): 3,
    ("why", "porvoo"): "vanha",
    ("topic_a", ""): 3,
    ("topic_b", ""): State.DONT_KNOW,
}


def outcome_of(**changes: Answer) -> Outcome:
    """The outcome with some answers changed: `works__espoo=3`."""
    answers = ANSWERS | {(name.partition("__")[0], name.partition("__")[2]): one for name, one in changes.items()}
    return plan_routing(COOPERATION).evaluate(answers, COUNTERPARTS, on=DAY)


def faults_of(**changes: Answer) -> list[tuple[Key, FaultKind]]:
    faults = list_faults(plan_routing(COOPERATION), outcome_of(**changes))
    return [(fault.key, fault.kind) for fault in faults]


def test_relevance_is_found_for_each_counterpart() -> None:
    relevant = outcome_of().relevant
    assert ("why", "espoo") in relevant
    assert ("why", "porvoo") not in relevant
    assert {
        ("works", "espoo"),
        ("works", "porvoo"),
        ("per_area", "espoo"),
        ("topics", ""),
        ("thanks", ""),
    } <= relevant


def test_calculations_follow_one_another_across_counterparts() -> None:
    outcome = outcome_of()
    assert outcome.values["weak", "espoo"] == 1
    assert outcome.values["weak", "porvoo"] == 0
    assert outcome.values["total", ""] == 1
    assert ("plan", "") not in outcome.relevant
    assert ("plan", "") in outcome_of(works__porvoo=1).relevant
    # Don't know is no answer: it counts neither as weak nor among the answers.
    assert ("plan", "") in outcome_of(works__porvoo=State.DONT_KNOW).relevant


def test_what_is_inside_something_irrelevant_is_irrelevant_and_blank() -> None:
    outcome = outcome_of(cooperates="no")
    assert {
        key for key in outcome.relevant if key[0] in ("areas", "per_area", "works", "why", "total", "plan")
    } == set()
    assert outcome.values["works", "espoo"] is None
    assert outcome.values["total", ""] is None


def test_an_answer_counts_no_more_where_its_question_is_irrelevant() -> None:
    document = make_routed(
        section(
            "one",
            yes_no("a"),
            yes_no("b", **conditions(relevant="${a} = 'yes'")),
            question("c", "note", **conditions(relevant="${b} = 'yes'")),
        )
    )
    routing = plan_routing(from_json(document))
    answers: dict[Key, Answer] = {("a", ""): "yes", ("b", ""): "yes"}
    assert ("c", "") in routing.evaluate(answers, {}, on=DAY).relevant
    assert ("c", "") not in routing.evaluate(answers | {("a", ""): "no"}, {}, on=DAY).relevant


def test_irrelevant_answers_are_dropped_when_a_response_is_frozen() -> None:
    stray: dict[Key, Answer] = {("works", "hanko"): 3, ("nothing", ""): "x", ("total", ""): 7}
    kept = drop_irrelevant(ANSWERS | stray, COOPERATION, counterparts=COUNTERPARTS, on=DAY)
    assert kept == {key: answer for key, answer in ANSWERS.items() if key != ("why", "porvoo")}


def test_without_cooperation_little_is_kept() -> None:
    answers = ANSWERS | {("cooperates", ""): "no", ("partners", ""): ()}
    kept = drop_irrelevant(answers, COOPERATION, counterparts=COUNTERPARTS, on=DAY)
    assert {name for name, _about in kept} == {"cooperates", "staff", "partners"}


def test_states_are_seen_under_their_names() -> None:
    assert outcome_of().values["topic_b", ""] == Unanswered(State.DONT_KNOW, "dk")
    assert outcome_of(topic_b=State.BLANK).values["topic_b", ""] is None
    assert outcome_of(topic_b=State.NOT_ASKED).values["topic_b", ""] is None


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"cooperates": None}, [(("cooperates", ""), FaultKind.MISSING)]),
        ({"cooperates": State.DONT_KNOW}, []),
        ({"staff": 2.5}, [(("staff", ""), FaultKind.REFUSED), (("partners", ""), FaultKind.NOT_OFFERED)]),
        ({"staff": None}, []),
        ({"staff": 2, "partners": ("ngos",), "works__espoo": None}, []),
        ({"works__espoo": None}, [(("works", "espoo"), FaultKind.MISSING)]),
        ({"why__espoo": "aivan liian pitkä"}, [(("why", "espoo"), FaultKind.REFUSED)]),
        ({"why__porvoo": "aivan liian pitkä"}, []),
        ({"topic_a": None}, [(("topic_a", ""), FaultKind.MISSING)]),
        ({"topic_a": 2}, [(("topic_a", ""), FaultKind.REFUSED)]),
        ({"topic_a": None, "partners": ("ngos",)}, []),
    ],
)
def test_what_is_missing_or_not_accepted(changes: dict[str, Any], faults: list[tuple[Key, FaultKind]]) -> None:
    assert [fault for fault in faults_of(**changes) if fault[0][0] != "topics"] == faults


def test_the_authors_message_goes_with_a_refused_answer() -> None:
    (fault,) = list_faults(plan_routing(COOPERATION), outcome_of(why__espoo="aivan liian pitkä"))
    message = Texts("Enintään 10 merkkiä.", "Enintään 10 merkkiä. på svenska", "Enintään 10 merkkiä. in English")
    assert fault == Fault(("why", "espoo"), FaultKind.REFUSED, message)


def test_choices_are_offered_by_their_attributes() -> None:
    partners = COOPERATION.sections[0].questions[2]
    assert list_offered(partners, Scope({"staff": 2})) == ("ngos",)
    assert list_offered(partners, Scope()) == ("kela", "ngos")
    assert list_offered(COOPERATION.sections[0].questions[0], Scope()) == ("yes", "no")


def test_a_choice_that_is_a_single_one_is_checked_too() -> None:
    city = question(
        "city",
        "single_choice",
        options=[
            option("espoo", 1, attributes=[{"name": "county", "value": "lu"}]),
            option("porvoo", 2, attributes=[{"name": "county", "value": "iu"}]),
        ],
        **conditions(choice_filter="county = ${county}"),
    )
    routing = plan_routing(from_json(make_routed(section("one", question("county", "open_text"), city))))
    for chosen, expected in (("espoo", []), ("porvoo", [FaultKind.NOT_OFFERED])):
        outcome = routing.evaluate({("county", ""): "lu", ("city", ""): chosen}, {}, on=DAY)
        assert [fault.kind for fault in list_faults(routing, outcome)] == expected


def test_the_day_is_the_one_that_was_given() -> None:
    late = question("late", "note", **conditions(relevant="today() > '2026-03-15'"))
    routing = plan_routing(from_json(make_routed(section("one", late))))
    assert ("late", "") not in routing.evaluate({}, {}, on=DAY).relevant
    assert ("late", "") in routing.evaluate({}, {}, on=date(2026, 3, 16)).relevant


def test_a_circle_cannot_be_planned() -> None:
    document = make_routed(section("one", question("a", "calculation", **conditions(calculate="${a} + 1"))))
    with pytest.raises(ValueError, match="cycle"):
        plan_routing(from_json(document))


def test_without_counterparts_a_group_has_no_answers() -> None:
    outcome = plan_routing(COOPERATION).evaluate(ANSWERS, {}, on=DAY)
    assert outcome.values["total", ""] == 0
    assert not any(name == "works" for name, _about in outcome.relevant)
