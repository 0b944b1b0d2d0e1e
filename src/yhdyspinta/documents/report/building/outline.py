"""The report of an instrument that has no definition: every section a heading, every question a figure."""

from datetime import date
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.languages import Texts
from yhdyspinta.sources.report_definitions import (
    BlockText,
    BulletTexts,
    FigureOf,
    HeadingText,
    ParagraphText,
    ReportDefinition,
    SourceText,
)

_PUBLISHER: Final = Texts(
    fi="Tehty Yhdyspinta-ohjelmalla", sv="Gjord med programmet Yhdyspinta", en="Made with Yhdyspinta"
)
_CENSUS: Final = Texts(
    fi="Kokonaisaineisto: jokaiselta kysyttiin. Luottamusvälejä ja tilastollisia testejä ei ole.",
    sv="Totalundersökning: alla tillfrågades. Det finns inga konfidensintervall och inga statistiska test.",
    en="A census: everybody was asked. There are no confidence intervals and no statistical tests.",
)
_SAMPLE: Final = Texts(
    fi="Otos: luvut koskevat vastanneita, ja niissä on otantavirhettä.",
    sv="Urval: talen gäller dem som svarat och har urvalsfel.",
    en="A sample: the figures are of those who answered, and they have sampling error.",
)
_SHARES: Final = Texts(
    fi="Osuudet asteikkokaavioissa lasketaan niistä, joilta kysyttiin; EOS ja puuttuva vastaus ovat oma luokkansa. "
    "Keskiarvo ja mediaani lasketaan vain varsinaisista vastauksista.",
    sv="Andelarna i skaldiagrammen räknas av dem som fick frågan; kan inte säga och uteblivet svar är en egen klass. "
    "Medelvärde och median räknas endast av de egentliga svaren.",
    en="Shares in the charts of scales are of those who were asked; don't know and no answer are a class of their "
    "own. Mean and median are of the answers proper only.",
)
_NOT_SHOWN: Final = Texts(
    fi="Näistä ei ole kuviota: avovastaukset ja luvut.",
    sv="Dessa har inget diagram: öppna svar och tal.",
    en="There is no chart of these: open answers and numbers.",
)
_DRAWN: Final = (
    QuestionKind.SCALE,
    QuestionKind.MATRIX,
    QuestionKind.SINGLE_CHOICE,
    QuestionKind.MULTIPLE_CHOICE,
)

_TOLD: Final = (QuestionKind.OPEN_TEXT, QuestionKind.NUMBER)


def outline_of(
    instrument: Instrument, *, dated: date, source: Texts, licence: str, synthetic: Texts | None
) -> ReportDefinition:
    """A definition that shows all of an instrument in the order of the questionnaire."""
    blocks: list[BlockText] = []
    for section in instrument.sections:
        blocks.append(HeadingText(2, section.id, section.title))
        if section.note is not None:
            blocks.append(ParagraphText(section.note))
        blocks.extend(FigureOf(question.id, question.text) for question in section.questions if _is_drawn(question))
        not_drawn = tuple(question.text for question in section.questions if question.kind in _TOLD)
        if not_drawn:
            blocks += [ParagraphText(_NOT_SHOWN), BulletTexts(not_drawn)]
    return ReportDefinition(
        id=instrument.id,
        instrument=instrument.id,
        dated=dated,
        title=instrument.title,
        subtitle=instrument.description,
        summary=(),
        blocks=tuple(blocks),
        method=(_CENSUS if instrument.population == "census" else _SAMPLE, _SHARES),
        sources=(SourceText(source, "", licence),),
        publisher=_PUBLISHER,
        licence=licence,
        synthetic=synthetic,
    )


def _is_drawn(question: Question) -> bool:
    return question.kind in _DRAWN
