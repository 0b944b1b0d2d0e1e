"""The codebook: its elements in the order of the schema, and the right words and figures in them."""

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from tests.unit.documents.publication.ddi_order import CHILDREN, ONCE
from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.instruments.instrument import Population
from yhdyspinta.documents.publication.ddi import write_ddi
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.spss import list_sav_names

NS = {"d": "ddi:codebook:2_5"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
VARIANTS: list[dict[str, Any]] = [
    {},
    {"language": "sv", "weighted": True},
    {"language": "en", "grouped": False, "synthetic": False},
    {"lonely": False},
]


def read(publication: Publication) -> Any:
    return etree.fromstring(write_ddi(publication))


def name_of(element: Any) -> str:
    return str(etree.QName(element).localname)


def texts(root: Any, path: str) -> list[str]:
    return [element.text for element in root.iterfind(path, NS)]


def variable(root: Any, name: str) -> Any:
    return root.find(f".//d:var[@name='{name}']", NS)


@pytest.mark.parametrize("how", VARIANTS)
def test_every_element_is_where_the_schema_has_it(how: dict[str, Any]) -> None:
    for element in read(make_publication(**how)).iter():
        allowed = CHILDREN.get(name_of(element), ())
        names = [name_of(child) for child in element]
        assert set(names) <= set(allowed), name_of(element)
        assert names == sorted(names, key=allowed.index), name_of(element)
        assert all(names.count(name) == 1 for name in ONCE.intersection(names)), name_of(element)
        assert etree.QName(element).namespace == NS["d"]


@pytest.mark.parametrize("how", VARIANTS)
def test_ids_are_unique_and_every_reference_has_one(how: dict[str, Any]) -> None:
    root = read(make_publication(**how))

    ids = [element.get("ID") for element in root.iter() if element.get("ID")]
    references = {
        one
        for element in root.iter()
        for attribute in ("files", "var", "wgt-var")
        for one in element.get(attribute, "").split()
    }
    assert len(ids) == len(set(ids))
    assert references <= set(ids)


def test_the_root_names_version_and_language() -> None:
    root = read(make_publication("sv"))

    assert root.get("version") == "2.5"
    assert root.get(LANG) == "sv"


def test_the_title_is_in_the_language_with_parallel_titles() -> None:
    root = read(make_publication("sv"))

    study = "d:stdyDscr/d:citation/d:titlStmt/"
    assert texts(root, f"{study}d:titl") == ["Samarbetsenkäten 2024"]
    assert [(one.get(LANG), one.text) for one in root.iterfind(f"{study}d:parTitl", NS)] == [
        ("fi", "Yhteistyökysely 2024"),
        ("en", "Cooperation survey 2024"),
    ]


def test_the_study_says_who_was_asked_when_and_with_what() -> None:
    publication = make_publication("en")
    root = read(publication)

    summary = "d:stdyDscr/d:stdyInfo/d:sumDscr/"
    assert texts(root, f"{summary}d:timePrd")[0] == "spring 2024"
    assert texts(root, f"{summary}d:universe")[0] == "staff"
    assert instrument_hash(publication.instrument) in texts(root, ".//d:resInstru")[0]
    assert texts(root, ".//d:conditions") == ["CC BY 4.0"]


@pytest.mark.parametrize(
    ("population", "begins"), [(Population.CENSUS, "Census:"), (Population.SAMPLE, "The respondents are a sample")]
)
def test_a_census_is_called_one(population: Population, begins: str) -> None:
    publication = make_publication("en")
    publication = replace(publication, instrument=replace(publication.instrument, population=population))

    assert texts(read(publication), ".//d:sampProc")[0].startswith(begins)


def test_a_variable_has_its_question_values_and_missing_values() -> None:
    county = variable(read(make_publication()), "coop_county")

    assert texts(county, "d:labl")[0] == "Hyvinvointialue & kunta"
    assert texts(county, "d:qstn/d:qstnLit")[0] == "Miten arvioitte yhteistyön toimivan tällä hetkellä?"
    assert [one.get("VALUE") for one in county.iterfind("d:valrng/d:item", NS)] == ["1", "2", "3", "4", "5"]
    assert dict(county.find("d:invalrng/d:range", NS).attrib) == {"UNITS": "INT", "min": "-4", "max": "-1"}
    assert county.get("nature") == "ordinal"


def test_every_label_is_there_in_three_languages() -> None:
    for element in read(make_publication()).iter("{ddi:codebook:2_5}var"):
        assert [one.get(LANG) for one in element.iterfind("d:labl", NS)] == ["fi", "sv", "en"]


def test_categories_have_frequencies_and_states_are_missing() -> None:
    county = variable(read(make_publication()), "coop_county")

    found = [
        (one.findtext("d:catValu", namespaces=NS), one.get("missType"), one.findtext("d:catStat", namespaces=NS))
        for one in county.iterfind("d:catgry", NS)
    ]
    assert found == [
        ("1", None, "1"),
        ("2", None, "2"),
        ("3", None, "4"),
        ("4", None, "2"),
        ("5", None, "1"),
        ("-3", "blank", "1"),
        ("-1", "dont_know", "0"),
        ("-2", "not_applicable", "1"),
        ("-4", "not_asked", "1"),
    ]
    assert [one.get("missing") for one in county.iterfind("d:catgry", NS)] == [None] * 5 + ["Y"] * 4


def test_figures_are_those_of_all_respondents() -> None:
    county = variable(read(make_publication()), "coop_county")

    statistics = {one.get("type"): one.text for one in county.iterfind("d:sumStat", NS)}
    assert (statistics["vald"], statistics["invd"]) == ("10", "3")
    assert float(statistics["mean"]) == 3.0
    assert float(statistics["medn"]) == 3.0


def test_weights_are_a_variable_that_the_others_name() -> None:
    root = read(make_publication(weighted=True))

    weight, kela = variable(root, "weight"), variable(root, "coop_kela")
    assert weight.get("wgt") == "wgt"
    assert kela.get("wgt-var") == weight.get("ID")
    four = [one.text for one in kela.iterfind("d:catgry/d:catStat", NS)][6:8]
    assert four == ["5", "4.5"]


def test_the_lines_of_a_matrix_are_a_group() -> None:
    root = read(make_publication())

    groups = {one.get("name"): one for one in root.iterfind(".//d:varGrp", NS)}
    assert {name: one.get("type") for name, one in groups.items()} == {
        "coop": "grid",
        "form": "multipleResp",
        "freq": "grid",
    }
    assert groups["coop"].get("var").split() == [
        variable(root, "coop_kela").get("ID"),
        variable(root, "coop_county").get("ID"),
    ]


@pytest.mark.parametrize("how", VARIANTS)
def test_the_file_that_it_describes_is_the_one_that_is_written(how: dict[str, Any]) -> None:
    publication = make_publication(**how)
    root = read(publication)

    described = {one.get("name") for one in root.iterfind(".//d:var[@files='F1']", NS)}
    assert described == set(list_sav_names(publication).values())
    assert texts(root, ".//d:varQnty") == [str(len(described))]
    assert texts(root, ".//d:caseQnty") == [str(publication.answers.height)]


def test_without_a_file_of_answers_none_is_described() -> None:
    publication = make_publication(grouped=False, weighted=True)
    root = read(replace(publication, answers=publication.answers.select("weight", "contact")))

    assert root.find("d:fileDscr", NS) is None
    assert variable(root, "coop_kela").get("files") is None
    assert texts(variable(root, "coop_kela"), "d:catgry/d:catStat")[0] == "1"


def test_a_question_that_gives_the_groups_is_described_once() -> None:
    publication = make_publication(grouped=False)
    large = publication.answers.filter(publication.answers["model"] > 0)
    root = read(replace(publication, by="model", answers=large))

    (model,) = root.iterfind(".//d:var[@name='model']", NS)
    assert model.get("files") == "F1"


def test_a_question_whose_answers_are_kept_back_is_described_without_the_file() -> None:
    root = read(make_publication())

    assert variable(root, "wishes").get("files") is None
    assert variable(root, "wishes").find("d:varFormat", NS).get("type") == "character"
    assert variable(root, "contact") is None, "an internal question is not described at all"


def test_made_up_answers_say_so_at_document_study_and_file() -> None:
    root = read(make_publication())

    for path in ("d:docDscr/d:notes", "d:stdyDscr/d:notes"):
        assert SYNTHETIC.fi in texts(root, path)
    assert texts(root, ".//d:disclaimer") == [SYNTHETIC.fi]
    assert texts(root, ".//d:dataKind")[0] == "synteettinen aineisto"
    assert variable(root, "synthetic") is not None


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    publication = make_publication()
    source = replace(publication.source, fi="rivi\x00 & <b>lihava</b>")

    assert texts(read(replace(publication, source=source)), ".//d:biblCit") == ["rivi\ufffd & <b>lihava</b>"]
