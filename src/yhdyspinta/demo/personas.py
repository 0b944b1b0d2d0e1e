"""The people of the demonstration. They are made up; the organisations are real ones from the register.

Persona    a name, an address that leads nowhere (.invalid), a role
"""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language, Texts

COUNTY: Final = "etela-pohjanmaan-hyvinvointialue"
"""A county that three employment areas share, one of which reaches over its border."""
AREA: Final = "tyovoimaviranomainen-suupohja"
"""An employment area that reaches into two counties."""


@dataclass(frozen=True, slots=True)
class Persona:
    """`key` is part of the address of the sign-in link; `organisation` is empty for national roles."""

    key: str
    name: str
    kind: RoleKind
    organisation: str
    does: Texts
    language: Language = "fi"

    @property
    def email(self) -> str:
        return f"{self.key}@demo.invalid"


PERSONAS: Final = (
    Persona(
        "kansallinen",
        "Kaarina Kansallinen",
        RoleKind.NATIONAL_EDITOR,
        "",
        Texts(
            fi="tekee lomakkeet, avaa kyselyt ja julkaisee tulokset",
            sv="gör formulären, öppnar enkäterna och publicerar resultaten",
            en="makes questionnaires, opens surveys, publishes results",
        ),
    ),
    Persona(
        "yllapito",
        "Yrjö Ylläpito",
        RoleKind.ADMINISTRATOR,
        "",
        Texts(
            fi="pitää tunnuksia ja kansallisia rooleja",
            sv="sköter konton och nationella roller",
            en="keeps accounts and national roles",
        ),
    ),
    Persona(
        "koordinaattori",
        "Helmi Hyvinvointi",
        RoleKind.COORDINATOR,
        COUNTY,
        Texts(
            fi="johtaa hyvinvointialueen vastaamista",
            sv="leder välfärdsområdets svarande",
            en="leads the answering of a wellbeing services county",
        ),
    ),
    Persona(
        "terveys",
        "Teppo Terveydenhuolto",
        RoleKind.SECTION_EDITOR,
        COUNTY,
        Texts(
            fi="vastaa hyvinvointialueen osiosta, joka hänelle on annettu",
            sv="besvarar den del av välfärdsområdets svar som han har fått",
            en="answers the section of the county's answer that he was given",
        ),
    ),
    Persona(
        "sosiaali",
        "Siiri Sosiaalipalvelut",
        RoleKind.SECTION_EDITOR,
        COUNTY,
        Texts(
            fi="vastaa yhteistyöosiosta samaan aikaan muiden kanssa",
            sv="besvarar delen om samarbete samtidigt med andra",
            en="answers the part on cooperation at the same time as others",
        ),
        "sv",
    ),
    Persona(
        "johtaja",
        "Hannele Hyväksyjä",
        RoleKind.APPROVER,
        COUNTY,
        Texts(
            fi="hyväksyy hyvinvointialueen vastauksen tai palauttaa sen",
            sv="godkänner välfärdsområdets svar eller skickar tillbaka det",
            en="approves the county's answer or returns it",
        ),
    ),
    Persona(
        "lukija",
        "Lauri Lukija",
        RoleKind.READER,
        COUNTY,
        Texts(
            fi="lukee hyvinvointialueen vastausta",
            sv="läser välfärdsområdets svar",
            en="reads the county's answer",
        ),
    ),
    Persona(
        "tyollisyys",
        "Tuomas Työllisyys",
        RoleKind.COORDINATOR,
        AREA,
        Texts(
            fi="johtaa työllisyysalueen vastaamista",
            sv="leder sysselsättningsområdets svarande",
            en="leads the answering of an employment area",
        ),
    ),
    Persona(
        "tyollisyysjohtaja",
        "Tyyne Työllisyysjohtaja",
        RoleKind.APPROVER,
        AREA,
        Texts(
            fi="hyväksyy työllisyysalueen vastauksen",
            sv="godkänner sysselsättningsområdets svar",
            en="approves the employment area's answer",
        ),
    ),
)
