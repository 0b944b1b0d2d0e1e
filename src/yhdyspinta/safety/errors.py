"""What can make the settings or the server unfit to run (YP-RUN-001 to 019)."""

from yhdyspinta.errors import EXIT_UNSAFE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_MODE = ErrorKind(
    "YP-RUN-001",
    "unknown-mode",
    EXIT_UNSAFE,
    Texts(
        fi="YHDYSPINTA_MODE on {mode}, jota ei tunneta.",
        sv="YHDYSPINTA_MODE är {mode}, som är okänt.",
        en="YHDYSPINTA_MODE is {mode}, which is not known.",
    ),
    Texts(
        fi="Aseta se arvoon development, demo tai production.",
        sv="Ställ in development, demo eller production.",
        en="Set it to development, demo or production.",
    ),
)
DEBUG_ON = ErrorKind(
    "YP-RUN-002",
    "debug-on",
    EXIT_UNSAFE,
    Texts(
        fi="DEBUG on päällä, joten virhesivu näyttäisi palvelimen asetukset.",
        sv="DEBUG är på, så felsidan skulle visa serverns inställningar.",
        en="DEBUG is on, so an error page would show the server's settings.",
    ),
    Texts(
        fi="Poista DEBUG omista Django-asetuksista; tila {mode} ei käytä sitä.",
        sv="Ta bort DEBUG från de egna Django-inställningarna; läget {mode} använder det inte.",
        en="Remove DEBUG from your own Django settings; the mode {mode} does not use it.",
    ),
)
SECRET_KEY_MISSING = ErrorKind(
    "YP-RUN-003",
    "secret-key-missing",
    EXIT_UNSAFE,
    Texts(
        fi="SECRET_KEY puuttuu, joten käytössä olisi kaikkien tuntema kehitysavain.",
        sv="SECRET_KEY saknas, så den allmänt kända utvecklingsnyckeln skulle användas.",
        en="SECRET_KEY is missing, so the development key that everyone knows would be used.",
    ),
    Texts(
        fi="Tee avain komennolla python3 -c 'import secrets; print(secrets.token_urlsafe(64))' "
        "ja aseta se ympäristömuuttujaan tai .env-tiedostoon.",
        sv="Skapa en nyckel med python3 -c 'import secrets; print(secrets.token_urlsafe(64))' "
        "och sätt den i miljön eller i filen .env.",
        en="Make one with python3 -c 'import secrets; print(secrets.token_urlsafe(64))' "
        "and set it in the environment or in .env.",
    ),
)
SECRET_KEY_WEAK = ErrorKind(
    "YP-RUN-004",
    "secret-key-weak",
    EXIT_UNSAFE,
    Texts(
        fi="SECRET_KEY on arvattavissa: {length} merkkiä, joista {unique} erilaista.",
        sv="SECRET_KEY går att gissa: {length} tecken, varav {unique} olika.",
        en="SECRET_KEY can be guessed: {length} characters, {unique} of them different.",
    ),
    Texts(
        fi="Vähintään 50 satunnaista merkkiä: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'.",
        sv="Minst 50 slumpmässiga tecken: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'.",
        en="At least 50 random characters: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'.",
    ),
)
NO_HOSTS = ErrorKind(
    "YP-RUN-005",
    "no-hosts",
    EXIT_UNSAFE,
    Texts(
        fi="ALLOWED_HOSTS on tyhjä: palvelu ei vastaisi millään nimellä.",
        sv="ALLOWED_HOSTS är tom: tjänsten skulle inte svara på något namn.",
        en="ALLOWED_HOSTS is empty: the site would answer to no name.",
    ),
    Texts(
        fi="Luettele nimet, joilla palvelua käytetään, esimerkiksi ALLOWED_HOSTS=yhdyspinta.example.fi.",
        sv="Räkna upp namnen som tjänsten används med, till exempel ALLOWED_HOSTS=yhdyspinta.example.fi.",
        en="List the names that people use, for example ALLOWED_HOSTS=yhdyspinta.example.fi.",
    ),
)
ANY_HOST = ErrorKind(
    "YP-RUN-006",
    "any-host",
    EXIT_UNSAFE,
    Texts(
        fi="ALLOWED_HOSTS sallii kaikki nimet ({host}), joten palvelu vastaisi vieraallakin nimellä.",
        sv="ALLOWED_HOSTS tillåter alla namn ({host}), så tjänsten skulle svara även på främmande namn.",
        en="ALLOWED_HOSTS takes any name ({host}), so the site would answer to a stranger's name too.",
    ),
    Texts(
        fi="Luettele nimet, joilla palvelua käytetään, ilman tähteä.",
        sv="Räkna upp namnen som tjänsten används med, utan asterisk.",
        en="List the names that people use, without an asterisk.",
    ),
)
NOT_HTTPS = ErrorKind(
    "YP-RUN-007",
    "not-https",
    EXIT_UNSAFE,
    Texts(
        fi="PUBLIC_URL on {url}: liikenne kulkisi salaamatta.",
        sv="PUBLIC_URL är {url}: trafiken skulle gå okrypterad.",
        en="PUBLIC_URL is {url}: traffic would be unencrypted.",
    ),
    Texts(
        fi="Anna osoite, joka alkaa https://. Ilman salausta käy vain oma kone, http://127.0.0.1.",
        sv="Ange en adress som börjar med https://. Utan kryptering duger bara den egna datorn, http://127.0.0.1.",
        en="Give an address that begins with https://. Without encryption only this machine will do, http://127.0.0.1.",
    ),
)
PUBLIC_URL_ELSEWHERE = ErrorKind(
    "YP-RUN-008",
    "public-url-elsewhere",
    EXIT_UNSAFE,
    Texts(
        fi="PUBLIC_URL on {url}, mutta {host} ei ole ALLOWED_HOSTS-luettelossa: linkit eivät toimisi.",
        sv="PUBLIC_URL är {url}, men {host} finns inte i ALLOWED_HOSTS: länkarna skulle inte fungera.",
        en="PUBLIC_URL is {url}, but {host} is not in ALLOWED_HOSTS: links would not work.",
    ),
    Texts(
        fi="Aseta PUBLIC_URL osoitteeksi, jolla palvelua käytetään, ja sen nimi luetteloon ALLOWED_HOSTS.",
        sv="Sätt PUBLIC_URL till adressen som tjänsten används med, och dess namn i ALLOWED_HOSTS.",
        en="Set PUBLIC_URL to the address that people use, and put its name in ALLOWED_HOSTS.",
    ),
)
PROXY_NOT_TRUSTED = ErrorKind(
    "YP-RUN-009",
    "proxy-not-trusted",
    EXIT_UNSAFE,
    Texts(
        fi="PUBLIC_URL alkaa https://, mutta BEHIND_PROXY ei ole 1: jos salauksen päättää välityspalvelin, "
        "palvelu luulee yhteyttä salaamattomaksi.",
        sv="PUBLIC_URL börjar med https://, men BEHIND_PROXY är inte 1: om en proxy avslutar krypteringen "
        "tror tjänsten att förbindelsen är okrypterad.",
        en="PUBLIC_URL begins with https://, but BEHIND_PROXY is not 1: if a proxy ends the encryption, "
        "the site takes the connection for an unencrypted one.",
    ),
    Texts(
        fi="Aseta BEHIND_PROXY=1, kun välityspalvelin asettaa tai poistaa aina otsakkeen X-Forwarded-Proto.",
        sv="Sätt BEHIND_PROXY=1 när proxyn alltid sätter eller tar bort huvudet X-Forwarded-Proto.",
        en="Set BEHIND_PROXY=1 when the proxy always sets or removes the header X-Forwarded-Proto.",
    ),
)
STATIC_NOT_BUILT = ErrorKind(
    "YP-RUN-010",
    "static-not-built",
    EXIT_UNSAFE,
    Texts(
        fi="Tyylit ja muut staattiset tiedostot puuttuvat: {folder}.",
        sv="Stilmallar och andra statiska filer saknas: {folder}.",
        en="Styles and other static files are missing: {folder}.",
    ),
    Texts(
        fi="Aja yhdyspinta manage collectstatic --noinput.",
        sv="Kör yhdyspinta manage collectstatic --noinput.",
        en="Run yhdyspinta manage collectstatic --noinput.",
    ),
)
MESSAGES_NOT_COMPILED = ErrorKind(
    "YP-RUN-011",
    "messages-not-compiled",
    EXIT_UNSAFE,
    Texts(
        fi="Käännökset puuttuvat kieliltä {languages}, joten sivut olisivat väärällä kielellä.",
        sv="Översättningarna saknas för {languages}, så sidorna skulle vara på fel språk.",
        en="Translations are missing for {languages}, so pages would be in the wrong language.",
    ),
    Texts(
        fi="Aja projektin kansiossa make messages.",
        sv="Kör make messages i projektets mapp.",
        en="Run make messages in the project's folder.",
    ),
)
PORT_NOT_USABLE = ErrorKind(
    "YP-RUN-012",
    "port-not-usable",
    EXIT_UNSAFE,
    Texts(
        fi="Portti {port} ei ole käytettävissä osoitteessa {host}: {reason}.",
        sv="Port {port} kan inte användas på {host}: {reason}.",
        en="Port {port} cannot be used on {host}: {reason}.",
    ),
    Texts(
        fi="Valitse toinen, esimerkiksi make demo PORT=8001, tai pysäytä ohjelma, joka käyttää sitä "
        "(ss -ltnp sport = :{port} näyttää sen).",
        sv="Välj en annan, till exempel make demo PORT=8001, eller stoppa programmet som använder den "
        "(ss -ltnp sport = :{port} visar det).",
        en="Choose another, for example make demo PORT=8001, or stop the program that uses it "
        "(ss -ltnp sport = :{port} shows it).",
    ),
)
NO_ANSWER = ErrorKind(
    "YP-RUN-013",
    "no-answer",
    EXIT_UNSAFE,
    Texts(
        fi="Palvelin ei vastaa osoitteessa {url}: {reason}.",
        sv="Servern svarar inte på {url}: {reason}.",
        en="The server does not answer at {url}: {reason}.",
    ),
    Texts(
        fi="Katso palvelimen loki yltä ja aja yhdyspinta check.",
        sv="Se serverns logg ovan och kör yhdyspinta check.",
        en="See the server's log above, and run yhdyspinta check.",
    ),
)
BAD_PORT = ErrorKind(
    "YP-RUN-014",
    "bad-port",
    EXIT_UNSAFE,
    Texts(fi="{port} ei ole portti.", sv="{port} är ingen port.", en="{port} is not a port."),
    Texts(
        fi="Anna luku väliltä 1–65535, esimerkiksi make demo PORT=8001.",
        sv="Ange ett tal mellan 1 och 65535, till exempel make demo PORT=8001.",
        en="Give a number from 1 to 65535, for example make demo PORT=8001.",
    ),
)
COOKIES_UNSAFE = ErrorKind(
    "YP-RUN-015",
    "cookies-unsafe",
    EXIT_UNSAFE,
    Texts(
        fi="PUBLIC_URL alkaa https://, mutta istunnon tai lomakkeen eväste kulkisi salaamattomankin yhteyden yli.",
        sv="PUBLIC_URL börjar med https://, men sessionens eller formulärens kaka skulle skickas okrypterad också.",
        en="PUBLIC_URL begins with https://, but the cookie of sessions or forms would go over unencrypted "
        "connections too.",
    ),
    Texts(
        fi="Poista SESSION_COOKIE_SECURE ja CSRF_COOKIE_SECURE omista Django-asetuksista.",
        sv="Ta bort SESSION_COOKIE_SECURE och CSRF_COOKIE_SECURE från de egna Django-inställningarna.",
        en="Remove SESSION_COOKIE_SECURE and CSRF_COOKIE_SECURE from your own Django settings.",
    ),
)
PROVIDER_UNSAFE = ErrorKind(
    "YP-RUN-016",
    "provider-unsafe",
    EXIT_UNSAFE,
    Texts(
        fi="OIDC_ISSUER on {issuer}: tunnistautuminen kulkisi salaamatta.",
        sv="OIDC_ISSUER är {issuer}: identifieringen skulle gå okrypterad.",
        en="OIDC_ISSUER is {issuer}: signing in would be unencrypted.",
    ),
    Texts(
        fi="Anna tunnistuspalvelun osoite, joka alkaa https://.",
        sv="Ange identifieringstjänstens adress, som börjar med https://.",
        en="Give the identity provider's address, which begins with https://.",
    ),
)
PROVIDER_INCOMPLETE = ErrorKind(
    "YP-RUN-017",
    "provider-incomplete",
    EXIT_UNSAFE,
    Texts(
        fi="OIDC_ISSUER on annettu, mutta OIDC_CLIENT_ID tai OIDC_CLIENT_SECRET puuttuu.",
        sv="OIDC_ISSUER är angiven, men OIDC_CLIENT_ID eller OIDC_CLIENT_SECRET saknas.",
        en="OIDC_ISSUER is given, but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing.",
    ),
    Texts(
        fi="Aseta molemmat tunnistuspalvelun antamiin arvoihin, tai jätä OIDC_ISSUER tyhjäksi.",
        sv="Ställ in båda som identifieringstjänsten gav dem, eller lämna OIDC_ISSUER tom.",
        en="Set both to what the identity provider gave, or leave OIDC_ISSUER empty.",
    ),
)
