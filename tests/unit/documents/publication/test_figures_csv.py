"""The two tables of figures, read as a program reads them."""

import csv
import io
from collections.abc import Callable

import pytest

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.documents.publication.figures_csv import write_counts_csv, write_csv
from yhdyspinta.documents.publication.publication import Publication


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def find(lines: list[dict[str, str]], item: str, group: str) -> list[dict[str, str]]:
    return [line for line in lines if (line["item"], line["group"]) == (item, group)]


def test_a_line_an_item_and_group_with_the_total() -> None:
    lines = read(write_csv(make_publication()))

    assert [line["group"] for line in lines if line["item"] == "coop_kela"] == ["Etelä", "Pohjoinen", "", "ALL"]
    assert len(lines) == 8 * 4


def test_counts_of_codes_are_columns_and_a_code_off_the_scale_is_empty() -> None:
    lines = read(write_csv(make_publication()))
    (kela,), (debt,) = find(lines, "coop_kela", "ALL"), find(lines, "freq_debt", "ALL")

    assert [kela[f"count_{code}"] for code in range(6)] == ["", "1", "1", "3", "5", "2"]
    assert [debt[f"count_{code}"] for code in range(6)] == ["", "2", "2", "3", "5", ""]
    assert float(kela["mean"]) == 42 / 12
    assert (kela["n"], kela["n_total"], kela["dont_know"]) == ("12", "13", "1")


def test_every_line_can_be_cited() -> None:
    for line in read(write_csv(make_publication("en"))) + read(write_counts_csv(make_publication("en"))):
        assert line["period"] == "spring 2024"
        assert line["source"] == "Synthetic example."
        assert line["licence"] == "CC BY 4.0"
        assert line["synthetic"] == SYNTHETIC.en


def test_a_line_a_code_and_state_with_its_words() -> None:
    lines = find(read(write_counts_csv(make_publication())), "coop_kela", "ALL")

    assert [(line["kind"], line["code"], line["label"], line["count"]) for line in lines] == [
        ("code", "1", "1 = erittäin huonosti", "1"),
        ("code", "2", "2", "1"),
        ("code", "3", "3", "3"),
        ("code", "4", "4", "5"),
        ("code", "5", "5 = erittäin hyvin", "2"),
        ("state", "blank", "Ei vastausta", "0"),
        ("state", "dont_know", "En osaa sanoa", "1"),
        ("state", "not_applicable", "Ei koske meitä", "0"),
        ("state", "not_asked", "Ei kysytty", "0"),
    ]
    assert float(lines[3]["share"]) == 5 / 12
    assert lines[5]["share"] == ""


def test_weights_add_columns() -> None:
    summary = read(write_csv(make_publication(weighted=True)))
    counts = read(write_counts_csv(make_publication(weighted=True)))

    (total,) = find(summary, "coop_kela", "ALL")
    four = find(counts, "coop_kela", "ALL")[3]
    assert total["n_weighted"] == "13.0"
    assert (four["weight"], four["weight_squared"]) == ("4.5", "4.25")
    assert float(four["share"]) == 4.5 / 13


@pytest.mark.parametrize("write", [write_csv, write_counts_csv])
def test_lines_end_as_the_standard_says(write: Callable[[Publication], bytes]) -> None:
    content = write(make_publication())

    assert content.count(b"\r\n") == content.count(b"\n") > 1
