"""How long the session lasts, and making it last: for the warning of its end."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from yhdyspinta.web.sessions import SEEN, seconds_left
from yhdyspinta.web.signing_in.pages import private


@private
@require_http_methods(["GET", "HEAD", "POST"])
def keep_session(request: HttpRequest) -> HttpResponse:
    """`{"idle": seconds, "longest": seconds}` that are left. A POST makes the session last from now on."""
    now = timezone.now()
    if request.method == "POST":
        request.session[SEEN] = now.timestamp()
    idle, longest = seconds_left(request.session, at=now)
    return JsonResponse({"idle": idle, "longest": longest})
