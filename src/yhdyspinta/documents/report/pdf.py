"""A report as PDF/UA-1, laid out by typst.

The template is the same for every report. The report itself reaches it as JSON, whose texts typst takes as they are
and never as markup. The only fonts are those of the package `fontpkg-source-sans-3`, so that every machine makes the
same file.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Final

import typst

from yhdyspinta.documents.report.pdf_data import as_data
from yhdyspinta.documents.report.report import Report

_STANDARD: Final = "ua-1"


def render_pdf(report: Report) -> bytes:
    """The file; the same bytes for the same report. Its only moment is the day of the material (`dated`)."""
    compiler = typst.Compiler(_template(), font_paths=_fonts(), ignore_system_fonts=True)
    content = compiler.compile(
        format="pdf",
        sys_inputs={"report": json.dumps(as_data(report), ensure_ascii=False)},
        pdf_standards=_STANDARD,
    )
    if not isinstance(content, bytes):
        raise TypeError("typst gave no single file")
    return content


@cache
def _template() -> bytes:
    return files("yhdyspinta.documents.report").joinpath("templates", "report", "report.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    folder = files("fontpkg_source_sans_3").joinpath("files")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
