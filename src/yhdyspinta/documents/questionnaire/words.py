"""The words of the printed form itself."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.languages import Texts

WORDS: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        "respondents": Texts(fi="Vastaajat", sv="Respondenter", en="Respondents"),
        "period": Texts(fi="Ajankohta", sv="Tidpunkt", en="Period"),
        "source": Texts(fi="Lähde", sv="Källa", en="Source"),
        "one": Texts(fi="Valitse yksi.", sv="Välj ett alternativ.", en="Choose one."),
        "several": Texts(fi="Valitse kaikki sopivat.", sv="Välj alla som stämmer.", en="Choose all that apply."),
        "each_row": Texts(fi="Valitse yksi joka riviltä.", sv="Välj ett på varje rad.", en="Choose one in each row."),
        "alone": Texts(fi="ei muiden kanssa", sv="inte med andra", en="not with others"),
        "repeat": Texts(
            fi="Vastaa erikseen jokaisesta vastinparista.",
            sv="Svara separat för varje motpart.",
            en="Answer separately for each counterpart.",
        ),
        "counterpart": Texts(fi="Vastinpari", sv="Motpart", en="Counterpart"),
        "least": Texts(fi="vähintään {n}", sv="minst {n}", en="at least {n}"),
        "most": Texts(fi="enintään {n}", sv="högst {n}", en="at most {n}"),
        "question": Texts(fi="[kysymys {number}]", sv="[fråga {number}]", en="[question {number}]"),
        "condition": Texts(fi="Vastaa, jos {condition}", sv="Svara om {condition}", en="Answer if {condition}"),
        "row": Texts(fi="Rivi", sv="Rad", en="Row"),
        "answer": Texts(fi="Vastaus", sv="Svar", en="Answer"),
        "empty_box": Texts(fi="tyhjä ruutu", sv="tom ruta", en="empty box"),
    }
)
