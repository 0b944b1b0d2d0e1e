"""Reads the accessibility statement (`definitions/accessibility.toml`). No Django."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import Any, Final

from yhdyspinta.languages import Texts

_FILE: Final = files("yhdyspinta.definitions") / "accessibility.toml"


class Conformance(StrEnum):
    """How far the requirements are met: in full, or in part, with what is lacking listed."""

    FULLY = "fully"
    PARTIALLY = "partially"


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """Something that does not meet a requirement: what, which requirement, why, and what to do instead."""

    requirement: str
    what: Texts
    reason: Texts
    instead: Texts


@dataclass(frozen=True, slots=True)
class Supervisor:
    """The authority to turn to. `site` and `email` are bare addresses, without a scheme."""

    name: Texts
    site: Texts
    email: Texts
    phone: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What an installation says of its accessibility. `operator` is empty as long as nobody has filled it in."""

    status: Conformance
    prepared_on: date
    reviewed_on: date
    operator: Texts
    assessment: Texts
    shortcomings: tuple[Shortcoming, ...]
    supervisor: Supervisor


def read_statement() -> Statement:
    """The statement that ships with the product, or the one that the operator has written in its place."""
    return parse_statement(_FILE.read_text(encoding="utf-8"))


def parse_statement(content: str) -> Statement:
    """The statement that a TOML text holds.

    Raises ValueError when its status and its list of shortcomings contradict each other, KeyError and TypeError when
    a part is missing.
    """
    entry = tomllib.loads(content)
    shortcomings = tuple(map(_shortcoming, entry.get("shortcoming", ())))
    status = Conformance(entry["status"])
    if (status is Conformance.FULLY) != (not shortcomings):
        raise ValueError(f"the accessibility statement says {status} and lists {len(shortcomings)} shortcomings")
    return Statement(
        status=status,
        prepared_on=entry["prepared_on"],
        reviewed_on=entry["reviewed_on"],
        operator=Texts(**entry["operator"]),
        assessment=Texts(**entry["assessment"]),
        shortcomings=shortcomings,
        supervisor=_supervisor(entry["supervisor"]),
    )


def _shortcoming(entry: Mapping[str, Any]) -> Shortcoming:
    return Shortcoming(
        entry["requirement"], Texts(**entry["what"]), Texts(**entry["reason"]), Texts(**entry["instead"])
    )


def _supervisor(entry: Mapping[str, Any]) -> Supervisor:
    return Supervisor(Texts(**entry["name"]), Texts(**entry["site"]), Texts(**entry["email"]), entry["phone"])
