"""Says messages in words for the terminal. Pure: messages in, text out."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from yhdyspinta.cli.feedback_text import harmless
from yhdyspinta.cli.text_table import table_lines
from yhdyspinta.languages import Language, Texts

if TYPE_CHECKING:
    from datetime import datetime

    from yhdyspinta.outbox.actions import Sent
    from yhdyspinta.outbox.queries import MessageView

_WIDTH: Final = 118
_NONE: Final = Texts(fi="Ei viestejä.", sv="Inga meddelanden.", en="No messages.")
_EMPTIED: Final = Texts(fi="(poistettu)", sv="(raderat)", en="(erased)")
_HEADS: Final = (
    Texts(fi="avain", sv="nyckel", en="key"),
    Texts(fi="tila", sv="status", en="state"),
    Texts(fi="vastaanottaja", sv="mottagare", en="recipient"),
    Texts(fi="tehty", sv="skapat", en="posted"),
    Texts(fi="yrityksiä", sv="försök", en="tries"),
    Texts(fi="vika", sv="fel", en="failure"),
)
_STATES: Final = {
    "waiting": Texts(fi="odottaa", sv="väntar", en="waiting"),
    "trying": Texts(fi="lähetetään", sv="skickas", en="being sent"),
    "unknown": Texts(fi="TUNTEMATON", sv="OKÄNT", en="UNKNOWN"),
    "sent": Texts(fi="lähetetty", sv="skickat", en="sent"),
    "failed": Texts(fi="EPÄONNISTUNUT", sv="MISSLYCKADES", en="FAILED"),
}
_LABELS: Final = {
    "recipient": Texts(fi="Vastaanottaja", sv="Mottagare", en="Recipient"),
    "subject": Texts(fi="Otsikko", sv="Rubrik", en="Subject"),
    "created_at": Texts(fi="Tehty", sv="Skapat", en="Posted"),
    "send_after": Texts(fi="Lähetetään aikaisintaan", sv="Skickas tidigast", en="To be sent after"),
    "sent_at": Texts(fi="Lähetetty", sv="Skickat", en="Sent"),
    "failed_at": Texts(fi="Luovuttu", sv="Uppgivet", en="Given up"),
    "failure": Texts(fi="Vika", sv="Fel", en="Failure"),
}
_RUN: Final = Texts(
    fi="Lähetettiin {sent}, luovuttiin {failed}, yritetään myöhemmin {postponed}.",
    sv="Skickade {sent}, gav upp {failed}, försöker senare med {postponed}.",
    en="Sent {sent}, gave up {failed}, will try {postponed} later.",
)
_LEFT_UNKNOWN: Final = Texts(
    fi="{unknown} viestistä ei tiedetä, lähtikö se: `yhdyspinta mail list --state unknown`. Niitä ei lähetetä"
    " uudelleen ennen komentoa `yhdyspinta mail retry`.",
    sv="För {unknown} meddelanden är det okänt om de har gått i väg: `yhdyspinta mail list --state unknown`."
    " De skickas inte på nytt före kommandot `yhdyspinta mail retry`.",
    en="Of {unknown} messages nobody knows whether they have left: `yhdyspinta mail list --state unknown`."
    " They are not sent again before `yhdyspinta mail retry`.",
)


def as_json(message: "MessageView", *, with_body: bool = False) -> dict[str, Any]:
    """Plain values, moments in ISO 8601. The text is told when it was asked for: there may be a link in it."""
    names = [name for name in message.__slots__ if with_body or name != "body"]
    values = {name: getattr(message, name) for name in names}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}


def describe_list(messages: Iterable["MessageView"], language: Language) -> str:
    """A table with a line a message."""
    rows = [
        [
            harmless(one.key),
            _STATES[one.state][language],
            one.recipient or _EMPTIED[language],
            f"{one.created_at:%Y-%m-%d %H:%M}",
            str(one.tries),
            one.failure,
        ]
        for one in messages
    ]
    if not rows:
        return _NONE[language]
    return "\n".join(table_lines([head[language] for head in _HEADS], rows, width=_WIDTH))


def describe_message(message: "MessageView", language: Language) -> str:
    """Everything about one message."""
    lines = [f"{harmless(message.key)}, {_STATES[message.state][language]}"]
    for name, label in _LABELS.items():
        value = getattr(message, name)
        if value:
            lines.append(f"{label[language]}: {_shown(value)}")
    return "\n".join([*lines, "", harmless(message.body).rstrip() or _EMPTIED[language]])


def describe_run(sent: "Sent", language: Language) -> str:
    """What a run of sending did, and what waits for a decision."""
    counts = {name: getattr(sent, name) for name in sent.__slots__}
    lines = [_RUN[language].format(**counts)]
    if sent.unknown:
        lines.append(_LEFT_UNKNOWN[language].format(**counts))
    return "\n".join(lines)


def state_in_words(state: str, language: Language) -> str:
    """A state, as the table writes it."""
    return _STATES[state][language]


def _shown(value: "str | datetime") -> str:
    return harmless(value) if isinstance(value, str) else f"{value:%Y-%m-%d %H:%M}"
