"""A made-up report that has every kind of block, every chart and every kind of cell, in three languages.

`make_report(language)` gives it; `hostile()` one whose texts try to be markup; `empty()` the smallest there can be.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from tests.factories.report_charts import bars, counts, diverging, dots, likert, sides, waves
from yhdyspinta.documents.report.report import (
    Absent,
    Block,
    Bullets,
    CellKind,
    DataTable,
    Drawing,
    Figure,
    Head,
    Heading,
    Notice,
    NoticeKind,
    Paragraph,
    Quotes,
    Report,
    Source,
)
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import BarChart, Chart, DotChart, DumbbellChart, LikertChart, ValueKind

SYNTHETIC: Final = Texts(
    fi="Vastaukset ovat synteettisiä: ne on tehty esimerkiksi, eikä yksikään organisaatio ole antanut niitä.",
    sv="Svaren är syntetiska: de har gjorts som exempel, och ingen organisation har lämnat dem.",
    en="The answers are synthetic: they were made as an example, and no organisation gave them.",
)
SOURCE: Final = Texts(fi="Synteettinen esimerkki.", sv="Syntetiskt exempel.", en="Synthetic example.")
BASE: Final = Texts(
    fi="22 hyvinvointialuetta, n = 20–22", sv="22 välfärdsområden, n = 20–22", en="22 counties, n = 20–22"
)
TITLE: Final = Texts(
    fi="Työllistymistä ja työkykyä tukevat sosiaali- ja terveyspalvelut hyvinvointialueilla",
    sv="Social- och hälsovårdstjänster som stöder sysselsättning och arbetsförmåga i välfärdsområdena",
    en="Health and social services that support employment and work ability in the wellbeing services counties",
)


def make_report(language: Language = "fi") -> Report:
    """The report with everything in it."""
    return Report(
        language=language,
        id="everything",
        title=TITLE[language],
        subtitle=Texts(
            fi="Esimerkkiraportti jokaisesta osasta",
            sv="Exempelrapport med alla delar",
            en="A report with every part",
        )[language],
        summary=(
            Texts(
                fi="Yhteistyö toimii parhaiten Kelan kanssa (keskiarvo 3,8).",
                sv="Samarbetet fungerar bäst med FPA (medelvärde 3,8).",
                en="Cooperation works best with Kela (mean 3.8).",
            )[language],
            Texts(
                fi="Yhteinen tietopohja on toteutunut heikoimmin.",
                sv="Den gemensamma kunskapsbasen har förverkligats sämst.",
                en="The shared knowledge base has come true least.",
            )[language],
        ),
        blocks=_blocks(language),
        sources=(
            Source("THL Työpaperi 44/2024", "https://example.test/44-2024?a=1&b=2", "CC BY 4.0"),
            Source(SOURCE[language]),
        ),
        method=(
            Texts(
                fi="Keskiarvo on laskettu asteikon arvoista 1–5 ilman EOS-vastauksia.",
                sv="Medelvärdet har räknats på skalans värden 1–5 utan vet ej-svar.",
                en="The mean is of the scale's values 1–5 without don't know.",
            )[language],
            Texts(
                fi="Kysely on kokonaisaineisto, joten luottamusvälejä ei esitetä.",
                sv="Enkäten är en totalundersökning, och därför visas inga konfidensintervall.",
                en="The survey is a census, so there are no confidence intervals.",
            )[language],
        ),
        dated=date(2024, 9, 9),
        publisher="Yhdyspinta",
        licence="CC BY 4.0",
        synthetic=SYNTHETIC[language],
    )


def _blocks(language: Language) -> tuple[Block, ...]:
    def pick(fi: str, sv: str, en: str) -> str:
        return Texts(fi=fi, sv=sv, en=en)[language]

    return (
        Heading(
            2, pick("Yhteistyö sidosryhmien kanssa", "Samarbetet med intressenter", "Cooperation"), "cooperation"
        ),
        Paragraph(
            pick(
                "Organisaatiot arvioivat yhteistyön toimivuutta asteikolla 1–5.",
                "Organisationerna bedömde hur samarbetet fungerar på skalan 1–5.",
                "Organisations rated how cooperation works on a scale from 1 to 5.",
            )
        ),
        figure(
            "cooperation-likert",
            likert(language),
            notes=(pick("EOS = en osaa sanoa.", "Kan inte säga räknas inte med i n.", "Don’t know is not in n."),),
        ),
        Notice(
            NoticeKind.INFERENCE,
            pick(
                "Keskiarvojen ja väittämien yhdistäminen on päätelmä: lähde ei kerro sitä.",
                "Att medelvärdena hör till just dessa påståenden är en slutsats: källan säger det inte.",
                "Which mean belongs to which item is an inference: the source does not say it.",
            ),
        ),
        figure("cooperation-diverging", diverging(language)),
        Heading(3, pick("Osapuolten arviot", "Parternas bedömningar", "The two sides"), "sides"),
        figure("sides-means", sides(language)),
        figure("waves", waves(language)),
        Heading(2, pick("Järjestäminen", "Organisering", "Organisation"), "organisation"),
        figure("organisation-share", bars(language)),
        figure("organisation-count", counts(language)),
        figure("practices", dots(language)),
        Bullets(
            (
                pick("Palvelut on hajautettu.", "Tjänsterna är decentraliserade.", "Services are decentralised."),
                pick("Kokonaisuus ei näy.", "Helheten syns inte.", "The whole is not visible."),
            )
        ),
        Notice(
            NoticeKind.NOTE, pick("Yksi vastaus organisaatiota kohti.", "Ett svar per organisation.", "One answer.")
        ),
        Notice(NoticeKind.SYNTHETIC, SYNTHETIC[language]),
        every_cell(language),
        Quotes(
            pick("Toiveita valmistelulle", "Önskemål om beredningen", "Wishes for the preparation"),
            (
                pick(
                    "Monialaista tukea tarvitsevat pitää ottaa paremmin huomioon.",
                    "De som behöver sektorsövergripande stöd ska beaktas bättre.",
                    "People who need support from several sectors must be seen better.",
                ),
                pick("Valmistelu kuormitti.", "Beredningen var en belastning.", "The preparation was a burden."),
            ),
            SOURCE[language],
        ),
        Heading(2, pick("Alueet kartalla", "Områdena på kartan", "Areas on the map"), "map"),
        drawing(language),
    )


def figure(id_: str, chart: Chart, *, notes: tuple[str, ...] = ()) -> Figure:
    """A figure of a chart with the table that belongs to it."""
    language = chart.language
    return Figure(
        id=id_,
        title=chart.title,
        chart=chart,
        table=_table_of(id_, chart),
        base=BASE[language],
        unit=Texts(fi="Osuus vastauksista, %", sv="Andel av svaren, %", en="Share of answers, %")[language],
        period="2024",
        source=SOURCE[language],
        notes=notes,
    )


def _table_of(id_: str, chart: Chart) -> DataTable:
    language = chart.language
    first = Head(Texts(fi="Kohta", sv="Fråga", en="Item")[language], CellKind.TEXT)
    count = Head("n", CellKind.COUNT)
    caption = f"{Texts(fi='Luvut', sv='Siffror', en='Figures')[language]}: {chart.title} ({id_})"
    match chart:
        case LikertChart():
            shares = tuple(Head(one.label, CellKind.SHARE) for one in chart.classes)
            heads = (first, count, *shares, Head(chart.missing_label, CellKind.SHARE), _mean(chart.mean_label))
            likert_rows = tuple(
                (row.label, row.n, *row.shares, row.missing, Absent.MISSING if row.mean is None else row.mean)
                for row in chart.rows
            )
            return DataTable(caption, heads, likert_rows)
        case DumbbellChart():
            heads = (first, *_with_count(chart.first_label), *_with_count(chart.second_label))
            pair_rows = tuple(
                (
                    row.label,
                    Absent.NOT_ASKED if row.first is None else row.first,
                    row.first_n,
                    Absent.NOT_ASKED if row.second is None else row.second,
                    row.second_n,
                )
                for row in chart.rows
            )
            return DataTable(caption, heads, pair_rows)
        case BarChart() | DotChart():
            kind = CellKind.MEAN if isinstance(chart, DotChart) else _kind(chart.kind)
            heads = (first, count, Head(chart.value_label, kind))
            value_rows = tuple(
                (
                    row.label,
                    Absent.SUPPRESSED if row.n is None else row.n,
                    Absent.SUPPRESSED if row.value is None else row.value,
                )
                for row in chart.rows
            )
            return DataTable(caption, heads, value_rows)


def _with_count(side: str) -> tuple[Head, Head]:
    return _mean(side), Head(f"n, {side}", CellKind.COUNT)


def _mean(title: str) -> Head:
    return Head(title, CellKind.MEAN)


def _kind(kind: ValueKind) -> CellKind:
    return {ValueKind.SHARE: CellKind.SHARE, ValueKind.COUNT: CellKind.COUNT, ValueKind.MEAN: CellKind.MEAN}[kind]


def every_cell(language: Language) -> DataTable:
    """A table with each kind of column, and each reason to have no value."""

    def pick(fi: str, sv: str, en: str) -> str:
        return Texts(fi=fi, sv=sv, en=en)[language]

    return DataTable(
        caption=pick("Jokainen solun laji", "Varje slag av cell", "Every kind of cell"),
        heads=(
            Head(pick("Palvelu", "Tjänst", "Service"), CellKind.TEXT),
            Head(pick("Järjestäjä", "Anordnare", "Organiser"), CellKind.TEXT),
            Head(pick("Asiakkaita", "Klienter", "Customers"), CellKind.COUNT),
            Head(pick("Osuus", "Andel", "Share"), CellKind.SHARE),
            Head(pick("Keskiarvo", "Medelvärde", "Mean"), CellKind.MEAN),
            Head(pick("Keskihajonta", "Standardavvikelse", "Standard deviation"), CellKind.NUMBER),
        ),
        rows=(
            (
                pick("Kuntouttava työtoiminta", "Arbetsverksamhet i rehabiliteringssyfte", "Rehabilitative work"),
                pick("Hyvinvointialue", "Välfärdsområde", "County"),
                12345,
                0.4567,
                3.84,
                0.987,
            ),
            (
                pick("Sosiaalinen kuntoutus", "Social rehabilitering", "Social rehabilitation"),
                pick("Kunta", "Kommun", "Municipality"),
                *(0, 0.0, -1.25, 2.0),
            ),
            (
                pick("Työttömien terveystarkastus", "Hälsoundersökning för arbetslösa", "Health check"),
                Absent.NOT_ASKED,
                Absent.SUPPRESSED,
                Absent.SUPPRESSED,
                Absent.DONT_KNOW,
                Absent.NOT_APPLICABLE,
            ),
            (
                pick("Kuntoutusneuvonta", "Rehabiliteringsrådgivning", "Rehabilitation counselling"),
                Absent.MISSING,
                3,
                1.0,
                5,
                Absent.MISSING,
            ),
        ),
        notes=(pick("Pienet luvut on peitetty.", "Små tal har dolts.", "Small numbers are suppressed."),),
    )


def drawing(language: Language) -> Drawing:
    """Two squares that stand for a map."""

    def pick(fi: str, sv: str, en: str) -> str:
        return Texts(fi=fi, sv=sv, en=en)[language]

    return Drawing(
        id="areas",
        title=pick("Kaksi aluetta", "Två områden", "Two areas"),
        svg=(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">'
            '<rect x="2" y="2" width="96" height="96" fill="#0b4f9e"/>'
            '<rect x="102" y="2" width="96" height="96" fill="none" stroke="#9a3f0b" stroke-width="3"/></svg>'
        ),
        description=pick(
            "Kaksi neliötä vierekkäin: vasen on täytetty, oikea on kehys.",
            "Två kvadrater bredvid varandra: den vänstra är fylld, den högra är en ram.",
            "Two squares side by side: the left is filled, the right is a frame.",
        ),
        table=DataTable(
            caption=pick("Alueiden väestö", "Områdenas befolkning", "Population of the areas"),
            heads=(
                Head(pick("Alue", "Område", "Area"), CellKind.TEXT),
                Head(pick("Väestö", "Befolkning", "Population"), CellKind.COUNT),
            ),
            rows=(("Suupohja", 21_000), ("Pohjanmaa", 176_000)),
        ),
        source=SOURCE[language],
    )


HOSTILE: Final = '<script>alert(1)</script> #set page("a6") *b* _i_ $x$ @ref `raw` [c] \\u{41} & "q" \' // =h'
"""A text that would be markup in HTML and in typst."""


def hostile(language: Language = "fi") -> Report:
    """The report with `HOSTILE` in every text that can hold it."""
    kept = make_report(language)
    table = DataTable(
        f"Taulukko {HOSTILE}", (Head(HOSTILE, CellKind.TEXT), Head("n", CellKind.COUNT)), ((HOSTILE, 1),)
    )
    chart = replace(bars(language), title=HOSTILE, summary=f"{HOSTILE}.")
    hostile_figure = replace(figure("f", chart), title=HOSTILE, base=HOSTILE, unit=HOSTILE, notes=(HOSTILE,))
    return replace(
        kept,
        title=HOSTILE,
        subtitle=HOSTILE,
        summary=(HOSTILE,),
        blocks=(
            Heading(2, HOSTILE, "h"),
            Paragraph(HOSTILE),
            Bullets((HOSTILE,)),
            Notice(NoticeKind.NOTE, HOSTILE),
            hostile_figure,
            table,
            Quotes(HOSTILE, (HOSTILE,), HOSTILE),
            replace(drawing(language), title=HOSTILE, description=HOSTILE, source=HOSTILE),
        ),
        sources=(Source(HOSTILE, "https://example.test/?a=1&b=%22", HOSTILE),),
        method=(HOSTILE,),
        publisher=HOSTILE,
        licence=HOSTILE,
        synthetic=HOSTILE,
    )


def empty(language: Language = "fi") -> Report:
    """A report with a title, a day and nothing else."""
    return Report(
        language=language,
        id="empty",
        title=TITLE[language],
        subtitle="",
        summary=(),
        blocks=(),
        sources=(),
        method=(),
        dated=date(2024, 9, 9),
        publisher="Yhdyspinta",
        licence="",
    )
