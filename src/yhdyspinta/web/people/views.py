"""The people of an organisation: who has which role since when, and how it ends."""

from http import HTTPStatus
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from yhdyspinta.accounts.actions.links import revoke_links
from yhdyspinta.accounts.actions.roles import end_role
from yhdyspinta.accounts.queries.people import RoleHolder, list_role_holders
from yhdyspinta.errors import Refusal
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.people.rows import person_lines, role_line
from yhdyspinta.web.people.scope import organisation_of
from yhdyspinta.web.people.wording import problems_of

SHOWN_OR_SENT: Final = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Who has a role in the organisation."""
    actor, organisation = organisation_of(request, slug)
    context = {
        "organisation": organisation,
        "people": person_lines(list_role_holders(slug), actor.user_id),
        "notices": take_notices(request),
    }
    return render(request, "web/people/people.html", context)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def end(request: HttpRequest, slug: str, role_id: int) -> HttpResponse:
    """Asks whether a role is to end, and ends it."""
    actor, organisation = organisation_of(request, slug)
    role = _role_in(slug, role_id)
    context = {
        "organisation": organisation,
        "place": organisation,
        "role": role_line(role),
        "name": role.name,
        "user_id": role.user_id,
        "problems": [],
    }
    if request.method != "POST":
        return render(request, "web/people/end_role.html", context)
    try:
        end_role(role_id=role_id, by=actor, at=timezone.now())
    except Refusal as refusal:
        context["problems"] = problems_of(refusal)
        return render(request, "web/people/end_role.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if role.user_id == actor.user_id:
        # One's own sessions end with one's own role.
        return redirect("overview")
    tell(request, _("The role of %(name)s has ended.") % {"name": role.name})
    return redirect("people", slug=slug)


@never_cache
@require_POST
def revoke(request: HttpRequest, slug: str, user_id: int) -> HttpResponse:
    """Takes back every personal link of somebody with a role in the organisation."""
    actor, _organisation = organisation_of(request, slug)
    holder = holder_in(slug, user_id)
    revoke_links(user_id=user_id, by=actor, at=timezone.now())
    tell(request, _("The personal links of %(name)s no longer work.") % {"name": holder.name})
    return redirect("people", slug=slug)


def holder_in(slug: str, user_id: int) -> RoleHolder:
    """A role of somebody in an organisation. Raises `Http404` when they have none in it."""
    for role in list_role_holders(slug):
        if role.user_id == user_id:
            return role
    raise Http404


def _role_in(slug: str, role_id: int) -> RoleHolder:
    for role in list_role_holders(slug):
        if role.role_id == role_id:
            return role
    raise Http404
