"""Every read of feedback that leaves the app."""

from datetime import datetime

from yhdyspinta.errors import refuse
from yhdyspinta.feedback.errors import UNKNOWN_RECEIPT
from yhdyspinta.feedback.models import Feedback
from yhdyspinta.feedback.receipts import is_receipt, read_receipt


def list_feedback(*, open_only: bool = False) -> list[Feedback]:
    """All feedback, or what is not answered yet, in the order in which answers are due."""
    found = Feedback.objects.all()
    return list((found.open() if open_only else found).order_by("due_on", "received_at", "id"))


def find_feedback(receipt: str) -> Feedback | None:
    """The feedback with a receipt number, however its letters were typed; None when there is none."""
    number = read_receipt(receipt)
    return Feedback.objects.filter(receipt=number).first() if is_receipt(number) else None


def get_feedback(receipt: str) -> Feedback:
    """The feedback with a receipt number. Raises `Refusal` (UNKNOWN_RECEIPT) when there is none."""
    found = find_feedback(receipt)
    if found is None:
        raise refuse(UNKNOWN_RECEIPT, receipt=read_receipt(receipt))
    return found


def count_to_erase(*, before: datetime) -> int:
    """How many messages `erase_old_feedback(before=before)` would erase."""
    return Feedback.objects.to_erase(before).count()
