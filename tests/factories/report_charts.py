"""Charts of every kind with long Finnish labels, in three languages. The figures are made up."""

from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import (
    AnswerClass,
    BarChart,
    DotChart,
    DumbbellChart,
    Layout,
    LikertChart,
    LikertRow,
    PairRow,
    Scheme,
    ValueKind,
    ValueRow,
)

PRACTICES: Final = (
    Texts(
        fi="Selkeästi määritellyt vastuuhenkilöt/yhteyshenkilöt kunnissa/kuntayhtymissä",
        sv="Tydligt utsedda ansvars- och kontaktpersoner i kommunerna och samkommunerna",
        en="Clearly named persons in charge or contact persons in municipalities and joint authorities",
    ),
    Texts(
        fi="Yhteiset rakenteet, esim. monialaiset tai kahdenkeskiset säännöllisesti tapaavat verkostot",
        sv="Gemensamma strukturer, t.ex. sektorsövergripande eller bilaterala nätverk som träffas regelbundet",
        en="Shared structures, such as multi-sector or bilateral networks that meet regularly",
    ),
    Texts(
        fi="Yhteistyön suunnitelmallisuus perustuen yhteisiin tavoitteisiin ja toimintamalleihin",
        sv="Planmässigt samarbete som bygger på gemensamma mål och verksamhetsmodeller",
        en="Planned cooperation that is based on shared goals and operating models",
    ),
    Texts(
        fi="Yhteinen tietopohja ja tilannekuvapohja",
        sv="Gemensam kunskapsbas och grund för lägesbilden",
        en="A shared knowledge base and situational picture",
    ),
)
_SHARES: Final = (
    ((0.0, 1 / 22, 5 / 22, 9 / 22, 6 / 22), 1 / 22, 3.95),
    ((1 / 22, 4 / 22, 7 / 22, 7 / 22, 2 / 22), 1 / 22, 3.24),
    ((2 / 22, 5 / 22, 7 / 22, 6 / 22, 1 / 22), 1 / 22, 2.95),
    ((0.0, 0.0, 0.0, 0.0, 0.0), 1.0, None),
)
_CLASSES: Final = (
    (Texts(fi="1 = erittäin huonosti", sv="1 = mycket dåligt", en="1 = very badly"), "1", -1.0),
    (Texts(fi="2", sv="2", en="2"), "2", -0.5),
    (Texts(fi="3", sv="3", en="3"), "3", 0.0),
    (Texts(fi="4", sv="4", en="4"), "4", 0.5),
    (Texts(fi="5 = erittäin hyvin", sv="5 = mycket bra", en="5 = very well"), "5", 1.0),
)
MISSING: Final = Texts(fi="EOS/vastaus puuttuu", sv="Vet ej/svar saknas", en="Don't know/no answer")
MEAN: Final = Texts(fi="Keskiarvo", sv="Medelvärde", en="Mean")


def likert(language: Language, layout: Layout = Layout.STACKED) -> LikertChart:
    """Four rows on five classes; nobody has answered the last one."""
    rows = tuple(
        LikertRow(label[language], round((1 - missing) * 22), shares, missing, mean)
        for label, (shares, missing, mean) in zip(PRACTICES, _SHARES, strict=True)
    )
    return LikertChart(
        language=language,
        title=Texts(
            fi="Miten yhteistyökäytännöt kuntien kanssa ovat toteutuneet",
            sv="Hur samarbetsformerna med kommunerna har förverkligats",
            en="How cooperation practices with municipalities have come true",
        )[language],
        summary=Texts(
            fi="Parhaiten on toteutunut vastuuhenkilöiden nimeäminen (keskiarvo 4,0); tietopohjasta ei vastattu.",
            sv="Bäst har utnämningen av ansvarspersoner lyckats (medelvärde 4,0), om kunskapsbasen finns inga svar.",
            en="Naming persons in charge has come true best (mean 4.0); nobody answered about the knowledge base.",
        )[language],
        classes=tuple(AnswerClass(label[language], short, tone) for label, short, tone in _CLASSES),
        rows=rows,
        missing_label=MISSING[language],
        mean_label=MEAN[language],
        layout=layout,
    )


def diverging(language: Language) -> LikertChart:
    """The same answers on both sides of a shared centre."""
    return likert(language, Layout.DIVERGING)


def sides(language: Language) -> DumbbellChart:
    """Means of both sides; one side was not asked about the last row."""
    values = ((3.9, 3.1, 22, 40), (3.3, 3.4, 22, 39), (2.9, 2.9, 21, 41), (None, 2.2, 0, 40))
    return DumbbellChart(
        language=language,
        title=Texts(
            fi="Työllisyysalueiden ja hyvinvointialueiden arviot",
            sv="Sysselsättningsområdenas och välfärdsområdenas bedömningar",
            en="Ratings of employment areas and counties",
        )[language],
        summary=Texts(
            fi="Suurin ero on vastuuhenkilöiden nimeämisessä: 3,9 ja 3,1.",
            sv="Skillnaden är störst i utnämningen av ansvarspersoner: 3,9 och 3,1.",
            en="The gap is widest in naming persons in charge: 3.9 and 3.1.",
        )[language],
        first_label=Texts(fi="Työllisyysalue", sv="Sysselsättningsområde", en="Employment area")[language],
        second_label=Texts(fi="Hyvinvointialue", sv="Välfärdsområde", en="County")[language],
        rows=tuple(PairRow(label[language], *row) for label, row in zip(PRACTICES, values, strict=True)),
        low=1.0,
        high=5.0,
        low_label=Texts(fi="erittäin huonosti", sv="mycket dåligt", en="very badly")[language],
        high_label=Texts(fi="erittäin hyvin", sv="mycket bra", en="very well")[language],
    )


def waves(language: Language) -> DumbbellChart:
    """Means of two waves."""
    values = ((3.5, 3.9, 21, 22), (3.3, 3.2, 21, 22), (2.5, 2.9, 20, 21), (2.2, 2.2, 20, 22))
    return DumbbellChart(
        language=language,
        title=Texts(fi="Muutos vuodesta 2024", sv="Förändring sedan 2024", en="Change since 2024")[language],
        summary=Texts(
            fi="Kaksi käytäntöä on parantunut 0,4 pistettä.",
            sv="Två samarbetsformer har förbättrats med 0,4 poäng.",
            en="Two practices are 0.4 points better.",
        )[language],
        first_label="2024",
        second_label="2026",
        rows=tuple(PairRow(label[language], *row) for label, row in zip(PRACTICES, values, strict=True)),
        low=1.0,
        high=5.0,
        scheme=Scheme.WAVES,
    )


_FORMS: Final = (
    Texts(
        fi="Organisoitu keskitetysti yhdelle toimialalle siten, että valtaosa tuotetaan yhden toimialan toimesta",
        sv="Organiserat centraliserat inom en sektor så att merparten produceras av en sektor",
        en="Organised centrally in one sector so that one sector produces most of it",
    ),
    Texts(
        fi="Organisoitu hajautetusti siten, että eri toimialat toimivat omilla toimialoillaan itsenäisesti",
        sv="Organiserat decentraliserat så att olika sektorer verkar självständigt inom sina områden",
        en="Organised in a decentralised way so that sectors work on their own",
    ),
    Texts(fi="Muu", sv="Annat", en="Other"),
)


def bars(language: Language) -> BarChart:
    """Shares; the last one is not known."""
    values = ((0.348, 8), (0.652, 15), (None, None))
    return BarChart(
        language=language,
        title=Texts(
            fi="Palvelujen organisointi", sv="Hur tjänsterna är organiserade", en="How services are organised"
        )[language],
        summary=Texts(
            fi="Kaksi kolmesta on organisoinut palvelut hajautetusti.",
            sv="Två av tre har organiserat tjänsterna decentraliserat.",
            en="Two in three have organised services in a decentralised way.",
        )[language],
        rows=tuple(ValueRow(label[language], *row) for label, row in zip(_FORMS, values, strict=True)),
        kind=ValueKind.SHARE,
        value_label=Texts(fi="Osuus organisaatioista", sv="Andel av organisationerna", en="Share of organisations")[
            language
        ],
    )


def counts(language: Language) -> BarChart:
    """Counts, one of them zero."""
    values = ((12_345.0, 22), (678.0, 22), (0.0, 22))
    return BarChart(
        language=language,
        title=Texts(fi="Asiakkaat palveluittain", sv="Klienter enligt tjänst", en="Customers by service")[language],
        summary=Texts(
            fi="Yhdessä palvelussa on 12\u202f345 asiakasta.",
            sv="En tjänst har 12\u202f345 klienter.",
            en="One service has 12,345 customers.",
        )[language],
        rows=tuple(ValueRow(label[language], *row) for label, row in zip(_FORMS, values, strict=True)),
        kind=ValueKind.COUNT,
        value_label=Texts(fi="Asiakkaita", sv="Klienter", en="Customers")[language],
    )


def dots(language: Language) -> DotChart:
    """Means on their scale."""
    values = ((3.95, 22), (3.24, 22), (2.95, 21), (None, 0))
    return DotChart(
        language=language,
        title=Texts(fi="Käytäntöjen keskiarvot", sv="Samarbetsformernas medelvärden", en="Means of practices")[
            language
        ],
        summary=Texts(
            fi="Keskiarvot ovat välillä 3,0–4,0.",
            sv="Medelvärdena ligger mellan 3,0 och 4,0.",
            en="Means lie between 3.0 and 4.0.",
        )[language],
        rows=tuple(ValueRow(label[language], *row) for label, row in zip(PRACTICES, values, strict=True)),
        low=1.0,
        high=5.0,
        value_label=MEAN[language],
        low_label=Texts(fi="erittäin huonosti", sv="mycket dåligt", en="very badly")[language],
        high_label=Texts(fi="erittäin hyvin", sv="mycket bra", en="very well")[language],
    )
