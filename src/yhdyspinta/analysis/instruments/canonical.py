"""The JSON form of an instrument, and the hash that identifies it.

The form mirrors the dataclasses of `instrument`: their field names as keys, enumerations as their values, texts as
`{"fi", "sv", "en"}`. A field that has its default value is left out. So there is exactly one form of an instrument,
and a field that is added later with a default changes no hash. `docs/reference/instruments.md` describes it.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeAliasType, cast, get_args, get_origin, get_type_hints

import rfc8785

from yhdyspinta.analysis.instruments.instrument import Instrument

FORMAT: Final = "yhdyspinta-instrument/1"


def to_json(instrument: Instrument) -> dict[str, Any]:
    """The instrument as what `json.dumps` takes, keys in the order of the dataclasses, `format` first."""
    return {"format": FORMAT, **_encode(instrument)}


def from_json(document: Mapping[str, Any]) -> Instrument:
    """The instrument of a document that is known to be sound; `sources.instruments` checks those of others.

    Raises ValueError, KeyError or TypeError when it is not.
    """
    if document.get("format") != FORMAT:
        raise ValueError(f"the format is not {FORMAT}")
    return cast(Instrument, _decode(Instrument, {key: value for key, value in document.items() if key != "format"}))


def canonical_bytes(instrument: Instrument) -> bytes:
    """The JSON form as RFC 8785 writes it: sorted keys, no space, one way to write a number or a character."""
    return rfc8785.dumps(to_json(instrument))


def instrument_hash(instrument: Instrument) -> str:
    """SHA-256 of the canonical bytes, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(instrument)).hexdigest()


def _encode(value: Any) -> Any:
    if is_dataclass(value):
        given = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _encode(content) for field, content in given if content != field.default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_encode(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _encode(one) for key, one in value.items()}
    return value


def _decode(kind: Any, value: Any) -> Any:
    if is_dataclass(kind):
        return _decode_fields(cast(Callable[..., Any], kind), value)
    origin = get_origin(kind)
    if origin is tuple:
        return tuple(_decode(get_args(kind)[0], one) for one in value)
    if origin is dict:
        return {key: _decode(get_args(kind)[1], one) for key, one in value.items()}
    if origin is UnionType:
        present = next(one for one in get_args(kind) if one is not NoneType)
        return None if value is None else _decode(present, value)
    if isinstance(kind, TypeAliasType):
        return _freeze(value)
    return kind(value)


def _freeze(tree: Any) -> Any:
    """The tree of an expression, whose arrays are tuples; it has no other types than JSON's own."""
    return tuple(_freeze(one) for one in tree) if isinstance(tree, list) else tree


def _decode_fields(kind: Callable[..., Any], value: Mapping[str, Any]) -> Any:
    kinds = _kinds(kind)
    return kind(**{key: _decode(kinds[key], content) for key, content in value.items()})


@cache
def _kinds(kind: Callable[..., Any]) -> Mapping[str, Any]:
    return get_type_hints(kind)
