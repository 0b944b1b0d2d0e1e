"""The names of everything in a form, before anything is built: expressions may refer to what comes later."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Option
from yhdyspinta.sources.instrument_workbooks.choices import ChoiceList, make_options, rename_states
from yhdyspinta.sources.instrument_workbooks.conditions import Renames
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.names import Names
from yhdyspinta.sources.instrument_workbooks.outline import Node
from yhdyspinta.sources.instrument_workbooks.types import SELECT_ONE
from yhdyspinta.sources.instrument_workbooks.wording import Wording

_TABLE_LIST = "table-list"
_HEAD = "label"
_LINE = "list-nolabel"
_LIKERT = "likert"


@dataclass(frozen=True, slots=True)
class Named:
    """`of_row` has the names of questions and groups by row, `scales` the ids of scales by the name of their list."""

    of_row: Mapping[int, str]
    scales: Mapping[str, str]
    options: Mapping[str, tuple[Option, ...]]
    """By the name of their list."""
    renames: Renames


def name_all(
    nodes: Iterable[Node],
    lists: Mapping[str, ChoiceList],
    known_scales: Iterable[str],
    findings: Findings,
    wording: Wording,
    *,
    profile: bool,
) -> Named:
    """The names of all nodes, of the scales among the lists, and the options of the other lists."""
    nodes = list(nodes)
    names = Names(findings, keep=profile)
    of_row = dict(_name(nodes, names, ""))
    scale_lists = dict.fromkeys((*known_scales, *_list_scales(nodes)))
    scales = {name: name if profile else names.free(name) for name in scale_lists if name in lists or profile}
    options: dict[str, tuple[Option, ...]] = {}
    new: dict[str, dict[str, str]] = {}
    for name, choices in lists.items():
        new[name] = {} if profile else rename_states(choices)
        if name not in scales:
            options[name], renamed = make_options(choices, wording, findings, profile=profile)
            new[name] |= renamed
    renames = Renames(dict(names.changed))
    for node in _walk(nodes):
        if node.select and new.get(node.select.list_name):
            renames.choices[of_row[node.row.number]] = new[node.select.list_name]
    return Named(of_row, scales, options, renames)


def is_matrix(node: Node) -> bool:
    """A group that is one question with rows: it says so, or it is what ODK calls a table list."""
    if not node.is_group or not node.children:
        return False
    if node.row["yp::scale"]:
        return True
    lines = matrix_lines(node)
    looks = [_looks(child) for child in node.children]
    is_table = _TABLE_LIST in _looks(node) or (any(_LINE in look for look in looks) and all(looks))
    same = {child.select.list_name if child.select else "" for child in lines}
    return is_table and bool(lines) and len(same) == 1 and all(child.type == SELECT_ONE for child in lines)


def matrix_lines(node: Node) -> tuple[Node, ...]:
    """The rows of a matrix, without the row that only shows its head."""
    return tuple(child for child in node.children if _HEAD not in _looks(child))


def matrix_head(node: Node) -> Node | None:
    return next((child for child in node.children if _HEAD in _looks(child)), None)


def scale_of(node: Node) -> str:
    """The list that is the scale of a matrix, or of a question that says that its list is one; otherwise empty."""
    if node.row["yp::scale"]:
        return node.row["yp::scale"]
    if is_matrix(node):
        first = matrix_lines(node)[0].select
        return first.list_name if first else ""
    is_likert = node.type == SELECT_ONE and _LIKERT in _looks(node)
    return node.select.list_name if node.select and is_likert else ""


def _looks(node: Node) -> list[str]:
    return node.row["appearance"].casefold().split()


def _list_scales(nodes: Iterable[Node]) -> Iterable[str]:
    return (scale for node in _walk(nodes) if (scale := scale_of(node)))


def _walk(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)


def _name(nodes: Iterable[Node], names: Names, parent: str) -> Iterable[tuple[int, str]]:
    for node in nodes:
        name = node.row["name"]
        prefix = "g" if node.children else "q"
        given = names.take(name, prefix=prefix, where=node.row.where, parent=parent) if name else ""
        yield node.row.number, given
        yield from _name(node.children, names, given or parent)
