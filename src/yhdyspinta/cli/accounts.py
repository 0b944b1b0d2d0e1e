"""`yhdyspinta accounts`: what an operator does with accounts, the first administrator's before all."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

import click

from yhdyspinta.cli import accounts_text as texts
from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.errors import refuse
from yhdyspinta.languages import LANGUAGES, Language, Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.accounts.models import User
    from yhdyspinta.accounts.roles import RoleKind

# Written out, for Django is not set up when the command's help is asked for.
_KINDS: Final = ("coordinator", "section_editor", "reader", "approver", "national_editor", "administrator")
_FORMAT = click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
_EMAIL = click.argument("email")
_KIND = click.argument("kind", type=click.Choice(_KINDS))
_ORGANISATION = click.option("--organisation", default="", help="Its slug; left out for a national role.")


@click.group()
def accounts() -> None:
    """Make and end accounts, roles and personal links."""


@accounts.command()
@_EMAIL
@click.option("--name", required=True, help="First and last name, as others see it.")
@click.option("--language", type=click.Choice(LANGUAGES), default="fi", show_default=True, help="Of their messages.")
@_FORMAT
def add(email: str, name: str, language: str, output: str) -> None:
    """Make an account. Its owner sets a password by e-mail (“Set or change your password”), or gets a `link`."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actions.users import create_user
    from yhdyspinta.accounts.actor import COMMAND

    user = create_user(email=email, name=name, language=cast(Language, language), by=COMMAND, at=timezone.now())
    _say(texts.ADDED, {"email": user.email}, output)


@accounts.command()
@_ORGANISATION
@_FORMAT
def roles(organisation: str, output: str) -> None:
    """List who has which role: everybody, or in one organisation."""
    setup_database()
    from yhdyspinta.accounts.queries.people import list_all_roles, list_role_holders

    held = list_role_holders(organisation) if organisation else list_all_roles()
    lines = [texts.RoleLine(one.email, one.name, one.kind.value, one.organisation, one.granted_at) for one in held]
    if output == "json":
        click.echo(json.dumps([one.as_json() for one in lines], ensure_ascii=True, indent=1))
    else:
        click.echo(texts.describe_roles(lines, user_language()))


@accounts.command()
@_EMAIL
@_KIND
@_ORGANISATION
@_FORMAT
def grant(email: str, kind: str, organisation: str, output: str) -> None:
    """Give somebody a role. Nothing changes when they have it."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actions.roles import grant_role
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.accounts.errors_sign_in import UNKNOWN_ORGANISATION
    from yhdyspinta.regions.queries.organisations import find_organisation

    if organisation and find_organisation(organisation) is None:
        raise refuse(UNKNOWN_ORGANISATION, slug=organisation)
    user = _user(email)
    grant_role(user_id=user.pk, kind=_role_kind(kind), organisation=organisation, by=COMMAND, at=timezone.now())
    _say(texts.GRANTED, {"email": user.email, "kind": kind, "organisation": organisation}, output)


@accounts.command()
@_EMAIL
@_KIND
@_ORGANISATION
@_FORMAT
def end(email: str, kind: str, organisation: str, output: str) -> None:
    """End a role, and sign its holder out everywhere."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actions.roles import end_role
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.accounts.errors_sign_in import UNKNOWN_ROLE
    from yhdyspinta.accounts.queries.people import list_roles_of

    user = _user(email)
    held = (one for one in list_roles_of(user.pk) if (one.kind, one.organisation) == (_role_kind(kind), organisation))
    role = next(held, None)
    if role is None:
        raise refuse(UNKNOWN_ROLE)
    end_role(role_id=role.role_id, by=COMMAND, at=timezone.now())
    _say(texts.ENDED, {"email": user.email, "kind": kind, "organisation": organisation}, output)


@accounts.command()
@_EMAIL
@click.option("--path", default="/oma/", show_default=True, help="Where it leads, without the language.")
@click.option("--hours", type=click.IntRange(1, 24 * 366), default=24, show_default=True, help="How long it holds.")
@_FORMAT
def link(email: str, path: str, hours: int, output: str) -> None:
    """Print a personal link. Whoever has it signs in as its owner, without national roles: send it to nobody else."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actions.links import issue_link
    from yhdyspinta.accounts.actor import COMMAND

    user, now = _user(email), timezone.now()
    until = now + timedelta(hours=hours)
    address = issue_link(user_id=user.pk, path=path, expires_at=until, by=COMMAND, at=now)
    facts = {"email": user.email, "address": address, "expires_at": until.isoformat()}
    click.echo(json.dumps(facts) if output == "json" else address)


@accounts.command("remove-codes")
@_EMAIL
@_FORMAT
def remove_codes(email: str, output: str) -> None:
    """Take away the one-time codes of somebody who has lost their phone and the recovery codes."""
    from yhdyspinta.cli.django_setup import setup_django

    setup_django()
    from yhdyspinta.accounts.actions import codes

    _change(email, output, texts.CODES_REMOVED, codes.remove_codes)


@accounts.command()
@_EMAIL
@click.option("--yes", is_flag=True, help="Without asking.")
@_FORMAT
def erase(email: str, yes: bool, output: str) -> None:  # noqa: FBT001  (click passes its flags by name)
    """Erase everything that somebody is known by: name, address, password, codes, links. Their roles end."""
    if not yes:
        click.confirm(texts.harmless(f"{email}?"), abort=True)
    from yhdyspinta.cli.django_setup import setup_django

    setup_django()
    from yhdyspinta.accounts.actions import users

    _change(email, output, texts.ERASED, users.erase_user)


@accounts.command()
@_FORMAT
def tidy(output: str) -> None:
    """Delete ended sessions, tries counted more than a day ago, and links that ended 90 days ago.

    For the operator's daily timetable: it may be run as often as you like.
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actions.tidying import tidy_accounts

    _say(texts.TIDIED, asdict(tidy_accounts(at=timezone.now())), output)


def _change(email: str, output: str, said: Texts, action: Callable[..., None]) -> None:
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actor import COMMAND

    user = _user(email)
    address = user.email
    action(user_id=user.pk, by=COMMAND, at=timezone.now())
    _say(said, {"email": address}, output)


def _user(email: str) -> "User":
    from yhdyspinta.accounts.errors_sign_in import UNKNOWN_USER
    from yhdyspinta.accounts.queries.people import find_user_by_email

    user = find_user_by_email(email)
    if user is None:
        raise refuse(UNKNOWN_USER)
    return user


def _role_kind(kind: str) -> "RoleKind":
    from yhdyspinta.accounts.roles import RoleKind

    return RoleKind(kind)


def _say(said: Texts, facts: dict[str, object], output: str) -> None:
    click.echo(json.dumps(facts) if output == "json" else said[user_language()].format(**facts))
