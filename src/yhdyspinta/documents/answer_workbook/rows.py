"""The rows of a section's sheet: each answer once, for each counterpart where its question repeats."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind, Section
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import Referent, list_parts, list_referents
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.answer_workbook.book import AnswerBook
from yhdyspinta.documents.answer_workbook.words import ALONE, CHOOSE, NUMBER, OR_STATE, TAKE, WRITE
from yhdyspinta.documents.questionnaire.form import Entry, make_form
from yhdyspinta.sources.answer_workbooks.labels import list_labels, list_state_labels, write_label
from yhdyspinta.sources.answer_workbooks.layout import YES, RowKey

_SILENT: Final = frozenset({QuestionKind.CALCULATION})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`key` is None where nothing is answered: a note, the question over the lines of a matrix.

    `choices` are those that the cell offers; with `is_open` others are accepted too. `limits` are of a number.
    """

    text: str
    partner: str = ""
    how: str = ""
    key: RowKey | None = None
    answer: str | float | None = None
    choices: tuple[str, ...] = ()
    is_open: bool = False
    is_strong: bool = False
    is_long: bool = False
    limits: tuple[float | None, float | None] | None = None


def list_rows(book: AnswerBook, section: Section) -> tuple[SheetRow, ...]:
    """The rows below the headings, in the order of the form."""
    return tuple(_Rows(book).of_section(section))


class _Rows:
    def __init__(self, book: AnswerBook) -> None:
        self._book, self._language = book, book.language
        self._referents: Mapping[str, Referent] = list_referents(list_parts(book.instrument), book.instrument)
        parts = make_form(book.instrument, book.language).parts
        self._entries: dict[str, Entry] = {
            one.id: one for part in parts for entry in part.entries for one in (entry, *entry.inner)
        }

    def of_section(self, section: Section) -> Iterator[SheetRow]:
        if section.note:
            yield SheetRow(section.note[self._language])
        for question in section.questions:
            if question.kind is QuestionKind.GROUP:
                yield from self._of_group(question)
            else:
                yield from self._of_question(question, "", "")

    def _of_group(self, group: Question) -> Iterator[SheetRow]:
        yield self._head(group)
        for partner in self._book.partners:
            if partner.per == group.per and not partner.no_cooperation:
                yield SheetRow(partner.name, partner.name, is_strong=True)
                for question in group.questions:
                    yield from self._of_question(question, partner.key, partner.name)

    def _of_question(self, question: Question, about: str, partner: str) -> Iterator[SheetRow]:
        if question.kind in _SILENT:
            return
        head = replace(self._head(question), partner=partner)
        match question.kind:
            case QuestionKind.NOTE:
                yield replace(head, is_strong=False)
            case QuestionKind.MATRIX:
                yield head
                for row in question.rows:
                    yield self._line(row.id, row.text[self._language], about, partner)
            case QuestionKind.MULTIPLE_CHOICE:
                yield head
                yield from self._choices(question, about, partner)
            case _:
                line = self._line(question.id, head.text, about, partner)
                yield replace(line, how=" ".join(filter(None, (head.how, line.how))))

    def _head(self, question: Question) -> SheetRow:
        entry = self._entries[question.id]
        text = f"{entry.number} {entry.text}" if entry.number else entry.text
        return SheetRow(text, how=" ".join(filter(None, (entry.condition, entry.hint))), is_strong=True)

    def _line(self, name: str, text: str, about: str, partner: str) -> SheetRow:
        """A row whose cell holds the whole answer."""
        referent = self._referents[name]
        value, version = self._book.answers.get((name, about), (None, 0))
        label = write_label(value, referent, self._language)
        line = SheetRow(text, partner, key=RowKey(name, "", about, version, label), answer=label or None)
        match referent.question.kind:
            case QuestionKind.OPEN_TEXT:
                return replace(line, how=WRITE[self._language], is_long=True)
            case QuestionKind.NUMBER:
                return self._number(line, referent, value)
        choices = tuple(label for label, _answer in list_labels(referent, self._language))
        return replace(line, how=CHOOSE[self._language], choices=choices)

    def _number(self, line: SheetRow, referent: Referent, value: Answer) -> SheetRow:
        question, states = (
            referent.question,
            tuple(label for label, _answer in list_state_labels(referent, self._language)),
        )
        told = [NUMBER[self._language], self._entries[question.id].instruction, self._entries[question.id].unit]
        how = ", ".join(filter(None, told))
        if states:
            how += f"; {OR_STATE[self._language].format(states=', '.join(states))}"
        number = float(value) if isinstance(value, int | float) and not isinstance(value, State) else line.answer
        limits = (question.minimum, question.maximum)
        return replace(line, answer=number, how=f"{how}.", choices=states, is_open=True, limits=limits)

    def _choices(self, question: Question, about: str, partner: str) -> Iterator[SheetRow]:
        """A row for each choice, so that several can be taken."""
        referent, yes = self._referents[question.id], YES[self._language]
        value, version = self._book.answers.get((question.id, about), (None, 0))
        names = {option.id: option.text[self._language] for option in question.options}
        alone = {option.id for option in question.options if option.exclusive} | set(self._states(referent))
        for name, text in {**names, **self._states(referent)}.items():
            is_taken = name in value if isinstance(value, tuple) else self._state_name(referent, value) == name
            was = yes if is_taken else ""
            how = f"{TAKE[self._language]} ({ALONE[self._language]})" if name in alone else TAKE[self._language]
            key = RowKey(question.id, name, about, version, was)
            yield SheetRow(text, partner, how, key, was or None, (yes,))

    def _states(self, referent: Referent) -> dict[str, str]:
        offered = {answer for _label, answer in list_state_labels(referent, self._language)}
        return {one.name: one.label[self._language] for one in referent.states if one.state in offered}

    def _state_name(self, referent: Referent, value: Answer) -> str:
        return next((one.name for one in referent.states if one.state is value), "")
