"""`/health`: whether this process can answer from its database. For load balancers and start scripts."""

from http import HTTPStatus

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.regions.queries.keys import get_revision


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 with `{"status": "ok"}`, or 503 with `{"status": "no database"}`; nothing else is told."""
    try:
        get_revision()
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return JsonResponse({"status": "ok"})
