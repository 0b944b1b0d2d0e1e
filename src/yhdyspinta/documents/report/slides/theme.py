"""Colours and typefaces of the slides, as an Office theme.

Arial is on every computer that opens slides, or has a stand-in of the same widths; so text that was measured fits.
"""

from typing import Final

from yhdyspinta.presentation.charts import palette

_KELA: Final = "#643a96"
_ACCENTS: Final = (
    palette.EMPLOYMENT,
    palette.COUNTY,
    _KELA,
    palette.RAMP[3],
    palette.RAMP[1],
    palette.MUTED,
)


def write_theme(theme: bytes) -> bytes:
    """An Office theme with our colours and typefaces in place of its own; its effects and fills are kept."""
    text = theme.decode()
    text = _replace(text, "a:clrScheme", _colours())
    text = _replace(text, "a:fontScheme", _fonts())
    return text.replace('name="Office Theme"', 'name="Yhdyspinta"').encode()


def _replace(text: str, tag: str, new: str) -> str:
    start = text.index(f"<{tag} ")
    end = text.index(f"</{tag}>") + len(f"</{tag}>")
    return text[:start] + new + text[end:]


def _colours() -> str:
    named = [("dk1", palette.INK), ("lt1", palette.PAPER), ("dk2", palette.MUTED), ("lt2", palette.GROUND)]
    named += [(f"accent{number}", colour) for number, colour in enumerate(_ACCENTS, start=1)]
    named += [("hlink", palette.EMPLOYMENT), ("folHlink", _KELA)]
    inner = "".join(f'<a:{name}><a:srgbClr val="{colour[1:].upper()}"/></a:{name}>' for name, colour in named)
    return f'<a:clrScheme name="Yhdyspinta">{inner}</a:clrScheme>'


def _fonts() -> str:
    face = '<a:latin typeface="Arial" panose="020B0604020202020204"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:fontScheme name="Yhdyspinta"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        "</a:fontScheme>"
    )
