"""Publishing, correcting and withdrawing results, and what the queries give of them."""

import io
import zipfile
from datetime import timedelta

import pytest

from tests.factories.people import make_actor
from tests.factories.results import (
    ABOUT_AREA,
    ABOUT_COUNTY,
    AREA,
    CLOSED_ON,
    COUNTY,
    INTERFACE,
    OTHER_INTERFACE,
    PUBLISHED_AT,
    about,
    make_approved,
    make_closed_wave,
    make_person_response,
)
from tests.factories.surveys import FAR_AWAY, NOON, make_response
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.documents.publication.answers import release_answers
from yhdyspinta.documents.publication.bundle import write_bundle
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.results import correct_results, publish_results, withdraw_release
from yhdyspinta.surveys.models import ResponseStep, ResultRelease, Wave
from yhdyspinta.surveys.queries.dyads import find_both_sides, get_revisions, list_complete
from yhdyspinta.surveys.queries.results import find_standing, get_draft, get_release, list_releases, read_release
from yhdyspinta.surveys.results.facts import ReleaseState
from yhdyspinta.surveys.results.report import make_parts
from yhdyspinta.surveys.results.rows import count_withheld, list_published_texts

pytestmark = pytest.mark.django_db


def _code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].kind.code


def _answered(**fields: object) -> Wave:
    wave = make_closed_wave(**fields)
    make_approved(wave, COUNTY, about(ABOUT_AREA, 4.0))
    make_approved(wave, AREA, about(ABOUT_COUNTY, 2.0))
    return wave


def test_an_editor_publishes_what_is_approved_under_the_day() -> None:
    wave = _answered()
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    release = publish_results(wave_id=wave.pk, by=editor, at=PUBLISHED_AT)

    facts = get_release(wave.survey.slug, wave.slug, PUBLISHED_AT.date())
    assert (facts.id, facts.state, facts.sha256) == (release.pk, ReleaseState.STANDING, release.sha256)
    content = read_release(release.pk)
    assert len(content.responses) == 2
    assert (content.participants.asked, content.participants.approved, content.participants.silent) == (2, 2, None)
    assert (content.participants.organisations, content.closes_on) == (2, CLOSED_ON)
    row = AuditRow.objects.order_by("number").last()
    assert row is not None
    assert (row.action, row.role, row.actor) == ("surveys.publish_results", "national_editor", editor.reference)
    assert release.sha256 in row.new


def test_others_do_not_publish() -> None:
    wave = _answered()
    for by in (make_actor(), make_actor(RoleKind.COORDINATOR, COUNTY), make_actor(RoleKind.ADMINISTRATOR)):
        with pytest.raises(Refusal) as refused:
            publish_results(wave_id=wave.pk, by=by, at=PUBLISHED_AT)
        assert _code(refused) == "YP-SURVEY-001"
        with pytest.raises(Refusal) as refused:
            get_draft(wave.survey.slug, wave.slug, by=by, at=PUBLISHED_AT)
        assert _code(refused) == "YP-SURVEY-002"
    assert not ResultRelease.objects.exists()


def test_an_open_wave_is_not_published_before_its_last_day_is_over() -> None:
    wave = _answered(closes_on=FAR_AWAY)
    with pytest.raises(Refusal) as refused:
        publish_results(wave_id=wave.pk, by=COMMAND, at=NOON)
    assert _code(refused) == "YP-RESULT-001"

    Wave.objects.filter(pk=wave.pk).update(closed_at=NOON)
    publish_results(wave_id=wave.pk, by=COMMAND, at=NOON)


def test_a_wave_without_an_approved_answer_is_not_published() -> None:
    wave = make_closed_wave()
    make_response(wave=wave, organisation=COUNTY)
    with pytest.raises(Refusal) as refused:
        publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-002"


def test_what_was_opened_again_is_no_answer() -> None:
    wave = _answered()
    response = wave.responses.get(organisation__slug=COUNTY)
    ResponseStep.objects.create(
        response=response, number=2, kind=ResponseStep.Kind.REOPENED, at=PUBLISHED_AT, revision=1
    )
    content = get_draft(wave.survey.slug, wave.slug, by=COMMAND, at=PUBLISHED_AT).content

    assert [one.organisation for one in content.responses] == [AREA]
    assert (content.participants.asked, content.participants.approved) == (2, 1)


def test_who_is_silent_is_told_only_where_the_wave_tells_it() -> None:
    wave = _answered(tells_nonresponse=True)
    silent = get_draft(wave.survey.slug, wave.slug, by=COMMAND, at=PUBLISHED_AT).content.participants.silent

    assert silent is not None
    names = [one.fi for one in silent]
    assert "Pohjanmaan hyvinvointialue" not in names
    assert "Etelä-Pohjanmaan hyvinvointialue" in names
    # Helsinki is asked on both sides, and named once for each.
    assert sum(name.startswith("Helsingin kaupunki (") for name in names) == 2


def test_results_that_hold_are_published_once_and_then_corrected() -> None:
    wave = _answered()
    first = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    with pytest.raises(Refusal) as refused:
        publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT + timedelta(days=1))
    assert _code(refused) == "YP-RESULT-004"
    with pytest.raises(Refusal) as refused:
        correct_results(release_id=first.pk, note="Virhe.", by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-005"

    second = correct_results(release_id=first.pk, note="Virhe.", by=COMMAND, at=PUBLISHED_AT + timedelta(days=1))
    releases = list_releases(wave.survey.slug, wave.slug)
    assert [(one.id, one.state, one.note) for one in releases] == [
        (second.pk, ReleaseState.STANDING, ""),
        (first.pk, ReleaseState.REPLACED, "Virhe."),
    ]
    with pytest.raises(Refusal) as refused:
        correct_results(release_id=first.pk, note="Taas.", by=COMMAND, at=PUBLISHED_AT + timedelta(days=2))
    assert _code(refused) == "YP-RESULT-007"


def test_what_was_published_does_not_change_with_the_answers() -> None:
    wave = _answered()
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    before = read_release(release.pk)
    ResponseStep.objects.create(
        response=wave.responses.get(organisation__slug=COUNTY),
        number=2,
        kind=ResponseStep.Kind.REOPENED,
        at=PUBLISHED_AT,
        revision=1,
    )
    assert read_release(release.pk) == before
    assert len(get_draft(wave.survey.slug, wave.slug, by=COMMAND, at=PUBLISHED_AT).content.responses) == 1


def test_results_are_withdrawn_with_a_note_and_once() -> None:
    wave = _answered()
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    with pytest.raises(Refusal) as refused:
        withdraw_release(release_id=release.pk, note="  ", by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-006"
    with pytest.raises(Refusal) as refused:
        withdraw_release(release_id=release.pk, note="Koodi 131052-308T.", by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESPONSE-012"

    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=PUBLISHED_AT)
    assert find_standing(list_releases(wave.survey.slug, wave.slug)) is None
    with pytest.raises(Refusal) as refused:
        withdraw_release(release_id=release.pk, note="Taas.", by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-007"


def test_few_people_of_their_own_experience_are_not_published() -> None:
    wave = make_closed_wave(capacity=Wave.Capacity.PERSONAL)
    for _number in range(9):
        make_person_response(wave, COUNTY, about(ABOUT_AREA))
    with pytest.raises(Refusal) as refused:
        publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-003"

    make_person_response(wave, AREA, about(ABOUT_COUNTY))
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    content = read_release(release.pk)
    assert {one.organisation for one in content.responses} == {""}
    assert COUNTY not in ResultRelease.objects.get(pk=release.pk).content


def test_an_interface_has_figures_as_soon_as_both_sides_have_approved() -> None:
    wave = make_closed_wave()
    make_approved(wave, COUNTY, about(ABOUT_AREA))
    assert [one.result for one in find_both_sides(INTERFACE, 2026)] == [None]

    make_approved(wave, AREA, about(ABOUT_COUNTY))
    (found,) = find_both_sides(INTERFACE, 2026)
    assert found.wave.release is None
    assert found.result is not None
    assert found.result.is_complete
    # About the other county only one side has.
    assert [one.result for one in find_both_sides(OTHER_INTERFACE, 2026)] == [None]


def test_published_figures_are_those_of_the_release() -> None:
    wave = _answered()
    publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    (found,) = find_both_sides(INTERFACE, 2026)
    assert found.result is not None
    pairs = {one.variable.name: (one.employment, one.county) for one in found.result.answers}
    assert pairs["practices_meetings"] == (2, 4)

    # About the other county only Suupohja has answered.
    (other,) = find_both_sides(OTHER_INTERFACE, 2026)
    assert other.result is not None
    assert (other.result.answered, other.result.answers) == (frozenset({"employment"}), ())
    assert not find_both_sides("kainuu-koillismaa-kainuu", 2026)
    assert not find_both_sides(INTERFACE, 2025)


def test_an_answer_about_an_interface_is_a_row_only_when_both_sides_have_approved() -> None:
    wave = make_closed_wave()
    make_approved(wave, COUNTY, about(ABOUT_AREA, 4.0, next_step="Sovitaan tapaamisista."))
    about_both = {**about(ABOUT_COUNTY, 2.0, next_step="Tavataan."), **about("etela-pohjanmaa", next_step="Yksin.")}
    make_approved(wave, AREA, about_both)
    content = get_draft(wave.survey.slug, wave.slug, by=COMMAND, at=PUBLISHED_AT).content

    # Neither Pohjanmaa's three other areas nor the other county have answered.
    asked = [one for each in content.responses for one in each.counterparts if one.per == "interface"]
    assert count_withheld(content) == len(asked) - 2
    (texts,) = (one for one in list_published_texts(content) if one.question.id == "next_step")
    assert (texts.count, texts.withheld) == (2, 1)

    parts = make_parts(content, "en")
    table = parts.tables["interface"]
    assert sorted(table.answers["next_step"]) == ["Sovitaan tapaamisista.", "Tavataan."]
    assert sum(table.cube.item("practices_meetings").counts[0]) == len(asked)
    entries = zipfile.ZipFile(io.BytesIO(write_bundle(table)))
    assert not any(b"Yksin." in entries.read(name) for name in entries.namelist())
    assert any(b"Tavataan." in entries.read(name) for name in entries.namelist())
    for report in (table.report, parts.main.report):
        assert f"The files of rows are without {len(asked) - 2} rows" in " ".join(report.method)


def test_interfaces_of_one_side_alone_have_no_rows_at_all() -> None:
    wave = make_closed_wave()
    make_approved(wave, AREA, about(ABOUT_COUNTY, next_step="Yksin."))
    content = get_draft(wave.survey.slug, wave.slug, by=COMMAND, at=PUBLISHED_AT).content
    table = make_parts(content, "fi").tables["interface"]

    assert table.cube.items
    assert not release_answers(table).variables
    assert not any(b"Yksin." in each.write(table) for name, each in FORMATS.items() if name not in ("sav", "pdf"))


def test_withdrawn_results_leave_the_interface() -> None:
    wave = _answered()
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    assert list_complete(2026)[0] is not None
    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=PUBLISHED_AT)

    assert [one.result for one in find_both_sides(INTERFACE, 2026)] == [None]
    assert list_complete(2026) == (None, {})


def test_which_side_has_answered_is_told_before_only_where_the_wave_tells_it() -> None:
    for tells in (True, False):
        wave = make_closed_wave(tells_nonresponse=tells)
        make_approved(wave, COUNTY, about(ABOUT_AREA))
        make_response(wave=wave, organisation=AREA)
        (found, *_older) = find_both_sides(INTERFACE, 2026)
        assert found.wave.id == wave.pk
        assert found.approved == (frozenset({"county"}) if tells else None)


def test_the_revision_changes_with_answers_results_and_withdrawals() -> None:
    seen = {get_revisions()}
    wave = _answered()
    seen.add(get_revisions())
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    seen.add(get_revisions())
    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=PUBLISHED_AT)
    seen.add(get_revisions())

    assert len(seen) == 4
