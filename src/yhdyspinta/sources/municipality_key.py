"""Reads the key of a year: a CSV with one row a municipality and the codes of the areas it belongs to.

Columns: `code`, `name_fi`, `name_sv` (`name_en`, otherwise the Finnish name), `language_code`, and for every kind of
area `<kind>_code`, with `<kind>_name_fi/sv/en` for areas that the register does not know yet. Other columns are
passed over. Statistics Finland's keys, as rOpenGov/geofi publishes them, have this layout.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Final

from yhdyspinta.errors import ErrorKind, Place, Problem, Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.sources import errors
from yhdyspinta.sources.register_rows import AreaKind, MunicipalityRow, YearKey

AreaNames = Mapping[tuple[AreaKind, str], Texts]

EMPLOYMENT_AREAS_SINCE: Final = 2025
_SHOWN_HEADER: Final = 300
"""Characters of a wrong header that a message repeats: the first line of a file that is no CSV may be its whole."""
_CODE_DIGITS: Final = {
    AreaKind.REGION: 2,
    AreaKind.COUNTY: 2,
    AreaKind.EMPLOYMENT_AREA: 2,
    AreaKind.KELA_AREA: 1,
}


def read_key(
    content: bytes,
    *,
    file: str,
    year: int,
    known_areas: AreaNames,
    outside_regions: AbstractSet[str],
) -> YearKey:
    """The key of `year` from the bytes of a CSV file.

    `known_areas` names the areas that the file may leave unnamed; municipalities of `outside_regions` may lack a
    county and an employment area. Raises `Refusal` with every problem of the file, each with its row and column.
    """
    header, rows = _split(content, file=file)
    reader = _KeyReader(file, year, header, known_areas, outside_regions)
    for number, cells in rows:
        reader.read(number, cells)
    if not reader.municipalities and not reader.problems:
        raise Refusal(Problem(errors.EMPTY_FILE, place=Place(file)))
    if reader.problems:
        raise Refusal(*reader.problems)
    return YearKey(
        year,
        tuple(sorted(reader.municipalities.values(), key=lambda row: row.code)),
        {area: reader.names[area] for area in sorted(reader.names)},
    )


def _split(content: bytes, *, file: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The header and the numbered rows; the separator is the one that the header uses."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(errors.WRONG_ENCODING, {"byte": error.start + 1}, Place(file))
        raise Refusal(problem) from error
    first_line = text.split("\n", 1)[0]
    separator = max(",;\t", key=first_line.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header = [name.strip() for name in next(rows, [])]
    if not any(header):
        raise Refusal(Problem(errors.EMPTY_FILE, place=Place(file)))
    return header, ((rows.line_num, row) for row in rows if any(cell.strip() for cell in row))


@dataclass
class _KeyReader:
    """Collects the municipalities of a file, and everything that is wrong with it."""

    file: str
    year: int
    header: Sequence[str]
    known_areas: AreaNames
    outside_regions: AbstractSet[str]
    municipalities: dict[str, MunicipalityRow] = field(default_factory=dict)
    names: dict[tuple[AreaKind, str], Texts] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _rows: dict[str, int] = field(default_factory=dict)
    _named_on: dict[tuple[AreaKind, str], int] = field(default_factory=dict)
    _code_of: dict[tuple[AreaKind, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        required = ["code", "name_fi", "name_sv", "region_code", "county_code"]
        if self.year >= EMPLOYMENT_AREAS_SINCE:
            required.append("employment_area_code")
        missing = [name for name in required if name not in self.header]
        if missing:
            found = shorten(", ".join(self.header), _SHOWN_HEADER, placeholder=" …")
            raise Refusal(
                *(
                    Problem(errors.MISSING_COLUMN, {"missing": name, "found": found}, Place(self.file, 1))
                    for name in missing
                )
            )
        self.kinds = [kind for kind in AreaKind if f"{kind}_code" in self.header]

    def complain(self, kind: ErrorKind, row: int, column: str, **details: object) -> None:
        self.problems.append(Problem(kind, details, Place(self.file, row, column)))

    def read(self, number: int, cells: Sequence[str]) -> None:
        if len(cells) != len(self.header):
            self.complain(errors.BAD_ROW, number, "", found=len(cells), expected=len(self.header))
            return
        row = {name: cell.strip() for name, cell in zip(self.header, cells, strict=True)}
        code = row["code"]
        if not re.fullmatch(r"[0-9]{3}", code):
            self.complain(errors.BAD_CODE, number, "code", value=code, digits=3)
            return
        if not row["name_fi"] or not row["name_sv"]:
            self.complain(errors.EMPTY_NAME, number, "name_fi, name_sv", code=code)
            return
        areas = self._areas(number, row)
        if code in self.municipalities:
            self._complain_of_duplicate(number, code, areas)
            return
        names = Texts(row["name_fi"], row["name_sv"], row.get("name_en") or row["name_fi"])
        self.municipalities[code] = MunicipalityRow(code, names, row.get("language_code", ""), areas)
        self._rows[code] = number

    def _complain_of_duplicate(self, number: int, code: str, areas: Mapping[AreaKind, str]) -> None:
        first_row, earlier = self._rows[code], self.municipalities[code].areas
        for kind in self.kinds:
            if areas.get(kind) != earlier.get(kind):
                details = {
                    "first": earlier.get(kind, "–"),
                    "second": areas.get(kind, "–"),
                    "first_row": first_row,
                }
                self.complain(errors.IN_TWO_AREAS, number, f"{kind}_code", code=code, **details)
                return
        self.complain(errors.DUPLICATE_MUNICIPALITY, number, "code", code=code, first_row=first_row)

    def _areas(self, number: int, row: Mapping[str, str]) -> dict[AreaKind, str]:
        areas: dict[AreaKind, str] = {}
        for kind in self.kinds:
            code = row[f"{kind}_code"]
            if not code:
                self._complain_of_missing(number, kind, row)
            elif not re.fullmatch(rf"[0-9]{{{_CODE_DIGITS[kind]}}}", code):
                self.complain(errors.BAD_CODE, number, f"{kind}_code", value=code, digits=_CODE_DIGITS[kind])
            else:
                areas[kind] = code
                self._name(number, kind, code, row)
        return areas

    def _complain_of_missing(self, number: int, kind: AreaKind, row: Mapping[str, str]) -> None:
        if kind is AreaKind.KELA_AREA or row["region_code"] in self.outside_regions:
            return
        outside = ", ".join(sorted(self.outside_regions))
        self.complain(errors.MISSING_AREA, number, f"{kind}_code", code=row["code"], outside=outside)

    def _name(self, number: int, kind: AreaKind, code: str, row: Mapping[str, str]) -> None:
        """Keep the name that the row or the register gives to an area."""
        area = (kind, code)
        columns = [f"{kind}_name_{language}" for language in ("fi", "sv", "en")]
        given = [row.get(column, "") for column in columns]
        names = Texts(*given) if all(given) else self.known_areas.get(area)
        if names is None:
            self.complain(errors.UNNAMED_AREA, number, f"{kind}_code", code=code, columns=", ".join(columns))
            return
        known = self.names.setdefault(area, names)
        first_row = self._named_on.setdefault(area, number)
        if names != known:
            self.complain(
                errors.TWO_NAMES,
                number,
                columns[0],
                code=code,
                first=known.fi,
                second=names.fi,
                first_row=first_row,
            )
        self._check_code(number, kind, code, known.fi)

    def _check_code(self, number: int, kind: AreaKind, code: str, name: str) -> None:
        """A mistyped code makes a second area of the same name: refused once for each such code."""
        first = self._code_of.setdefault((kind, name), code)
        if first != code and self._named_on[kind, code] == number:
            first_row = self._named_on[kind, first]
            details = {"name": name, "first": first, "second": code, "first_row": first_row}
            self.complain(errors.ONE_NAME_TWO_CODES, number, f"{kind}_code", **details)
