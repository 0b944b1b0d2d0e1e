"""What the columns of a CSV file mean, and where it comes from: CSV on the Web metadata (W3C, 2015).

It lies beside the CSV file under the same name with `-metadata.json` after it, where the standard tells readers to
look.
"""

import json
from typing import Any, Final

from yhdyspinta.documents.tables.csv_file import CODE_SEPARATOR
from yhdyspinta.documents.tables.table import Citation, Column, Kind, Provenance, Table
from yhdyspinta.languages import LANGUAGES, Texts

MEDIA_TYPE: Final = "application/csvm+json"
_DATATYPES: Final = {
    Kind.TEXT: "string",
    Kind.CODES: "string",
    Kind.WHOLE: "integer",
    Kind.DECIMAL: "double",
    Kind.SHARE: "double",
    Kind.YES_NO: "boolean",
    Kind.DAY: "date",
}


def write_csvw(table: Table, provenance: Provenance) -> bytes:
    """The metadata of `<table.name>.csv`, as JSON."""
    document = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": f"{table.name}.csv",
        "dc:title": _in_languages(table.title),
        "dc:description": _in_languages(table.description),
        "dc:temporal": _in_languages(provenance.period),
        "dc:identifier": provenance.address,
        "dc:hasVersion": str(provenance.revision),
        "dc:modified": {"@value": provenance.made_at.isoformat(), "@type": "xsd:dateTime"},
        "dc:source": [_source(citation) for citation in provenance.citations],
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            "primaryKey": list(table.key),
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        # Readers compare the header with the titles; the undetermined one fits any language.
        "titles": {"und": column.name} | {language: column.title[language] for language in LANGUAGES},
        "dc:description": _in_languages(column.description),
        "datatype": _DATATYPES[column.kind],
        "required": column.missing is None,
    }
    if column.kind is Kind.CODES:
        described["separator"] = CODE_SEPARATOR
    if column.missing is not None:
        described["rdfs:comment"] = _in_languages(column.missing)
    return described


def _source(citation: Citation) -> dict[str, Any]:
    return {
        "dc:bibliographicCitation": _in_languages(citation.text),
        "dc:license": citation.licence,
        "dc:date": {"@value": citation.read_on.isoformat(), "@type": "xsd:date"},
    }


def _in_languages(texts: Texts) -> list[dict[str, str]]:
    return [{"@value": texts[language], "@language": language} for language in LANGUAGES]
