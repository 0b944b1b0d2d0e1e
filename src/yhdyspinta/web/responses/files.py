"""The organisation's own answers, at any time, for everybody who has a role in it: JSON, CSV, XLSX, PDF."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.documents.receipt import pdf
from yhdyspinta.documents.receipt.table import make_table, write_json
from yhdyspinta.documents.tables import workbook
from yhdyspinta.documents.tables.csv_file import write_csv
from yhdyspinta.documents.tables.table import Provenance, Table
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.states import ResponseState
from yhdyspinta.web.questionnaires.serving import PRIVATE, send_file
from yhdyspinta.web.responses.making_receipt import make_draft
from yhdyspinta.web.responses.reading import Asked, partners_of, read_own
from yhdyspinta.web.responses.receipts import receipt_of

JSON: Final = "application/json"
CSV: Final = "text/csv; charset=utf-8"


@never_cache
@require_safe
def own_answers(request: HttpRequest, key: str, ending: str) -> HttpResponse:
    """The answers as they are now, whether they have been approved or not; `ending` is that of the file."""
    if ending not in WRITERS:
        raise Http404
    asked = read_own(request, key)
    media_type, write = WRITERS[ending]
    response = asked.response
    name = f"{response.wave.slug}-{response.organisation}-{response.revision}-{asked.language}.{ending}"
    return send_file(request, write(asked), name=name, media_type=media_type, kept=PRIVATE)


def versioned(asked: Asked) -> dict[Key, tuple[Answer, int]]:
    """Each answer with its version."""
    return {key: (entry.value, entry.version) for key, entry in asked.response.entries.items()}


def address_of(asked: Asked) -> str:
    """The whole address of the page of the response."""
    return f"{settings.PUBLIC_URL}{reverse('response', args=[asked.response.key])}"


def _write_json(asked: Asked) -> bytes:
    response = asked.response
    facts: dict[str, str | int] = {
        "response": response.key,
        "survey": response.wave.survey,
        "wave": response.wave.slug,
        "organisation": response.organisation,
        "side": response.side,
        "questionnaire": response.compiled.sha256,
        "state": response.state.value,
        "revision": response.revision,
        "synthetic": int(response.wave.is_synthetic),
    }
    return write_json(_table(asked), versioned(asked), facts, made_at=asked.at)


def _write_csv(asked: Asked) -> bytes:
    return write_csv(_table(asked))


def _write_xlsx(asked: Asked) -> bytes:
    response = asked.response
    made_at = response.changed_at or asked.at
    wave = response.wave
    period = Texts(*(f"{wave.survey_title[language]} ({wave.slug})" for language in ("fi", "sv", "en")))
    provenance = Provenance(address_of(asked), response.revision, made_at, period, ())
    return workbook.write_workbook(_table(asked), provenance, asked.language)


def _write_pdf(asked: Asked) -> bytes:
    is_approved = asked.response.state is ResponseState.APPROVED
    return pdf.render_receipt_pdf(receipt_of(asked) if is_approved else make_draft(asked))


def _table(asked: Asked) -> Table:
    response, compiled = asked.response, asked.response.compiled
    return make_table(
        compiled.instrument,
        compiled.fields,
        compiled.section_of,
        versioned(asked),
        partners_of(response, asked.language),
        asked.language,
    )


WRITERS: Final[Mapping[str, tuple[str, Callable[[Asked], bytes]]]] = MappingProxyType(
    {
        "json": (JSON, _write_json),
        "csv": (CSV, _write_csv),
        "xlsx": (workbook.MEDIA_TYPE, _write_xlsx),
        "pdf": (pdf.MEDIA_TYPE, _write_pdf),
    }
)
