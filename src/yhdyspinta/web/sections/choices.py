"""What can be chosen as an answer: options, points of a scale, and apart from them the ways not to answer. Pure."""

from yhdyspinta.analysis.expressions.compiling import Scope
from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.analysis.routing.faults import list_offered
from yhdyspinta.analysis.routing.layout import ANSWERED_STATES, Referent
from yhdyspinta.languages import Language
from yhdyspinta.web.sections.facts import Facts
from yhdyspinta.web.sections.items import Choice


def list_choices(facts: Facts, referent: Referent, scope: Scope, chosen: tuple[str, ...]) -> tuple[Choice, ...]:
    """The options of a choice or the points of a scale; none for a number or a text."""
    if referent.scale:
        return _list_points(referent.scale, chosen, facts.language)
    offered = list_offered(referent.question, scope)
    return tuple(
        Choice(
            option.id,
            option.text[facts.language],
            is_chosen=option.id in chosen,
            is_offered=option.id in offered,
            is_exclusive=option.exclusive,
        )
        for option in referent.question.options
    )


def list_states(referent: Referent, chosen: tuple[str, ...], language: Language) -> tuple[Choice, ...]:
    """Don't know, not applicable: what a respondent can say in the place of an answer."""
    return tuple(
        Choice(option.name, option.label[language], is_chosen=option.name in chosen, is_exclusive=True)
        for option in referent.states
        if option.state in ANSWERED_STATES
    )


def _list_points(scale: Scale, chosen: tuple[str, ...], language: Language) -> tuple[Choice, ...]:
    """Each point with its number; its words, or those of its end, are read aloud with it."""
    ends = {scale.codes[0]: scale.low_end[language], scale.codes[-1]: scale.high_end[language]}
    return tuple(
        Choice(
            str(point.code),
            str(point.code),
            said=point.label[language] if point.label else ends.get(point.code, ""),
            is_chosen=str(point.code) in chosen,
        )
        for point in scale.points
    )
