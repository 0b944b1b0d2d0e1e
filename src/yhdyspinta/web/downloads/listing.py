"""What the page says of each file."""

from dataclasses import dataclass

from yhdyspinta.languages import Language
from yhdyspinta.regions.open_data.collections import COLLECTIONS, Collection, list_features
from yhdyspinta.regions.open_data.published import TABLES, PublishedTable
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.web.downloads.files import CSV, CSV_METADATA, GEOJSON, XLSX, File


@dataclass(frozen=True, slots=True)
class ListedTable:
    """A table, its size, and the addresses of its files."""

    title: str
    description: str
    rows: int
    columns: int
    csv: File
    csv_metadata: File
    workbook: File


@dataclass(frozen=True, slots=True)
class ListedCollection:
    """A collection of features, its size, and the address of its file."""

    title: str
    features: int
    geojson: File


def list_tables(register: RegisterYear, language: Language) -> list[ListedTable]:
    """The tables of a year in the order of their publishing."""
    return [_table(name, published, register, language) for name, published in TABLES.items()]


def list_collections(register: RegisterYear, language: Language) -> list[ListedCollection]:
    """The collections of a year."""
    return [_collection(one, register, language) for one in COLLECTIONS.values()]


def _table(name: str, published: PublishedTable, register: RegisterYear, language: Language) -> ListedTable:
    table = published.make(register)
    return ListedTable(
        title=table.title[language],
        description=table.description[language],
        rows=len(table.rows),
        columns=len(table.columns),
        csv=File(name, register.year, CSV),
        csv_metadata=File(name, register.year, CSV_METADATA),
        workbook=File(name, register.year, XLSX, language),
    )


def _collection(collection: Collection, register: RegisterYear, language: Language) -> ListedCollection:
    return ListedCollection(
        title=f"{collection.title[language]} {register.year}",
        features=len(list_features(register, collection, {})),
        geojson=File(collection.file, register.year, GEOJSON),
    )
