"""What waits for somebody in the responses that they have to do with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import CommentThread, Counterpart, Response
from yhdyspinta.surveys.queries.counterparts import name_area, name_organisation
from yhdyspinta.surveys.queries.responses import OwnResponse, list_responses_of


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A discussion that is not resolved, by the page on which it is. `counterpart` is `""` for none."""

    section: str
    counterpart: str
    asks_correction: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A response with the names of its sections and counterparts, and what is open in its margin."""

    response: OwnResponse
    sections: Mapping[str, Texts]
    counterparts: Mapping[str, Texts]
    threads: tuple[OpenThread, ...]


def list_waiting(by: Actor, *, at: datetime) -> tuple[Waiting, ...]:
    """The responses of `list_responses_of`, in the same order. However many there are: three queries more, and one a
    year."""
    own = list_responses_of(by, at=at)
    keys = [one.key for one in own]
    rows = Response.objects.filter(key__in=keys).values_list("key", "wave__instrument_id", "wave__register_year")
    versions = {key: (int(version), year) for key, version, year in rows.order_by("id")}
    names = _read_names({key: year for key, (_version, year) in versions.items()})
    threads = _read_threads(keys)
    return tuple(_waiting(one, versions[one.key][0], names.get(one.key, {}), threads.get(one.key, ())) for one in own)


def _waiting(
    response: OwnResponse,
    version: int,
    counterparts: Mapping[str, Texts],
    threads: Iterable[tuple[str, str, bool]],
) -> Waiting:
    compiled = get_compiled(version, response.wave.instrument_sha256)
    sections = {section.id: section.title for section in compiled.instrument.sections}
    found = tuple(
        OpenThread(compiled.section_of.get(question, ""), counterpart, asks)
        for question, counterpart, asks in threads
    )
    return Waiting(response, sections, counterparts, found)


def _read_names(years: Mapping[str, int]) -> dict[str, dict[str, Texts]]:
    """The names of the counterparts of some responses, as the register had them in the year of each."""
    found: dict[str, dict[str, Texts]] = defaultdict(dict)
    registers = {year: get_year(year) for year in set(years.values())}
    rows = Counterpart.objects.filter(response__key__in=years).select_related("area", "organisation", "response")
    for row in rows.order_by("response_id", "place"):
        response = row.response.key
        named = name_area(row.area, registers[years[response]]) if row.area else None
        if named is None and row.organisation:
            named = name_organisation(row.organisation)
        found[response][row.key] = named or Texts(row.key, row.key, row.key)
    return found


def _read_threads(keys: Iterable[str]) -> dict[str, list[tuple[str, str, bool]]]:
    found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    rows = CommentThread.objects.filter(response__key__in=keys, resolved_at=None).order_by("id")
    for response, *thread in rows.values_list("response__key", "question", "counterpart", "asks_correction"):
        found[response].append((str(thread[0]), str(thread[1]), bool(thread[2])))
    return found
