"""Says feedback in words for the terminal. Pure: messages in, text out."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from yhdyspinta.languages import Language, Texts

_NONE: Final = Texts(fi="Ei palautetta.", sv="Ingen respons.", en="No feedback.")
_HEADS: Final = {
    "receipt": Texts(fi="numero", sv="nummer", en="receipt"),
    "due_on": Texts(fi="vastattava", sv="svar senast", en="due"),
    "state": Texts(fi="tila", sv="status", en="state"),
    "kind": Texts(fi="aihe", sv="ämne", en="kind"),
    "message": Texts(fi="viesti", sv="meddelande", en="message"),
}
_STATES: Final = {
    "open": Texts(fi="avoin", sv="öppen", en="open"),
    "late": Texts(fi="MYÖHÄSSÄ", sv="FÖRSENAD", en="LATE"),
    "answered": Texts(fi="vastattu", sv="besvarad", en="answered"),
}
_KINDS: Final = {
    "accessibility": Texts(fi="saavutettavuus", sv="tillgänglighet", en="accessibility"),
    "error": Texts(fi="virhe tiedossa", sv="fel i uppgift", en="error in a fact"),
    "other": Texts(fi="muu", sv="annat", en="other"),
}
_LABELS: Final = {
    "page": Texts(fi="Sivu", sv="Sida", en="Page"),
    "language": Texts(fi="Kieli", sv="Språk", en="Language"),
    "reply_to": Texts(fi="Vastausosoite", sv="Svarsadress", en="Answer to"),
    "received_at": Texts(fi="Saapunut", sv="Kommit in", en="Received"),
    "answered_at": Texts(fi="Vastattu", sv="Besvarad", en="Answered"),
    "answer_note": Texts(fi="Vastaus", sv="Svar", en="Answer"),
}
_ERASED: Final = Texts(fi="(poistettu)", sv="(raderat)", en="(erased)")
_WIDTH: Final = 60


@dataclass(frozen=True, slots=True)
class Message:
    """One message as the operator reads it; moments are in Finnish time."""

    receipt: str
    kind: str
    page: str
    message: str
    reply_to: str
    language: str
    received_at: datetime
    due_on: date
    answered_at: datetime | None
    answer_note: str
    erased_at: datetime | None

    def as_json(self) -> dict[str, Any]:
        """Plain values; moments and days in ISO 8601."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}

    def state(self, today: date) -> str:
        """`open`, `late` or `answered`."""
        if self.answered_at:
            return "answered"
        return "late" if today > self.due_on else "open"


def describe_list(messages: Iterable[Message], language: Language, *, today: date) -> str:
    """A table with a line a message."""
    rows = [[head[language] for head in _HEADS.values()]]
    rows += [
        [
            one.receipt,
            one.due_on.isoformat(),
            _STATES[one.state(today)][language],
            _KINDS[one.kind][language],
            _shortened(one, language),
        ]
        for one in messages
    ]
    if len(rows) == 1:
        return _NONE[language]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def describe_message(message: Message, language: Language, *, today: date) -> str:
    """Everything about one message."""
    facts: Mapping[str, str] = {
        "received_at": f"{message.received_at:%Y-%m-%d %H:%M}",
        "page": message.page,
        "language": message.language,
        "reply_to": message.reply_to,
        "answered_at": f"{message.answered_at:%Y-%m-%d %H:%M}" if message.answered_at else "",
        "answer_note": message.answer_note,
    }
    head = (message.receipt, _KINDS[message.kind][language], _STATES[message.state(today)][language])
    lines = [", ".join(head) + f", {_HEADS['due_on'][language]} {message.due_on}"]
    lines += [f"{_LABELS[name][language]}: {harmless(value)}" for name, value in facts.items() if value]
    lines += ["", _ERASED[language] if message.erased_at else harmless(message.message)]
    return "\n".join(lines)


def harmless(text: str) -> str:
    """The text without what would command a terminal: control characters but line ends are shown as a mark."""
    return "".join(
        character if character == "\n" or unicodedata.category(character) != "Cc" else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )


def _shortened(message: Message, language: Language) -> str:
    if message.erased_at:
        return _ERASED[language]
    text = harmless(" ".join(message.message.split()))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
