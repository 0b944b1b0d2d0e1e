"""Why somebody cannot sign in, or an account or a role cannot be changed (YP-ACCOUNT-001–049)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

NOT_ALLOWED = ErrorKind(
    "YP-ACCOUNT-001",
    "not-allowed",
    EXIT_REFUSED,
    Texts(
        fi="Roolisi ei riitä tähän.",
        sv="Din roll räcker inte till för detta.",
        en="Your role does not allow this.",
    ),
    Texts(
        fi="Pyydä organisaatiosi koordinaattoria tai ylläpitäjää tekemään se.",
        sv="Be din organisations koordinator eller en administratör göra det.",
        en="Ask the coordinator of your organisation, or an administrator, to do it.",
    ),
)
UNKNOWN_USER = ErrorKind(
    "YP-ACCOUNT-002",
    "unknown-user",
    EXIT_REFUSED,
    Texts(
        fi="Sellaista käyttäjää ei ole.",
        sv="Det finns ingen sådan användare.",
        en="There is no such user.",
    ),
    Texts(
        fi="Tarkista sähköpostiosoite ihmisten luettelosta tai komennolla yhdyspinta accounts roles.",
        sv="Kontrollera e-postadressen i förteckningen över personer eller med yhdyspinta accounts roles.",
        en="Check the e-mail address in the list of people, or with yhdyspinta accounts roles.",
    ),
)
EMAIL_TAKEN = ErrorKind(
    "YP-ACCOUNT-003",
    "email-taken",
    EXIT_REFUSED,
    Texts(
        fi="Tällä sähköpostiosoitteella on jo käyttäjä.",
        sv="Det finns redan en användare med den här e-postadressen.",
        en="There is a user with this e-mail address already.",
    ),
    Texts(
        fi="Anna rooli olemassa olevalle käyttäjälle; uutta ei tarvita.",
        sv="Ge rollen åt den användare som finns; ingen ny behövs.",
        en="Give the role to the user who is there; no new one is needed.",
    ),
)
LAST_COORDINATOR = ErrorKind(
    "YP-ACCOUNT-004",
    "last-coordinator",
    EXIT_REFUSED,
    Texts(
        fi="Hän on organisaation ainoa koordinaattori.",
        sv="Personen är organisationens enda koordinator.",
        en="This is the organisation's only coordinator.",
    ),
    Texts(
        fi="Anna koordinaattorin rooli ensin jollekin toiselle.",
        sv="Ge först koordinatorsrollen åt någon annan.",
        en="Give the role of coordinator to somebody else first.",
    ),
)
LAST_ADMINISTRATOR = ErrorKind(
    "YP-ACCOUNT-005",
    "last-administrator",
    EXIT_REFUSED,
    Texts(
        fi="Hän on ainoa ylläpitäjä.",
        sv="Personen är den enda administratören.",
        en="This is the only administrator.",
    ),
    Texts(
        fi="Anna ylläpitäjän rooli ensin jollekin toiselle.",
        sv="Ge först administratörsrollen åt någon annan.",
        en="Give the role of administrator to somebody else first.",
    ),
)
ROLE_ELSEWHERE = ErrorKind(
    "YP-ACCOUNT-006",
    "role-elsewhere",
    EXIT_REFUSED,
    Texts(
        fi="Rooli {role} ja organisaatio eivät sovi yhteen.",
        sv="Rollen {role} och organisationen passar inte ihop.",
        en="The role {role} and the organisation do not go together.",
    ),
    Texts(
        fi="Valtakunnallisella roolilla ei ole organisaatiota, kaikilla muilla on.",
        sv="En nationell roll har ingen organisation, alla andra har en.",
        en="A national role has no organisation, and every other role has one.",
    ),
)
TOO_MANY_TRIES = ErrorKind(
    "YP-ACCOUNT-007",
    "too-many-tries",
    EXIT_REFUSED,
    Texts(
        fi="Yrityksiä on ollut liian monta lyhyessä ajassa.",
        sv="Det har gjorts för många försök på kort tid.",
        en="There have been too many tries in a short time.",
    ),
    Texts(
        fi="Odota {minutes} minuuttia ja yritä uudelleen. Salasanan voi sillä välin vaihtaa sähköpostin kautta.",
        sv="Vänta {minutes} minuter och försök igen. Under tiden kan du byta lösenord via e-post.",
        en="Wait {minutes} minutes and try again. Meanwhile the password can be changed by e-mail.",
    ),
)
BAD_EMAIL = ErrorKind(
    "YP-ACCOUNT-008",
    "bad-email",
    EXIT_REFUSED,
    Texts(
        fi="Sähköpostiosoite ei kelpaa.",
        sv="E-postadressen duger inte.",
        en="The e-mail address will not do.",
    ),
    Texts(
        fi="Anna koko osoite, esimerkiksi etunimi.sukunimi@example.org.",
        sv="Ange hela adressen, till exempel fornamn.efternamn@example.org.",
        en="Give the whole address, for example first.last@example.org.",
    ),
)
BAD_NAME = ErrorKind(
    "YP-ACCOUNT-009",
    "bad-name",
    EXIT_REFUSED,
    Texts(
        fi="Nimi on tyhjä, yli {longest} merkkiä, tai siinä on rivinvaihto tai ohjausmerkki.",
        sv="Namnet är tomt, längre än {longest} tecken eller innehåller radbyte eller styrtecken.",
        en="The name is empty, longer than {longest} characters, or has a line break or control character in it.",
    ),
    Texts(
        fi="Kirjoita etu- ja sukunimi.",
        sv="Skriv för- och efternamn.",
        en="Write the first name and the last name.",
    ),
)
UNKNOWN_ROLE = ErrorKind(
    "YP-ACCOUNT-010",
    "unknown-role",
    EXIT_REFUSED,
    Texts(
        fi="Sellaista roolia ei ole, tai se on jo päättynyt.",
        sv="Det finns ingen sådan roll, eller så har den redan upphört.",
        en="There is no such role, or it has ended already.",
    ),
    Texts(
        fi="Lataa sivu uudelleen tai katso roolit komennolla yhdyspinta accounts roles.",
        sv="Ladda sidan på nytt eller se rollerna med yhdyspinta accounts roles.",
        en="Load the page again, or see the roles with yhdyspinta accounts roles.",
    ),
)
OWN_ROLE = ErrorKind(
    "YP-ACCOUNT-011",
    "own-role",
    EXIT_REFUSED,
    Texts(
        fi="Kukaan ei voi antaa itselleen roolia organisaatiossa, jossa ei jo ole koordinaattori.",
        sv="Ingen kan ge sig själv en roll i en organisation där hen inte redan är koordinator.",
        en="Nobody can give themselves a role in an organisation of which they are not a coordinator.",
    ),
    Texts(
        fi="Pyydä organisaation koordinaattoria antamaan se.",
        sv="Be organisationens koordinator ge den.",
        en="Ask the organisation's coordinator to give it.",
    ),
)
BAD_PATH = ErrorKind(
    "YP-ACCOUNT-012",
    "bad-path",
    EXIT_REFUSED,
    Texts(
        fi="{path} ei ole polku tässä palvelussa.",
        sv="{path} är ingen sökväg i den här tjänsten.",
        en="{path} is no path on this site.",
    ),
    Texts(
        fi="Anna polku ilman kieltä, esimerkiksi /oma/.",
        sv="Ange en sökväg utan språk, till exempel /oma/.",
        en="Give a path without its language, for example /oma/.",
    ),
)
UNKNOWN_ORGANISATION = ErrorKind(
    "YP-ACCOUNT-013",
    "unknown-organisation",
    EXIT_REFUSED,
    Texts(
        fi="Rekisterissä ei ole organisaatiota {slug}.",
        sv="Det finns ingen organisation {slug} i registret.",
        en="There is no organisation {slug} in the register.",
    ),
    Texts(
        fi="Tunniste on organisaation sivun osoitteessa, esimerkiksi kainuun-hyvinvointialue.",
        sv="Beteckningen finns i adressen till organisationens sida, till exempel kainuun-hyvinvointialue.",
        en="It is in the address of the organisation's page, for example kainuun-hyvinvointialue.",
    ),
)
