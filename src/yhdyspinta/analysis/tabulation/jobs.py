"""What is counted over the rows of a frame: each item by itself, or pairs of items."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import polars as pl

from yhdyspinta.analysis.tabulation.columns import choose_columns
from yhdyspinta.analysis.tabulation.counting import Pack, count_items, count_packs
from yhdyspinta.analysis.tabulation.part import Part
from yhdyspinta.analysis.tabulation.request import Request
from yhdyspinta.analysis.tabulation.values import Meanings


@dataclass(frozen=True, slots=True)
class Job:
    """A request, and the items that are counted together; without packs each is counted by itself."""

    request: Request
    packs: tuple[Pack, ...] = ()

    def count(self, batches: Iterator[pl.DataFrame]) -> Part:
        """The counts of all rows of the batches, of which there is at least one. Refuses unfit types of columns."""
        first = next(batches)
        columns = choose_columns(self.request, first.schema)
        rows: Iterable[pl.DataFrame] = chain((first,), batches)
        counted = count_packs(rows, columns, self.packs) if self.packs else count_items(rows, columns)
        names = [meanings.item.name for meanings in self.request.items]
        tables = []
        for table, pack in zip(counted, self.tables, strict=True):
            for axis, item in enumerate(pack, start=1):
                # The last place is for what could not be read, which is UNREADABLE = −1.
                size = self.request.items[item].places + 1
                table = table.rearranged(axis, columns.codings[names[item]].places, size)
            tables.append(table)
        return Part(None if columns.group is None else tuple(columns.group.names), tuple(tables))

    def divide(self, packs: Sequence[Pack]) -> list["Job"]:
        """Jobs over fewer items each, whose tables one after the other are those of this job.

        Pairs stay pairs; items that are counted by themselves are divided as `packs` say.
        """
        return [Job(self.request.of_items(pack), ((0, 1),) if self.packs else ()) for pack in self.packs or packs]

    @property
    def results(self) -> tuple[Meanings, ...]:
        """What is counted by itself, in the order of the tables."""
        return self.request.items

    @property
    def tables(self) -> tuple[Pack, ...]:
        """The items of each table of the part."""
        return self.packs or tuple((item,) for item in range(len(self.request.items)))

    def suspects(self, part: Part) -> tuple[str, ...]:
        """The columns in which some rows could not be read."""
        names = {
            self.request.items[item].item.name
            for table, pack in zip(part.tables, self.tables, strict=True)
            for axis, item in enumerate(pack)
            if table.marginal(axis).counts[:, -1].any()
        }
        if self.request.weight is not None and part.has_bad_weights:
            names.add(self.request.weight)
        return tuple(name for name in self.request.columns if name in names)
