"""The base units that deriving is measured on: Finland's municipalities, and synthetic units from a fixed seed."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from yhdyspinta.sources.register import population_of_year, read_year

YEAR: Final = 2025
SEED: Final = 20250101
# number of units → (left areas, right areas); the shares of the last four rows hold for all of them
SYNTHETIC: Final = {
    35_000: (1_250, 300),  # as communes, intermunicipal bodies and employment zones of France
    1_000_000: (5_000, 1_000),
    10_000_000: (20_000, 3_000),  # as census blocks, places and counties of the United States
}
CROSSING: Final = 0.10
"""Of the left areas, how many reach over a border."""
OVER_THE_BORDER: Final = 0.30
"""Of the units of a crossing area, how many are in the neighbouring right area."""
LEFT_OUT: Final = 0.005
"""Of the units, how many have no right area."""


@dataclass(frozen=True)
class Units:
    """Base units as lists, in no particular order; equal codes are one Python object, as readers make them."""

    units: list[str]
    left: list[str]
    right: list[str]
    weight: list[int]


def finland() -> Units:
    """The municipalities of the register, with employment area, county and population."""
    population = population_of_year(YEAR)
    rows = read_year(YEAR).municipalities
    return Units(
        [row.code for row in rows],
        [row.employment_area_code for row in rows],
        [row.county_code for row in rows],
        [population[row.code] for row in rows],
    )


def synthetic(number: int) -> Units:
    """`number` units whose left areas are mostly nested in right areas."""
    left_areas, right_areas = SYNTHETIC[number]
    random = np.random.default_rng(SEED)
    home = np.sort(random.integers(0, right_areas, left_areas))
    left = random.integers(0, left_areas, number)
    crosses = (random.random(left_areas) < CROSSING)[left] & (random.random(number) < OVER_THE_BORDER)
    right = np.where(crosses, (home[left] + 1) % right_areas, home[left])
    right[random.random(number) < LEFT_OUT] = right_areas
    left_names = np.array([f"{area:05}" for area in range(left_areas)], dtype=object)
    right_names = np.array([*(f"{area:04}" for area in range(right_areas)), ""], dtype=object)
    return Units(
        [f"{unit:08}" for unit in random.permutation(number).tolist()],
        left_names[left].tolist(),
        right_names[right].tolist(),
        random.integers(0, 500, number).tolist(),
    )
