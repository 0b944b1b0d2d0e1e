"""The receipt of an approval: as a page, and as a file."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.analysis.answers.approved import Approved, read_approved
from yhdyspinta.documents.receipt.pdf import MEDIA_TYPE, render_receipt_pdf
from yhdyspinta.documents.receipt.receipt import Receipt
from yhdyspinta.surveys.queries.approved import get_approved_step
from yhdyspinta.surveys.response_view import StepView
from yhdyspinta.surveys.states import ResponseState
from yhdyspinta.web.questionnaires.serving import PRIVATE, send_file
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.making_receipt import make_receipt
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read


@never_cache
@require_safe
def receipt(request: HttpRequest, key: str) -> HttpResponse:
    """What was approved, by whom, when. A receipt stays when the response is opened again."""
    asked = read(request, key)
    context = {
        "head": make_head(asked),
        "receipt": receipt_of(asked),
        "is_current": asked.response.state is ResponseState.APPROVED,
    }
    return show_page(request, "web/responses/receipt.html", context)


@never_cache
@require_safe
def receipt_file(request: HttpRequest, key: str) -> HttpResponse:
    """The receipt as PDF/UA-1."""
    asked = read(request, key)
    content = render_receipt_pdf(receipt_of(asked))
    name = f"{asked.response.wave.slug}-{asked.response.organisation}-{asked.language}.pdf"
    return send_file(request, content, name=name, media_type=MEDIA_TYPE, kept=PRIVATE)


def receipt_of(asked: Asked) -> Receipt:
    """What was approved last. Raises `Refusal` (UNKNOWN) when nothing has been approved."""
    row = get_approved_step(asked.response.key, by=asked.actor)
    approved: Approved = read_approved(row.content)
    step: StepView = next(step for step in asked.response.steps if step.number == row.number)
    return make_receipt(asked.response, approved, step, asked.language)
