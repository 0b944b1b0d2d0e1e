"""The page that people come to when they have signed in: what waits for them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.regions.queries.organisations import list_organisations
from yhdyspinta.surveys.queries.waiting import list_waiting
from yhdyspinta.surveys.queries.waves import list_waves
from yhdyspinta.surveys.states import WaveState, day_in_helsinki
from yhdyspinta.web.actors import actor_of, withholds_national_roles
from yhdyspinta.web.own_work.rows import response_lines
from yhdyspinta.web.people.notices import take_notices


@never_cache
@require_safe
def own_work(request: HttpRequest) -> HttpResponse:
    """Everything that waits for whoever is signed in, the most urgent first."""
    actor, now = actor_of(request), timezone.now()
    today = day_in_helsinki(now)
    lines = response_lines(list_waiting(actor, at=now), actor, today=today)
    coordinated = actor.organisations(RoleKind.COORDINATOR)
    is_editor = actor.has_role(RoleKind.NATIONAL_EDITOR)
    waves = list_waves(at=now) if is_editor else ()
    context = {
        "notices": take_notices(request),
        "count": sum(len(line.tasks) for line in lines),
        "current": [line for line in lines if line.is_open or line.tasks],
        "earlier": [line for line in lines if not line.is_open and not line.tasks],
        "coordinated": [one for one in list_organisations() if one.slug in coordinated] if coordinated else [],
        "waves": [wave for wave in waves if wave.state is not WaveState.CLOSED],
        "is_editor": is_editor,
        "is_administrator": actor.has_role(RoleKind.ADMINISTRATOR),
        "has_no_role": not actor.roles,
        "is_withheld": withholds_national_roles(request),
    }
    return render(request, "web/own_work/own_work.html", context)
