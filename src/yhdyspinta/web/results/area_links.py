"""The results of an area's own interfaces, as one table of links on the area's page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.year import InterfaceOfYear, RegisterYear
from yhdyspinta.surveys.queries.dyads import DyadWave, list_complete
from yhdyspinta.surveys.results.pair_file import difference_of
from yhdyspinta.surveys.results.pairs import InterfaceResult


@dataclass(frozen=True, slots=True)
class ResultLink:
    """An interface with what its page has: in words, and how many answers of both sides are the same, of how many."""

    interface: InterfaceOfYear
    state: str
    alike: int | None
    both: int | None


@dataclass(frozen=True, slots=True)
class ResultLinks:
    title: str
    is_synthetic: bool
    lines: tuple[ResultLink, ...]


def list_result_links(register: RegisterYear, interfaces: Iterable[InterfaceOfYear]) -> ResultLinks | None:
    """The links of the newest published wave of organisations; None without one, or without interfaces."""
    wave, results = list_complete(register.year)
    lines = tuple(_link(wave, one, results.get(one.slug)) for one in interfaces) if wave else ()
    if wave is None or not lines:
        return None
    return ResultLinks(f"{wave.survey_title[current_language()]} {wave.slug}", wave.is_synthetic, lines)


def _link(wave: DyadWave, interface: InterfaceOfYear, result: InterfaceResult | None) -> ResultLink:
    if result is not None and result.is_complete:
        differences = [one for one in map(difference_of, result.answers) if one is not None]
        return ResultLink(interface, _("both sides answered"), differences.count(0), len(differences))
    if not wave.tells_nonresponse:
        return ResultLink(interface, _("not yet"), None, None)
    answered = len(result.answered) if result else 0
    return ResultLink(interface, _("one side answered") if answered else _("neither side answered"), None, None)
