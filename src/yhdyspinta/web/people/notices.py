"""What was just done, told once on the next page."""

from django.contrib import messages
from django.http import HttpRequest


def tell(request: HttpRequest, sentence: str) -> None:
    """Keep a sentence for the next page of this session."""
    messages.success(request, sentence)


def take_notices(request: HttpRequest) -> list[str]:
    """The sentences that wait, which are then gone."""
    return [str(message) for message in messages.get_messages(request)]
