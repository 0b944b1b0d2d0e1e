"""How both sides see an interface: what its page shows of the newest wave that asked them about each other.

Organisations' agreed answers are there only when both have approved; those of persons when the wave is published, and
only as far as `analysis.disclosure` lets. No score and no rank of an interface.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.analysis.disclosure import FEWEST, Detail
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.documents.publication.stored import read_state
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.year import InterfaceOfYear, RegisterYear
from yhdyspinta.surveys.queries.dyads import BothSides, DyadWave, find_both_sides
from yhdyspinta.surveys.results.pair_file import say
from yhdyspinta.surveys.results.pairs import AnswerPair, InterfaceResult
from yhdyspinta.surveys.results.persons import PersonItem, SideFigures
from yhdyspinta.surveys.results.tables import Stored
from yhdyspinta.web.results.side_charts import SideFigure, SideLine, count_alike, draw_sides, gap_words, say_means

_SCALES: Final = (QuestionKind.SCALE, QuestionKind.MATRIX)


@dataclass(frozen=True, slots=True)
class TextPair:
    """A question that has no scale: what each side said, in words."""

    label: str
    employment: str
    county: str


@dataclass(frozen=True, slots=True)
class ShownSides:
    """What the page says of one wave. `sentences` come first; without figures they are all there is."""

    title: str
    sentences: tuple[str, ...]
    figures: tuple[SideFigure, ...]
    texts: tuple[TextPair, ...]
    address: str
    dated: str
    is_synthetic: bool


def present_both_sides(register: RegisterYear, interface: InterfaceOfYear) -> list[ShownSides]:
    """The waves that the page tells of: at most one with results, and a newer one whose results are still to come."""
    return [_present(one, interface) for one in find_both_sides(interface.slug, register.year)]


def _present(one: BothSides, interface: InterfaceOfYear) -> ShownSides:
    if one.wave.release is None and one.result is None:
        return _shown(one.wave, _coming(one, interface))
    if one.wave.is_personal:
        return _of_persons(one)
    if one.result is None or not one.result.is_complete:
        return _shown(one.wave, _incomplete(one.wave, one.result, interface))
    lines = [_line(pair) for pair in one.result.answers if pair.variable.question.kind in _SCALES]
    sentences = [
        _("One answer from each side: what the organisation agreed on and approved."),
        *_marked(one.result, interface),
    ]
    if one.wave.release is None:
        sentences.append(_("The results of the whole wave have not been published yet."))
    figures = draw_sides(lines, one.scales, count_alike, is_whole=True)
    return _shown(one.wave, sentences, figures, list(_texts(one.result)))


def _shown(
    wave: DyadWave,
    sentences: list[str],
    figures: list[SideFigure] | None = None,
    texts: list[TextPair] | None = None,
) -> ShownSides:
    language = current_language()
    release = wave.release
    address = reverse("release", args=[release.survey, release.wave, release.dated]) if release else ""
    return ShownSides(
        f"{wave.survey_title[language]} {wave.slug}",
        tuple(sentences),
        tuple(figures or ()),
        tuple(texts or ()),
        address,
        formats.day(release.dated, language) if release else "",
        wave.is_synthetic,
    )


def _names(interface: InterfaceOfYear) -> dict[str, str]:
    language = current_language()
    return {"employment": interface.employment_area.names[language], "county": interface.county.names[language]}


def _coming(one: BothSides, interface: InterfaceOfYear) -> list[str]:
    """Who has answered is told only where the wave says so."""
    words = {"wave": f"{one.wave.survey_title[current_language()]} {one.wave.slug}"}
    if one.approved and len(one.approved) == 1:
        names = _names(interface)
        (answered,) = one.approved
        (other,) = set(names) - {answered}
        return [
            _("%(answered)s has answered %(wave)s; the answer of %(other)s is awaited.")
            % {**words, "answered": names[answered], "other": names[other]}
        ]
    if one.approved:
        return [_("Both sides have answered %(wave)s; its results have not been published yet.") % words]
    return [_("Not yet: the results of %(wave)s have not been published.") % words]


def _incomplete(wave: DyadWave, result: InterfaceResult | None, interface: InterfaceOfYear) -> list[str]:
    answered = result.answered if result else frozenset()
    if wave.tells_nonresponse and len(answered) == 1:
        names = _names(interface)
        (side,) = answered
        (other,) = set(names) - {side}
        words = {"answered": names[side], "other": names[other]}
        return [
            _("%(answered)s answered; no approved answer came from %(other)s. A view of both needs both.") % words
        ]
    if wave.tells_nonresponse:
        return [_("No approved answer came from either side.")]
    return [_("Not yet: a view of both sides needs an approved answer from both.")]


def _marked(result: InterfaceResult, interface: InterfaceOfYear) -> Iterator[str]:
    names = _names(interface)
    for side in names:
        if side in result.marked:
            yield _("%(side)s says that there is no cooperation.") % {"side": names[side]}


def _line(pair: AnswerPair) -> SideLine:
    language = current_language()
    variable = pair.variable
    codes = [code for code, _label in variable.codes]
    first, second = (float(one) if one in codes else None for one in (pair.employment, pair.county))
    gap = _("no comparison")
    if first is not None and second is not None:
        gap = gap_words(first, second, write=lambda value: formats.whole(value, language))
    return SideLine(
        variable,
        first,
        second,
        int(first is not None),
        int(second is not None),
        _say(variable, pair.employment),
        _say(variable, pair.county),
        gap,
    )


def _texts(result: InterfaceResult) -> Iterator[TextPair]:
    """The questions without a scale; a multiple choice once, with what was chosen."""
    language = current_language()
    others = [pair for pair in result.answers if pair.variable.question.kind not in _SCALES]
    for question, found in groupby(others, key=lambda pair: pair.variable.question):
        pairs = list(found)
        if question.kind is QuestionKind.MULTIPLE_CHOICE:
            yield TextPair(
                question.text[language],
                _chosen([(pair.variable, pair.employment) for pair in pairs]),
                _chosen([(pair.variable, pair.county) for pair in pairs]),
            )
        else:
            variable = pairs[0].variable
            yield TextPair(
                variable.label[language], _say(variable, pairs[0].employment), _say(variable, pairs[0].county)
            )


def _chosen(options: list[tuple[Variable, Stored]]) -> str:
    language = current_language()
    chosen = [variable.label[language] for variable, stored in options if stored == 1]
    return ", ".join(chosen) if chosen else say(*options[0], language)


def _say(variable: Variable, stored: Stored) -> str:
    """An answer as people read it: a code with its words, a number with its unit, a state, the text itself."""
    language = current_language()
    words = say(variable, stored, language)
    if any(stored == code for code, _label in variable.codes) and variable.question.scale:
        return words if words == str(stored) else f"{stored} ({words})"
    if isinstance(stored, float) and read_state(variable, stored) is None:
        number = formats.whole(stored, language) if stored.is_integer() else formats.decimal(stored, language)
        return f"{number} {variable.question.unit[language]}" if variable.question.unit else number
    return words


def _of_persons(one: BothSides) -> ShownSides:
    own = [item for item in one.persons if not item.is_cluster]
    sentences = [_("Each person answered of their own experience.")]
    if not one.persons:
        few = _("Fewer than %(fewest)s people answered on one of the sides, so nothing is shown of this interface.")
        return _shown(one.wave, [*sentences, few % {"fewest": FEWEST}])
    if len(own) < len(one.persons):
        few = _(
            "Where fewer than %(fewest)s people answered on one of the sides, the figures are of those interfaces of "
            "this cluster that have too few, taken together; they are marked."
        )
        sentences.append(few % {"fewest": FEWEST})
    is_whole = any(item.detail is Detail.MERGED for item in one.persons)
    lines = map(_person_line, one.persons)
    return _shown(one.wave, sentences, draw_sides(lines, one.scales, say_means, is_whole=is_whole))


def _person_line(item: PersonItem) -> SideLine:
    language = current_language()
    is_merged = item.detail is Detail.MERGED

    def write(value: float) -> str:
        return formats.whole(value, language) if is_merged else formats.decimal(value, language)

    def said(figures: SideFigures) -> str:
        classes = " · ".join(
            f"{str(name).replace('-', '–')}: {formats.whole(count, language)}"
            for name, count in zip(item.names, figures.classes, strict=True)
        )
        words = {"mean": write(figures.mean), "n": formats.whole(figures.n, language), "classes": classes}
        return _("mean %(mean)s, n = %(n)s (%(classes)s)") % words

    first, second = item.employment, item.county
    gap = gap_words(first.mean, second.mean, write=write)
    return SideLine(
        item.variable,
        first.mean,
        second.mean,
        first.n,
        second.n,
        said(first),
        said(second),
        f"{gap} ({_('of the cluster')})" if item.is_cluster else gap,
    )
