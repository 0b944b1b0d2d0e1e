"""The addresses of the pages of a response."""

from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from yhdyspinta.analysis.routing.evaluating import Key

COUNTERPART: Final = "counterpart"
"""The name of the query's part that says about whom a question is."""


def section_address(response: str, section: str, counterpart: str, question: str = "") -> str:
    """The page on which a section is answered, at a question or row of it (`web/sections` names the places)."""
    if counterpart:
        address = reverse("section_of_counterpart", args=[response, section, counterpart])
    else:
        address = reverse("section", args=[response, section])
    return f"{address}#l-{question}" if question else address


def thread_address(response: str, key: Key) -> str:
    """The page of a question: its answer, its history, the discussion."""
    question, counterpart = key
    query = f"?{urlencode({COUNTERPART: counterpart})}" if counterpart else ""
    return f"{reverse('question_thread', args=[response, question])}{query}"
