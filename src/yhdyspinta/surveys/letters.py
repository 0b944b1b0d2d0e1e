"""What respondents are written: invitations and reminders as plain text, in the recipient's language. Pure.

There are never answers in a letter, only how much is left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel.dates import format_date

from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.surveys import letter_texts as texts
from yhdyspinta.surveys.board import BoardRow, Stage


class Template(StrEnum):
    """The letters there are."""

    INVITATION = "invitation"
    REMINDER = "reminder"
    """How many days are left."""
    DIGEST = "digest"
    """The same, with everything that is open."""


REMINDERS = (Template.REMINDER, Template.DIGEST)


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that a letter says but its link. `wave` is a slug; `rows` are the board's, one a response that the
    reader leads."""

    template: Template
    survey: Texts
    wave: str
    publisher: str
    organisation: Texts
    name: str
    closes_on: date
    today: date
    is_personal: bool = False
    rows: Sequence[BoardRow] = ()
    sections: tuple[tuple[str, Texts], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words."""

    subject: str
    body: str


def write_letter(letter: Letter, language: Language, link: str) -> Written:
    """The letter's text; `link` is an address, or in a preview the words in its place."""
    facts = {
        "survey": letter.survey[language],
        "wave": letter.wave,
        "publisher": letter.publisher,
        "organisation": letter.organisation[language],
        "name": letter.name,
        "day": write_day(letter.closes_on, language),
        "left": _write_left(letter, language),
        "link": link,
    }
    subject, paragraphs = _choose(letter)
    body = [paragraph[language].format(**facts) for paragraph in paragraphs]
    if letter.template is Template.DIGEST:
        body.insert(2, "\n".join(_list_open(letter, language)))
    return Written(subject[language].format(**facts), "\n\n".join(body) + "\n")


def name_with_sides(names: Texts, sides: Iterable[str]) -> Texts:
    """The name of an organisation, and behind it the sides that are meant; without sides the name alone."""
    meant = tuple(sides)
    if not meant:
        return names
    return Texts(*(f"{names[one]} ({', '.join(texts.SIDES[side][one] for side in meant)})" for one in LANGUAGES))


def write_day(day: date, language: Language) -> str:
    """18.12.2026, 18 december 2026, 18 December 2026."""
    if language == "fi":
        return f"{day.day}.{day.month}.{day.year}"
    return format_date(day, format="d MMMM y", locale="sv_FI" if language == "sv" else "en_GB")


def _choose(letter: Letter) -> tuple[Texts, tuple[Texts, ...]]:
    if letter.template is not Template.INVITATION:
        return texts.REMINDER_SUBJECT, texts.REMINDER_PERSONAL if letter.is_personal else texts.REMINDER
    if letter.is_personal:
        return texts.INVITATION_SUBJECT, texts.INVITATION_PERSONAL
    return texts.INVITATION_SUBJECT, texts.INVITATION


def _write_left(letter: Letter, language: Language) -> str:
    days = (letter.closes_on - letter.today).days
    if days <= 0:
        return texts.LAST_DAY[language]
    return (texts.ONE_DAY_LEFT if days == 1 else texts.DAYS_LEFT)[language].format(days=days)


def _list_open(letter: Letter, language: Language) -> list[str]:
    """What is open, response by response: sections with how many questions are answered, and comments."""
    lines = []
    for row in letter.rows:
        if len(letter.rows) > 1:
            lines.append(f"{row.names[language]} ({texts.SIDES[row.side][language]}):")
        lines += _list_open_of(row, dict(letter.sections), language)
    return lines


def _list_open_of(row: BoardRow, sections: dict[str, Texts], language: Language) -> list[str]:
    if row.stage is Stage.SUBMITTED:
        return [f"- {texts.WAITS_FOR_APPROVAL[language]}"]
    lines = []
    for cell in row.cells:
        if not cell.is_done:
            about = f" – {cell.about[language]}" if cell.about else ""
            lines.append(f"- {sections[cell.section][language]}{about}: {cell.answered}/{cell.asked}")
    if row.open_comments:
        lines.append(f"- {texts.OPEN_COMMENTS[language].format(count=row.open_comments)}")
    return lines or [f"- {texts.READY_TO_SUBMIT[language]}"]
