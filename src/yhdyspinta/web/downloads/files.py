"""The files to download: what a file's name means, and its content.

`<table>-<year>.csv` with `<table>-<year>.csv-metadata.json` beside it, `<table>-<year>.xlsx` in Finnish, with
`-sv` or `-en` before the ending in the other languages, `<collection>-<year>.geojson`.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from django.conf import settings
from django.urls import reverse

from yhdyspinta.documents.tables import csvw, workbook
from yhdyspinta.documents.tables.csv_file import write_csv
from yhdyspinta.languages import Language
from yhdyspinta.regions.open_data.collections import COLLECTIONS, MEDIA_TYPE, feature_document, list_features
from yhdyspinta.regions.open_data.provenance import provenance_of
from yhdyspinta.regions.open_data.published import TABLES
from yhdyspinta.regions.queries.boundaries import geometries, get_layer
from yhdyspinta.regions.year import RegisterYear

CSV: Final = "csv"
CSV_METADATA: Final = "csv-metadata.json"
XLSX: Final = "xlsx"
GEOJSON: Final = "geojson"
MEDIA_TYPES: Final[Mapping[str, str]] = {
    CSV: "text/csv; charset=utf-8; header=present",
    CSV_METADATA: csvw.MEDIA_TYPE,
    XLSX: workbook.MEDIA_TYPE,
    GEOJSON: MEDIA_TYPE,
}
_NAME: Final = re.compile(
    r"(?P<name>[a-z]+)-(?P<year>[0-9]{4})(?:-(?P<language>sv|en))?\.(?P<ending>csv|csv-metadata\.json|xlsx|geojson)"
)
_COLLECTIONS_BY_FILE: Final = {collection.file: collection for collection in COLLECTIONS.values()}


@dataclass(frozen=True, slots=True)
class File:
    """A file that can be downloaded. `name` is a table's or a collection's; only workbooks differ by language."""

    name: str
    year: int
    ending: str
    language: Language = "fi"

    @property
    def full_name(self) -> str:
        language = f"-{self.language}" if self.language != "fi" else ""
        return f"{self.name}-{self.year}{language}.{self.ending}"

    @property
    def address(self) -> str:
        """The path of the file on this site."""
        return reverse("download", args=[self.full_name])


def find_file(full_name: str) -> File | None:
    """The file of a name; None when there is no such file in any year."""
    found = _NAME.fullmatch(full_name)
    if found is None:
        return None
    language = cast("Language", found["language"] or "fi")
    file = File(found["name"], int(found["year"]), found["ending"], language)
    if language != "fi" and file.ending != XLSX:
        return None
    names = _COLLECTIONS_BY_FILE if file.ending == GEOJSON else TABLES
    return file if file.name in names else None


def write_file(file: File, register: RegisterYear) -> bytes:
    """The content of a file from the register of its year; the same as long as the register is."""
    address = f"{settings.PUBLIC_URL}{file.address}"
    if file.ending == GEOJSON:
        return _write_geojson(file, register, address)
    published = TABLES[file.name]
    table = published.make(register)
    provenance = provenance_of(register, published.subjects, address)
    match file.ending:
        case "csv":
            return write_csv(table)
        case "csv-metadata.json":
            return csvw.write_csvw(table, provenance)
        case _:
            return workbook.write_workbook(table, provenance, file.language)


def _write_geojson(file: File, register: RegisterYear, address: str) -> bytes:
    collection = _COLLECTIONS_BY_FILE[file.name]
    features = list_features(register, collection, geometries(register.year, collection.kind))
    links = [{"href": address, "rel": "self", "type": MEDIA_TYPE, "title": f"{collection.title.fi} {register.year}"}]
    layer = get_layer(register.year)
    document = feature_document(register, features, matched=len(features), links=links, layer=layer)
    return json.dumps(document, ensure_ascii=False).encode()
