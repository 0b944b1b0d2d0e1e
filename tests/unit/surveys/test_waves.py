"""Planning, opening, prolonging and closing a wave."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.instrument_json import question
from tests.factories.people import make_actor
from tests.factories.routed_instrument import section
from tests.factories.surveys import make_instrument, make_version
from yhdyspinta.accounts.actor import ANYBODY, COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.sources.errors import UNKNOWN_YEAR
from yhdyspinta.surveys import errors_waves
from yhdyspinta.surveys.actions.surveys import change_survey, create_survey
from yhdyspinta.surveys.actions.waves import (
    change_wave,
    close_wave,
    create_wave,
    extend_wave,
    open_due_waves,
    open_wave,
)
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.models import AnswerSheet, Counterpart, Response, Survey, Wave
from yhdyspinta.surveys.states import WaveState, end_of_day, state_of_wave
from yhdyspinta.surveys.wave_plan import WavePlan

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TITLE: Final = Texts("Yhdyspintakysely", "Kontaktyteenkät", "Interface survey")
PLAN: Final = WavePlan(
    slug="2026",
    instrument="",
    register_year=2026,
    kinds=("county", "employment_area"),
    opens_on=date(2026, 11, 24),
    closes_on=date(2026, 12, 18),
)


def make_survey() -> Survey:
    return create_survey(slug="yhdyspinta", title=TITLE, publisher="Verkosto", by=COMMAND, at=NOW)


def plan(**changes: Any) -> WavePlan:
    return dataclasses.replace(PLAN, **{"instrument": make_version().key, **changes})


def make_planned(**changes: Any) -> Wave:
    Survey.objects.filter(slug="yhdyspinta").exists() or make_survey()
    return create_wave(survey="yhdyspinta", plan=plan(**changes), by=COMMAND, at=NOW)


def refused(refusal: pytest.ExceptionInfo[Refusal]) -> list[ErrorKind]:
    return [problem.kind for problem in refusal.value.problems]


def test_only_national_editors_run_surveys(register: None) -> None:
    wave = make_planned()
    for by in (ANYBODY, make_actor(RoleKind.ADMINISTRATOR), make_actor(RoleKind.COORDINATOR, "helsinki")):
        for act in (
            lambda by=by: create_survey(slug="a", title=TITLE, publisher="b", by=by, at=NOW),
            lambda by=by: change_survey(slug="yhdyspinta", title=TITLE, publisher="b", by=by, at=NOW),
            lambda by=by: create_wave(survey="yhdyspinta", plan=plan(slug="x"), by=by, at=NOW),
            lambda by=by: change_wave(wave_id=wave.pk, plan=plan(slug="x"), by=by, at=NOW),
            lambda by=by: open_wave(wave_id=wave.pk, by=by, at=NOW),
            lambda by=by: open_due_waves(by=by, at=NOW),
            lambda by=by: extend_wave(wave_id=wave.pk, closes_on=date(2027, 1, 1), by=by, at=NOW),
            lambda by=by: close_wave(wave_id=wave.pk, by=by, at=NOW),
        ):
            with pytest.raises(Refusal) as refusal:
                act()
            assert refused(refusal) == [NOT_ALLOWED]
    assert Wave.objects.get().opened_at is None


def test_a_survey_has_an_address_of_its_own_and_names_in_three_languages() -> None:
    make_survey()
    for slug in ("yhdyspinta", "Isolla", "väli lyönti", "", "a" * 81, "uusi"):
        with pytest.raises(Refusal) as refusal:
            create_survey(slug=slug, title=TITLE, publisher="Verkosto", by=COMMAND, at=NOW)
        assert refused(refusal) == [errors_waves.NAME_TAKEN if slug == "yhdyspinta" else errors_waves.BAD_SLUG]
    with pytest.raises(Refusal) as refusal:
        change_survey(slug="yhdyspinta", title=Texts("a", " ", "c"), publisher="b", by=COMMAND, at=NOW)
    assert refused(refusal) == [errors_waves.BAD_TEXT]

    change_survey(slug="yhdyspinta", title=Texts("Uusi", "Ny", "New"), publisher="Toinen", by=COMMAND, at=NOW)

    assert Survey.objects.values_list("title_sv", "publisher").get() == ("Ny", "Toinen")
    newest = AuditRow.objects.order_by("-number").values_list("action", "new").first()
    assert newest
    assert newest[0] == "surveys.change_survey"
    assert "Toinen" not in newest[1]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"closes_on": date(2026, 11, 23)}, errors_waves.DAYS_NOT_IN_ORDER),
        ({"opens_on": date(2026, 11, 1), "closes_on": date(2026, 11, 23)}, errors_waves.ALREADY_OVER),
        ({"slug": "uusi-kierros"}, errors_waves.BAD_SLUG),
        ({"slug": "x" * 41}, errors_waves.BAD_SLUG),
        ({"register_year": 1999}, UNKNOWN_YEAR),
        ({"register_year": 2024, "kinds": ("employment_area",)}, errors_waves.NO_RESPONDENTS),
        ({"kinds": ()}, errors_waves.NO_RESPONDENTS),
        ({"previous": "2024"}, errors_waves.NOT_ITS_PREVIOUS),
        ({"instrument": "missing"}, errors_waves.NOT_PUBLISHED),
    ],
)
def test_a_plan_that_will_not_do_is_refused(register: None, changes: dict[str, Any], kind: ErrorKind) -> None:
    make_survey()
    with pytest.raises(Refusal) as refusal:
        create_wave(survey="yhdyspinta", plan=plan(**changes), by=COMMAND, at=NOW)
    assert refused(refusal) == [kind]
    assert not Wave.objects.exists()


def test_a_questionnaire_must_be_published_and_repeat_for_somebody_known(register: None) -> None:
    make_survey()
    draft = make_version(make_instrument(id="draft"), published=False)
    group = question("about", "group", per="municipality", questions=[question("how", "open_text")])
    unknown = make_version(make_instrument(sections=[section("only", group)]))
    for version, kind in (
        (draft, errors_waves.NOT_PUBLISHED),
        (unknown, errors_waves.REPEATS_FOR_UNKNOWN),
    ):
        with pytest.raises(Refusal) as refusal:
            create_wave(survey="yhdyspinta", plan=plan(instrument=version.key), by=COMMAND, at=NOW)
        assert refused(refusal) == [kind]


def test_a_planned_wave_can_be_changed_and_its_name_is_its_own(register: None) -> None:
    make_planned(slug="2025")
    wave = make_planned()
    with pytest.raises(Refusal) as refusal:
        change_wave(wave_id=wave.pk, plan=plan(slug="2025"), by=COMMAND, at=NOW)
    assert refused(refusal) == [errors_waves.NAME_TAKEN]

    change_wave(wave_id=wave.pk, plan=plan(slug="2027", kinds=["county"]), by=COMMAND, at=NOW)

    assert Wave.objects.filter(pk=wave.pk).values_list("slug", "respondent_kinds").get() == ("2027", ["county"])


def test_opening_makes_a_response_for_everybody_with_all_counterparts(register: None) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=NOW)

    assert Response.objects.filter(wave=wave).count() == 67
    assert AnswerSheet.objects.filter(entries="{}", revision=0).count() == 67
    assert Counterpart.objects.filter(per="interface").count() == 100
    assert Counterpart.objects.values("interface").distinct().count() == 50
    helsinki = Response.objects.filter(organisation__slug="helsinki").order_by("side")
    assert [(one.side, one.area.kind if one.area else "") for one in helsinki] == [
        ("county", "county"),
        ("employment", "employment_area"),
    ]
    kainuu = Counterpart.objects.filter(response__area__slug="kainuu-koillismaa").order_by("place")
    assert list(kainuu.values_list("place", "key", "organisation__slug")) == [
        (0, "kainuu", "kainuun-hyvinvointialue"),
        (1, "pohjois-pohjanmaa", "pohjois-pohjanmaan-hyvinvointialue"),
    ]
    assert len(set(Response.objects.values_list("key", flat=True))) == 67
    row = AuditRow.objects.order_by("-number")[0]
    assert (row.action, row.subject) == ("surveys.open_wave", f"wave:{wave.pk}")
    assert '"responses":67' in row.new


def test_opening_twice_is_refused_and_makes_nothing(register: None) -> None:
    wave = open_wave(wave_id=make_planned().pk, by=COMMAND, at=NOW)
    for act in (
        lambda: open_wave(wave_id=wave.pk, by=COMMAND, at=NOW),
        lambda: change_wave(wave_id=wave.pk, plan=plan(), by=COMMAND, at=NOW),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refused(refusal) == [errors_waves.ALREADY_OPENED]
    assert Response.objects.count() == 67


def test_opening_takes_as_many_queries_for_two_respondents_as_for_67(register: None) -> None:
    def count(kinds: tuple[str, ...], slug: str) -> int:
        wave = make_planned(slug=slug, kinds=kinds)
        with CaptureQueriesContext(connection) as queries:
            open_wave(wave_id=wave.pk, by=COMMAND, at=NOW)
        return len(queries)

    count(("kela",), "warm")
    few, many = count(("kela", "hus"), "few"), count(("county", "employment_area"), "many")

    # More rows than one statement takes are written with a second or third one.
    assert many - few <= 3
    assert many < 30


def test_a_wave_of_experience_has_no_responses_before_persons_are_invited(register: None) -> None:
    open_wave(wave_id=make_planned(capacity="personal").pk, by=COMMAND, at=NOW)

    assert not Response.objects.exists()


def test_a_wave_whose_last_day_is_over_is_not_opened(register: None) -> None:
    wave = make_planned()
    with pytest.raises(Refusal) as refusal:
        open_wave(wave_id=wave.pk, by=COMMAND, at=end_of_day(wave.closes_on))
    assert refused(refusal) == [errors_waves.ALREADY_OVER]

    opened = open_wave(wave_id=wave.pk, by=COMMAND, at=end_of_day(wave.closes_on) - timedelta(microseconds=1))

    assert opened.opens_on == wave.closes_on


def test_waves_that_are_due_are_opened_on_their_day_in_helsinki(register: None) -> None:
    due = make_planned(slug="due", opens_on=date(2026, 12, 1))
    make_planned(slug="later", opens_on=date(2026, 12, 2))
    before = datetime(2026, 11, 30, 21, 59, tzinfo=UTC)

    assert open_due_waves(by=COMMAND, at=before) == ()
    assert [wave.pk for wave in open_due_waves(by=COMMAND, at=before + timedelta(minutes=1))] == [due.pk]
    assert open_due_waves(by=COMMAND, at=before + timedelta(minutes=2)) == ()


def test_only_more_time_is_given_and_closing_is_once(register: None) -> None:
    wave = make_planned()
    for act in (
        lambda: extend_wave(wave_id=wave.pk, closes_on=date(2027, 1, 8), by=COMMAND, at=NOW),
        lambda: close_wave(wave_id=wave.pk, by=COMMAND, at=NOW),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refused(refusal) == [errors_waves.NOT_OPEN]
    open_wave(wave_id=wave.pk, by=COMMAND, at=NOW)
    with pytest.raises(Refusal) as refusal:
        extend_wave(wave_id=wave.pk, closes_on=wave.closes_on, by=COMMAND, at=NOW)
    assert refused(refusal) == [errors_waves.NOT_LATER]

    run_out = end_of_day(wave.closes_on)
    with pytest.raises(Refusal) as refusal:
        close_wave(wave_id=wave.pk, by=COMMAND, at=run_out)
    assert refused(refusal) == [errors_waves.NOT_OPEN]
    extended = extend_wave(wave_id=wave.pk, closes_on=date(2027, 1, 8), by=COMMAND, at=run_out)
    assert state(extended, run_out) is WaveState.OPEN
    closed = close_wave(wave_id=wave.pk, by=COMMAND, at=run_out)
    assert state(closed, run_out) is WaveState.CLOSED
    with pytest.raises(Refusal) as refusal:
        extend_wave(wave_id=wave.pk, closes_on=date(2027, 2, 8), by=COMMAND, at=run_out)
    assert refused(refusal) == [errors_waves.NOT_OPEN]
    newest = AuditRow.objects.filter(action="surveys.extend_wave").values_list("old", "new").get()
    assert newest == ('{"closes_on":"2026-12-18"}', '{"closes_on":"2027-01-08"}')


def test_what_does_not_exist_is_unknown(register: None) -> None:
    for act in (
        lambda: create_wave(survey="missing", plan=plan(), by=COMMAND, at=NOW),
        lambda: open_wave(wave_id=999_999, by=COMMAND, at=NOW),
        lambda: change_survey(slug="missing", title=TITLE, publisher="b", by=COMMAND, at=NOW),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refused(refusal) == [UNKNOWN]


@pytest.mark.parametrize(
    ("closes_on", "last_moment"),
    [
        # Winter, summer, the 25 hours of 25 October 2026, the 23 hours of 28 March 2027.
        (date(2026, 12, 18), datetime(2026, 12, 18, 21, 59, 59, 999_999, tzinfo=UTC)),
        (date(2026, 6, 18), datetime(2026, 6, 18, 20, 59, 59, 999_999, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 21, 59, 59, 999_999, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 20, 59, 59, 999_999, tzinfo=UTC)),
    ],
)
def test_a_wave_is_open_until_the_end_of_its_last_day_in_helsinki(closes_on: date, last_moment: datetime) -> None:
    def state_at(at: datetime) -> WaveState:
        return state_of_wave(opened_at=NOW - timedelta(days=365), closed_at=None, closes_on=closes_on, at=at)

    assert state_at(last_moment) is WaveState.OPEN
    assert state_at(last_moment + timedelta(microseconds=1)) is WaveState.CLOSED
    assert end_of_day(closes_on) == last_moment + timedelta(microseconds=1)


def state(wave: Wave, at: datetime) -> WaveState:
    return state_of_wave(opened_at=wave.opened_at, closed_at=wave.closed_at, closes_on=wave.closes_on, at=at)
