"""The items of a publication with their words: what each asks, what each code and each state is called."""

from collections.abc import Iterator, Mapping
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.analysis.instruments.variables import Variable, list_variables
from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation.cube import ALL, ItemCube
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Texts

STATE_LABELS: Final[Mapping[State, Texts]] = {
    State.BLANK: Texts(fi="Ei vastausta", sv="Inget svar", en="No answer"),
    State.DONT_KNOW: Texts(fi="En osaa sanoa", sv="Kan inte säga", en="Don't know"),
    State.NOT_APPLICABLE: Texts(fi="Ei koske vastaajaa", sv="Gäller inte respondenten", en="Not applicable"),
    State.NOT_ASKED: Texts(fi="Ei kysytty", sv="Frågan ställdes inte", en="Not asked"),
}
"""What a state is called where the questionnaire has no words of its own for it."""

ALL_LABEL: Final = Texts(fi="Kaikki", sv="Alla", en="All")
NO_GROUP_LABEL: Final = Texts(fi="Ei ryhmää", sv="Ingen grupp", en="No group")


def list_published_variables(publication: Publication) -> tuple[Variable, ...]:
    """The variables that are not internal: those may be described and counted, in the order of the questionnaire."""
    return tuple(
        variable
        for variable in list_variables(publication.instrument)
        if variable.question.publication is not PublicationClass.INTERNAL
    )


def list_published_items(publication: Publication) -> Iterator[tuple[ItemCube, Variable]]:
    """The tabulated items that may be published, each with its variable, in the order of the cube."""
    variables = {variable.name: variable for variable in list_published_variables(publication)}
    for item in publication.cube.items:
        if item.name in variables:
            yield item, variables[item.name]


def label_state(variable: Variable, state: State) -> Texts:
    """What the questionnaire calls a state at this variable, or its general name."""
    return next((option.label for option in variable.states if option.state is state), STATE_LABELS[state])


def label_group(group: str | None) -> Texts:
    """A group's value is its own label in every language."""
    if group is None:
        return NO_GROUP_LABEL
    return ALL_LABEL if group == ALL else Texts(group, group, group)
