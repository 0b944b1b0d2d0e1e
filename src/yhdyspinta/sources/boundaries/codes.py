"""Which layer and which property of a file hold the municipality codes, and whether they are the year's, 1:1.

The property is chosen by its values, not by its name: the one that gives most of the year's codes. Names decide only
between properties that give equally many.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources.boundaries.boundary_set import BoundaryUnit
from yhdyspinta.sources.boundaries.layers import Layer, Member
from yhdyspinta.sources.boundaries.wording import list_shown, to_shown
from yhdyspinta.sources.errors_boundary_content import (
    ALAND_ABSENT,
    MISSING_MUNICIPALITIES,
    NO_CODE_PROPERTY,
    REPEATED_CODES,
    UNKNOWN_CODE_PROPERTY,
    UNKNOWN_CODES,
)

FEATURE_ID: Final = "feature.id"
"""The name by which the id of a feature itself is chosen and told."""
_KNOWN_NAMES: Final = (
    "natcode",
    "nationalcode",
    "kunta",
    "kuntanro",
    "kuntanumero",
    "kuntakoodi",
    "kuntatunnus",
    "municipality_code",
    "code",
    "koodi",
    FEATURE_ID,
    "gml_id",
    "id",
)
_LEAST_SHARE: Final = 0.5
# `5`, `005`, `KU005`, `FI-005`.
_PLAIN: Final = re.compile(r"(?:[a-zåäö]{1,4}[-_ ]?)?([0-9]{1,3})", re.IGNORECASE)
# `kunta.005`, `…/kunta/005`: three digits, since `kunta4500k.12` counts features.
_AFTER_NAME: Final = re.compile(r".*[^0-9.][.:/]([0-9]{3})")


@dataclass(frozen=True, slots=True)
class Choice:
    """The layer, the property, and the municipality's code → the member that has it."""

    layer: Layer
    code_property: str
    members: Mapping[str, Member]
    warnings: tuple[Problem, ...]


def to_code(value: object) -> str:
    """A value as a three-digit municipality code; empty when it cannot be read as one."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip() if isinstance(value, str | int) else ""
    match = _PLAIN.fullmatch(text) or _AFTER_NAME.fullmatch(text)
    return match[1].zfill(3) if match else ""


def choose_members(
    layers: Sequence[Layer], units: Mapping[str, BoundaryUnit], *, file: str, code_property: str = ""
) -> Choice:
    """The layer and property that fit the year's units best, checked 1:1 against them.

    Raises `Refusal` when no property gives half of the codes, or a code is missing, unknown or repeated. Units that
    may be absent may be so only all together.
    """
    found = {
        (layer, name): len(codes & units.keys()) for layer in layers for name, codes in _collect_codes(layer).items()
    }
    properties = list_shown(sorted({name for _layer, name in found}))
    scores = {
        (layer, name): score
        for (layer, name), score in found.items()
        if not code_property or name == _resolve(code_property, layer)
    }
    if not scores and code_property:
        shown = to_shown(code_property)
        raise refuse(UNKNOWN_CODE_PROPERTY, place=Place(file), property=shown, properties=properties)
    if not scores or max(scores.values()) < _LEAST_SHARE * len(units):
        raise _no_property(scores, len(units), properties, file)
    layer, name = min(scores, key=lambda candidate: (-scores[candidate], _rank(candidate[1]), candidate[1]))
    members, warnings = _check(layer, name, units, Place(file))
    return Choice(layer, name, members, warnings)


def _values(member: Member) -> Iterator[tuple[str, object]]:
    yield from member.properties.items()
    if member.id is not None:
        yield FEATURE_ID, member.id


def _value(member: Member, name: str) -> object:
    return dict(_values(member)).get(name)


def _collect_codes(layer: Layer) -> dict[str, set[str]]:
    """Every property of the layer's members → the codes that its values give."""
    codes: dict[str, set[str]] = {}
    for member in layer.members:
        for name, value in _values(member):
            codes.setdefault(name, set()).add(to_code(value))
    return codes


def _resolve(code_property: str, layer: Layer) -> str:
    """`id` means a property of that name, or else the id of the features."""
    if code_property == "id" and not any("id" in member.properties for member in layer.members):
        return FEATURE_ID
    return code_property


def _rank(name: str) -> int:
    lower = name.lower()
    return _KNOWN_NAMES.index(lower) if lower in _KNOWN_NAMES else len(_KNOWN_NAMES)


def _no_property(scores: Mapping[tuple[Layer, str], int], expected: int, properties: str, file: str) -> Refusal:
    best = max(scores, key=lambda candidate: scores[candidate], default=None)
    return refuse(
        NO_CODE_PROPERTY,
        place=Place(file),
        property=to_shown(best[1]) if best else "-",
        matched=scores[best] if best else 0,
        expected=expected,
        properties=properties,
    )


def _check(
    layer: Layer, name: str, units: Mapping[str, BoundaryUnit], place: Place
) -> tuple[dict[str, Member], tuple[Problem, ...]]:
    values = [_value(member, name) for member in layer.members]
    codes = [to_code(value) for value in values]
    missing = sorted(units.keys() - set(codes))
    unknown = [value for value, code in zip(values, codes, strict=True) if code not in units]
    repeated = sorted(code for code, count in Counter(codes).items() if count > 1 and code in units)

    absent = [code for code in missing if units[code].may_be_absent]
    all_absent = bool(absent) and len(absent) == sum(unit.may_be_absent for unit in units.values())
    if all_absent:
        missing = [code for code in missing if code not in absent]
    problems = []
    if missing:
        details = {"count": len(missing), "municipalities": list_shown(units[code].label for code in missing)}
        problems.append(Problem(MISSING_MUNICIPALITIES, details, place))
    if unknown:
        details = {"count": len(unknown), "codes": list_shown(unknown)}
        problems.append(Problem(UNKNOWN_CODES, details, place))
    if repeated:
        details = {"municipalities": list_shown(units[code].label for code in repeated)}
        problems.append(Problem(REPEATED_CODES, details, place))
    if problems:
        raise Refusal(*problems)
    warnings = (Problem(ALAND_ABSENT, {"count": len(absent)}, place),) if all_absent else ()
    return dict(zip(codes, layer.members, strict=True)), warnings
