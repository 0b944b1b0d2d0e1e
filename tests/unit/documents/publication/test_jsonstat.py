"""JSON-stat 2.0: the structure that the standard asks for, and the right figure in each cell."""

import json
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

import pytest

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.documents.publication.jsonstat import write_jsonstat


def read(**how: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(write_jsonstat(make_publication(**how)))
    return document


def datasets(**how: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = read(**how)["link"]["item"]
    return items


def cells(dataset: dict[str, Any]) -> dict[tuple[str, ...], Any]:
    """Every value under the categories of its dimensions."""
    axes = [dataset["dimension"][name]["category"]["index"] for name in dataset["id"]]
    return dict(zip(product(*axes), dataset["value"], strict=True))


def test_it_is_a_collection_of_datasets() -> None:
    document = read()

    assert (document["version"], document["class"]) == ("2.0", "collection")
    assert document["updated"] == "2024-09-09"
    assert {one["class"] for one in document["link"]["item"]} == {"dataset"}


@pytest.mark.parametrize("weighted", [False, True])
def test_each_dataset_is_whole(weighted: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    for dataset in datasets(weighted=weighted):
        assert len(dataset["value"]) == prod(dataset["size"])
        assert len(dataset["id"]) == len(dataset["size"]) == len(dataset["dimension"])
        assert dataset["role"] == {"metric": ["measure"]}
        for name, size in zip(dataset["id"], dataset["size"], strict=True):
            category = dataset["dimension"][name]["category"]
            assert len(category["index"]) == size
            assert set(category["label"]) == set(category["index"])
        units = dataset["dimension"]["measure"]["category"]
        assert set(units["unit"]) == set(units["index"])


def test_items_of_one_scale_share_a_dataset() -> None:
    items = [list(dataset["dimension"]["item"]["category"]["index"]) for dataset in datasets()]

    assert items == [
        ["coop_kela", "coop_county"],
        ["model"],
        ["form_team", "form_network", "form_none"],
        ["freq_debt", "freq_housing"],
        ["coop_kela", "coop_county", "model", "form_team", "form_network", "form_none", "freq_debt", "freq_housing"],
    ]


def test_the_figures_are_in_their_cells() -> None:
    first, *_rest, summary = datasets()

    counted, summed = cells(first), cells(summary)
    assert counted["coop_county", "ALL", "3", "count"] == 4
    assert counted["coop_county", "ALL", "3", "share"] == 4 / 10
    assert counted["coop_county", "Pohjoinen", "blank", "count"] == 1
    assert counted["coop_county", "(none)", "3", "count"] == 1
    assert summed["coop_county", "ALL", "n"] == 10
    assert summed["coop_kela", "ALL", "mean"] == 42 / 12


def test_every_empty_cell_says_why() -> None:
    for dataset in datasets():
        empty = {str(place) for place, value in enumerate(dataset["value"]) if value is None}
        assert set(dataset["status"]) == empty
        assert set(dataset["status"].values()) <= set(dataset["extension"]["status"]["label"])


def test_a_share_of_a_state_makes_no_sense() -> None:
    dataset = datasets()[0]

    place = list(cells(dataset)).index(("coop_kela", "ALL", "dont_know", "share"))
    assert dataset["value"][place] is None
    assert dataset["status"][str(place)] == "."


def test_weights_are_a_measure_of_their_own() -> None:
    assert cells(datasets(weighted=True)[0])["coop_kela", "ALL", "4", "weight"] == 4.5
    assert "weight" not in datasets()[0]["dimension"]["measure"]["category"]["index"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_made_up_answers_say_so_in_each_dataset(language: Any) -> None:
    document = read(language=language)

    assert document["note"] == [SYNTHETIC[language]]
    assert document["extension"]["synthetic"] == SYNTHETIC[language]
    assert all(dataset["note"] == [SYNTHETIC[language]] for dataset in document["link"]["item"])


def test_real_answers_have_no_such_note() -> None:
    assert "note" not in read(synthetic=False)


def test_our_datasets_have_the_parts_that_a_statistical_office_writes(shared_data: Path) -> None:
    theirs = json.loads((shared_data / "indicators/jsonstat/statfin_velk_jsonstat2_fi.json").read_text("utf-8"))

    for ours in datasets():
        assert set(theirs) <= set(ours)
        assert {type(ours[key]) for key in ("id", "size", "value")} == {list}
        for dimension in ours["dimension"].values():
            assert {"label", "category"} <= set(dimension)
