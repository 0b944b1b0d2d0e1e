"""Cubes as JSON: what is kept, published and shipped without the rows.

{"format": "yhdyspinta-cube/1",
 "groups": ["ALL"],                     names of groups; null are rows without a group
 "weighted": false,
 "states": ["blank", …],                the order of the states in the tables
 "items": [{"name": "ST24_1",
            "codes": [1, 2, 3, 4, 5],
            "counts": [[…]],            one list a group: one number a code, then one a state
            "weights": [[…]],           Σw, only in a weighted cube
            "squares": [[…]]}]}         Σw²
"""

from typing import Any, Final

from yhdyspinta.analysis.errors_tabulation import NO_CUBE
from yhdyspinta.analysis.states import STATES
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube
from yhdyspinta.errors import Refusal, refuse

FORMAT: Final = "yhdyspinta-cube/1"

type Json = dict[str, Any]


def cube_to_json(cube: Cube) -> Json:
    """The cube as plain values for `json.dumps`. Numbers keep all their digits."""
    return {
        "format": FORMAT,
        "groups": list(cube.groups),
        "weighted": cube.weighted,
        "states": [state.value for state in STATES],
        "items": [_item_to_json(item) for item in cube.items],
    }


def _item_to_json(item: ItemCube) -> Json:
    tables = {"counts": item.counts, "weights": item.weights, "squares": item.squares}
    plain = {name: [list(row) for row in table] for name, table in tables.items() if table is not None}
    return {"name": item.name, "codes": list(item.codes), **plain}


def cube_from_json(content: Json) -> Cube:
    """The cube that `cube_to_json` wrote. Refuses anything else (YP-TABULATE-017), saying what is wrong."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _refuse("format")
    if content.get("states") != [state.value for state in STATES]:
        raise _refuse("states")
    try:
        groups = tuple(content["groups"])
        weighted = content["weighted"]
        items = tuple(_item_from_json(item) for item in content["items"])
    except (KeyError, TypeError) as error:
        raise _refuse(str(error)) from error
    if not isinstance(weighted, bool) or not all(group is None or isinstance(group, str) for group in groups):
        raise _refuse("groups, weighted")
    for item in items:
        _check_item(item, len(groups), weighted=weighted)
    return Cube(groups, items, weighted)


def _item_from_json(content: Json) -> ItemCube:
    tables = {
        name: tuple(tuple(row) for row in content[name]) if name in content else None
        for name in ("counts", "weights", "squares")
    }
    if tables["counts"] is None:
        raise KeyError("counts")
    return ItemCube(content["name"], tuple(content["codes"]), tables["counts"], tables["weights"], tables["squares"])


def _check_item(item: ItemCube, groups: int, *, weighted: bool) -> None:
    width = len(item.codes) + len(STATES)
    if not isinstance(item.name, str) or not all(type(code) is int for code in item.codes):
        raise _refuse("items")
    if (item.weights is not None) is not weighted or (item.squares is not None) is not weighted:
        raise _refuse(f"{item.name}: weights, squares")
    whole = all(type(number) is int and number >= 0 for row in item.counts for number in row)
    sums = [table for table in (item.weights, item.squares) if table is not None]
    finite = all(
        isinstance(number, int | float) and 0 <= number < float("inf")
        for table in sums
        for row in table
        for number in row
    )
    if not whole or not finite:
        raise _refuse(f"{item.name}: counts")
    for table in (item.counts, *sums):
        if len(table) != groups or any(len(row) != width for row in table):
            raise _refuse(f"{item.name}: {groups} × {width}")


def _refuse(detail: str) -> Refusal:
    return refuse(NO_CUBE, format=FORMAT, detail=detail)
