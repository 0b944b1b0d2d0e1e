"""What an expression refers to: questions that are there, in the scope that they have, and the words of its field."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from yhdyspinta.analysis.errors_routing import (
    BARE_WORD,
    MISPLACED_DOT,
    NEEDLESS_ALL,
    NEEDS_ALL,
    NO_ANSWER,
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_REFERENCE,
)
from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.expressions.walking import list_nodes, list_references
from yhdyspinta.analysis.routing.layout import Part, Referent
from yhdyspinta.errors import ErrorKind

type Told = Iterator[tuple[ErrorKind, dict[str, object]]]
"""What is wrong, with the details of its message."""

_LONGEST = 60


def find_reference_problems(
    part: Part, field: str, expression: Expression, referents: Mapping[str, Referent], ids: Collection[str]
) -> Told:
    """`ids` are those of all parts: some have no answer."""
    for name, is_all in dict.fromkeys(list_references(expression.tree)):
        if name in referents:
            yield from _find_wrong_scope(part, referents[name], is_all=is_all)
        else:
            yield from _find_unknown(name, referents, ids)
    for node in list_nodes(expression.tree):
        if node[0] == "self" and field != "constraint":
            yield MISPLACED_DOT, {}
        elif node[0] == "attribute":
            yield from _find_wrong_word(part, field, str(node[1]))


def _find_wrong_scope(part: Part, referent: Referent, *, is_all: bool) -> Told:
    per = referent.part.per
    if is_all and not per:
        yield NEEDLESS_ALL, {"name": referent.name}
    elif per and not is_all and per != part.per:
        yield NEEDS_ALL, {"name": referent.name, "per": per}


def _find_unknown(name: str, referents: Mapping[str, Referent], ids: Collection[str]) -> Told:
    if name in ids:
        inside = [one for one, referent in referents.items() if name in (referent.part.id, referent.part.inside)]
        yield NO_ANSWER, {"name": name, "closest": _shorten(inside) or "–"}
    else:
        yield UNKNOWN_REFERENCE, {"name": name[:_LONGEST], "closest": _closest(name, referents)}


def _closest(name: str, names: Iterable[str]) -> str:
    known = list(names)
    folded = {one.casefold(): one for one in known}
    matches = get_close_matches(name.casefold(), folded, n=3, cutoff=0.5)
    return ", ".join(folded[one] for one in matches) or _shorten(known) or "–"


def _shorten(names: list[str]) -> str:
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")


def _find_wrong_word(part: Part, field: str, name: str) -> Told:
    if field != "choice_filter" or part.question is None:
        yield BARE_WORD, {"name": name[:_LONGEST]}
        return
    attributes = (attribute.name for option in part.question.options for attribute in option.attributes)
    known = list(dict.fromkeys(["name", *attributes]))
    if name not in known:
        yield UNKNOWN_ATTRIBUTE, {"name": name[:_LONGEST], "known": ", ".join(known)}
