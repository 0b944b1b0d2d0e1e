"""Themes of open answers: two readers on their own, agreement, settling, passages."""

from datetime import timedelta

import pytest

from tests.factories.people import make_actor
from tests.factories.results import (
    ABOUT_AREA,
    ABOUT_COUNTY,
    AREA,
    COUNTY,
    PUBLISHED_AT,
    about,
    make_approved,
    make_closed_wave,
)
from yhdyspinta.accounts.actor import COMMAND, Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.actions.results import correct_results, publish_results
from yhdyspinta.surveys.actions.themes import (
    choose_quote,
    make_theme,
    remove_quote,
    remove_theme,
    settle_answer,
    tag_answer,
)
from yhdyspinta.surveys.models import Wave
from yhdyspinta.surveys.queries.results import read_release
from yhdyspinta.surveys.queries.themes import QuestionView, get_question, list_open_questions
from yhdyspinta.surveys.results.coding import NONE
from yhdyspinta.surveys.results.content import ChosenQuote, FoundTheme

pytestmark = pytest.mark.django_db
QUESTION = "wishes"
KNOWLEDGE, MONEY = Texts("Tieto", "Kunskap", "Knowledge"), Texts("Raha", "Pengar", "")
WISHES = {COUNTY: "Enemmän tietoa ja rahaa.", AREA: "Enemmän tietoa."}


@pytest.fixture
def wave() -> Wave:
    wave = make_closed_wave()
    make_approved(wave, COUNTY, {**about(ABOUT_AREA), (QUESTION, ""): WISHES[COUNTY]})
    make_approved(wave, AREA, {**about(ABOUT_COUNTY), (QUESTION, ""): WISHES[AREA]})
    return wave


def _view(wave: Wave, by: Actor) -> QuestionView:
    return get_question(wave.survey.slug, wave.slug, QUESTION, by=by, at=PUBLISHED_AT)


def _editor() -> Actor:
    return make_actor(RoleKind.NATIONAL_EDITOR)


def _shown(wave: Wave, text: str) -> str:
    return next(one.shown for one in _view(wave, COMMAND).coding.answers if one.text == text)


def _tag(wave: Wave, organisation: str, by: Actor, *themes: str) -> None:
    answer = _shown(wave, WISHES[organisation])
    tag_answer(wave_id=wave.pk, question=QUESTION, answer=answer, themes=themes, by=by, at=PUBLISHED_AT)


def _make_themes(wave: Wave) -> tuple[str, str]:
    one, other = (
        make_theme(wave_id=wave.pk, question=QUESTION, title=title, by=COMMAND, at=PUBLISHED_AT)
        for title in (KNOWLEDGE, MONEY)
    )
    return one.key, other.key


def _code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].kind.code


def test_two_read_on_their_own_and_see_their_agreement_when_both_are_done(wave: Wave) -> None:
    knowledge, money = _make_themes(wave)
    first, second = _editor(), _editor()
    _tag(wave, COUNTY, first, knowledge, money)
    _tag(wave, AREA, first, knowledge)

    # The first is done; the second has read nothing, and neither sees anything of the other.
    assert _view(wave, first).is_done
    assert _view(wave, second).own == {}
    assert _view(wave, first).coding.results() == ()

    _tag(wave, COUNTY, second, knowledge)
    _tag(wave, AREA, second, NONE)
    coding = _view(wave, second).coding
    assert coding.is_finished
    results = {one.theme.key: one for one in coding.results()}
    assert (results[knowledge].agreement.n, results[knowledge].agreement.share) == (2, 0.5)
    assert (results[money].agreement.share, results[money].agreement.kappa) == (0.5, 0.0)
    assert not coding.is_settled


def test_differences_are_settled_and_then_published(wave: Wave) -> None:
    knowledge, money = _make_themes(wave)
    first, second = _editor(), _editor()
    for reader, of_county in ((first, (knowledge, money)), (second, (knowledge,))):
        _tag(wave, COUNTY, reader, *of_county)
        _tag(wave, AREA, reader, knowledge)
    county = _shown(wave, WISHES[COUNTY])
    before = _view(wave, first).coding.results()
    publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)

    for themes in ((NONE,), (knowledge, money)):
        settle_answer(wave_id=wave.pk, question=QUESTION, answer=county, themes=themes, by=second, at=PUBLISHED_AT)
    coding = _view(wave, first).coding
    assert coding.is_settled
    assert [(one.theme.title.fi, one.count) for one in coding.results()] == [("Tieto", 2), ("Raha", 1)]
    # The agreement is that before the settling.
    assert [one.agreement for one in coding.results()] == [one.agreement for one in before]
    # What was published before has none of it: there was a difference then.
    assert read_release(wave.releases.get().pk).themes == ()


def test_settled_themes_and_chosen_passages_are_in_the_release(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    for reader in (_editor(), _editor()):
        _tag(wave, COUNTY, reader, knowledge)
        _tag(wave, AREA, reader, NONE)
    choose_quote(
        wave_id=wave.pk,
        question=QUESTION,
        answer=_shown(wave, WISHES[COUNTY]),
        text="tietoa ja rahaa",
        by=COMMAND,
        at=PUBLISHED_AT,
    )
    content = read_release(publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT).pk)

    assert content.themes[0] == FoundTheme(QUESTION, KNOWLEDGE, 1, 2)
    assert [one.count for one in content.themes] == [1, 0]
    assert content.quotes == (ChosenQuote(QUESTION, "tietoa ja rahaa"),)


def test_one_may_change_ones_own_tags_until_both_are_done(wave: Wave) -> None:
    knowledge, money = _make_themes(wave)
    first, second = _editor(), _editor()
    _tag(wave, COUNTY, first, knowledge)
    _tag(wave, COUNTY, first, money)
    assert list(_view(wave, first).own.values()) == [frozenset({money})]

    for reader in (first, second):
        _tag(wave, COUNTY, reader, knowledge)
        _tag(wave, AREA, reader, knowledge)
    with pytest.raises(Refusal) as refused:
        _tag(wave, AREA, first, money)
    assert _code(refused) == "YP-RESULT-018"


def test_no_third_reader_no_theme_and_none_and_no_settling_before_time(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    for reader in (_editor(), _editor()):
        _tag(wave, COUNTY, reader, knowledge)
    third = _editor()
    expected = {(knowledge,): "YP-RESULT-015", (): "YP-RESULT-016", (NONE, knowledge): "YP-RESULT-017"}
    for themes, code in expected.items():
        with pytest.raises(Refusal) as refused:
            _tag(wave, COUNTY, third, *themes)
        assert _code(refused) == code
    assert not _view(wave, third).may_read
    with pytest.raises(Refusal) as refused:
        _tag(wave, COUNTY, third, "theme-99")
    assert _code(refused) == "YP-SURVEY-002"
    with pytest.raises(Refusal) as refused:
        settle_answer(
            wave_id=wave.pk,
            question=QUESTION,
            answer=_shown(wave, WISHES[COUNTY]),
            themes=[knowledge],
            by=third,
            at=PUBLISHED_AT,
        )
    assert _code(refused) == "YP-RESULT-019"


def test_tags_belong_to_a_person_and_themes_to_editors(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    for by in (COMMAND, make_actor(RoleKind.COORDINATOR, COUNTY)):
        with pytest.raises(Refusal) as refused:
            _tag(wave, COUNTY, by, knowledge)
        assert _code(refused) == "YP-SURVEY-001"
    for by in (make_actor(), make_actor(RoleKind.APPROVER, COUNTY)):
        with pytest.raises(Refusal) as refused:
            _view(wave, by)
        assert _code(refused) == "YP-SURVEY-002"
        with pytest.raises(Refusal) as refused:
            make_theme(wave_id=wave.pk, question=QUESTION, title=MONEY, by=by, at=PUBLISHED_AT)
        assert _code(refused) == "YP-SURVEY-001"


def test_themes_are_fixed_once_somebody_has_read_everything(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    reader = _editor()
    with pytest.raises(Refusal) as refused:
        make_theme(wave_id=wave.pk, question=QUESTION, title=KNOWLEDGE, by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-012"
    with pytest.raises(Refusal) as refused:
        make_theme(wave_id=wave.pk, question=QUESTION, title=Texts("Aika", " ", ""), by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-011"

    _tag(wave, COUNTY, reader, knowledge)
    _tag(wave, AREA, reader, knowledge)
    with pytest.raises(Refusal) as refused:
        make_theme(wave_id=wave.pk, question=QUESTION, title=Texts("Aika", "Tid", ""), by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-013"


def test_a_theme_that_no_answer_has_is_removed(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    reader = _editor()
    _tag(wave, COUNTY, reader, knowledge)
    used, unused = _view(wave, reader).coding.themes
    with pytest.raises(Refusal) as refused:
        remove_theme(theme_id=used.id, by=COMMAND, at=PUBLISHED_AT)
    assert _code(refused) == "YP-RESULT-014"

    remove_theme(theme_id=unused.id, by=COMMAND, at=PUBLISHED_AT)
    assert _view(wave, reader).coding.themes == (used,)


def test_a_passage_is_word_for_word_and_chosen_once(wave: Wave) -> None:
    answer = _shown(wave, WISHES[COUNTY])

    def choose(text: str) -> str:
        with pytest.raises(Refusal) as refused:
            choose_quote(wave_id=wave.pk, question=QUESTION, answer=answer, text=text, by=COMMAND, at=PUBLISHED_AT)
        return _code(refused)

    assert choose("vähemmän tietoa") == "YP-RESULT-020"
    assert choose("  ") == "YP-RESULT-021"
    assert choose("131052-308T") == "YP-RESPONSE-012"
    quote = choose_quote(
        wave_id=wave.pk, question=QUESTION, answer=answer, text="Enemmän tietoa", by=COMMAND, at=PUBLISHED_AT
    )
    assert choose("Enemmän tietoa") == "YP-RESULT-022"
    remove_quote(wave_id=wave.pk, quote_id=quote.pk, by=COMMAND, at=PUBLISHED_AT)
    assert _view(wave, COMMAND).quotes == ()


def test_nobody_can_tell_from_an_answers_name_whose_it_is(wave: Wave) -> None:
    view = _view(wave, _editor())
    shown = [one.shown for one in view.coding.answers]

    assert shown == sorted(shown)
    keys = [response.key for response in wave.responses.all()]
    assert not any(key in repr(shown) for key in keys)


def test_the_audit_has_no_answer_and_no_theme_of_one(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    reader = _editor()
    _tag(wave, COUNTY, reader, knowledge)
    row = AuditRow.objects.order_by("number").last()
    assert row is not None

    assert (row.action, row.subject, row.new) == ("surveys.tag_answer", f"wave:{wave.pk}", '{"question":"wishes"}')


def test_the_open_questions_are_listed_with_their_state(wave: Wave) -> None:
    _facts, questions = list_open_questions(wave.survey.slug, wave.slug, by=_editor(), at=PUBLISHED_AT)
    found = {one.id: one for one in questions}

    assert {"health_part", "next_step", "goals_details", QUESTION} == set(found)
    assert len(found[QUESTION].coding.answers) == 2
    assert not found["next_step"].coding.answers


def test_a_corrected_release_has_the_themes_of_that_day(wave: Wave) -> None:
    knowledge, _money = _make_themes(wave)
    first, second = _editor(), _editor()
    for reader in (first, second):
        _tag(wave, COUNTY, reader, knowledge)
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    for reader in (first, second):
        _tag(wave, AREA, reader, NONE)

    assert read_release(release.pk).themes == ()
    corrected = correct_results(
        release_id=release.pk, note="Teemat lisätty.", by=COMMAND, at=PUBLISHED_AT + timedelta(days=1)
    )
    assert [one.count for one in read_release(corrected.pk).themes] == [1, 0]
