"""A form to print, as one HTML file with its style in it. Every text is escaped."""

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from yhdyspinta.documents.questionnaire.form import Entry, Form
from yhdyspinta.documents.report.markup import Drawn

MEDIA_TYPE: Final = "text/html"
_PACKAGE: Final = "yhdyspinta.documents.questionnaire"
_FOLDER: Final = ("templates", "questionnaire")
_DEEPEST: Final = 6
"""HTML has no headings below the sixth."""


def render_form_html(form: Form) -> bytes:
    """The file, in UTF-8; the same bytes for the same form. It asks for nothing over the network."""
    style = files(_PACKAGE).joinpath(*_FOLDER, "form.css").read_text(encoding="utf-8")
    template = _environment().get_template("questionnaire/form.html")

    def question(entry: Entry, level: int) -> Markup:
        context = {"entry": entry, "level": min(level, _DEEPEST), "words": form.words, "question": question}
        return _environment().get_template("questionnaire/entry.html").make_module(context).__html__()

    page = template.render(form=form, style=Drawn(f"<style>\n{style}</style>"), question=question)
    return f"{page.rstrip()}\n".encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
