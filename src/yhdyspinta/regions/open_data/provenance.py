"""Where a published table comes from: the sources of its subjects, and what its figures are figures of."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from yhdyspinta.documents.tables.table import Citation, Provenance
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.boundaries import Layer
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.register import read_sources
from yhdyspinta.sources.register_rows import Source


def list_sources(subjects: Iterable[str]) -> tuple[Source, ...]:
    """The sources of these subjects (`definitions/regions/sources.toml`), in the register's order."""
    wanted = frozenset(subjects)
    return tuple(source for source in read_sources() if source.subject in wanted)


def population_on(register: RegisterYear) -> date:
    """The day whose population the register shows."""
    return date(register.population_period, 12, 31)


def period_of(register: RegisterYear) -> Texts:
    """What the figures of a year are figures of, as a sentence."""
    year, period = register.year, register.population_period
    return Texts(
        fi=f"Aluejako 1.1.{year}. Väestö 31.12.{period} vuoden {year} kuntajaolla.",
        sv=f"Områdesindelningen 1.1.{year}. Befolkningen 31.12.{period} i {year} års kommunindelning.",
        en=f"Division of 1 January {year}. Population of 31 December {period} in the municipalities of {year}.",
    )


def provenance_of(register: RegisterYear, subjects: Iterable[str], address: str) -> Provenance:
    """The provenance of what is published of `subjects` at an address."""
    return Provenance(
        address=address,
        revision=register.revision,
        made_at=register.loaded_at,
        period=period_of(register),
        citations=tuple(
            Citation(Texts(source.text.fi, source.text.sv, source.text.en), source.licence, source.date)
            for source in list_sources(subjects)
        ),
    )


def meta_of(register: RegisterYear, subjects: Iterable[str]) -> dict[str, Any]:
    """What a published document says about the year and the state of the register it is from; JSON values only."""
    return {
        "year": register.year,
        "revision": register.revision,
        "loaded_at": moment(register.loaded_at),
        "population_on": population_on(register).isoformat(),
        "sources": [
            {
                "subject": one.subject,
                "text": {"fi": one.text.fi, "sv": one.text.sv, "en": one.text.en},
                "licence": one.licence,
                "read_on": one.date.isoformat(),
            }
            for one in list_sources(subjects)
        ],
    }


def moment(at: datetime) -> str:
    """A moment as RFC 3339 has it, in UTC and whole seconds."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def cite_layer(layer: Layer) -> str:
    """The source of boundaries with its licence, as whoever loaded them gave it."""
    return f"{layer.source} ({layer.licence})" if layer.licence else layer.source
