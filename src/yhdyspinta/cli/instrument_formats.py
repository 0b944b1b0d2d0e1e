"""The formats that a questionnaire is converted to, by the ending of the file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.languages import Language
from yhdyspinta.sources.instrument_workbooks.losses import Loss

type Writer = Callable[[Instrument, Language], bytes]


def _write_json(instrument: Instrument, _language: Language) -> bytes:
    import json

    return f"{json.dumps(to_json(instrument), ensure_ascii=False, indent=2)}\n".encode()


def _write_workbook(instrument: Instrument, _language: Language) -> bytes:
    from yhdyspinta.documents.questionnaire.workbook import write_workbook

    return write_workbook(instrument)


def _write_xform(instrument: Instrument, _language: Language) -> bytes:
    from yhdyspinta.documents.questionnaire.xform import write_xform

    return write_xform(instrument)


def _write_codebook(instrument: Instrument, language: Language) -> bytes:
    from yhdyspinta.documents.questionnaire.codebook import write_codebook

    return write_codebook(instrument, language)


def _write_html(instrument: Instrument, language: Language) -> bytes:
    from yhdyspinta.documents.questionnaire.form import make_form
    from yhdyspinta.documents.questionnaire.form_html import render_form_html

    return render_form_html(make_form(instrument, language))


def _write_pdf(instrument: Instrument, language: Language) -> bytes:
    from yhdyspinta.documents.questionnaire.form import make_form
    from yhdyspinta.documents.questionnaire.form_pdf import render_form_pdf

    return render_form_pdf(make_form(instrument, language))


WRITERS: Final[Mapping[str, Writer]] = {
    ".ddi.xml": _write_codebook,
    ".json": _write_json,
    ".xlsx": _write_workbook,
    ".xml": _write_xform,
    ".html": _write_html,
    ".pdf": _write_pdf,
}
"""By ending; of two that fit, the first counts. Each imports what it needs when it is called."""


def find_ending(path: Path) -> str | None:
    """The ending in `WRITERS` that the file's name has."""
    name = path.name.casefold()
    return next((ending for ending in WRITERS if name.endswith(ending)), None)


def list_losses(instrument: Instrument, ending: str) -> tuple[Loss, ...]:
    """What the format does not say of the instrument."""
    if ending == ".xml":
        from yhdyspinta.documents.questionnaire.xform import list_xform_losses

        return list_xform_losses(instrument)
    if ending in (".html", ".pdf", ".ddi.xml"):
        from yhdyspinta.documents.questionnaire.unwritten import list_form_losses

        return list_form_losses(instrument, is_form=ending != ".ddi.xml")
    return ()
