"""Who is invited, read from lines that somebody typed or pasted. Pure.

    organisation; name; e-mail[; language[; role]]

Semicolons or tabs part the columns, as a spreadsheet copies them. A line without a name and an address is left out,
and so are a line of headings and a repeated line.
"""

import csv
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.surveys.errors_waves import (
    BAD_COLUMNS,
    BAD_LANGUAGE,
    BAD_PERSON,
    BAD_ROLE,
    NOBODY_TO_INVITE,
    NOT_A_RESPONDENT,
)
from yhdyspinta.surveys.letters import name_with_sides
from yhdyspinta.surveys.respondents import Respondent

MOST_LINES: Final = 500
_NAME_LENGTH: Final = 120
_SHOWN: Final = 60
_LEAST, _MOST = 3, 5
_HEADINGS: Final = frozenset({"organisaatio", "organisation"})
_ROLES: Final = frozenset({"", "coordinator", "koordinaattori", "koordinator", "samordnare"})


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited to answer for an organisation (its slug). `language` is for those who have no account yet.

    `side` is filled where an organisation answers on both sides and one of them is meant.
    """

    organisation: str
    name: str
    email: str
    language: Language = "fi"
    side: str = ""


def read_invitations(
    text: str, respondents: Sequence[Respondent], is_address: Callable[[str], bool]
) -> tuple[Invitation, ...]:
    """The invitations of a text, each once, in its order.

    An organisation is named by its slug, or by its name or its area's in any language; one that answers on both sides
    also with the side behind it, in brackets. A person on the lines of both sides is invited once, to both. Raises
    `Refusal` with everything that is wrong, each problem with its line.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or len(lines) > MOST_LINES:
        raise refuse(NOBODY_TO_INVITE, most=MOST_LINES)
    names = _names_of(respondents)
    read = [_read_line(row, columns, names, is_address) for row, columns in _split(text)]
    problems = [problem for one in read if isinstance(one, tuple) for problem in one]
    if problems:
        raise Refusal(*problems)
    found = _join_sides(dict.fromkeys(one for one in read if isinstance(one, Invitation)))
    if not found:
        raise refuse(NOBODY_TO_INVITE, most=MOST_LINES)
    return found


def _split(text: str) -> Iterator[tuple[int, list[str]]]:
    """The columns of each line that has any, with its number, counted from 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            columns = next(csv.reader([line], delimiter="\t" if "\t" in line else ";"))
            yield number, [column.strip() for column in columns]


def _read_line(
    row: int, columns: Sequence[str], names: Mapping[str, tuple[str, str]], is_address: Callable[[str], bool]
) -> Invitation | tuple[Problem, ...] | None:
    """An invitation, everything that is wrong with the line, or None for a line that is left out."""
    place = Place(row=row)
    if columns[0].casefold() in _HEADINGS or not any(columns[1:_LEAST]):
        return None
    if not _LEAST <= len(columns) <= _MOST:
        return (Problem(BAD_COLUMNS, {"count": len(columns)}, place),)
    wanted, name, email, language, role = [*columns, "", ""][:_MOST]
    found = names.get(wanted.casefold())
    problems = []
    if found is None:
        problems.append(Problem(NOT_A_RESPONDENT, {"organisation": wanted[:_SHOWN]}, place))
    if not 0 < len(name) <= _NAME_LENGTH or not name.isprintable() or not is_address(email):
        problems.append(Problem(BAD_PERSON, {}, place))
    if language.lower() not in {"", *LANGUAGES}:
        problems.append(Problem(BAD_LANGUAGE, {"language": language[:_SHOWN]}, place))
    if role.casefold() not in _ROLES:
        problems.append(Problem(BAD_ROLE, {"role": role[:_SHOWN]}, place))
    if found is None or problems:
        return tuple(problems)
    organisation, side = found
    return Invitation(organisation, name, email.lower(), cast(Language, language.lower() or "fi"), side)


def _join_sides(invitations: Iterable[Invitation]) -> tuple[Invitation, ...]:
    """Whoever is on the lines of two sides of an organisation gets one letter, which is about both."""
    found: dict[tuple[str, str], Invitation] = {}
    for one in invitations:
        there = found.setdefault((one.organisation, one.email), one)
        if there.side != one.side:
            found[one.organisation, one.email] = replace(there, side="")
    return tuple(found.values())


def list_two_sided(respondents: Iterable[Respondent]) -> frozenset[str]:
    """The slugs of the organisations that answer on both sides."""
    times = Counter(one.organisation for one in respondents)
    return frozenset(slug for slug, count in times.items() if count > 1)


def name_respondent(respondent: Respondent, two_sided: Collection[str]) -> Texts:
    """The name of a respondent, with its side where the organisation answers on both."""
    return name_with_sides(respondent.names, [respondent.side] if respondent.organisation in two_sided else ())


def _names_of(respondents: Sequence[Respondent]) -> dict[str, tuple[str, str]]:
    """What each organisation or side of it can be called, in small letters. Its own names go before areas'."""
    two_sided = list_two_sided(respondents)
    found: dict[str, tuple[str, str]] = {}
    for respondent in respondents:
        for language in LANGUAGES:
            found.setdefault(respondent.names[language].casefold(), (respondent.organisation, ""))
            if respondent.organisation in two_sided:
                named = name_respondent(respondent, two_sided)[language]
                found.setdefault(named.casefold(), (respondent.organisation, respondent.side))
        found.setdefault(respondent.organisation.casefold(), (respondent.organisation, ""))
    for respondent in respondents:
        if respondent.area is not None:
            for language in LANGUAGES:
                found.setdefault(respondent.area.names[language].casefold(), (respondent.organisation, ""))
    return found
