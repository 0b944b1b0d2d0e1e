"""The form of a section by itself: what is shown, which fields count as touched, what the browser is told."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

import pytest
from django.http import QueryDict

from tests.factories.routed_instrument import make_cooperation
from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument
from yhdyspinta.analysis.answers.entries import Change, Entry
from yhdyspinta.analysis.answers.progress import evaluate
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.items import Item
from yhdyspinta.web.sections.live import make_live
from yhdyspinta.web.sections.making import Typed, make_items
from yhdyspinta.web.sections.numbers import number_questions
from yhdyspinta.web.sections.places import Place, list_asked, list_places
from yhdyspinta.web.sections.posted import Posted, read_form

AT = datetime(2026, 11, 24, 12, 3, tzinfo=UTC)
ABOUTS = {"employment_area": ["espoo", "helsinki"]}


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return compile_instrument(from_json(make_cooperation()), "0" * 64)


def make_facts(compiled: Compiled, answers: Mapping[Key, Answer]) -> Facts:
    entries = {key: Entry(value, 1, 7, AT) for key, value in answers.items()}
    return Facts(
        compiled.instrument,
        compiled.routing,
        entries,
        ABOUTS,
        evaluate(compiled, entries, ABOUTS, on=date(2026, 11, 24)),
        number_questions(compiled.instrument),
        "fi",
    )


def items_of(facts: Facts, section: str, about: str = "", typed: Typed | None = None) -> dict[str, Item]:
    found = next(one for one in facts.instrument.sections if one.id == section)
    asked = list_asked(found, about, facts.counterparts)
    return {item.id: item for item in make_items(facts, asked, about, typed or Typed())}


def post(facts: Facts, compiled: Compiled, section: str, about: str = "", **texts: Sequence[str]) -> Posted:
    """A form as a browser sends it: every field as it was rendered, but for those that are given."""
    data = QueryDict(mutable=True)
    data["key"] = "form-1"
    for item in items_of(facts, section, about).values():
        for line in item.lines:
            data[f"v.{line.name}"] = line.base
            chosen = [choice.value for choice in (*line.choices, *line.states) if choice.is_chosen]
            data.setlist(f"q.{line.name}", list(texts.get(line.name, chosen or ([line.text] if line.text else []))))
    return read_form(data, compiled.fields, about)


def test_a_page_for_plain_questions_and_one_for_each_counterpart(compiled: Compiled) -> None:
    assert list_places(compiled.instrument, ABOUTS) == (
        Place("start"),
        Place("areas"),
        Place("areas", "espoo"),
        Place("areas", "helsinki"),
        Place("end"),
    )
    facts = make_facts(compiled, {})
    assert list(items_of(facts, "areas")) == ["total", "plan"]
    assert list(items_of(facts, "areas", "espoo")) == ["works", "why", "weak"]


def test_a_form_that_nobody_touched_changes_nothing(compiled: Compiled) -> None:
    answers: dict[Key, Answer] = {
        ("cooperates", ""): State.DONT_KNOW,
        ("staff", ""): 12.5,
        ("partners", ""): ("kela", "ngos"),
        ("works", "espoo"): 3.0,
        ("why", "espoo"): "kaksi\nriviä",
    }
    facts = make_facts(compiled, answers)
    assert post(facts, compiled, "start").changes == ()
    assert post(facts, compiled, "areas", "espoo").changes == ()


def test_only_what_differs_is_a_change_with_the_version_that_was_seen(compiled: Compiled) -> None:
    facts = make_facts(compiled, {("staff", ""): 3.0, ("works", "espoo"): 3.0})
    posted = post(facts, compiled, "start", staff=["4,5"], partners=["kela"])
    assert posted.changes == (Change(("staff", ""), 4.5, 1), Change(("partners", ""), ("kela",), 0))
    posted = post(facts, compiled, "areas", "espoo", works=[])
    assert posted.changes == (Change(("works", "espoo"), None, 1),)


def test_line_ends_of_a_form_are_no_change(compiled: Compiled) -> None:
    facts = make_facts(compiled, {("why", "espoo"): "a\nb"})
    assert post(facts, compiled, "areas", "espoo", why=["a\r\nb"]).changes == ()


def test_what_cannot_be_read_is_kept_as_it_was_typed(compiled: Compiled) -> None:
    facts = make_facts(compiled, {("staff", ""): 3.0})
    posted = post(facts, compiled, "start", staff=["kolme"])
    assert (posted.changes, list(posted.problems)) == ((), ["staff"])
    line = items_of(facts, "start", "", posted.typed)["staff"].lines[0]
    assert (line.text, line.base) == ("kolme", items_of(facts, "start")["staff"].lines[0].base)


def test_a_choice_between_two_answers(compiled: Compiled) -> None:
    base = "choosing=yes&v.staff=2.&q.staff=4&v.partners=2.&q.partners=kela&v.cooperates=2.&q.cooperates=yes"
    posted = read_form(QueryDict(f"{base}&choose.staff=mine&choose.partners=theirs"), compiled.fields, "")
    assert posted.changes == (Change(("staff", ""), 4.0, 2),)
    assert posted.undecided == ("cooperates",)


@pytest.mark.parametrize("base", ["", "x", "-1.", "1e3.", "9999999999999.", "²."])
def test_an_odd_version_is_none(compiled: Compiled, base: str) -> None:
    data = QueryDict(mutable=True)
    data.update({"v.staff": base, "q.staff": "1"})
    assert read_form(data, compiled.fields, "").changes == (Change(("staff", ""), 1.0, 0),)


def test_a_button_clears_an_answer_without_scripts(compiled: Compiled) -> None:
    data = QueryDict("v.cooperates=1.x&q.cooperates=yes&clear=cooperates")
    assert read_form(data, compiled.fields, "").changes == (Change(("cooperates", ""), None, 1),)


def test_a_question_that_is_not_put_says_which_answer_decides(compiled: Compiled) -> None:
    facts = make_facts(compiled, {})
    assert items_of(facts, "areas", "espoo")["why"].why_not
    assert facts.numbers["cooperates"] in items_of(facts, "areas")["plan"].why_not
    answers: dict[Key, Answer] = {("cooperates", ""): "yes", ("works", "espoo"): 1.0, ("works", "helsinki"): 5.0}
    facts = make_facts(compiled, answers)
    assert items_of(facts, "areas", "espoo")["why"].why_not == ""
    # Behind the calculation `total` stands the question about how it works.
    assert facts.numbers["works"] in items_of(facts, "areas")["plan"].why_not


def test_states_stand_apart_and_choices_that_are_not_offered_too(compiled: Compiled) -> None:
    items = items_of(make_facts(compiled, {("staff", ""): 1.0, ("cooperates", ""): State.DONT_KNOW}), "start")
    line = items["cooperates"].lines[0]
    assert [choice.value for choice in line.choices] == ["yes", "no"]
    assert [(choice.value, choice.is_chosen) for choice in line.states] == [("dk", True)]
    assert [(one.value, one.is_offered) for one in items["partners"].lines[0].choices] == [
        ("kela", False),
        ("ngos", True),
    ]


def test_the_ends_of_a_scale_are_said_with_its_points(compiled: Compiled) -> None:
    answers: dict[Key, Answer] = {("partners", ""): ("kela",)}
    matrix = items_of(make_facts(compiled, answers), "end")["topics"]
    scale = compiled.instrument.scale("quality")
    for line in matrix.lines:
        assert [choice.value for choice in line.choices] == [str(code) for code in scale.codes]
        assert (line.choices[0].said, line.choices[-1].said) == (scale.low_end.fi, scale.high_end.fi)


def test_the_browser_is_told_what_can_change_and_what_stands(compiled: Compiled) -> None:
    answers: dict[Key, Answer] = {("cooperates", ""): "yes", ("staff", ""): 12.0, ("works", "helsinki"): 1.0}
    facts = make_facts(compiled, answers)
    section = next(one for one in facts.instrument.sections if one.id == "areas")
    live = make_live(facts, list_asked(section, "espoo", ABOUTS), "espoo")
    steps = [step.get("part") or step["name"] for step in live["steps"]]
    assert steps.index("works") < steps.index("why")
    assert {"weak", "total"} <= set(steps)
    assert live["scopes"]["employment_area"]["staff"] == 12.0
    assert live["lists"]["weak"] == [0.0, 1.0]
    assert live["at"] == {"employment_area": 0}
