"""Renders a page of a response with what its frame needs."""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from yhdyspinta.web.people.notices import take_notices


def show_page(
    request: HttpRequest, template: str, context: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """The context has the `head`; `problems` where a form was sent and is wrong."""
    whole = {"problems": (), "notices": take_notices(request), **context}
    return render(request, template, whole, status=status)
