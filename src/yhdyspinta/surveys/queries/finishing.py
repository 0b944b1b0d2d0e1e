"""What keeps a response from being submitted."""

from collections.abc import Iterator
from datetime import date

from yhdyspinta.analysis.answers.approved import group_counterparts
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.progress import Progress, count_progress
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors_answers import OPEN_CORRECTIONS, UNFINISHED_SECTION
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import CommentThread, Response
from yhdyspinta.surveys.queries.counterparts import list_counterparts
from yhdyspinta.surveys.queries.facts import list_abouts
from yhdyspinta.surveys.queries.sheets import Sheet


def list_obstacles(facts: ResponseFacts, sheet: Sheet, *, on: date) -> tuple[Problem, ...]:
    """The sections with answers that are missing or not accepted, in the order of the form, and the requests for a
    correction that are open. Whether the asker may know is the caller's to check."""
    abouts = list_abouts(facts.response_id)
    blocks = count_progress(
        get_compiled(facts.instrument_id, facts.sha256),
        decode_entries(sheet.entries),
        group_counterparts(abouts),
        on=on,
        marked=[about.key for about in abouts if about.no_cooperation],
    )
    unfinished = [block for block in blocks if block.faults]
    problems = list(_describe(facts, unfinished)) if unfinished else []
    corrections = count_open_corrections(facts.response_id)
    if corrections:
        problems.append(Problem(OPEN_CORRECTIONS, {"count": corrections}))
    return tuple(problems)


def count_open_corrections(response_id: int) -> int:
    """How many requests to change an answer are not resolved."""
    return CommentThread.objects.filter(response_id=response_id, asks_correction=True, resolved_at=None).count()


def _describe(facts: ResponseFacts, blocks: list[Progress]) -> Iterator[Problem]:
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    year = Response.objects.values_list("wave__register_year", flat=True).get(pk=facts.response_id)
    names = {one.key: one.names for one in list_counterparts(facts.response_id, get_year(year))}
    for block in blocks:
        section = compiled.section(block.section)
        details: dict[str, object] = {"count": len(block.faults)}
        for language in LANGUAGES:
            name = names[block.counterpart][language] if block.counterpart in names else ""
            details[f"section_{language}"] = section.title[language] if section else ""
            details[f"about_{language}"] = f" ({name})" if name else ""
        yield Problem(UNFINISHED_SECTION, details)
