"""Why an account is not opened, closed or used for somebody (YP-ACCOUNT-050–069)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

ACCOUNT_CLOSED = ErrorKind(
    "YP-ACCOUNT-050",
    "account-closed",
    EXIT_REFUSED,
    Texts(
        fi="Tällä sähköpostiosoitteella oleva tili on suljettu.",
        sv="Kontot med den här e-postadressen är stängt.",
        en="The account with this e-mail address is closed.",
    ),
    Texts(
        fi="Vain ylläpitäjä voi avata sen uudelleen. Pyydä häntä, tai anna toinen osoite.",
        sv="Bara en administratör kan öppna det på nytt. Be hen, eller ange en annan adress.",
        en="Only an administrator can open it again. Ask one, or give another address.",
    ),
)
OWN_ACCOUNT = ErrorKind(
    "YP-ACCOUNT-051",
    "own-account",
    EXIT_REFUSED,
    Texts(
        fi="Omaa tiliään ei voi sulkea.",
        sv="Man kan inte stänga sitt eget konto.",
        en="Nobody can close their own account.",
    ),
    Texts(
        fi="Pyydä toista ylläpitäjää sulkemaan se.",
        sv="Be en annan administratör stänga det.",
        en="Ask another administrator to close it.",
    ),
)
NO_COLLEAGUE = ErrorKind(
    "YP-ACCOUNT-052",
    "no-colleague",
    EXIT_REFUSED,
    Texts(
        fi="Hänellä ei ole roolia tässä organisaatiossa.",
        sv="Personen har ingen roll i den här organisationen.",
        en="This person has no role in the organisation.",
    ),
    Texts(
        fi="Lataa ihmisten luettelo uudelleen: rooli on ehkä juuri päättynyt.",
        sv="Ladda om förteckningen över personer: rollen har kanske just upphört.",
        en="Load the list of people again: the role may just have ended.",
    ),
)
