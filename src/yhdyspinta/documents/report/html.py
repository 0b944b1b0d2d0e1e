"""A report as HTML: a page of its own that needs nothing else, or the part of a page that is the report.

The file has its style in it and asks for nothing over the network. The body has classes only, so that it obeys a
content security policy without inline styles: the page that shows it links `presentation/report.css` and
`presentation/charts.css`.
"""

from markupsafe import Markup

from yhdyspinta.documents.report.html_style import file_style
from yhdyspinta.documents.report.html_templates import render
from yhdyspinta.documents.report.report import Report


def render_html(report: Report) -> bytes:
    """The file, in UTF-8; the same bytes for the same report."""
    return render("report/file.html", report, style=file_style(report)).encode()


def render_body(report: Report) -> Markup:
    """The `<article>` of the report with its `<h1>`, without the frame of a page."""
    return render("report/body.html", report)
