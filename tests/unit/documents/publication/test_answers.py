"""Who may see which answers row by row: the publication classes, and respondents who could be found again."""

from dataclasses import replace

import polars as pl
import pytest

from tests.factories.publication import make_publication
from yhdyspinta.analysis.instruments.instrument import Instrument, Population
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.documents.publication.answers import find_free_name, release_answers, release_open_answers
from yhdyspinta.documents.publication.publication import Publication

CODED = ["coop_kela", "coop_county", "model", "form_team", "form_network", "form_none", "freq_debt", "freq_housing"]


def census(publication: Publication) -> Publication:
    return replace(publication, instrument=replace(publication.instrument, population=Population.CENSUS))


def all_open(publication: Publication) -> Publication:
    """The same where every question is open."""
    instrument = publication.instrument
    sections = tuple(
        replace(
            section,
            questions=tuple(replace(question, publication=PublicationClass.OPEN) for question in section.questions),
        )
        for section in instrument.sections
    )
    opened: Instrument = replace(instrument, sections=sections)
    return replace(publication, instrument=opened)


def test_internal_answers_are_in_no_file() -> None:
    publication = make_publication()

    assert "contact" in publication.answers.columns
    assert "contact" not in release_answers(publication).rows.columns


def test_large_groups_stay_and_open_texts_go_with_them_but_no_other_text() -> None:
    released = release_answers(make_publication(lonely=False))

    assert released.by == "part"
    assert released.rows.columns == ["part", *CODED, "persons", "goals"]
    assert release_open_answers(make_publication(lonely=False)) is None


def test_one_respondent_in_a_group_of_their_own_takes_the_groups_away() -> None:
    publication = make_publication()

    released = release_answers(publication)

    assert released.by == ""
    assert released.rows.columns == [*CODED, "persons"]


@pytest.mark.parametrize(("size", "kept"), [(4, ""), (5, "part"), (6, "part")])
def test_a_group_of_five_is_enough(size: int, kept: str) -> None:
    publication = make_publication(lonely=False)
    answers = publication.answers.head(6 + size)

    assert release_answers(replace(publication, answers=answers)).by == kept


def test_open_answers_that_could_name_a_row_are_in_a_table_of_their_own() -> None:
    publication = make_publication()

    named = release_open_answers(publication)

    assert named is not None
    assert named.rows.columns == ["part", "goals"]
    assert named.rows.get_column("part").to_list() == ["Etelä"] * 6 + ["Pohjoinen"] * 6 + [None]


def test_a_census_has_no_names_and_no_exact_numbers_beside_its_aggregate_answers() -> None:
    released = release_answers(census(make_publication(lonely=False)))

    assert released.rows.columns == CODED


def test_a_census_of_open_questions_is_published_with_its_names() -> None:
    publication = all_open(census(make_publication()))

    released = release_answers(publication)

    assert released.by == "part"
    assert {"persons", "wishes", "goals", "contact"} <= set(released.rows.columns)
    assert release_open_answers(publication) is None


def test_the_order_of_the_rows_says_nothing_of_the_order_of_the_respondents() -> None:
    publication = make_publication(weighted=True)
    shuffled = replace(publication, answers=publication.answers.sample(fraction=1.0, shuffle=True, seed=5))

    assert publication.answers.get_column("coop_kela").to_list()[:3] == [4, 5, 3]
    assert release_answers(publication).rows.equals(release_answers(shuffled).rows)


def test_weights_stay_with_the_rows_but_not_with_the_names() -> None:
    publication = make_publication(weighted=True)

    named = release_open_answers(publication)

    assert release_answers(publication).rows.columns[0] == "weight"
    assert named is not None
    assert named.weight == ""


def test_a_number_that_is_missing_is_blank() -> None:
    persons = release_answers(make_publication()).rows.get_column("persons")

    assert persons.null_count() == 0
    assert persons.filter(persons < 0).to_list() == [-3.0, -3.0]


def test_a_number_that_may_be_negative_keeps_its_gaps() -> None:
    publication = make_publication()
    instrument = publication.instrument
    sections = tuple(
        replace(section, questions=tuple(replace(question, minimum=-10) for question in section.questions))
        for section in instrument.sections
    )
    publication = replace(publication, instrument=replace(instrument, sections=sections))

    persons = release_answers(publication).rows.get_column("persons")

    assert persons.null_count() == 2
    assert persons.drop_nulls().min() == 3.0


def test_a_question_that_gives_the_groups_is_their_column_only() -> None:
    publication = make_publication(grouped=False)

    assert release_answers(replace(publication, by="model")).rows.columns == [*CODED[:2], *CODED[3:], "persons"]
    large = publication.answers.filter(pl.col("model") > 0)
    grouped = replace(publication, by="model", answers=large)
    assert release_answers(grouped).rows.columns == ["model", *CODED[:2], *CODED[3:], "persons", "goals"]


def test_the_mark_of_made_up_answers_takes_no_questions_name() -> None:
    assert release_answers(make_publication()).mark == "synthetic"
    assert release_answers(make_publication(synthetic=False)).mark == ""
    assert find_free_name("synthetic", ["Synthetic", "syntheticx"]) == "syntheticxx"


def test_a_questionnaire_without_published_answers_gives_an_empty_table() -> None:
    publication = make_publication(grouped=False)
    publication = replace(publication, answers=publication.answers.select("contact", "wishes"))

    released = release_answers(publication)

    assert released.variables == ()
    assert released.rows.equals(pl.DataFrame())
