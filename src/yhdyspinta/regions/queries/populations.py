"""Reads the populations of a municipality."""

from dataclasses import dataclass

from yhdyspinta.regions.models import Population


@dataclass(frozen=True, slots=True)
class PopulationOfYear:
    """Persons on 31 December of a year, in the municipality as it was then."""

    year: int
    persons: int


def list_populations(municipality_code: str) -> list[PopulationOfYear]:
    """What is known of a municipality, newest first."""
    rows = Population.objects.filter(municipality__code=municipality_code).order_by("-year")
    return [PopulationOfYear(row.year, row.persons) for row in rows]
