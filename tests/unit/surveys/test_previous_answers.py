"""What the wave before says under this wave's questions, and what of it is filled in."""

from datetime import UTC, datetime
from typing import Any, Final

import pytest

from tests.factories.instrument_json import option, question, state
from tests.factories.people import make_actor
from tests.factories.routed_instrument import section
from tests.factories.surveys import AREA, COUNTY, FAR_AWAY, make_instrument, make_wave
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.approved import About, freeze_answers
from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.waves import open_wave
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import AnswerRevision, AnswerSheet, Response, ResponseStep, Wave
from yhdyspinta.surveys.previous_answers import choose_prefilled, move_answers
from yhdyspinta.surveys.queries.previous import Previous, get_previous_answers

NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LATER: Final = datetime(2027, 11, 24, 9, 0, tzinfo=UTC)


def link(comparability: str, previous: str) -> dict[str, Any]:
    return {"comparability": comparability, "previous": previous}


def compiled(*questions: dict[str, Any]) -> Compiled:
    return compile_instrument(make_instrument(sections=[section("only", *questions)]), "hash")


THIS: Final = (
    question("persons_now", "number", link=link("same", "persons"), prefill=True),
    question("reworded", "open_text", link=link("reworded", "thoughts")),
    question("rescaled", "scale", scale="quality", link=link("rescaled", "visible"), prefill=True),
    question("brand_new", "open_text", prefill=True),
    question(
        "choice",
        "single_choice",
        options=[option("kept", 1)],
        states=[state(None)],
        link=link("same", "choice"),
        prefill=True,
    ),
    question(
        "rows",
        "matrix",
        scale="quality",
        rows=[{"id": "row_a", "text": {"fi": "a", "sv": "a", "en": "a"}}],
        link=link("same", "old_rows"),
        prefill=True,
    ),
    question(
        "about",
        "group",
        per="interface",
        questions=[question("works", "scale", scale="quality", link=link("same", "worked"), prefill=True)],
    ),
)
BEFORE: Final[dict[Key, Answer]] = {
    ("persons", ""): 12.0,
    ("thoughts", ""): "Ennen",
    ("visible", ""): 3.0,
    ("brand_new", ""): "Ei ollut",
    ("choice", ""): State.DONT_KNOW,
    ("row_a", ""): 2.0,
    ("worked", "kymppi"): 2.0,
    ("worked", "lakkautettu"): 1.0,
}


def test_answers_move_along_the_links_that_say_that_they_can_be_compared() -> None:
    form = compiled(*THIS)
    moved = move_answers(BEFORE, form, {"interface": ["kymppi", "suupohja"]}, is_same=False)

    assert moved == {
        ("persons_now", ""): 12.0,
        ("reworded", ""): "Ennen",
        ("choice", ""): State.DONT_KNOW,
        ("row_a", ""): 2.0,
        ("works", "kymppi"): 2.0,
    }
    assert ("reworded", "") not in choose_prefilled(moved, form)
    assert len(choose_prefilled(moved, form)) == 4


def test_an_answer_that_can_no_longer_be_given_is_left_out() -> None:
    form = compiled(*THIS)
    gone = {("choice", ""): "removed", ("persons", ""): "kaksitoista", ("row_a", ""): 9.0}

    assert move_answers(gone, form, {}, is_same=False) == {}


def test_in_the_same_version_every_question_continues_itself() -> None:
    form = compiled(*THIS)

    assert move_answers({("brand_new", ""): "Oli", ("rescaled", ""): 2.0}, form, {}, is_same=True) == {
        ("rescaled", ""): 2.0,
        ("brand_new", ""): "Oli",
    }


def approve(organisation: str, answers: dict[Key, Answer], *after: str) -> None:
    response = Response.objects.get(organisation__slug=organisation)
    version = response.wave.instrument
    abouts = [About(one.per, one.key) for one in response.counterparts.order_by("place")]
    entries = {key: Entry(value, 1, 1, NOW) for key, value in answers.items()}
    content = freeze_answers(get_compiled(version.pk), entries, abouts, {}, on=NOW.date())
    ResponseStep.objects.create(response=response, number=1, kind="approved", at=NOW, revision=1, content=content)
    for number, kind in enumerate(after, start=2):
        ResponseStep.objects.create(response=response, number=number, kind=kind, at=NOW, revision=1, reason="syy")


@pytest.fixture
def earlier(register: None) -> Wave:
    first = make_wave(opened=False, opens_on=NOW.date(), instrument=make_prefilling())
    wave = open_wave(wave_id=first.pk, by=COMMAND, at=NOW)
    approve(COUNTY, {("persons", ""): 12.0, ("thoughts", ""): "Ennen", ("agreement", "kymppi"): "in_force"})
    approve(AREA, {("persons", ""): 5.0}, "reopened")
    return wave


def make_prefilling() -> Any:
    """The questionnaire of the factories, in which the number of persons and agreements are filled in."""
    document = make_instrument()
    sections = [
        section("own", question("persons", "number", prefill=True), question("thoughts", "open_text")),
        section(
            "cooperation",
            question(
                "about",
                "group",
                per="interface",
                questions=[
                    question("agreement", "single_choice", options=[option("in_force", 1)], prefill=True),
                ],
            ),
        ),
    ]
    return make_instrument(sections=sections, id=document.id)


def open_next(earlier: Wave) -> Wave:
    following = make_wave(
        opened=False,
        survey=earlier.survey,
        previous=earlier,
        instrument=make_prefilling(),
        opens_on=LATER.date(),
        closes_on=FAR_AWAY,
    )
    return open_wave(wave_id=following.pk, by=COMMAND, at=LATER)


@pytest.mark.django_db
def test_opening_fills_in_what_was_approved_with_a_first_revision_by_nobody(earlier: Wave) -> None:
    wave = open_next(earlier)

    sheet = AnswerSheet.objects.get(response__wave=wave, response__organisation__slug=COUNTY)
    assert decode_entries(sheet.entries) == {
        ("persons", ""): Entry(12.0, 1, None, LATER),
        ("agreement", "kymppi"): Entry("in_force", 1, None, LATER),
    }
    assert (sheet.revision, sheet.changed_at) == (1, LATER)
    (revision,) = AnswerRevision.objects.filter(response__wave=wave)
    assert (revision.response_id, revision.number, revision.via, revision.by) == (sheet.pk, 1, "prefill", None)
    assert revision.changes == '[["persons","",null,12,1],["agreement","kymppi",null,"in_force",1]]'


@pytest.mark.django_db
def test_what_was_opened_again_for_a_correction_is_not_filled_in(earlier: Wave) -> None:
    wave = open_next(earlier)

    sheet = AnswerSheet.objects.get(response__wave=wave, response__organisation__slug=AREA)
    assert (sheet.entries, sheet.revision) == ("{}", 0)


@pytest.mark.django_db
def test_the_organisation_and_nobody_else_sees_its_earlier_answers(earlier: Wave) -> None:
    wave = open_next(earlier)
    response = Response.objects.get(wave=wave, organisation__slug=COUNTY)

    shown = get_previous_answers(response.key, by=make_actor(RoleKind.SECTION_EDITOR, COUNTY))

    assert shown == Previous(
        earlier.slug,
        {("persons", ""): 12.0, ("thoughts", ""): "Ennen", ("agreement", "kymppi"): "in_force"},
    )
    for key, by in (
        (response.key, make_actor(RoleKind.COORDINATOR, AREA)),
        (response.key, make_actor(RoleKind.NATIONAL_EDITOR)),
        ("missing", make_actor(RoleKind.COORDINATOR, COUNTY)),
    ):
        with pytest.raises(Refusal) as refusal:
            get_previous_answers(key, by=by)
        assert [problem.kind for problem in refusal.value.problems] == [UNKNOWN]


@pytest.mark.django_db
def test_a_first_wave_has_nothing_before_it(earlier: Wave) -> None:
    response = Response.objects.get(wave=earlier, organisation__slug=COUNTY)

    assert get_previous_answers(response.key, by=make_actor(RoleKind.READER, COUNTY)) == Previous("", {})
