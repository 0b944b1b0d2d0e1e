"""The types of XLSForm's rows: those that are questions here, and what becomes of the others."""

import re
from dataclasses import dataclass
from typing import Final

from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks import losses

METADATA: Final = frozenset(
    {
        *(
            "start",
            "end",
            "today",
            "deviceid",
            "device_id",
            "imei",
            "phonenumber",
            "phone_number",
            "username",
            "email",
        ),
        *("subscriberid", "subscriber_id", "simserial", "sim_id", "audit", "start-geopoint", "background-audio"),
        *("background-geopoint", "last-saved", "uri:deviceid", "property"),
    }
)
LEFT_OUT: Final = frozenset(
    {
        *(
            "geopoint",
            "geotrace",
            "geoshape",
            "gps",
            "location",
            "image",
            "photo",
            "picture",
            "audio",
            "video",
            "file",
        ),
        *("begin_score", "score__row", "end_score", "begin_rank", "rank__level", "end_rank"),
        *("begin_kobomatrix", "end_kobomatrix", "begin_literacy", "end_literacy"),
        *("rank", "osm", "hidden", "trigger", "acknowledge", "signature", "draw", "annotate"),
    }
)
EXTERNAL: Final = frozenset(
    {
        *("select_one_from_file", "select_multiple_from_file", "select_one_external", "xml-external", "csv-external"),
        *("select one from file", "select multiple from file", "cascading_select", "cascading select"),
    }
)
AS_TEXT: Final = frozenset({"date", "time", "datetime", "barcode"})
TEXT: Final = frozenset({"text", "string"})
NUMBERS: Final = frozenset({"integer", "int", "decimal", "range"})
WHOLE: Final = frozenset({"integer", "int"})
SELECT_ONE: Final = "select one"
SELECT_MULTIPLE: Final = "select all that apply"
"""How pyxform names the two kinds of select."""
BARE_SELECTS: Final = frozenset({"select_one", "select_multiple", "select one", "select all that apply"})
"""Selects without a list."""
WRITTEN: Final = (
    *("select_one", "select_multiple", "text", "decimal", "integer", "range", "note", "calculate"),
    *("begin_group", "end_group", "begin_repeat", "end_repeat"),
)
"""The types of our profile."""
KNOWN: Final = (*WRITTEN, *sorted(METADATA | LEFT_OUT | EXTERNAL | AS_TEXT | {"string", "int"}))
_BOUND: Final = re.compile(r"(begin|end)[\s_]*(group|repeat|loop|lgroup|looped group)\b", re.IGNORECASE)
_SELECT: Final = re.compile(
    r"(?:add )?(select(?:[\s_](?:one|multiple|all that apply)|1)(?: prompt)?(?: (?:from|using))?|rank)\s+(\S+)"
    r"(?:\s+(or[\s_]other|or specify other))?\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The begin or the end of a group or a repeat."""

    begins: bool
    repeats: bool

    @property
    def begin(self) -> str:
        return "begin_repeat" if self.repeats else "begin_group"

    @property
    def end(self) -> str:
        return "end_repeat" if self.repeats else "end_group"


@dataclass(frozen=True, slots=True)
class Select:
    list_name: str
    or_other: bool


def read_bound(text: str) -> Bound | None:
    """What `begin_group` and its kin say; None for other types."""
    found = _BOUND.match(text.strip())
    return Bound(found[1].casefold() == "begin", found[2].casefold() != "group") if found else None


def read_select(text: str) -> Select | None:
    """The list of `select_one LIST` and its kin; None for other types."""
    found = _SELECT.fullmatch(" ".join(text.split()))
    return Select(found[2], bool(found[3])) if found else None


def normalise(text: str) -> str:
    """The type as pyxform knows it, whatever its letters and spaces; the name of a list stays as it is."""
    bound = read_bound(text)
    if bound:
        return ("begin_" if bound.begins else "end_") + ("repeat" if bound.repeats else "group")
    plain = " ".join(text.split())
    select = _SELECT.fullmatch(plain)
    if not select:
        return plain.casefold()
    return plain[: select.start(2)].casefold() + plain[select.start(2) :]


def find_loss(text: str) -> Texts | None:
    """Why a row of this type is left out before anything else is read of it; None for all others."""
    word = text.strip().casefold()
    if word in METADATA:
        return losses.METADATA
    if word in LEFT_OUT or word.partition(" ")[0] in LEFT_OUT:
        return losses.NO_KIND
    first = word.partition(" ")[0]
    return losses.EXTERNAL if first in EXTERNAL or word.startswith(tuple(EXTERNAL)) else None
