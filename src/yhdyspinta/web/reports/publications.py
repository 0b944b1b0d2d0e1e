"""The reports of this site and their files, made when they are first asked for and then kept in the process.

They do not change while the process runs: a report and its answers ship with the product.
"""

from functools import cache
from typing import Final

from markupsafe import Markup

from yhdyspinta.documents.publication.example import EXAMPLE, example_publication
from yhdyspinta.documents.publication.format import Format
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.html import render_body
from yhdyspinta.languages import Language

REPORTS: Final = (EXAMPLE,)


@cache
def get_publication(report_id: str, language: Language) -> Publication:
    """The publication of a report; KeyError when the site has no such report."""
    if report_id not in REPORTS:
        raise KeyError(report_id)
    return example_publication(language)


@cache
def get_body(report_id: str, language: Language) -> Markup:
    """The report as it stands in a page."""
    return render_body(get_publication(report_id, language).report)


@cache
def get_content(report_id: str, language: Language, format_name: str) -> bytes:
    """The file of a report in a format; KeyError for an unknown report or format."""
    return FORMATS[format_name].write(get_publication(report_id, language))


def file_name(report_id: str, language: Language, format_: Format) -> str:
    """`hyvinvointialueet-2024-fi.pdf`."""
    return f"{report_id}-{language}{format_.ending}"


def find_format(report_id: str, language: Language, name: str) -> str | None:
    """The name of the format whose file is called so; None when there is no such file."""
    for format_name, format_ in FORMATS.items():
        if file_name(report_id, language, format_) == name:
            return format_name
    return None
