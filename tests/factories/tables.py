"""A drawn table with every kind of cell, and texts that a spreadsheet would take for formulas."""

from datetime import UTC, date, datetime

from yhdyspinta.documents.tables.table import Citation, Column, Kind, Provenance, Table, Value
from yhdyspinta.languages import Texts

NOT_KNOWN = Texts(fi="ei tiedetä", sv="vet inte", en="not known")


def column(name: str, kind: Kind, *, missing: Texts | None = NOT_KNOWN) -> Column:
    """A column whose texts are made of its name."""
    title = Texts(fi=f"{name} suomeksi", sv=f"{name} på svenska", en=f"{name} in English")
    description = Texts(fi=f"{name}: selitys", sv=f"{name}: förklaring", en=f"{name}: explanation")
    return Column(name, kind, title, description, missing)


COLUMNS = (
    column("code", Kind.TEXT, missing=None),
    column("name", Kind.TEXT),
    column("parts", Kind.CODES),
    column("persons", Kind.WHOLE),
    column("km2", Kind.DECIMAL),
    column("share", Kind.SHARE),
    column("same", Kind.YES_NO),
    column("since", Kind.DAY),
)
ROWS: tuple[tuple[Value, ...], ...] = (
    ("005", "Äänekoski, pohjoinen", ("049", "235"), 324294, 0.1, 1 / 3, True, date(2025, 1, 1)),
    ("009", '=HYPERLINK("http://x"; "A")', (), 0, -1.5, 0.0, False, date(2026, 12, 31)),
    ("010", None, (), None, None, None, None, None),
)


def table(*rows: tuple[Value, ...]) -> Table:
    """The drawn table, with other rows when they are given."""
    return Table(
        name="taulu-2026",
        title=Texts(fi="Taulu 2026", sv="Tabell 2026", en="Table 2026"),
        description=Texts(fi="Rivi on esimerkki.", sv="En rad är ett exempel.", en="A row is an example."),
        columns=COLUMNS,
        key=("code",),
        rows=rows or ROWS,
    )


PROVENANCE = Provenance(
    address="https://example.test/lataukset/taulu-2026.csv",
    revision=7,
    made_at=datetime(2026, 1, 15, 12, 30, tzinfo=UTC),
    period=Texts(fi="Vuosi 2026.", sv="År 2026.", en="The year 2026."),
    citations=(
        Citation(
            Texts(fi="Lähde: Tilasto.", sv="Källa: Statistik.", en="Source: Statistics."),
            "CC BY 4.0",
            date(2026, 4, 2),
        ),
        Citation(Texts(fi="Oma.", sv="Egen.", en="Own."), "CC0 1.0", date(2026, 4, 3)),
    ),
)
