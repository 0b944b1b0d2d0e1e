"""The formats that are one file each. A renderer is imported when it is first asked for: commands must start fast.

`docs/reference/formats.md` says what is in each.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from yhdyspinta.documents.publication.format import Format
from yhdyspinta.languages import Texts

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication


def _html(publication: "Publication") -> bytes:
    from yhdyspinta.documents.report.html import render_html

    return render_html(publication.report)


def _pdf(publication: "Publication") -> bytes:
    from yhdyspinta.documents.report.pdf import render_pdf

    return render_pdf(publication.report)


def _pptx(publication: "Publication") -> bytes:
    from yhdyspinta.documents.report.slides import render_slides

    return render_slides(publication.report)


def _xlsx(publication: "Publication") -> bytes:
    from yhdyspinta.documents.report.workbook import render_workbook

    return render_workbook(publication)


def _csv(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.figures_csv import write_csv

    return write_csv(publication)


def _json(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.figures_json import write_json

    return write_json(publication)


def _jsonstat(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.jsonstat import write_jsonstat

    return write_jsonstat(publication)


def _sav(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.spss import write_sav

    return write_sav(publication)


def _ddi(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.ddi import write_ddi

    return write_ddi(publication)


def _parquet(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.parquet import write_parquet

    return write_parquet(publication)


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"

_FORMATS: Final = (
    Format(
        "html",
        ".html",
        "text/html",
        Texts(fi="Raportti, verkkosivu", sv="Rapport, webbsida", en="Report, web page"),
        Texts(
            fi="Koko raportti yhtenä tiedostona, joka avautuu selaimessa ilman verkkoyhteyttä.",
            sv="Hela rapporten som en fil som öppnas i webbläsaren utan nätförbindelse.",
            en="The whole report as one file that opens in a browser without a network.",
        ),
        _html,
    ),
    Format(
        "pdf",
        ".pdf",
        "application/pdf",
        Texts(fi="Raportti, PDF", sv="Rapport, PDF", en="Report, PDF"),
        Texts(
            fi="Saavutettava raportti (PDF/UA-1) tulostettavaksi ja arkistoitavaksi.",
            sv="Tillgänglig rapport (PDF/UA-1) för utskrift och arkivering.",
            en="The accessible report (PDF/UA-1) to print and to keep.",
        ),
        _pdf,
    ),
    Format(
        "pptx",
        ".pptx",
        f"{_OFFICE}.presentationml.presentation",
        Texts(fi="Diat", sv="Presentationsbilder", en="Slides"),
        Texts(
            fi="Esitys, jonka kaavioita voi muokata.",
            sv="Presentation med diagram som går att redigera.",
            en="Slides whose charts can be edited.",
        ),
        _pptx,
    ),
    Format(
        "xlsx",
        ".xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        Texts(fi="Työkirja", sv="Arbetsbok", en="Workbook"),
        Texts(
            fi="Tunnusluvut, jakaumat ja kaaviot Excel-työkirjana.",
            sv="Nyckeltal, fördelningar och diagram som en Excel-arbetsbok.",
            en="Figures, distributions and charts as an Excel workbook.",
        ),
        _xlsx,
    ),
    Format(
        "csv",
        ".csv",
        "text/csv",
        Texts(fi="Tunnusluvut, CSV", sv="Nyckeltal, CSV", en="Figures, CSV"),
        Texts(
            fi="Rivi jokaista kysymystä ja ryhmää kohti: tunnusluvut ja vastausten määrät.",
            sv="En rad per fråga och grupp: nyckeltal och antal svar.",
            en="A line an item and group: the figures and the counts of answers.",
        ),
        _csv,
    ),
    Format(
        "json",
        ".json",
        "application/json",
        Texts(fi="Tunnusluvut, JSON", sv="Nyckeltal, JSON", en="Figures, JSON"),
        Texts(
            fi="Jakaumat ja tunnusluvut täydellä tarkkuudella ohjelmille.",
            sv="Fördelningar och nyckeltal med full precision för program.",
            en="Distributions and figures with all their digits, for programs.",
        ),
        _json,
    ),
    Format(
        "jsonstat",
        ".jsonstat.json",
        "application/json",
        Texts(fi="Tunnusluvut, JSON-stat 2.0", sv="Nyckeltal, JSON-stat 2.0", en="Figures, JSON-stat 2.0"),
        Texts(
            fi="Samat luvut tilastovirastojen tietokannoista tutussa muodossa.",
            sv="Samma siffror i den form som statistikbyråernas databaser använder.",
            en="The same figures in the form that databases of statistical offices use.",
        ),
        _jsonstat,
    ),
    Format(
        "sav",
        ".sav",
        "application/x-spss-sav",
        Texts(fi="Vastaukset, SPSS", sv="Svaren, SPSS", en="Answers, SPSS"),
        Texts(
            fi="Vastaukset selitteineen; puuttuvan tiedon lajit ovat erillään.",
            sv="Svaren med etiketter; olika slag av bortfall hålls isär.",
            en="The answers with their labels; the kinds of missing answers are kept apart.",
        ),
        _sav,
    ),
    Format(
        "ddi",
        ".ddi.xml",
        "application/xml",
        Texts(fi="Koodikirja, DDI-Codebook 2.5", sv="Kodbok, DDI-Codebook 2.5", en="Codebook, DDI-Codebook 2.5"),
        Texts(
            fi="Kysymykset, muuttujat ja jakaumat tietoarkistoja varten.",
            sv="Frågor, variabler och fördelningar för dataarkiv.",
            en="Questions, variables and frequencies for data archives.",
        ),
        _ddi,
    ),
    Format(
        "parquet",
        ".parquet",
        "application/vnd.apache.parquet",
        Texts(fi="Jakaumat, Parquet", sv="Fördelningar, Parquet", en="Distributions, Parquet"),
        Texts(
            fi="Laskettu kuutio pitkänä tauluna: rivi jokaista kysymystä, ryhmää ja vastausta kohti.",
            sv="Den beräknade kuben som en lång tabell: en rad per fråga, grupp och svar.",
            en="The computed cube as a long table: a row an item, group and answer.",
        ),
        _parquet,
    ),
)

SINGLE_FILES: Final[Mapping[str, Format]] = MappingProxyType({each.name: each for each in _FORMATS})
