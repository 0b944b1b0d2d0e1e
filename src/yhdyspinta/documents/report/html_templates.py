"""The Jinja2 environment of reports: every text is escaped, an undefined name is an error."""

from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from yhdyspinta.documents.report.addresses import is_web_address
from yhdyspinta.documents.report.cells import format_rows
from yhdyspinta.documents.report.markup import Drawn
from yhdyspinta.documents.report.notice_marks import notice_mark
from yhdyspinta.documents.report.parts import list_contents, list_parts
from yhdyspinta.documents.report.report import Figure, NoticeKind, Report
from yhdyspinta.documents.report.words import get_words, notice_word
from yhdyspinta.presentation.charts.svg import draw_for_page
from yhdyspinta.presentation.formats import day

_PACKAGE: Final = "yhdyspinta.documents.report"


def render(template: str, report: Report, **more: object) -> Markup:
    """A template of this package with a report, its parts in order and the words of its language."""
    context: dict[str, Any] = {
        "report": report,
        "parts": list_parts(report),
        "contents": list_contents(report),
        "words": get_words(report.language),
        "day": day(report.dated, report.language),
        **more,
    }
    return _environment().get_template(template).make_module(context).__html__()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "chart": _chart,
        "drawn": Drawn,
        "format_rows": format_rows,
        "is_web_address": is_web_address,
        "notice_mark": lambda kind: Drawn(notice_mark(NoticeKind(kind))),
        "notice_word": lambda kind, language: notice_word(NoticeKind(kind), language),
    }
    return environment


def _chart(figure: Figure) -> Drawn:
    return Drawn(draw_for_page(figure.chart, id_prefix=f"{figure.id}-chart"))
