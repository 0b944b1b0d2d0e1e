"""A document against the published schema, each difference as a problem that says what was expected."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from yhdyspinta.errors import ErrorKind, Place, Problem
from yhdyspinta.sources.errors_instruments import (
    BAD_NAME,
    EMPTY_LIST,
    MISSING_FIELD,
    NOT_A_CHOICE,
    OUT_OF_RANGE,
    TOO_LONG,
    UNKNOWN_FIELD,
    WRONG_TYPE,
)
from yhdyspinta.sources.instruments.quoting import quote

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

_SCHEMA: Final = files("yhdyspinta.definitions") / "instruments" / "schema.json"


def read_schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12) of an instrument."""
    schema: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schema


def list_form_problems(
    document: Mapping[str, Any], *, most: int, names_as_given: bool = False
) -> tuple[Problem, ...]:
    """The first differences from the schema, in the order of the document; at most `most`, none twice.

    With `names_as_given` the form of names is not among them.
    """
    found: dict[str, Problem] = {}
    errors = (
        error for error in _validator().iter_errors(document) if not (names_as_given and _is_about_a_name(error))
    )
    for error in islice(errors, most):
        for problem in _problems(error):
            found.setdefault(repr((problem.kind.code, problem.place, problem.details)), problem)
    return tuple(islice(found.values(), most))


def _is_about_a_name(error: "ValidationError") -> bool:
    """Only names have a pattern; that of the instrument has a length besides."""
    return error.validator == "pattern" or (error.validator == "maxLength" and list(error.absolute_path) == ["id"])


@cache
def _validator() -> "Draft202012Validator":
    # Imported here: it takes a seventh of a second, and the shipped instruments are read without it.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(read_schema())


def make_pointer(path: Iterable[str | int]) -> str:
    """The JSON pointer (RFC 6901) of a path: `/sections/1/questions/0`."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def _problems(error: "ValidationError") -> Iterator[Problem]:
    place = Place(column=make_pointer(error.absolute_path))
    tell = _TELLERS[str(error.validator)]
    for kind, details in tell(error.instance, cast(Any, error.validator_value), cast(Any, error.schema)):
        yield Problem(kind, details, place)


type _Told = Iterator[tuple[ErrorKind, dict[str, object]]]
"""What is wrong, with the details of its message."""


def _tell_missing(found: Any, expected: Any, _schema: Any) -> _Told:
    for name in expected:
        if name not in found:
            yield MISSING_FIELD, {"name": name}


def _tell_unknown(found: Any, _expected: Any, schema: Any) -> _Told:
    for name in found:
        if name not in schema["properties"]:
            yield UNKNOWN_FIELD, {"name": quote(name), "known": ", ".join(schema["properties"])}


def _tell_type(found: Any, expected: Any, _schema: Any) -> _Told:
    types = [expected] if isinstance(expected, str) else expected
    yield WRONG_TYPE, {"expected": ", ".join(types), "found": _TYPES.get(type(found), "null")}


def _tell_choice(found: Any, expected: Any, _schema: Any) -> _Told:
    yield NOT_A_CHOICE, {"value": quote(found), "allowed": ", ".join(expected)}


def _tell_short(_found: Any, expected: Any, _schema: Any) -> _Told:
    yield EMPTY_LIST, {"least": expected}


def _tell_long(_found: Any, expected: Any, _schema: Any) -> _Told:
    yield TOO_LONG, {"most": expected}


def _tell_range(found: Any, _expected: Any, schema: Any) -> _Told:
    yield OUT_OF_RANGE, {"value": quote(found), "lowest": schema["minimum"], "highest": schema["maximum"]}


def _tell_name(found: Any, _expected: Any, _schema: Any) -> _Told:
    yield BAD_NAME, {"name": quote(found)}


_TELLERS: Final[Mapping[str, Callable[[Any, Any, Any], _Told]]] = MappingProxyType(
    {
        "required": _tell_missing,
        "additionalProperties": _tell_unknown,
        "type": _tell_type,
        "enum": _tell_choice,
        "minItems": _tell_short,
        "maxItems": _tell_long,
        "maxLength": _tell_long,
        "minimum": _tell_range,
        "maximum": _tell_range,
        "pattern": _tell_name,
    }
)
_TYPES: Final[Mapping[type, str]] = MappingProxyType(
    {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}
)
