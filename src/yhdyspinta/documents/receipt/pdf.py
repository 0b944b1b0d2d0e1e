"""A receipt as PDF/UA-1, laid out by typst. It reaches its template as JSON, whose texts stay texts."""

import json
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Final

import typst

from yhdyspinta.documents.receipt.receipt import Receipt
from yhdyspinta.languages import Language, Texts

MEDIA_TYPE: Final = "application/pdf"
_STANDARD: Final = "ua-1"
_REGIONS: Final[dict[Language, str]] = {"fi": "FI", "sv": "FI", "en": "GB"}
_WORDS: Final = {
    "question": Texts(fi="Kysymys", sv="Fråga", en="Question"),
    "answer": Texts(fi="Vastaus", sv="Svar", en="Answer"),
    "facts": Texts(fi="Tiedot", sv="Uppgifter", en="Facts"),
    "draft": Texts(fi="Luonnos", sv="Utkast", en="Draft"),
    "no_cooperation": Texts(fi="Ei yhteistyötä", sv="Inget samarbete", en="No cooperation"),
    "fingerprint": Texts(
        fi="Hyväksytyn sisällön tiiviste (SHA-256)",
        sv="Kontrollsumma för det godkända innehållet (SHA-256)",
        en="Fingerprint of what was approved (SHA-256)",
    ),
}


def render_receipt_pdf(receipt: Receipt) -> bytes:
    """The file; the same bytes for the same receipt."""
    language = receipt.language
    data = {
        **asdict(receipt),
        "region": _REGIONS[language],
        "words": {name: texts[language] for name, texts in _WORDS.items()},
    }
    compiler = typst.Compiler(_template(), font_paths=_fonts(), ignore_system_fonts=True)
    content = compiler.compile(
        format="pdf", sys_inputs={"receipt": json.dumps(data, ensure_ascii=False)}, pdf_standards=_STANDARD
    )
    if not isinstance(content, bytes):
        raise TypeError("typst gave no single file")
    return content


@cache
def _template() -> bytes:
    return files("yhdyspinta.documents.receipt").joinpath("templates", "receipt", "receipt.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    folder = files("fontpkg_source_sans_3").joinpath("files")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
