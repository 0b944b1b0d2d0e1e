"""`yhdyspinta mail`: sends what waits in the outbox, and shows what became of it."""

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.cli.mail_text import as_json, describe_list, describe_message, describe_run, state_in_words
from yhdyspinta.languages import Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.outbox.queries import MessageView

_FORMAT = click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
_STATES: Final = ("waiting", "trying", "unknown", "sent", "failed")
_RETRIED: Final = Texts(fi="Viesti {key}: {state}.", sv="Meddelandet {key}: {state}.", en="Message {key}: {state}.")
_TIDIED: Final = Texts(
    fi="Poistettiin {n} viestin vastaanottaja.",
    sv="Mottagaren raderades ur {n} meddelanden.",
    en="The recipients of {n} messages were erased.",
)


@click.group()
def mail() -> None:
    """Send what waits in the outbox, and show what became of it."""


@mail.command()
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="At most so many.")
@_FORMAT
def send(limit: int, output: str) -> None:
    """Send the messages that are due.

    For the operator's timetable, once a minute: it does nothing when nothing waits. Two runs at once never send one
    message twice. Without EMAIL_HOST messages are written as files into MAIL_FOLDER.
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.outbox.actions import send_due
    from yhdyspinta.outbox.delivery import check_delivery

    check_delivery()
    sent = send_due(at=timezone.now(), limit=limit)
    click.echo(json.dumps(asdict(sent)) if output == "json" else describe_run(sent, user_language()))


@mail.command("list")
@click.option("--state", "states", type=click.Choice(_STATES), multiple=True, help="Only these; may be repeated.")
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="At most so many.")
@_FORMAT
def list_(states: tuple[str, ...], limit: int, output: str) -> None:
    """List messages, the newest first, with what became of each: `unknown` waits for `mail retry`."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.outbox.queries import list_messages
    from yhdyspinta.outbox.states import State

    found = list_messages(at=timezone.now(), states=map(State, states), limit=limit)
    messages = [_local(one) for one in found]
    if output == "json":
        click.echo(json.dumps([as_json(one) for one in messages], ensure_ascii=True, indent=1))
    else:
        click.echo(describe_list(messages, user_language()))


@mail.command()
@click.argument("key")
@_FORMAT
def show(key: str, output: str) -> None:
    """Show one message as a whole. Its text is there until it has been sent."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.outbox.queries import get_message

    message = _local(get_message(key, at=timezone.now()))
    if output == "json":
        click.echo(json.dumps(as_json(message, with_body=True), ensure_ascii=True, indent=1))
    else:
        click.echo(describe_message(message, user_language()))


@mail.command()
@click.argument("key")
@_FORMAT
def retry(key: str, output: str) -> None:
    """Send a message again that failed, or of which nobody knows whether it left.

    An unknown one may have arrived: ask the recipient, or accept that it may arrive twice. Mail programs can see by
    its Message-ID that it is the same.
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.outbox.actions import retry_message
    from yhdyspinta.outbox.delivery import check_delivery

    check_delivery()
    state = retry_message(key=key, at=timezone.now())
    language = user_language()
    words = _RETRIED[language].format(key=key, state=state_in_words(state, language))
    click.echo(json.dumps({"key": key, "state": state}) if output == "json" else words)


@mail.command()
@_FORMAT
def tidy(output: str) -> None:
    """Erase the recipients of messages that were sent or given up 30 days ago. For the daily timetable."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.outbox.actions import tidy_messages

    count = tidy_messages(at=timezone.now())
    click.echo(json.dumps({"erased": count}) if output == "json" else _TIDIED[user_language()].format(n=count))


def _local(message: "MessageView") -> "MessageView":
    """The message with its moments in Finnish time."""
    from django.utils.timezone import localtime

    return replace(
        message,
        created_at=localtime(message.created_at),
        send_after=localtime(message.send_after),
        trying_since=message.trying_since and localtime(message.trying_since),
        sent_at=message.sent_at and localtime(message.sent_at),
        failed_at=message.failed_at and localtime(message.failed_at),
    )
