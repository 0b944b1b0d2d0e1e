"""The JSON of figures: the promised keys in their order, every digit, nothing that JSON does not know."""

import json
import math
from dataclasses import replace
from typing import Any

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.documents.publication.figures_json import figures_document, write_json

CELL = ["item", "group", "code", "count", "share"]
SUMMARY = [
    "item",
    "group",
    "n",
    "n_total",
    "blank",
    "dont_know",
    "not_applicable",
    "not_asked",
    "mean",
    "sd",
    "se",
    "median",
    "interpolated_median",
    "low",
    "neutral",
    "high",
    "top2",
    "bottom2",
    "rank",
]


def read(content: bytes) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(content)
    return document


def summary_of(document: dict[str, Any], item: str, group: str | None) -> dict[str, Any]:
    return next(one for one in document["summary"] if (one["item"], one["group"]) == (item, group))


def test_the_keys_are_the_promised_ones_after_the_head() -> None:
    document = read(write_json(make_publication()))

    assert list(document)[-2:] == ["cells", "summary"]
    assert all(list(cell) == CELL for cell in document["cells"])
    assert all(list(summary) == SUMMARY for summary in document["summary"])


def test_weights_add_keys_at_the_end() -> None:
    document = read(write_json(make_publication(weighted=True)))

    assert all(list(cell) == [*CELL, "weight"] for cell in document["cells"])
    assert all(list(summary) == [*SUMMARY, "n_weighted"] for summary in document["summary"])
    assert summary_of(document, "coop_kela", "ALL")["n_weighted"] == 13.0


def test_counts_can_be_counted_in_the_rows() -> None:
    document = read(write_json(make_publication()))

    county = summary_of(document, "coop_county", "ALL")
    assert (county["n"], county["n_total"]) == (10, 13)
    assert [county[state] for state in ("blank", "dont_know", "not_applicable", "not_asked")] == [1, 0, 1, 1]
    assert county["mean"] == 30 / 10
    cells = [one for one in document["cells"] if one["item"] == "coop_county" and one["group"] == "ALL"]
    assert [(one["code"], one["count"]) for one in cells] == [(1, 1), (2, 2), (3, 4), (4, 2), (5, 1)]


def test_shares_have_every_digit() -> None:
    document = read(write_json(make_publication()))

    assert summary_of(document, "coop_kela", "ALL")["low"] == 2 / 12


def test_rows_without_a_group_have_null_and_nobody_has_null() -> None:
    document = read(write_json(make_publication()))

    alone = summary_of(document, "coop_kela", None)
    assert alone["n"] == 1
    assert alone["sd"] is None


def test_the_head_says_what_it_is_in_the_language() -> None:
    head = read(write_json(make_publication("sv", weighted=True)))

    assert head["format"] == "yhdyspinta-figures/1"
    assert head["title"] == "Samarbetsenkäten 2024"
    assert head["synthetic"] == SYNTHETIC.sv
    assert head["period"] == "våren 2024"
    assert (head["by"], head["weight"], head["population"]) == ("part", "weight", "sample")
    assert head["items"]["coop_kela"]["label"] == "FPA"
    assert head["items"]["coop_kela"]["codes"]["5"] == "5 = mycket bra"
    assert head["items"]["coop_kela"]["states"]["not_applicable"] == "Gäller inte oss"


def test_real_answers_say_null() -> None:
    assert read(write_json(make_publication(synthetic=False, grouped=False)))["synthetic"] is None


def test_what_cannot_be_computed_is_null_never_nan() -> None:
    publication = make_publication()
    broken = replace(publication.summaries[0], mean=math.nan, sd=math.inf)

    document = figures_document((), (broken,), weighted=False)

    assert document["summary"][0]["mean"] is None
    assert document["summary"][0]["sd"] is None


def test_internal_questions_are_left_out() -> None:
    publication = make_publication()
    internal = replace(publication.cells[0], item="contact")
    summary = replace(publication.summaries[0], item="contact")

    document = read(write_json(replace(publication, cells=(internal,), summaries=(summary,))))

    assert document["cells"] == []
    assert document["summary"] == []
