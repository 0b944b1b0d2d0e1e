"""The fixed words of a report's page and file, by name and language."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from yhdyspinta.documents.report.report import Absent, NoticeKind
from yhdyspinta.languages import Language, Texts

_WORDS: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        "skip": Texts(fi="Siirry sisältöön", sv="Gå till innehållet", en="Skip to the content"),
        "contents": Texts(fi="Sisällys", sv="Innehåll", en="Contents"),
        "findings": Texts(fi="Keskeiset havainnot", sv="Centrala iakttagelser", en="Key findings"),
        "method": Texts(fi="Menetelmä", sv="Metod", en="Method"),
        "sources": Texts(fi="Lähteet", sv="Källor", en="Sources"),
        "publication": Texts(fi="Julkaisun tiedot", sv="Om publikationen", en="About this publication"),
        "publisher": Texts(fi="Julkaisija", sv="Utgivare", en="Publisher"),
        "dated": Texts(fi="Aineiston päivä", sv="Materialets datum", en="Date of the material"),
        "licence": Texts(fi="Lisenssi", sv="Licens", en="Licence"),
        "figure": Texts(fi="Kuvio", sv="Figur", en="Figure"),
        "table": Texts(fi="Taulukko", sv="Tabell", en="Table"),
        "numbers": Texts(fi="Luvut taulukkona", sv="Siffrorna som tabell", en="The figures as a table"),
        "scroll": Texts(
            fi="kuvio, jota voi vierittää sivusuunnassa",
            sv="figur som kan rullas i sidled",
            en="figure that scrolls sideways",
        ),
        "base": Texts(fi="Vastaajat", sv="Svarande", en="Respondents"),
        "unit": Texts(fi="Yksikkö", sv="Enhet", en="Unit"),
        "period": Texts(fi="Ajankohta", sv="Tidpunkt", en="Period"),
        "source": Texts(fi="Lähde", sv="Källa", en="Source"),
        "note": Texts(fi="Huomautus", sv="Anmärkning", en="Note"),
        "page": Texts(fi="Sivu", sv="Sida", en="Page"),
    }
)
_ABSENT: Final[Mapping[Absent, Texts]] = MappingProxyType(
    {
        Absent.SUPPRESSED: Texts(fi="peitetty", sv="dold", en="suppressed"),
        Absent.MISSING: Texts(fi="puuttuu", sv="saknas", en="missing"),
        Absent.NOT_ASKED: Texts(fi="ei kysytty", sv="inte frågat", en="not asked"),
        Absent.DONT_KNOW: Texts(fi="ei osattu sanoa", sv="vet inte", en="don’t know"),
        Absent.NOT_APPLICABLE: Texts(fi="ei koske", sv="gäller inte", en="not applicable"),
    }
)
_NOTICES: Final[Mapping[NoticeKind, Texts]] = MappingProxyType(
    {
        NoticeKind.SYNTHETIC: Texts(fi="Synteettinen aineisto", sv="Syntetiskt material", en="Synthetic data"),
        NoticeKind.INFERENCE: Texts(fi="Päätelmä", sv="Slutsats", en="Inference"),
        NoticeKind.NOTE: Texts(fi="Huomautus", sv="Anmärkning", en="Note"),
    }
)


@cache
def get_words(language: Language) -> Mapping[str, str]:
    """Every fixed word of a report in one language, by name."""
    return MappingProxyType({name: texts[language] for name, texts in _WORDS.items()})


def absent_word(absent: Absent, language: Language) -> str:
    """Why a cell has no value, in a word or two."""
    return _ABSENT[absent][language]


def notice_word(kind: NoticeKind, language: Language) -> str:
    """What a notice is, before its text."""
    return _NOTICES[kind][language]
