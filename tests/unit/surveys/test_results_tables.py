"""Frozen answers, the tables made of them, pairs, and single persons' figures. No database."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import pytest

from tests.factories.surveys import make_instrument, make_instrument_document
from yhdyspinta.analysis.answers.approved import About, freeze_answers, read_approved
from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.disclosure import Detail
from yhdyspinta.analysis.instruments.canonical import from_json, instrument_hash, to_json
from yhdyspinta.analysis.instruments.instrument import Instrument, Publication
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.documents.publication.answers import release_answers
from yhdyspinta.documents.report.report import Figure
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.results.content import (
    Counterpart,
    FoundTheme,
    Participants,
    ReleaseContent,
    ResponseContent,
    encode_content,
    read_content,
)
from yhdyspinta.surveys.results.freezing import freeze_response
from yhdyspinta.surveys.results.pair_file import write_pairs
from yhdyspinta.surveys.results.pairs import list_interface_results, measure_gaps
from yhdyspinta.surveys.results.persons import list_person_results
from yhdyspinta.surveys.results.report import make_parts
from yhdyspinta.surveys.results.tables import make_table

DAY = date(2026, 12, 15)
NAMES = Texts("Kysely", "Enkät", "Survey")
BOTH = find_instrument("yhdyspinta-2026")
BLANK, NOT_APPLICABLE, DONT_KNOW = (
    STORED_CODES[state] for state in (State.BLANK, State.NOT_APPLICABLE, State.DONT_KNOW)
)


def _compiled(instrument: Instrument) -> Compiled:
    return compile_instrument(instrument, instrument_hash(instrument))


def _frozen(
    answers: Mapping[Key, Answer],
    abouts: list[About],
    *,
    is_personal: bool = False,
    instrument: Instrument | None = None,
) -> ResponseContent:
    compiled = _compiled(instrument or make_instrument())
    entries = {key: Entry(answer, 1, None, DAY) for key, answer in answers.items()}  # type: ignore[arg-type]  # unread
    respondent = {"survey": "s", "wave": "w", "organisation": "pohjanmaa-runs", "side": "county"}
    approved = read_approved(freeze_answers(compiled, entries, abouts, respondent, on=DAY))
    interfaces = {("interface", "a"): "a-p", ("interface", "b"): "b-p"}
    return freeze_response(compiled, approved, interfaces, is_personal=is_personal)


def _content(responses: list[ResponseContent], **changes: Any) -> ReleaseContent:
    given: dict[str, Any] = {
        "survey": "kysely",
        "survey_title": NAMES,
        "publisher": "Verkosto",
        "wave": "2026",
        "dated": DAY,
        "opens_on": date(2026, 11, 1),
        "closes_on": date(2026, 11, 30),
        "register_year": 2026,
        "is_personal": False,
        "is_synthetic": True,
        "instrument": BOTH,
        "participants": Participants(4, 4, 3, 2),
        "responses": tuple(responses),
    }
    return ReleaseContent(**{**given, **changes})


def _both(interface: str, side: str, **answers: Answer) -> ResponseContent:
    """One organisation's answers about the other side of one interface."""
    counterpart = Counterpart("interface", f"{interface}-other", interface)
    return ResponseContent(
        f"{interface}-{side}",
        side,
        (counterpart,),
        {(name, counterpart.key): value for name, value in answers.items()},
    )


def test_every_state_has_its_code_in_the_tables() -> None:
    response = _frozen(
        {
            ("visible", ""): 4.0,
            ("followed", ""): ("figures",),
            ("goals_set", ""): State.DONT_KNOW,
            ("agreement", "a"): "in_force",
            ("steers", "a"): 5.0,
            ("daily_guidance", "a"): State.DONT_KNOW,
            ("agreement", "b"): "none",
        },
        [About("interface", "a"), About("interface", "b"), About("interface", "c", "Ei yhteisiä asiakkaita.")],
    )
    own = make_table(make_instrument(), [response]).row(0, named=True)
    assert (own["side"], own["visible"], own["persons"]) == ("county", 4, BLANK)
    assert (own["followed_meetings"], own["followed_figures"]) == (0, 1)

    rows = make_table(make_instrument(), [response], "interface")
    assert rows.select("interface", "counterpart", "agreement", "steers", "daily_guidance").rows() == [
        ("a-p", "a", 1, 5, DONT_KNOW),
        # Without an agreement nobody is asked whether it steers; what was asked and left empty is blank.
        ("b-p", "b", 2, NOT_APPLICABLE, BLANK),
        ("", "c", NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE),
    ]
    assert rows["agreement"].dtype == pl.Int8


def test_a_condition_on_what_is_not_published_is_followed_all_the_same() -> None:
    """The question about the agreement is internal; whether the one after it was put shows nevertheless."""
    document = make_instrument_document()
    document["sections"][1]["questions"][0]["questions"][0]["publication"] = "internal"
    instrument = from_json(document)
    answers: dict[Key, Answer] = {("agreement", "a"): "in_force", ("steers", "a"): 5.0, ("agreement", "b"): "none"}
    response = _frozen(answers, [About("interface", "a"), About("interface", "b")], instrument=instrument)

    assert all(name != "agreement" for name, _about in response.answers)
    rows = make_table(instrument, [response], "interface")
    assert rows["steers"].to_list() == [5, NOT_APPLICABLE]
    assert "agreement" not in rows.columns


def test_reasons_texts_and_names_are_not_frozen() -> None:
    written = {("thoughts", ""): "Salainen ajatus", ("next_step", "a"): "Salainen askel"}
    abouts = [About("interface", "a"), About("interface", "b", "Salainen syy")]
    text = encode_content(_content([_frozen(written, abouts)], instrument=make_instrument()))

    assert "Salainen" not in text
    assert "pohjanmaa-runs" in text
    assert "pohjanmaa-runs" not in encode_content(
        _content([_frozen(written, abouts, is_personal=True)], instrument=make_instrument(), is_personal=True)
    )


def test_the_same_results_have_the_same_text_whatever_their_order() -> None:
    one, other = _both("a-p", "county", daily_health=3.0), _both("b-p", "county", daily_health=State.DONT_KNOW)
    text = encode_content(_content([one, other]))

    assert text == encode_content(_content([other, one]))
    assert encode_content(read_content(text)) == text
    assert read_content(text).responses[0].answers in (one.answers, other.answers)


def test_only_complete_pairs_of_open_questions_are_beside_each_other() -> None:
    responses = [
        _both("a-p", "employment", daily_health=5.0, next_step="Sovitaan."),
        _both("a-p", "county", daily_health=3.0),
        _both("b-p", "county", daily_health=1.0),
    ]
    results = list_interface_results(_content(responses))

    assert results["b-p"].answers == ()
    pairs = {one.variable.name: (one.employment, one.county) for one in results["a-p"].answers}
    assert pairs["daily_health"] == (5, 3)
    assert pairs["next_step"] == ("Sovitaan.", None)
    assert all(one.variable.question.publication is Publication.OPEN for one in results["a-p"].answers)


def test_a_question_for_figures_only_is_not_shown_interface_by_interface() -> None:
    document = to_json(BOTH)
    (daily,) = [one for one in document["sections"][1]["questions"][0]["questions"] if one["id"] == "daily"]
    daily["publication"] = "aggregate"
    responses = [
        _both("a-p", "employment", daily_health=5.0, practices_meetings=4.0),
        _both("a-p", "county", daily_health=3.0, practices_meetings=4.0),
    ]
    content = _content(responses, instrument=from_json(document))

    names = {one.variable.name for one in list_interface_results(content)["a-p"].answers}
    assert "practices_meetings" in names
    assert "daily_health" not in names
    assert "daily_health" not in write_pairs(content, "fi").decode()
    # One pair would be shown by its figure all the same.
    figures = [block.table for block in make_parts(content, "fi").main.report.blocks if isinstance(block, Figure)]
    (gaps,) = [table for table in figures if table.caption.startswith("Kuinka lähellä")]
    assert [row[0] for row in gaps.rows] == ["Säännölliset tapaamiset"]


def test_the_gaps_are_over_the_interfaces_where_both_answered() -> None:
    responses = [
        _both("a-p", "employment", daily_health=5.0),
        _both("a-p", "county", daily_health=3.0),
        _both("b-p", "employment", daily_health=2.0),
        _both("b-p", "county", daily_health=2.0),
        _both("c-p", "employment", daily_health=4.0),
        _both("d-p", "employment", daily_health=4.0),
        _both("d-p", "county", daily_health=State.DONT_KNOW),
    ]
    gap = {variable.name: gap for variable, gap in measure_gaps(_content(responses))}["daily_health"]

    assert (gap.n, gap.first_n, gap.second_n) == (2, 4, 2)
    assert (gap.equal, gap.within_one, gap.mean_absolute) == (0.5, 0.5, 1.0)


def test_the_file_of_pairs_has_both_answers_and_says_that_they_are_made_up() -> None:
    responses = [_both("a-p", "employment", daily_health=5.0), _both("a-p", "county", daily_health=3.0)]
    lines = write_pairs(_content(responses), "fi").decode().splitlines()
    (health,) = [line for line in lines if ",daily_health," in line]

    assert lines[0].endswith("difference,synthetic")
    assert health.endswith("5,3,erittäin hyvin,3,2,1")
    assert "synthetic" not in write_pairs(_content(responses, is_synthetic=False), "fi").decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_the_rate_both_tables_the_pairs_and_the_themes(language: str) -> None:
    responses = [
        _both(f"i{number}", side, daily_health=3.0) for number in range(6) for side in ("employment", "county")
    ]
    theme = FoundTheme("wishes", Texts("Tieto", "Kunskap", "Knowledge"), 2, 5)
    report = make_parts(_content(responses, themes=(theme,)), language).main.report  # type: ignore[arg-type]  # known
    text = repr(report)

    assert {"fi": "50 %", "sv": "50 %", "en": "50%"}[language].replace(" ", "\\xa0") in text
    assert {"fi": "Tieto", "sv": "Kunskap", "en": "Knowledge"}[language] in text
    assert {"fi": "Synteettinen", "sv": "Syntetiskt", "en": "Synthetic"}[language] in report.synthetic
    anchors = [block.id for block in report.blocks if hasattr(block, "id")]
    assert len(anchors) == len(set(anchors))
    assert {"who-answered", "cooperation-interface", "both-sides", "open-answers"} <= set(anchors)


def _persons(answers: dict[tuple[str, str], list[float]]) -> ReleaseContent:
    """Answers of persons to `daily_health`, by interface and side."""
    responses = [
        _both(interface, side, daily_health=value) for (interface, side), many in answers.items() for value in many
    ]
    return _content(responses, is_personal=True)


def test_few_persons_are_shown_together_with_others_of_their_cluster() -> None:
    content = _persons(
        {
            ("a", "employment"): [3.0] * 12,
            ("a", "county"): [4.0] * 12,
            ("b", "employment"): [1.0] * 4,
            ("b", "county"): [2.0] * 6,
            ("c", "employment"): [5.0] * 6,
            ("c", "county"): [5.0] * 4,
            ("d", "employment"): [5.0] * 2,
            ("d", "county"): [5.0] * 2,
        }
    )
    found = list_person_results(content, {"a": 1, "b": 2, "c": 2, "d": 3})

    # d could be found by subtracting the others from the whole, so the smallest other is not shown either.
    assert found["d"] == ()
    assert found["b"] == ()
    assert [(one.variable.name, one.detail) for one in found["a"]] == [("daily_health", Detail.FULL)]


def test_merged_classes_and_whole_means_where_few_answered() -> None:
    content = _persons(
        {
            ("a", "employment"): [1.0, 2.0, 3.0, 4.0, 5.0, 5.0],
            ("a", "county"): [4.0] * 7,
            ("b", "employment"): [3.0] * 5,
            ("b", "county"): [3.0] * 5,
        }
    )
    (item,) = list_person_results(content, {"a": 1, "b": 2})["a"]

    assert (item.detail, item.names, item.is_cluster) == (Detail.MERGED, ("1-2", 3, "4-5"), False)
    assert (item.employment.n, item.employment.classes, item.employment.mean) == (6, (2, 1, 3), 3.0)


def test_the_cluster_stands_for_interfaces_with_too_few() -> None:
    content = _persons({(one, side): [3.0] * 4 for one in ("a", "b", "c") for side in ("employment", "county")})
    found = list_person_results(content, {"a": 1, "b": 1, "c": 1})
    (item,) = found["a"]

    assert found["a"] == found["b"] == found["c"]
    assert (item.is_cluster, item.employment.n, item.detail) == (True, 12, Detail.FULL)


def test_persons_have_no_rows_and_no_figures_of_few() -> None:
    responses = [
        _both(f"i{number}", side, daily_health=3.0, **({"daily_division": 4.0} if number < 5 else {}))
        for number in range(12)
        for side in ("employment", "county")
    ]
    table = make_parts(_content(responses, is_personal=True), "fi").tables["interface"]

    assert [item.name for item in table.cube.items] == ["daily_division", "daily_health"]
    # Of one of the items five people of a side answered: it is shown of both sides together only.
    assert table.by == ""
    few = make_parts(_content(responses[:9], is_personal=True), "fi")
    assert few.tables == {}
    assert release_answers(table).rows.is_empty()
