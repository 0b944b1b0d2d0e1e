"""The instruments that ship with the product (`definitions/instruments/<name>/instrument.json`)."""

import json
from functools import cache
from importlib.resources import files
from typing import Final

from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import refuse
from yhdyspinta.sources.errors_instruments import UNKNOWN_INSTRUMENT

_INSTRUMENTS: Final = files("yhdyspinta.definitions") / "instruments"
_FILE: Final = "instrument.json"


@cache
def list_instruments() -> tuple[str, ...]:
    """The names of the instruments, in order."""
    return tuple(sorted(folder.name for folder in _INSTRUMENTS.iterdir() if (folder / _FILE).is_file()))


@cache
def find_instrument(name: str) -> Instrument:
    """The instrument of that name; Refusal (YP-INSTRUMENT-001) when the product has none.

    It is not checked again: a test reads every shipped instrument as a stranger's.
    """
    if name not in list_instruments():
        raise refuse(UNKNOWN_INSTRUMENT, name=name, names=", ".join(list_instruments()))
    return from_json(json.loads((_INSTRUMENTS / name / _FILE).read_text(encoding="utf-8")))
