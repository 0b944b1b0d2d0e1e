"""What each role is called and what it is for, for pages and letters. Pure."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Texts

ROLE_NAMES: Final[Mapping[RoleKind, Texts]] = MappingProxyType(
    {
        RoleKind.COORDINATOR: Texts(fi="koordinaattori", sv="koordinator", en="coordinator"),
        RoleKind.SECTION_EDITOR: Texts(fi="osion vastaaja", sv="svarar på avsnitt", en="section editor"),
        RoleKind.READER: Texts(fi="lukija", sv="läsare", en="reader"),
        RoleKind.APPROVER: Texts(fi="hyväksyjä", sv="godkännare", en="approver"),
        RoleKind.NATIONAL_EDITOR: Texts(
            fi="valtakunnallinen toimittaja", sv="nationell redaktör", en="national editor"
        ),
        RoleKind.ADMINISTRATOR: Texts(fi="ylläpitäjä", sv="administratör", en="administrator"),
    }
)
ROLE_TASKS: Final[Mapping[RoleKind, Texts]] = MappingProxyType(
    {
        RoleKind.COORDINATOR: Texts(
            fi="johtaa vastaamista: kutsuu ihmisiä, jakaa osiot ja lähettää vastauksen hyväksyttäväksi",
            sv="leder besvarandet: bjuder in personer, fördelar avsnitten och skickar svaret för godkännande",
            en="leads the answering: invites people, assigns sections and sends the response for approval",
        ),
        RoleKind.SECTION_EDITOR: Texts(
            fi="vastaa niihin osioihin, jotka koordinaattori on antanut",
            sv="besvarar de avsnitt som koordinatorn har gett",
            en="answers the sections that a coordinator has assigned",
        ),
        RoleKind.READER: Texts(
            fi="lukee organisaation vastaukset ja kommentit",
            sv="läser organisationens svar och kommentarer",
            en="reads the organisation's answers and comments",
        ),
        RoleKind.APPROVER: Texts(
            fi="hyväksyy organisaation vastauksen tai palauttaa sen perustellen",
            sv="godkänner organisationens svar eller återsänder det med motivering",
            en="approves the organisation's response or returns it with a reason",
        ),
        RoleKind.NATIONAL_EDITOR: Texts(
            fi="tekee lomakkeet, pitää kyselykierrokset ja julkaisee tulokset",
            sv="gör formulären, håller enkätomgångarna och publicerar resultaten",
            en="makes questionnaires, runs survey waves and publishes results",
        ),
        RoleKind.ADMINISTRATOR: Texts(
            fi="pitää tilit ja valtakunnalliset roolit; ei näe vastauksia",
            sv="sköter konton och nationella roller; ser inga svar",
            en="keeps accounts and national roles; sees no answers",
        ),
    }
)
