"""The cube as Parquet, read back with two readers."""

import io
import json

import polars as pl
import pyarrow.parquet

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.documents.publication.parquet import write_parquet


def test_a_row_for_each_number_of_the_cube() -> None:
    publication = make_publication()
    rows = pl.read_parquet(write_parquet(publication))

    assert rows.height == sum(len(group) for item in publication.cube.items for group in item.counts)
    assert rows["count"].sum() == 13 * len(publication.cube.items)


def test_rows_add_up_to_the_totals() -> None:
    rows = pl.read_parquet(write_parquet(make_publication()))

    kela = rows.filter(pl.col("item") == "coop_kela").group_by("code").agg(pl.col("count").sum()).sort("code")
    assert kela.rows() == [(-4, 0), (-3, 0), (-2, 0), (-1, 1), (1, 1), (2, 1), (3, 3), (4, 5), (5, 2)]


def test_codes_and_states_are_told_apart() -> None:
    rows = pl.read_parquet(write_parquet(make_publication()))

    states = rows.filter(pl.col("kind") == "state")
    assert states["state"].unique().sort().to_list() == ["blank", "dont_know", "not_applicable", "not_asked"]
    assert states["share"].null_count() == states.height
    assert rows.filter(pl.col("kind") == "code")["state"].null_count() == rows.height - states.height
    assert rows["group"].null_count() > 0


def test_weights_have_their_squares() -> None:
    rows = pl.read_parquet(write_parquet(make_publication(weighted=True)))

    four = rows.filter((pl.col("item") == "coop_kela") & (pl.col("code") == 4))
    assert (four["weight"].sum(), four["weight_squared"].sum()) == (4.5, 4.25)
    assert pl.read_parquet(write_parquet(make_publication()))["weight"].null_count() == rows.height


def test_the_file_says_what_it_is() -> None:
    publication = make_publication("sv")

    metadata = pyarrow.parquet.read_metadata(io.BytesIO(write_parquet(publication))).metadata
    about = json.loads(metadata[b"yhdyspinta"])

    assert about["format"] == "yhdyspinta-cube/1"
    assert about["synthetic"] == SYNTHETIC.sv
    assert about["instrument_hash"] == instrument_hash(publication.instrument)
    assert (about["title"], about["period"], about["by"]) == ("Samarbetsenkäten 2024", "våren 2024", "part")
