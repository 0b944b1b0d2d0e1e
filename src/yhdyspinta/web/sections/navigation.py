"""The parts of the form beside a page: sections and counterparts, how far each is, the part before and after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.analysis.answers.progress import Progress
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.languages import Language
from yhdyspinta.web.sections.places import Place

EMPTY: Final = "empty"
BEGUN: Final = "begun"
COMPLETE: Final = "complete"


@dataclass(frozen=True, slots=True)
class Named:
    """A counterpart as a page names it: its name, and the mark of its side."""

    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the form in the navigation. `title` names it alone, `name` under its section's title."""

    place: Place
    title: str
    name: str
    side: str
    address: str
    progress: str
    state: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class SectionParts:
    """A section with its pages; `is_plain` when it is one page only."""

    title: str
    parts: tuple[Part, ...]
    is_plain: bool


def address_of(response_key: str, place: Place) -> str:
    if place.about:
        return reverse("section_of_counterpart", args=[response_key, place.section, place.about])
    return reverse("section", args=[response_key, place.section])


def list_parts(
    response_key: str,
    instrument: Instrument,
    places: Sequence[Place],
    counterparts: Mapping[str, Named],
    progress: Sequence[Progress],
    current: Place,
    language: Language,
) -> tuple[SectionParts, ...]:
    """The sections that have pages, in the order of the form."""
    by_place = {Place(one.section, one.counterpart): one for one in progress}
    found = []
    for section in instrument.sections:
        here = [place for place in places if place.section == section.id]
        title = section.title[language]
        parts = tuple(
            _make_part(response_key, place, title, counterparts, by_place.get(place), is_current=place == current)
            for place in here
        )
        if parts:
            found.append(SectionParts(title, parts, is_plain=len(parts) == 1 and not here[0].about))
    return tuple(found)


def find_neighbours(sections: Sequence[SectionParts], current: Place) -> tuple[Part | None, Part | None]:
    """The parts before and after a page."""
    parts = [part for section in sections for part in section.parts]
    at = next((place for place, part in enumerate(parts) if part.place == current), None)
    if at is None:
        return None, None
    return (parts[at - 1] if at else None), (parts[at + 1] if at + 1 < len(parts) else None)


def _make_part(
    response_key: str,
    place: Place,
    title: str,
    counterparts: Mapping[str, Named],
    progress: Progress | None,
    *,
    is_current: bool,
) -> Part:
    about = counterparts.get(place.about)
    words, state = _tell(progress)
    return Part(
        place,
        f"{title}: {about.name}" if about else title,
        about.name if about else title if place.about == "" else place.about,
        about.side if about else "",
        address_of(response_key, place),
        words,
        state,
        is_current,
    )


def _tell(progress: Progress | None) -> tuple[str, str]:
    """How far a part is, in words and as a mark."""
    if progress is None:
        return _("not asked"), EMPTY
    if progress.is_marked:
        return _("no cooperation"), COMPLETE
    if not progress.asked:
        return _("nothing to answer"), COMPLETE
    counts = {"answered": progress.answered, "asked": progress.asked}
    if progress.is_done:
        return _("all %(asked)s answered") % counts, COMPLETE
    return _("%(answered)s of %(asked)s answered") % counts, BEGUN if progress.answered else EMPTY
