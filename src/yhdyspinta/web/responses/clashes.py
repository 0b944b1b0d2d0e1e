"""Answers that were not saved, as a page tells of them: both values and both authors, or what was wrong."""

from collections.abc import Iterable
from dataclasses import dataclass

from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.answers.entries import Clash
from yhdyspinta.languages import Language
from yhdyspinta.surveys.actions.answers import AnswerProblem
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.addresses import section_address
from yhdyspinta.web.responses.naming import in_words, name_counterpart, name_person, name_question, section_of


@dataclass(frozen=True, slots=True)
class ClashLine:
    """`mine` was not saved, `theirs` stands."""

    question: str
    counterpart: str
    mine: str
    theirs: str
    by: str
    at: str
    address: str


@dataclass(frozen=True, slots=True)
class RefusedLine:
    question: str
    counterpart: str
    text: str


def list_clash_lines(response: ResponseView, clashes: Iterable[Clash], language: Language) -> list[ClashLine]:
    clashes = tuple(clashes)
    names = names_of(one.theirs.by for one in clashes if one.theirs.by is not None)
    return [
        ClashLine(
            name_question(response, one.key[0], language),
            name_counterpart(response, one.key[1], language),
            in_words(response, one.key, one.mine, language),
            in_words(response, one.key, one.theirs.value, language),
            name_person(names.get(one.theirs.by, "") if one.theirs.by else "", one.theirs.by),
            moment(one.theirs.at, language),
            section_address(response.key, section_of(response, one.key[0]), one.key[1], one.key[0]),
        )
        for one in clashes
    ]


def list_refused_lines(
    response: ResponseView, refused: Iterable[AnswerProblem], language: Language
) -> list[RefusedLine]:
    return [
        RefusedLine(
            name_question(response, one.key[0], language),
            name_counterpart(response, one.key[1], language),
            one.problem.sentence(language),
        )
        for one in refused
    ]
