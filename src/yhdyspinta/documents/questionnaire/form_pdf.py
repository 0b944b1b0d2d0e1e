"""A form to print, as PDF/UA-1, laid out by typst. The form reaches its template as JSON, whose texts stay texts."""

import json
from dataclasses import asdict, replace
from importlib.resources import files
from typing import Final

import typst

from yhdyspinta.documents.questionnaire.form import Form
from yhdyspinta.languages import Language

MEDIA_TYPE: Final = "application/pdf"
_STANDARD: Final = "ua-1"
_REGIONS: Final[dict[Language, str]] = {"fi": "FI", "sv": "FI", "en": "GB"}


def render_form_pdf(form: Form) -> bytes:
    """The file; the same bytes for the same form."""
    folder = files("fontpkg_source_sans_3").joinpath("files")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    template = files("yhdyspinta.documents.questionnaire").joinpath("templates", "questionnaire", "form.typ")
    compiler = typst.Compiler(template.read_bytes(), font_paths=fonts, ignore_system_fonts=True)
    data = {**asdict(replace(form, words={})), "words": dict(form.words), "region": _REGIONS[form.language]}
    content = compiler.compile(
        format="pdf", sys_inputs={"form": json.dumps(data, ensure_ascii=False)}, pdf_standards=_STANDARD
    )
    if not isinstance(content, bytes):
        raise TypeError("typst gave no single file")
    return content
