"""The table of a response: sections by counterparts, how far each is, who answers it. Pure but for words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from yhdyspinta.analysis.answers.progress import Progress
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.languages import Language
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.addresses import section_address
from yhdyspinta.web.responses.naming import name_counterpart, name_person, name_section, section_of


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A block: the questions of a section that are asked once, or those about one counterpart."""

    section: str
    counterpart: str
    title: str
    name: str
    address: str
    asked: int
    answered: int
    state: str
    faults: int
    is_mine: bool
    people: tuple[str, ...]
    changed: str
    comments: int
    is_marked: bool


@dataclass(frozen=True, slots=True)
class SectionLines:
    """A section with its blocks, in the order of the form."""

    id: str
    title: str
    lines: tuple[BlockLine, ...]


def list_section_lines(
    response: ResponseView, progress: Sequence[Progress], open_threads: Iterable[Key], language: Language
) -> tuple[SectionLines, ...]:
    """`open_threads` are the questions with an open discussion, one for each."""
    comments = _count_comments(response, open_threads)
    changed = _find_last_changes(response)
    lines = [_line(response, one, comments, changed, language) for one in progress]
    sections = dict.fromkeys(line.section for line in lines)
    return tuple(
        SectionLines(
            section,
            name_section(response, section, language),
            tuple(line for line in lines if line.section == section),
        )
        for section in sections
    )


def _line(
    response: ResponseView,
    progress: Progress,
    comments: Mapping[Key, int],
    changed: Mapping[Key, tuple[datetime, int | None]],
    language: Language,
) -> BlockLine:
    block = (progress.section, progress.counterpart)
    last = changed.get(block)
    title = name_section(response, progress.section, language)
    name = name_counterpart(response, progress.counterpart, language)
    return BlockLine(
        *block,
        title=title,
        name=name or title,
        address=section_address(response.key, *block),
        asked=progress.asked,
        answered=progress.answered,
        state=_tell(progress),
        faults=len(progress.faults),
        is_mine=response.may_write(*block) and not response.rights.write_everything,
        people=tuple(
            dict.fromkeys(
                name_person(one.name, one.user_id)
                for one in response.assignments
                if one.section == progress.section and one.counterpart in ("", progress.counterpart)
            )
        ),
        changed=_tell_change(response, last, language) if last else "",
        comments=comments.get(block, 0),
        is_marked=progress.is_marked,
    )


def _tell(progress: Progress) -> str:
    """How far a block is, in words."""
    if progress.is_marked:
        return _("No cooperation")
    if not progress.asked:
        return _("Nothing is asked")
    if progress.is_done:
        return _("Complete")
    return _("Not begun") if not progress.answered else _("Begun")


def _tell_change(response: ResponseView, last: tuple[datetime, int | None], language: Language) -> str:
    at, by = last
    return f"{moment(at, language)}, {name_person(response.names.get(by, '') if by else '', by)}"


def _find_last_changes(response: ResponseView) -> dict[Key, tuple[datetime, int | None]]:
    """The newest change of each block."""
    found: dict[Key, tuple[datetime, int | None]] = {}
    for (name, about), entry in response.entries.items():
        block = (response.compiled.section_of.get(name, ""), about)
        if block not in found or entry.at > found[block][0]:
            found[block] = (entry.at, entry.by)
    return found


def _count_comments(response: ResponseView, open_threads: Iterable[Key]) -> dict[Key, int]:
    counts: dict[Key, int] = {}
    for question, about in open_threads:
        block = (section_of(response, question), about)
        counts[block] = counts.get(block, 0) + 1
    return counts
