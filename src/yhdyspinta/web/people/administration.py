"""What administrators see: everybody's accounts, one account, and the form of a new one."""

from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.accounts.actions.invitations import invite_person
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.queries.search import Person, search_people
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.organisations import list_organisations
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.forms import NewPersonForm, RoleForm
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.people.rows import AccountLine, account_line
from yhdyspinta.web.people.scope import person_of
from yhdyspinta.web.people.views import SHOWN_OR_SENT
from yhdyspinta.web.people.wording import write_invitation

_SHOWN: Final = 50


@never_cache
@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, or those whom `?q=` finds."""
    text = request.GET.get("q", "").strip()
    found = search_people(text, by=actor_of(request))
    context = {
        "q": text,
        "count": len(found),
        "people": _lines(found[:_SHOWN]),
        "left": max(0, len(found) - _SHOWN),
        "notices": take_notices(request),
    }
    return render(request, "web/people/administration.html", context)


@never_cache
@require_safe
def person(request: HttpRequest, user_id: int) -> HttpResponse:
    """One account: its roles, and what can be done with it."""
    found = person_of(request, user_id)
    return show_person(request, found, RoleForm(organisations=list_organisations()), HTTPStatus.OK)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def new(request: HttpRequest) -> HttpResponse:
    """Invites somebody: the form, its letter to look at, and then with `send` the letter leaves."""
    organisations = list_organisations()
    if request.method != "POST":
        initial = {"language": current_language()}
        return _show_new(request, NewPersonForm(organisations=organisations, initial=initial), HTTPStatus.OK)
    form = NewPersonForm(request.POST, organisations=organisations)
    if not form.is_valid():
        return _show_new(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if "change" in request.POST:
        return _show_new(request, form, HTTPStatus.OK)
    actor = actor_of(request)
    letter = _invitation(form, actor)
    if "send" not in request.POST:
        return render(request, "web/people/invitation.html", {"form": form, "organisation": None, "letter": letter})
    return _send(request, form, actor, letter)


def show_person(request: HttpRequest, found: Person, form: RoleForm, status: HTTPStatus) -> HttpResponse:
    """The page of one account, with the form of a new role."""
    (line,) = _lines((found,))
    context = {
        "account": line,
        "is_self": found.user_id == actor_of(request).user_id,
        "form": form,
        "problems": list(form.problems()) if form.is_bound else [],
        "notices": take_notices(request),
    }
    return render(request, "web/people/person.html", context, status=status)


def _lines(people: tuple[Person, ...]) -> list[AccountLine]:
    names: dict[str, Texts] = {one.slug: one.names for one in list_organisations()}
    return [account_line(one, names) for one in people]


def _invitation(form: NewPersonForm, actor: Actor) -> Letter:
    where = form.chosen_organisation
    return write_invitation(
        name=form.cleaned_data["name"],
        inviter=actor.name,
        kind=form.chosen_kind,
        organisation=where.names if where else None,
        language=form.chosen_language,
        at=timezone.now(),
    )


def _send(request: HttpRequest, form: NewPersonForm, actor: Actor, letter: Letter) -> HttpResponse:
    given, where = form.cleaned_data, form.chosen_organisation
    try:
        user = invite_person(
            email=given["email"],
            name=given["name"],
            kind=form.chosen_kind,
            organisation=where.slug if where else "",
            letter=letter,
            form_key=given["form_key"],
            by=actor,
            at=timezone.now(),
        )
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show_new(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    tell(request, _("%(name)s has the role now. The invitation is on its way.") % {"name": user.name})
    return redirect("administration_person", user_id=user.pk)


def _show_new(request: HttpRequest, form: NewPersonForm, status: HTTPStatus) -> HttpResponse:
    context = {"form": form, "organisation": None, "problems": list(form.problems()) if form.is_bound else []}
    return render(request, "web/people/invite.html", context, status=status)
