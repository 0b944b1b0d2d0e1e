"""Letters that would be sent: to whom, about which organisation, with what in them. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.surveys.letter_texts import PERSONAL_LINK
from yhdyspinta.surveys.letters import Letter, Template, Written, write_letter

OWN_WORK: Final = "/oma/"
"""Where a link leads when somebody has more than one response."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is written to. `user_id` is None for whoever has no account yet."""

    user_id: int | None
    name: str
    email: str
    language: Language


@dataclass(frozen=True, slots=True)
class Planned:
    """A letter that would be sent. `organisation` is a slug, `path` where the link leads on this site, without its
    language; `is_sent` when the same was sent before. `side` is filled when one of two sides is meant."""

    recipient: Recipient
    organisation: str
    names: Texts
    letter: Letter
    path: str
    is_sent: bool
    side: str = ""

    def preview(self) -> Written:
        """The exact text, with words where the link comes."""
        return self.write(PERSONAL_LINK[self.recipient.language])

    def write(self, link: str) -> Written:
        """The text with its link, in the recipient's language."""
        return write_letter(self.letter, self.recipient.language, link)


def invitation_key(wave_id: int, organisation: str, user_id: int) -> str:
    """What an invitation is about: it is sent once."""
    return f"invite:{wave_id}:{organisation}:{user_id}:{Template.INVITATION}"


def reminder_key(wave_id: int, organisation: str, user_id: int, template: Template, day: date) -> str:
    """What a reminder is about: it is sent once a day."""
    return f"remind:{wave_id}:{organisation}:{user_id}:{template}:{day.isoformat()}"
