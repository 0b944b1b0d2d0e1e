"""Coordinators invite colleagues, and send them a new link. The letter is shown before it is sent."""

from http import HTTPStatus
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.accounts.actions.invitations import invite_person, send_new_link
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.queries.people import get_user, list_role_holders
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.organisations import OrganisationName
from yhdyspinta.web.people.forms import InvitationForm, KeyedForm
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.people.scope import kinds_to_give, organisation_of
from yhdyspinta.web.people.views import SHOWN_OR_SENT, holder_in
from yhdyspinta.web.people.wording import write_invitation, write_new_link


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; then its letter, to look at; then, with the button `send`, the letter leaves."""
    actor, organisation = organisation_of(request, slug)
    kinds = kinds_to_give(actor, slug)
    if request.method != "POST":
        form = InvitationForm(kinds=kinds, initial={"language": current_language(), "kind": kinds[0]})
        return _show_form(request, form, organisation, HTTPStatus.OK)
    form = InvitationForm(request.POST, kinds=kinds)
    if not form.is_valid():
        return _show_form(request, form, organisation, HTTPStatus.UNPROCESSABLE_ENTITY)
    letter = _compose(form, actor, organisation)
    if "change" in request.POST:
        return _show_form(request, form, organisation, HTTPStatus.OK)
    if "send" not in request.POST:
        context = {"form": form, "organisation": organisation, "letter": letter}
        return render(request, "web/people/invitation.html", context)
    return _send(request, form, actor, organisation, letter)


def _send(
    request: HttpRequest, form: InvitationForm, actor: Actor, organisation: OrganisationName, letter: Letter
) -> HttpResponse:
    given = form.cleaned_data
    try:
        user = invite_person(
            email=given["email"],
            name=given["name"],
            kind=form.chosen_kind,
            organisation=organisation.slug,
            letter=letter,
            form_key=given["form_key"],
            by=actor,
            at=timezone.now(),
        )
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show_form(request, form, organisation, HTTPStatus.UNPROCESSABLE_ENTITY)
    tell(request, _("%(name)s has the role now. The invitation is on its way.") % {"name": user.name})
    return redirect("people", slug=organisation.slug)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def new_link(request: HttpRequest, slug: str, user_id: int) -> HttpResponse:
    """Shows the letter with a new link to somebody with a role in the organisation, and sends it."""
    actor, organisation = organisation_of(request, slug)
    holder = holder_in(slug, user_id)
    now = timezone.now()
    language = cast(Language, get_user(user_id).language)
    letter = write_new_link(name=holder.name, language=language, at=now)
    if request.method != "POST":
        context = {"form": KeyedForm(), "organisation": organisation, "letter": letter, "email": holder.email}
        return render(request, "web/people/new_link.html", context)
    form = KeyedForm(request.POST)
    form.full_clean()
    form_key = form.cleaned_data["form_key"]
    send_new_link(user_id=user_id, organisation=slug, letter=letter, form_key=form_key, by=actor, at=now)
    tell(request, _("A new link is on its way to %(name)s.") % {"name": holder.name})
    return redirect("people", slug=slug)


def _compose(form: InvitationForm, actor: Actor, organisation: OrganisationName) -> Letter:
    """The letter, to colleagues who are known already under their own name and in their own language.

    To anybody else as the form says, whether they have an account or not: it must not tell who has one.
    """
    email, name, language = form.cleaned_data["email"].lower(), form.cleaned_data["name"], form.chosen_language
    for holder in list_role_holders(organisation.slug):
        if holder.email == email:
            name, language = holder.name, cast(Language, get_user(holder.user_id).language)
    return write_invitation(
        name=name,
        inviter=actor.name,
        kind=form.chosen_kind,
        organisation=organisation.names,
        language=language,
        at=timezone.now(),
    )


def _show_form(
    request: HttpRequest, form: InvitationForm, organisation: OrganisationName, status: HTTPStatus
) -> HttpResponse:
    context = {"form": form, "organisation": organisation, "problems": list(form.problems())}
    return render(request, "web/people/invite.html", context, status=status)
