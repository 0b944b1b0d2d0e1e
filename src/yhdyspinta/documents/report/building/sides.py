"""The figure of how both sides of the interfaces answered the same: how many alike, one step apart, or further."""

from collections.abc import Iterator, Sequence
from typing import Final

from yhdyspinta.analysis.figures.paired.dyads import Gap
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.documents.report.building import wording
from yhdyspinta.documents.report.report import Absent, Block, Cell, CellKind, DataTable, Figure, Head, Heading
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import AnswerClass, LikertChart, LikertRow
from yhdyspinta.presentation.formats import whole

_HEADING: Final = Texts(
    fi="Molempien osapuolten näkemys", sv="Båda sidornas syn", en="How both sides of the interfaces see it"
)
_TITLE: Final = Texts(
    fi="Kuinka lähellä työllisyysalueen ja hyvinvointialueen vastaukset ovat toisiaan",
    sv="Hur nära sysselsättningsområdets och välfärdsområdets svar ligger varandra",
    en="How close the answers of the employment area and of the county are",
)
_CLASSES: Final = (
    (Texts(fi="sama vastaus", sv="samma svar", en="same answer"), "0", 1.0),
    (Texts(fi="ero 1", sv="skillnad 1", en="1 apart"), "1", 0.0),
    (Texts(fi="ero 2 tai enemmän", sv="skillnad 2 eller mera", en="2 or more apart"), "2+", -1.0),
)
_MEAN: Final = Texts(fi="Ero keskimäärin", sv="Skillnad i medeltal", en="Mean difference")
_SUMMARY: Final = Texts(
    fi="Molemmat osapuolet vastasivat samaan kohtaan {pairs} kertaa; vastaus oli sama {same} kertaa.",
    sv="Båda sidorna svarade på samma fråga {pairs} gånger; svaret var detsamma {same} gånger.",
    en="Both sides answered the same item {pairs} times; the answer was the same {same} times.",
)
_BASE: Final = Texts(
    fi="Yhdyspinnat, joilla molemmat osapuolet antoivat vastauksen. {n}",
    sv="Kontaktytor där båda sidorna gav ett svar. {n}",
    en="Interfaces where both sides gave an answer. {n}",
)
_UNIT: Final = Texts(
    fi="prosenttia yhdyspinnoista; ero vastausasteikon askelina",
    sv="procent av kontaktytorna; skillnaden i skalsteg",
    en="per cent of the interfaces; difference in steps of the scale",
)
_NO_ANSWER: Final = Texts(fi="Vastaus puuttuu", sv="Svar saknas", en="No answer")


def blocks_of_sides(
    instrument: Instrument, rows: Sequence[tuple[str, Gap]], *, language: Language, source: str
) -> Iterator[Block]:
    """A heading and a figure of the labels of items with their gaps, in their order; nothing without any pair."""
    known = [(label, gap) for label, gap in rows if gap.n]
    if not known:
        return
    title = _TITLE[language]
    chart = LikertChart(
        language=language,
        title=title,
        summary=_summary(known, language),
        classes=tuple(AnswerClass(label[language], short, tone) for label, short, tone in _CLASSES),
        rows=tuple(LikertRow(label, gap.n, _shares(gap), 0.0, gap.mean_absolute) for label, gap in known),
        missing_label=_NO_ANSWER[language],
        mean_label=_MEAN[language],
    )
    yield Heading(2, _HEADING[language], "both-sides")
    yield Figure(
        id="fig-both-sides",
        title=title,
        chart=chart,
        table=_table(title, known, language),
        base=_BASE[language].format(n=wording.answered([gap.n for _label, gap in known], language)),
        unit=_UNIT[language],
        period=instrument.period[language],
        source=source,
    )


def _shares(gap: Gap) -> tuple[float, float, float]:
    same, near = gap.equal or 0.0, gap.within_one or 0.0
    return same, near - same, 1 - near


def _summary(known: Sequence[tuple[str, Gap]], language: Language) -> str:
    return _SUMMARY[language].format(
        same=whole(sum(_counts(gap)[0] for _label, gap in known), language),
        pairs=whole(sum(gap.n for _label, gap in known), language),
    )


def _counts(gap: Gap) -> tuple[int, ...]:
    """How many pairs have the same answer, answers one apart, and further."""
    return tuple(round(share * gap.n) for share in _shares(gap))


def _table(caption: str, known: Sequence[tuple[str, Gap]], language: Language) -> DataTable:
    heads = (
        Head(wording.QUESTION[language], CellKind.TEXT),
        Head(wording.ANSWERS[language], CellKind.COUNT),
        *(Head(label[language], CellKind.COUNT) for label, _short, _tone in _CLASSES),
        Head(_MEAN[language], CellKind.MEAN),
    )
    rows: list[tuple[Cell, ...]] = [
        (label, gap.n, *_counts(gap), Absent.MISSING if gap.mean_absolute is None else gap.mean_absolute)
        for label, gap in known
    ]
    return DataTable(caption, heads, tuple(rows))
