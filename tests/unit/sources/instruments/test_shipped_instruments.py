"""The instruments that ship with the product, read as if a stranger had sent them, and the published schema."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.factories.instrument_json import make_document
from yhdyspinta.analysis.instruments.canonical import instrument_hash, to_json
from yhdyspinta.analysis.instruments.instrument import Instrument, Origin, Population, Question, QuestionKind
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.instruments import find_instrument, list_instruments, read_instrument
from yhdyspinta.sources.instruments.form import read_schema
from yhdyspinta.sources.instruments.places import list_questions

FOLDER = files("yhdyspinta.definitions") / "instruments"


@pytest.fixture
def survey() -> Instrument:
    return find_instrument("hyvinvointialueet-2024")


def ask(instrument: Instrument, question_id: str) -> Question:
    return next(each.question for each in list_questions(instrument) if each.question.id == question_id)


@pytest.mark.parametrize("name", list_instruments())
def test_a_shipped_instrument_is_sound_and_lies_in_canonical_form(name: str) -> None:
    content = (FOLDER / name / "instrument.json").read_bytes()
    instrument = read_instrument(content, file="instrument.json")
    assert instrument == find_instrument(name)
    assert instrument.id == name
    written = json.dumps(to_json(instrument), ensure_ascii=False, indent=2) + "\n"
    assert content.decode() == written


def test_a_published_instrument_does_not_change(survey: Instrument) -> None:
    assert instrument_hash(survey) == "5a6c03295d90b49547dc6d8602b1e2908db24b8b885eed17f0338bad9f2bdeb9"


def test_an_instrument_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refusal) as refused:
        find_instrument("../hyvinvointialueet-2024")
    (problem,) = refused.value.problems
    assert problem.kind.code == "YP-INSTRUMENT-001"
    assert "hyvinvointialueet-2024" in problem.text("fi")


def test_the_schema_is_a_schema_and_takes_the_small_instrument() -> None:
    schema = read_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(Draft202012Validator(schema).iter_errors(make_document())) == []


def test_every_part_of_the_schema_is_explained() -> None:
    def unexplained(part: Any, path: str) -> list[str]:
        own = [] if "$ref" in part or {"title", "description"} <= set(part) else [path]
        return own + [
            fault
            for name, inner in part.get("properties", {}).items()
            for fault in unexplained(inner, f"{path}/{name}")
        ]

    schema = read_schema()
    assert unexplained(schema, "") == []
    assert [fault for name, part in schema["$defs"].items() for fault in unexplained(part, name)] == []


def test_the_schema_closes_every_object() -> None:
    schema = read_schema()
    objects = [part for part in (schema, *schema["$defs"].values()) if part["type"] == "object"]
    assert len(objects) > 8
    assert [part["title"] for part in objects if part["additionalProperties"]] == []


# The survey of 2024: labels as the slides of the network's meeting on 9 September 2024 have them.


def test_the_survey_is_a_census_whose_finnish_is_the_source_s(survey: Instrument) -> None:
    assert survey.population is Population.CENSUS
    assert survey.translations == {"fi": Origin.SOURCE, "sv": Origin.TRANSLATION, "en": Origin.TRANSLATION}
    assert (
        survey.title.fi == "Työllistymistä ja työkykyä tukevat sosiaali- ja terveyspalvelut hyvinvointialueilla 2024"
    )


def test_challenges_stand_in_the_order_of_the_chart(survey: Instrument) -> None:
    question = ask(survey, "challenges")
    assert [row.text.fi for row in question.rows] == [
        "Osaamisvaje ja koulutus",
        "Pitkittynyt työttömyys",
        "Mielenterveysongelmat",
        "Työttömyys 150–500 päivää",
        "Velkaantuminen/ulosotto",
        "Neuropsykologiset ongelmat",
        "Eläkehylky tai toistuvat eläkehylyt",
        "Asumisen ongelmat",
        "Työttömyys 1–150 päivää",
        "Vammaisuus",
        "Kehitysvammaisuus",
        "Luku- ja kirjoitustaidottomuus",
        "Suomen tai ruotsin kielen osaamisen puutteet",
    ]
    scale = survey.scale(question.scale)
    assert (scale.low_end.fi, scale.high_end.fi) == ("ei juuri koskaan", "usein tai lähes aina")


def test_stakeholders_and_practices_stand_in_the_order_of_their_means(survey: Instrument) -> None:
    cooperation, practices = ask(survey, "cooperation"), ask(survey, "practices")
    assert cooperation.text.fi == "Miten arvioitte yhteistyön toimivan hyvinvointialueen ja … välillä tällä hetkellä?"
    assert cooperation.origin is Origin.SOURCE
    assert [row.text.fi for row in cooperation.rows] == [
        "Kela",
        "palveluntuottajat",
        "TE-toimisto/TE-palvelut",
        "työllisyyden kuntakokeilut",
        "kunnat",
        "järjestöt",
    ]
    assert [row.text.fi for row in practices.rows] == [
        "Selkeästi määritellyt vastuuhenkilöt/yhteyshenkilöt kunnissa/kuntayhtymissä",
        "Säännölliset tapaamiset kuntien yhteyshenkilöiden/vastuuhenkilöiden kanssa",
        "Hyvinvointialueen edustajien mukaan ottaminen TE24-valmistelutyöhön",
        "Yhteiset rakenteet, esim. monialaiset tai kahdenkeskiset säännöllisesti tapaavat verkostot",
        "Yhteistyön avoimuus, vuorovaikutteisuus ja kumppanuus",
        "Yhteistyön suunnitelmallisuus perustuen yhteisiin tavoitteisiin ja toimintamalleihin",
        "Yhteinen tietopohja ja tilannekuvapohja",
    ]
    ends = {each.id: (each.low_end.fi, each.high_end.fi) for each in survey.scales}
    assert ends[cooperation.scale] == ("erittäin huonosti", "erittäin hyvin")
    assert ends[practices.scale] == ("toteutunut erittäin huonosti", "toteutunut erittäin hyvin")
    assert {(scale.codes, scale.states[0].code) for scale in survey.scales} == {((1, 2, 3, 4, 5), 9)}


def test_what_the_source_does_not_say_is_marked(survey: Instrument) -> None:
    reconstructed = [
        each.question.id for each in list_questions(survey) if each.question.origin is Origin.RECONSTRUCTED
    ]
    every = [each.question.id for each in list_questions(survey)]
    assert [name for name in every if name not in reconstructed] == ["cooperation"]
    options = [option for each in list_questions(survey) for option in each.question.options]
    by_us = {option.text.fi for option in options if option.origin is Origin.RECONSTRUCTED}
    assert {"muu palvelu", "ei lisätarvetta"} <= by_us
    assert not {"kuntouttava työtoiminta", "terveystarkastus", "sosiaalinen kuntoutus"} & by_us


def test_every_column_has_a_valid_name_of_its_own(survey: Instrument) -> None:
    names = [variable.name for variable in list_variables(survey)]
    assert len(names) == len({name.casefold() for name in names}) == 57
    kinds = {each.question.kind for each in list_questions(survey)}
    assert kinds >= {QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_CHOICE, QuestionKind.MATRIX}


def test_the_translations_are_no_copies(survey: Instrument) -> None:
    same = {"Kela", "TYP"}
    copied = [
        variable.label.fi
        for variable in list_variables(survey)
        if len({variable.label[language] for language in LANGUAGES}) < len(LANGUAGES)
    ]
    assert set(copied) <= same
