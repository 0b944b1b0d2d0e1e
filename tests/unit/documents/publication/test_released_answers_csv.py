"""The answers as CSV in codes and in words, and their codebook."""

import csv
import io
from dataclasses import replace

from tests.factories.publication import make_publication
from yhdyspinta.documents.publication.answers import release_answers, release_open_answers
from yhdyspinta.documents.publication.answers_csv import write_answers_csv, write_codebook_csv


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_in_codes_a_state_is_a_negative_number() -> None:
    publication = make_publication()

    lines = read(write_answers_csv(publication, release_answers(publication), labels=False))

    assert len(lines) == 13
    assert sorted(int(line["coop_county"]) for line in lines) == [-4, -3, -2, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5]
    assert [line["persons"] for line in lines].count("-3.0") == 2
    assert {line["synthetic"] for line in lines} == {"1"}


def test_in_words_everything_is_said() -> None:
    publication = make_publication()

    lines = read(write_answers_csv(publication, release_answers(publication), labels=True))

    assert {"Ei vastausta", "Ei koske meitä", "Ei kysytty", "5 = erittäin hyvin", "3"} <= {
        line["coop_county"] for line in lines
    }
    assert {line["model"] for line in lines} == {"Keskitetysti", "Hajautetusti", "Ei vastausta"}
    assert {"12.0", "Ei vastausta"} <= {line["persons"] for line in lines}


def test_open_texts_that_begin_as_formulas_are_kept_still() -> None:
    publication = make_publication()
    answers = publication.answers.with_columns(goals=publication.answers["wishes"])
    named = release_open_answers(replace(publication, answers=answers))

    assert named is not None
    texts = {line["goals"] for line in read(write_answers_csv(publication, named, labels=True))}
    assert '\'=HYPERLINK("http://x")' in texts
    assert "Ei vastausta" in texts


def test_real_answers_have_no_mark() -> None:
    publication = make_publication(synthetic=False)

    assert b"synthetic" not in write_answers_csv(publication, release_answers(publication), labels=False)


def test_the_codebook_explains_every_value_in_the_file() -> None:
    publication = make_publication(weighted=True, lonely=False)
    answers = release_answers(publication)

    book = read(write_codebook_csv(publication, answers))
    lines = read(write_answers_csv(publication, answers, labels=False))

    explained = {(line["variable"], line["value"]) for line in book}
    for variable in answers.variables:
        if variable.codes:
            assert {(variable.name, line[variable.name]) for line in lines} <= explained
    assert {"part", "weight", "synthetic"} <= {line["variable"] for line in book}


def test_the_codebook_has_the_questionnaires_words() -> None:
    publication = make_publication("en")

    book = read(write_codebook_csv(publication, release_answers(publication)))

    meanings = {line["value"]: (line["meaning"], line["kind"]) for line in book if line["variable"] == "coop_kela"}
    assert meanings["5"] == ("5 = very well", "code")
    assert meanings["-2"] == ("Does not apply to us", "not_applicable")
    assert meanings["-3"] == ("No answer", "blank")
