"""The clusters of the overview: a county is a block that holds its interfaces as tiles."""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.regions.year import AreaOfYear, Cluster, InterfaceOfYear, RegisterYear
from yhdyspinta.web import wording

_MOST_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class CountyBlock:
    """A county and its interfaces; those of crossing areas stand at the side of the other county."""

    county: AreaOfYear
    interfaces: tuple[InterfaceOfYear, ...]

    @property
    def columns(self) -> int:
        """How many tiles stand side by side where there is room."""
        return len(self.interfaces) if len(self.interfaces) < _MOST_COLUMNS else 2 if len(self.interfaces) == 4 else 3


@dataclass(frozen=True, slots=True)
class ShownCluster:
    """A cluster with its words and blocks."""

    number: int
    name: str
    sentence: str
    is_chain: bool
    blocks: tuple[CountyBlock, ...]


def present_clusters(register: RegisterYear) -> list[ShownCluster]:
    """The clusters of a year from north to south."""
    return [_present(cluster) for cluster in register.clusters]


def _present(cluster: Cluster) -> ShownCluster:
    last = len(cluster.counties) - 1
    return ShownCluster(
        number=cluster.number,
        name=wording.cluster_name(cluster),
        sentence=wording.cluster_sentence(cluster),
        is_chain=cluster.is_chain,
        blocks=tuple(
            CountyBlock(county, _ordered(cluster, county, crossing_last=position < last))
            for position, county in enumerate(cluster.counties)
        ),
    )


def _ordered(cluster: Cluster, county: AreaOfYear, *, crossing_last: bool) -> tuple[InterfaceOfYear, ...]:
    own = [one for one in cluster.interfaces if one.county.code == county.code]
    return tuple(sorted(own, key=lambda one: one.is_part if crossing_last else not one.is_part))
