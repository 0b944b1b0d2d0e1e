"""What of a questionnaire neither its printed form nor its codebook says."""

from collections.abc import Iterator
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss

_CALCULATED: Final = Texts(
    fi="Laskettua arvoa ei kysytä, joten se ei ole paperilla.",
    sv="Ett beräknat värde frågas inte, så det finns inte på papper.",
    en="A calculated value is not asked, so it is not on paper.",
)
_CONSTRAINT: Final = Texts(
    fi="Vastauksen ehtoa ei tarkisteta paperilla.",
    sv="Svarets villkor kontrolleras inte på papper.",
    en="The condition on the answer is not checked on paper.",
)
_FILTER: Final = Texts(
    fi="Paperilla ovat kaikki vaihtoehdot.",
    sv="På papper finns alla alternativ.",
    en="Paper has all the choices.",
)
_RELEVANT: Final = Texts(
    fi="Koodikirja ei kerro, milloin kysymys esitetään.",
    sv="Kodboken säger inte när frågan ställs.",
    en="The codebook does not say when the question is put.",
)


def list_form_losses(instrument: Instrument, *, is_form: bool) -> tuple[Loss, ...]:
    """In the order of the form; `is_form` for paper, otherwise for the codebook."""
    return tuple(
        Loss(what, f"survey {one.id}", why)
        for section in instrument.sections
        for question in section.questions
        for one in (question, *question.questions)
        for what, why in (_on_paper(one) if is_form else _in_codebook(one))
    )


def _on_paper(question: Question) -> Iterator[tuple[str, Texts]]:
    if question.kind is QuestionKind.CALCULATION:
        yield "calculate", _CALCULATED
    if question.constraint:
        yield "constraint", _CONSTRAINT
    if question.choice_filter:
        yield "choice_filter", _FILTER


def _in_codebook(question: Question) -> Iterator[tuple[str, Texts]]:
    if question.relevant:
        yield "relevant", _RELEVANT
