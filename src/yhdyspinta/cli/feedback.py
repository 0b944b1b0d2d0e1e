"""`yhdyspinta feedback`: reads and answers what visitors have sent, and erases what is old."""

import json
from typing import TYPE_CHECKING, Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.cli.feedback_text import Message, describe_list, describe_message
from yhdyspinta.languages import Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.feedback.models import Feedback

_FORMAT = click.option("--format", "output", type=click.Choice(["table", "json"]), default="table", show_default=True)
_ANSWERED: Final = Texts(
    fi="Palaute {receipt} on merkitty vastatuksi.",
    sv="Responsen {receipt} är antecknad som besvarad.",
    en="Feedback {receipt} is recorded as answered.",
)
_ERASED_ONE: Final = Texts(
    fi="Palautteen {receipt} viesti, osoite ja vastaus on poistettu.",
    sv="Meddelandet, adressen och svaret i responsen {receipt} är raderade.",
    en="The message, address and answer of feedback {receipt} are erased.",
)
_ERASED: Final = Texts(
    fi="Poistettiin {n} palautteen viesti, osoite ja vastaus.",
    sv="Meddelande, adress och svar raderades ur {n} responser.",
    en="The message, address and answer of {n} feedback entries were erased.",
)
_WOULD_ERASE: Final = Texts(
    fi="Koeajo: poistettaisiin {n} palautteen viesti, osoite ja vastaus.",
    sv="Provkörning: meddelande, adress och svar skulle raderas ur {n} responser.",
    en="Dry run: the message, address and answer of {n} feedback entries would be erased.",
)


@click.group()
def feedback() -> None:
    """Read and answer what visitors have sent, and erase what is old."""


@feedback.command("list")
@click.option("--open", "open_only", is_flag=True, help="Only what is not answered yet.")
@_FORMAT
def list_(open_only: bool, output: str) -> None:  # noqa: FBT001  (click passes its flags by name)
    """List feedback, the first due first. The table shows the beginning of each message; json shows all of it."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.feedback.queries import list_feedback

    messages = [_read(one) for one in list_feedback(open_only=open_only)]
    if output == "json":
        click.echo(json.dumps([one.as_json() for one in messages], ensure_ascii=True, indent=1))
    else:
        click.echo(describe_list(messages, user_language(), today=timezone.localdate()))


@feedback.command()
@click.argument("receipt")
def show(receipt: str) -> None:
    """Show one message as a whole."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.feedback.queries import get_feedback

    click.echo(describe_message(_read(get_feedback(receipt)), user_language(), today=timezone.localdate()))


@feedback.command()
@click.argument("receipt")
@click.option("--note", required=True, help="What was answered. The sender reads it on the page of the receipt.")
def answer(receipt: str, note: str) -> None:
    """Record that a message was answered. Nothing is sent: write the e-mail yourself, when there is an address."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.feedback.actions import answer_feedback

    answered = answer_feedback(receipt=receipt, note=note, at=timezone.now())
    click.echo(_ANSWERED[user_language()].format(receipt=answered.receipt))


@feedback.command()
@click.argument("receipt")
def erase(receipt: str) -> None:
    """Erase the message, address and answer of one feedback entry now, when somebody asks for that."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.feedback.actions import erase_feedback

    erase_feedback(receipt=receipt, at=timezone.now())
    click.echo(_ERASED_ONE[user_language()].format(receipt=receipt.strip().upper()))


@feedback.command()
@click.option("--dry-run", is_flag=True, help="Say how many would be erased, and erase nothing.")
def erase_old(dry_run: bool) -> None:  # noqa: FBT001  (click passes its flags by name)
    """Erase messages, addresses and answers: 12 months after the answer, at the latest 24 months after arrival.

    For the operator's daily timetable: it does nothing when nothing is old, and may be run as often as you like.
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.feedback.actions import erase_old_feedback
    from yhdyspinta.feedback.queries import count_to_erase

    now = timezone.now()
    count, text = (count_to_erase(before=now), _WOULD_ERASE) if dry_run else (erase_old_feedback(before=now), _ERASED)
    click.echo(text[user_language()].format(n=count))


def _read(found: "Feedback") -> Message:
    from django.utils import timezone

    return Message(
        receipt=found.receipt,
        kind=found.kind,
        page=found.page,
        message=found.message,
        reply_to=found.reply_to,
        language=found.language,
        received_at=timezone.localtime(found.received_at),
        due_on=found.due_on,
        answered_at=timezone.localtime(found.answered_at) if found.answered_at else None,
        answer_note=found.answer_note,
        erased_at=timezone.localtime(found.erased_at) if found.erased_at else None,
    )
