"""What administrators do with an account: roles, links, closing and opening again."""

from http import HTTPStatus
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from yhdyspinta.accounts.actions.activity import close_account, reopen_account
from yhdyspinta.accounts.actions.invitations import send_new_link
from yhdyspinta.accounts.actions.links import revoke_links
from yhdyspinta.accounts.actions.roles import end_role, grant_role
from yhdyspinta.accounts.queries.people import RoleHolder, list_all_roles
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Language
from yhdyspinta.regions.queries.organisations import find_organisation, list_organisations
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.administration import show_person
from yhdyspinta.web.people.forms import KeyedForm, RoleForm
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.people.rows import role_line
from yhdyspinta.web.people.scope import person_of
from yhdyspinta.web.people.views import SHOWN_OR_SENT
from yhdyspinta.web.people.wording import problems_of, write_new_link


@never_cache
@require_POST
def grant(request: HttpRequest, user_id: int) -> HttpResponse:
    """Gives somebody a national role, or that of a coordinator."""
    found = person_of(request, user_id)
    form = RoleForm(request.POST, organisations=list_organisations())
    if form.is_valid():
        where = form.chosen_organisation
        slug = where.slug if where else ""
        try:
            actor = actor_of(request)
            grant_role(user_id=user_id, kind=form.chosen_kind, organisation=slug, by=actor, at=timezone.now())
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("%(name)s has the role now.") % {"name": found.name})
            return redirect("administration_person", user_id=user_id)
    return show_person(request, found, form, HTTPStatus.UNPROCESSABLE_ENTITY)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def end(request: HttpRequest, role_id: int) -> HttpResponse:
    """Asks whether a role is to end, and ends it."""
    role = _role(role_id)
    context: dict[str, Any] = {
        "organisation": None,
        "role": role_line(role),
        "name": role.name,
        "user_id": role.user_id,
        "place": find_organisation(role.organisation),
        "problems": [],
    }
    if request.method != "POST":
        return render(request, "web/people/end_role.html", context)
    actor = actor_of(request)
    try:
        end_role(role_id=role_id, by=actor, at=timezone.now())
    except Refusal as refusal:
        context["problems"] = problems_of(refusal)
        return render(request, "web/people/end_role.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if role.user_id == actor.user_id:
        return redirect("overview")
    tell(request, _("The role of %(name)s has ended.") % {"name": role.name})
    return redirect("administration_person", user_id=role.user_id)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def new_link(request: HttpRequest, user_id: int) -> HttpResponse:
    """Shows the letter with a new link to somebody, and sends it."""
    found, now = person_of(request, user_id), timezone.now()
    letter = write_new_link(name=found.name, language=cast(Language, found.language), at=now)
    context = {"organisation": None, "letter": letter, "email": found.email, "user_id": user_id}
    if request.method != "POST":
        return render(request, "web/people/new_link.html", {**context, "form": KeyedForm()})
    form = KeyedForm(request.POST)
    form.full_clean()
    send_new_link(
        user_id=user_id, letter=letter, form_key=form.cleaned_data["form_key"], by=actor_of(request), at=now
    )
    tell(request, _("A new link is on its way to %(name)s.") % {"name": found.name})
    return redirect("administration_person", user_id=user_id)


@never_cache
@require_POST
def revoke(request: HttpRequest, user_id: int) -> HttpResponse:
    """Takes back every personal link of somebody."""
    found = person_of(request, user_id)
    revoke_links(user_id=user_id, by=actor_of(request), at=timezone.now())
    tell(request, _("The personal links of %(name)s no longer work.") % {"name": found.name})
    return redirect("administration_person", user_id=user_id)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def activity(request: HttpRequest, user_id: int) -> HttpResponse:
    """Asks whether an account is to be closed, or opened again, and does it."""
    found = person_of(request, user_id)
    context = {"account": found, "problems": []}
    if request.method != "POST":
        return render(request, "web/people/activity.html", context)
    change = close_account if found.is_active else reopen_account
    try:
        change(user_id=user_id, by=actor_of(request), at=timezone.now())
    except Refusal as refusal:
        context["problems"] = problems_of(refusal)
        return render(request, "web/people/activity.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    done = _("The account of %(name)s is closed.") if found.is_active else _("The account of %(name)s is open again.")
    tell(request, done % {"name": found.name})
    return redirect("administration_person", user_id=user_id)


def _role(role_id: int) -> RoleHolder:
    for role in list_all_roles():
        if role.role_id == role_id:
            return role
    raise Http404
