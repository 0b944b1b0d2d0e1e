"""Answers → sections, counterparts and lines, in the order of the form."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind, Section
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.documents.questionnaire.form import make_form
from yhdyspinta.documents.receipt.answer_words import UNANSWERED, write_answer
from yhdyspinta.documents.receipt.receipt import Block, Line, Part, Partner
from yhdyspinta.languages import Language


def lay_out(
    instrument: Instrument,
    fields: Mapping[str, Referent],
    answers: Mapping[Key, Answer],
    relevant: Collection[Key],
    partners: Sequence[Partner],
    language: Language,
) -> tuple[Part, ...]:
    """Every question that is put, with its answer. `fields` are what is answered, by name, `relevant` the ids of the
    sections and questions that are put (`routing.Outcome.relevant`). Sections without a question are left out."""
    making = _Making(instrument, fields, answers, relevant, partners, language)
    parts = (making.part(section) for section in instrument.sections)
    return tuple(part for part in parts if part.blocks)


class _Making:
    def __init__(
        self,
        instrument: Instrument,
        fields: Mapping[str, Referent],
        answers: Mapping[Key, Answer],
        relevant: Collection[Key],
        partners: Sequence[Partner],
        language: Language,
    ) -> None:
        self._fields, self._answers, self._relevant = fields, answers, relevant
        self._partners, self._language = partners, language
        entries = [entry for part in make_form(instrument, language).parts for entry in part.entries]
        self._numbers = {one.id: one.number for entry in entries for one in (entry, *entry.inner)}

    def part(self, section: Section) -> Part:
        return Part(section.id, section.title[self._language], tuple(self._blocks(section)))

    def _blocks(self, section: Section) -> Iterator[Block]:
        """Questions that are asked once stand together as far as no group comes between them."""
        once: list[Line] = []
        for question in section.questions:
            if question.kind is not QuestionKind.GROUP:
                once += self._lines(question, "")
                continue
            if once:
                yield Block(tuple(once))
                once = []
            yield from self._about(question)
        if once:
            yield Block(tuple(once))

    def _about(self, group: Question) -> Iterator[Block]:
        for partner in self._partners:
            if partner.per != group.per:
                continue
            if partner.no_cooperation:
                yield Block((), partner.key, partner.name, partner.no_cooperation)
                continue
            lines = tuple(line for question in group.questions for line in self._lines(question, partner.key))
            if lines:
                yield Block(lines, partner.key, partner.name)

    def _lines(self, question: Question, about: str) -> Iterator[Line]:
        names = [row.id for row in question.rows] or [question.id]
        if (question.id, about) not in self._relevant or not all(name in self._fields for name in names):
            return
        text, number = question.text[self._language], self._numbers.get(question.id, "")
        if question.rows:
            yield Line(text, None, number=number)
            for row in question.rows:
                yield self._line((row.id, about), row.text[self._language], "", is_row=True)
        else:
            yield self._line((question.id, about), text, number, is_row=False)

    def _line(self, key: Key, text: str, number: str, *, is_row: bool) -> Line:
        words = write_answer(self._answers.get(key), self._fields[key[0]], self._language)
        return Line(text, key, words or UNANSWERED[self._language], not words, number, is_row)
