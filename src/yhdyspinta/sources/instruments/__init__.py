"""Instruments: those that ship with the product, and those in files that people give. No Django.

read           bytes → an instrument, or everything that is wrong with them
document       bytes → JSON, within limits
form           JSON against the published schema (`definitions/instruments/schema.json`)
soundness      what a schema cannot say: names, answers, kinds of questions, texts
shipped        the instruments in `definitions/instruments`
"""

from yhdyspinta.sources.instruments.read import read_instrument
from yhdyspinta.sources.instruments.shipped import find_instrument, list_instruments

__all__ = ["find_instrument", "list_instruments", "read_instrument"]
