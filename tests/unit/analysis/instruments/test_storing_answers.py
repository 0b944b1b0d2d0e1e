"""Answers as they came become answers in the stored form, and an instrument is cut to the columns there are."""

import polars as pl
import pytest

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer import infer_instrument
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.instruments.selecting import select_columns
from yhdyspinta.analysis.instruments.storing import store_answers
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.sources.instruments.shipped import find_instrument

COLUMNS = (
    ColumnFacts("Q1", numbers=(1, 2, 3, 4, 5), answers=9),
    ColumnFacts("Q2", texts=("Täysin eri mieltä", "Täysin samaa mieltä", "EOS"), answers=9),
    ColumnFacts("ikä", decimal=True, answers=9),
    ColumnFacts("avoin", texts=tuple(f"vastaus {row}" for row in range(30)), answers=30),
)


@pytest.fixture
def instrument() -> Instrument:
    return infer_instrument("kysely", COLUMNS, Reading(scale=None, dont_know=(9,), blank=("NA",)))


def test_every_kind_of_column_in_its_stored_form(instrument: Instrument) -> None:
    frame = pl.DataFrame(
        {
            "id": ["a", "b", "c", "d"],
            "Q1": [1, 9, None, 5],
            "Q2": [" Täysin eri mieltä", "EOS", None, "NA"],
            "ikä": ["31,5", "", "40", None],
            "avoin": ["moi", None, "", "hei"],
            "muu": [1, 2, 3, 4],
        }
    )

    stored = store_answers(frame, instrument, kept=["id"])

    assert stored.schema == {"id": pl.String, "Q1": pl.Int8, "Q2": pl.Int8, "ikä": pl.Float64, "avoin": pl.String}
    assert stored.get_column("Q1").to_list() == [1, -1, -3, 5]
    assert stored.get_column("Q2").to_list() == [1, -1, -3, -3]
    assert stored.get_column("ikä").to_list() == [31.5, None, 40.0, None]
    assert stored.get_column("id").to_list() == ["a", "b", "c", "d"]


def test_codes_as_text_or_as_decimals_are_the_same(instrument: Instrument) -> None:
    for values in (["1", "9", "", "5"], [1.0, 9.0, float("nan"), 5.0]):
        stored = store_answers(pl.DataFrame({"Q1": values}, strict=False), instrument)
        assert stored.get_column("Q1").to_list() == [1, -1, -3, 5]


def test_storing_again_changes_nothing(instrument: Instrument) -> None:
    once = store_answers(pl.DataFrame({"Q1": [1, 9, None], "Q2": ["EOS", None, "NA"]}), instrument)

    assert store_answers(once, instrument).equals(once)


def test_a_value_that_was_never_tabulated_is_an_error(instrument: Instrument) -> None:
    with pytest.raises(ValueError, match="Q1"):
        store_answers(pl.DataFrame({"Q1": [1, 7]}), instrument)


def test_an_instrument_is_cut_to_the_columns_there_are() -> None:
    whole = find_instrument("hyvinvointialueet-2024")
    names = {"cooperation_kela", "cooperation_ngos", "organisation", "core_health_health_check"}

    part = select_columns(whole, names)

    assert {variable.name for variable in list_variables(part)} == names
    assert len(part.scales) == 1
    codes = {variable.name: variable.codes for variable in list_variables(whole)}
    assert all(variable.codes == codes[variable.name] for variable in list_variables(part))


def test_an_instrument_with_all_its_columns_is_whole() -> None:
    whole = find_instrument("hyvinvointialueet-2024")

    part = select_columns(whole, {variable.name for variable in list_variables(whole)})

    assert part.sections == whole.sections
    assert part.scales == whole.scales
