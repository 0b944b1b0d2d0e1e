"""The SPSS file, read back with a reader: labels, missing values, long texts, the mark of made-up answers."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pyreadstat
import pytest

from tests.factories.publication import LONG, make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.spss import list_sav_names, write_sav
from yhdyspinta.errors import Refusal


def read_back(publication: Publication, folder: Path, *, user_missing: bool = True) -> tuple[pl.DataFrame, Any]:
    path = folder / "answers.sav"
    path.write_bytes(write_sav(publication))
    return pyreadstat.read_sav(path, user_missing=user_missing, output_format="polars")


def opened(publication: Publication) -> Publication:
    """The same with every question open, so that the texts are in the file."""
    sections = tuple(
        replace(
            section,
            questions=tuple(replace(question, publication=PublicationClass.OPEN) for question in section.questions),
        )
        for section in publication.instrument.sections
    )
    return replace(publication, instrument=replace(publication.instrument, sections=sections))


def test_the_codes_come_back_with_the_states_as_user_missing(tmp_path: Path) -> None:
    rows, about = read_back(make_publication(), tmp_path)

    assert sorted(rows["coop_county"].to_list()) == [-4, -3, -2, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5]
    assert about.missing_ranges["coop_county"] == [{"lo": -4.0, "hi": -1.0}]
    assert about.missing_ranges["persons"] == [{"lo": -4.0, "hi": -1.0}]
    assert set(about.missing_ranges) == set(list_sav_names(make_publication())) - {"synthetic"}


def test_readers_that_heed_missing_values_count_answers_only(tmp_path: Path) -> None:
    rows, _about = read_back(make_publication(), tmp_path, user_missing=False)

    assert rows["coop_county"].drop_nulls().len() == 10
    assert rows["persons"].drop_nulls().min() == 3.0


@pytest.mark.parametrize(
    ("language", "kela", "dont_know", "not_asked"),
    [
        ("fi", "Kela – Miten arvioitte yhteistyön toimivan tällä hetkellä?", "En osaa sanoa", "Ei kysytty"),
        ("sv", "FPA – Hur bedömer ni att samarbetet fungerar just nu?", "Kan inte säga", "Frågan ställdes inte"),
        ("en", "Kela – How well does cooperation work at the moment?", "Don't know", "Not asked"),
    ],
)
def test_labels_are_in_the_language(language: Any, kela: str, dont_know: str, not_asked: str, tmp_path: Path) -> None:
    _rows, about = read_back(make_publication(language), tmp_path)

    labels = about.variable_value_labels["coop_kela"]
    assert about.column_names_to_labels["coop_kela"] == kela
    assert labels[-1.0] == dont_know
    assert labels[-4.0] == not_asked
    assert labels[2.0] == "2"


def test_the_questionnaires_own_words_for_a_state_go_before_the_general_ones(tmp_path: Path) -> None:
    _rows, about = read_back(make_publication(), tmp_path)

    assert about.variable_value_labels["coop_kela"][-2.0] == "Ei koske meitä"
    assert about.variable_value_labels["freq_debt"][-2.0] == "Ei koske vastaajaa"


def test_measures_and_formats(tmp_path: Path) -> None:
    _rows, about = read_back(make_publication(weighted=True), tmp_path)

    measures = about.variable_measure
    assert measures["coop_kela"] == "ordinal"
    assert measures["model"] == "nominal"
    assert measures["form_team"] == "nominal"
    assert measures["persons"] == "scale"
    assert about.original_variable_types["coop_kela"] == "F2.0"
    assert about.variable_display_width["persons"] == 12


def test_long_texts_are_whole(tmp_path: Path) -> None:
    rows, _about = read_back(opened(make_publication()), tmp_path)

    texts = rows["wishes"].to_list()
    assert LONG.rstrip() in [text.rstrip() for text in texts]
    assert "Rivi 1\nRivi 2" in texts
    assert "Äänekkyys – ”lainaus”" in texts


def test_text_longer_than_a_variable_goes_on_in_the_next(tmp_path: Path) -> None:
    publication = opened(make_publication(grouped=False))
    text = "ä" * 20_000
    answers = publication.answers.head(1).with_columns(wishes=pl.lit(text))

    rows, about = read_back(replace(publication, answers=answers), tmp_path)

    assert rows["wishes"][0] + rows["wishes_2"][0] == text
    assert len(rows["wishes"][0].encode()) <= 32767
    assert about.column_names_to_labels["wishes_2"] == "Mitä toivotte? (jatkuu, osa 2)"


def test_the_next_variable_of_a_long_text_takes_no_questions_name(tmp_path: Path) -> None:
    publication = opened(make_publication(grouped=False))
    answers = publication.answers.head(1).with_columns(wishes=pl.lit("ä" * 20_000)).rename({"goals": "wishes_2"})
    sections = tuple(
        replace(
            section,
            questions=tuple(
                replace(question, id="wishes_2") if question.id == "goals" else question
                for question in section.questions
            ),
        )
        for section in publication.instrument.sections
    )
    publication = replace(publication, answers=answers, instrument=replace(publication.instrument, sections=sections))

    rows, _about = read_back(publication, tmp_path)

    assert rows["wishes_2"].to_list() == ["Yhteinen malli"]
    assert rows["wishes_2x"].str.len_chars().to_list() == [20_000 - 32767 // 2]


def test_without_answers_that_may_be_published_there_is_no_file() -> None:
    publication = make_publication(grouped=False)
    publication = replace(publication, answers=publication.answers.select("contact", "wishes"))

    with pytest.raises(Refusal, match="YP-PUBLICATION-001"):
        write_sav(publication)
    assert list_sav_names(publication) == {}


def test_made_up_answers_say_so_in_three_places(tmp_path: Path) -> None:
    rows, about = read_back(make_publication(), tmp_path)

    assert about.file_label == "SYNTEETTINEN AINEISTO: Yhteistyökysely 2024"
    assert SYNTHETIC.fi in " ".join(about.notes)
    assert rows["synthetic"].unique().to_list() == [1.0]
    assert about.variable_value_labels["synthetic"] == {1.0: "Kyllä"}


def test_real_answers_have_no_mark(tmp_path: Path) -> None:
    rows, about = read_back(make_publication(synthetic=False), tmp_path)

    assert "synthetic" not in rows.columns
    assert about.file_label == "Yhteistyökysely 2024"


def test_a_long_title_is_cut_to_what_the_head_holds(tmp_path: Path) -> None:
    publication = make_publication()
    title = replace(publication.title, fi="Työllistymistä ja työkykyä tukevat palvelut hyvinvointialueilla 2024")

    _rows, about = read_back(replace(publication, title=title), tmp_path)

    assert len(about.file_label.encode()) <= 64
    assert about.file_label.startswith("SYNTEETTINEN AINEISTO: Työllistymistä ja")
    assert about.file_label.endswith("…")


def test_the_files_moment_is_the_day_of_the_material(tmp_path: Path) -> None:
    _rows, about = read_back(make_publication(), tmp_path)

    assert about.creation_time == datetime(2024, 9, 9)  # noqa: DTZ001  (the format has no time zone)


def test_weights_are_first_and_switched_on() -> None:
    weighted, plain = write_sav(make_publication(weighted=True)), write_sav(make_publication())

    assert list(list_sav_names(make_publication(weighted=True)))[0] == "weight"
    assert weighted[76:80] == b"\x01\x00\x00\x00"
    assert plain[76:80] == bytes(4)


def test_groups_that_are_large_enough_are_a_column(tmp_path: Path) -> None:
    rows, _about = read_back(make_publication(lonely=False), tmp_path)

    assert rows["part"].value_counts(sort=True)["count"].to_list() == [6, 6]
