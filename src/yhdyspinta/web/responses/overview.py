"""The page of a response: who asks what until when, where it stands, what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.surveys.queries.comments import ThreadView, list_threads
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.blocks import list_section_lines
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.history import list_step_words
from yhdyspinta.web.responses.naming import name_person, newest_step
from yhdyspinta.web.responses.next_step import find_next_step
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read


@dataclass(frozen=True, slots=True)
class CounterpartLine:
    """A counterpart of the register; `marked` says who marked when that there is no cooperation, and `reason` why."""

    key: str
    name: str
    reason: str
    marked: str


@never_cache
@require_safe
def response(request: HttpRequest, key: str) -> HttpResponse:
    """National editors see of an approved response what was approved; members see everything."""
    asked = read(request, key)
    found = asked.response
    threads: Sequence[ThreadView] = list_threads(key, by=asked.actor) if found.is_member else ()
    still_open = [thread for thread in threads if thread.is_open]
    corrections = sum(thread.asks_correction for thread in still_open)
    sections = list_section_lines(
        found,
        found.progress(on=asked.today),
        [(thread.question, thread.counterpart) for thread in still_open],
        asked.language,
    )
    lines = [line for section in sections for line in section.lines]
    returned = newest_step(found) if found.state.value == "draft" else None
    context = {
        "head": make_head(asked),
        "response": found,
        "rights": found.rights,
        "is_member": found.is_member,
        "is_personal": found.wave.is_personal,
        "next": find_next_step(found, lines, corrections) if found.is_member else None,
        "sections": sections,
        "asked": sum(line.asked for line in lines),
        "answered": sum(line.answered for line in lines),
        "counterparts": _counterpart_lines(asked),
        "open_threads": len(still_open),
        "steps": list_step_words(asked),
        "returned": returned,
        "returned_by": name_person(returned.name, returned.by) if returned else "",
        "has_receipt": newest_step(found, "approved") is not None,
    }
    return show_page(request, "web/responses/response.html", context)


def _counterpart_lines(asked: Asked) -> list[CounterpartLine]:
    """Each counterpart once, also where it stands in several blocks."""
    lines: dict[str, CounterpartLine] = {}
    for one in asked.response.counterparts:
        by = one.marked_by
        who = name_person(asked.response.names.get(by, "") if by else "", by)
        marked = f"{moment(one.marked_at, asked.language)}, {who}" if one.marked_at else ""
        lines.setdefault(one.key, CounterpartLine(one.key, one.names[asked.language], one.no_cooperation, marked))
    return list(lines.values())
