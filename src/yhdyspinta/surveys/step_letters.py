"""What people are written when their response has taken a step: plain text, in their language. Pure.

Neither answers, reasons nor comments are in a letter: they are on the page that it leads to.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from yhdyspinta.languages import Language, Texts
from yhdyspinta.surveys import step_letter_texts as texts
from yhdyspinta.surveys.letter_texts import SIDES
from yhdyspinta.surveys.letters import Written, write_day


class StepLetter(StrEnum):
    """The letters there are."""

    TO_APPROVE = "to_approve"
    """To those who approve: with a personal link, since most of them come for this alone."""
    RETURNED = "returned"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class StepSubject:
    """The response that a letter is about. `wave` is a slug; `side` is filled when the organisation answers for both
    sides."""

    survey: Texts
    wave: str
    organisation: Texts
    side: str
    closes_on: date
    is_synthetic: bool


_WORDS = {
    StepLetter.TO_APPROVE: (texts.TO_APPROVE_SUBJECT, texts.TO_APPROVE, texts.PAGE, texts.OWN_LINK),
    StepLetter.RETURNED: (texts.RETURNED_SUBJECT, texts.RETURNED, texts.PAGE, texts.SIGN_IN),
    StepLetter.APPROVED: (texts.APPROVED_SUBJECT, texts.APPROVED, texts.RECEIPT, texts.SIGN_IN),
}


def write_step_letter(letter: StepLetter, about: StepSubject, *, name: str, language: Language, link: str) -> Written:
    """The letter to the person of a `name`; `link` is an absolute address."""
    subject, news, place, way_in = _WORDS[letter]
    side = f" ({SIDES[about.side][language]})" if about.side else ""
    facts = {
        "name": name,
        "survey": about.survey[language],
        "wave": about.wave,
        "organisation": f"{about.organisation[language]}{side}",
        "day": write_day(about.closes_on, language),
        "link": link,
    }
    paragraphs = [texts.GREETING, news, texts.FACTS, place, way_in]
    if about.is_synthetic:
        paragraphs.insert(3, texts.SYNTHETIC)
    body = [paragraph[language].format(**facts) for paragraph in paragraphs]
    return Written(subject[language].format(**facts), "\n\n".join([*body, "Yhdyspinta"]) + "\n")


def step_key(response_key: str, number: int, user_id: int) -> str:
    """What a letter is about: each person gets one about a step."""
    return f"step:{response_key}:{number}:{user_id}"
