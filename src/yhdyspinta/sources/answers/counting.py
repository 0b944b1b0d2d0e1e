"""Counts rows of answers without handing them out: what is wanted, and the names of groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.tabulate import tabulate

JOIN: Final = " · "
"""Between the parts of a group's name, where two columns give it: the wave and the group."""

type Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The items to count, the columns that name the group of a row, and the column of weights; all by their names."""

    items: tuple[Item, ...]
    groups: tuple[str, ...] = ()
    weight: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read, once."""
        names = [item.name for item in self.items]
        return tuple(dict.fromkeys([*names, *self.groups, *filter(None, (self.weight,))]))


def count_rows(frame: pl.DataFrame, wanted: Wanted) -> Cube:
    """The cube of a frame that has the wanted columns. Refuses what `tabulate` refuses, with rows from 0."""
    group = join_names(wanted.groups)
    frame = join_groups(frame, wanted.groups)
    return tabulate(frame, wanted.items, by=group or None, weight=wanted.weight or None, first_row=0)


def join_names(columns: Sequence[str]) -> str:
    """The name of the column of groups; empty without groups."""
    return JOIN.join(columns)


def join_groups(frame: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """The frame with a column of groups, also where several columns name them together."""
    if len(columns) < 2:
        return frame
    return frame.with_columns(pl.concat_str(columns, separator=JOIN).alias(join_names(columns)))


def wanted_to_json(wanted: Wanted) -> Json:
    """What is wanted as plain values. Mappings become pairs: JSON has no numbers as keys."""
    items = [
        {
            "name": item.name,
            "codes": list(item.codes),
            "texts": list(item.texts.items()),
            "states": [(value, state.value) for value, state in item.states.items()],
        }
        for item in wanted.items
    ]
    return {"items": items, "groups": list(wanted.groups), "weight": wanted.weight}


def wanted_from_json(content: Json) -> Wanted:
    """What `wanted_to_json` wrote."""
    items = (
        Item(
            each["name"],
            tuple(each["codes"]),
            dict(each["texts"]),
            {value: State(state) for value, state in each["states"]},
        )
        for each in content["items"]
    )
    return Wanted(tuple(items), tuple(content["groups"]), content["weight"])
