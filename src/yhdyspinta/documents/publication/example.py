"""The worked example: the survey of 2024 with synthetic answers."""

from typing import Final

from yhdyspinta.analysis.instruments.storing import store_answers
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.documents.publication.make import make_publication
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Language, Texts
from yhdyspinta.sources.examples import read_example
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.sources.report_definitions import find_report_definition

EXAMPLE: Final = "hyvinvointialueet-2024"

SOURCE: Final = Texts(
    fi="Synteettiset vastaukset kyselyyn; keskiarvot ja n: THL Työpaperi 44/2024",
    sv="Syntetiska svar på enkäten; medelvärden och n: THL Työpaperi 44/2024",
    en="Synthetic answers to the survey; means and n: THL Työpaperi 44/2024",
)


def example_publication(language: Language) -> Publication:
    """The report of the survey of 2024 in a language, from synthetic answers that ship with the product."""
    instrument = find_instrument(EXAMPLE)
    definition = find_report_definition(EXAMPLE)
    answers = store_answers(read_example(EXAMPLE), instrument)
    items = [variable.item for variable in list_variables(instrument) if variable.codes]
    return make_publication(
        name=f"{EXAMPLE}-{language}",
        language=language,
        instrument=instrument,
        cube=tabulate(answers, items),
        answers=answers,
        dated=definition.dated,
        source=SOURCE,
        definition=definition,
    )
