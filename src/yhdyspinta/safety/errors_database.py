"""What can make the database or its disk unfit to run (YP-RUN-020 to 039)."""

from yhdyspinta.errors import EXIT_UNSAFE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_DATABASE = ErrorKind(
    "YP-RUN-020",
    "unknown-database",
    EXIT_UNSAFE,
    Texts(
        fi="DB on {kind}, jota ei tunneta, joten tiedot menisivät SQLite-tiedostoon.",
        sv="DB är {kind}, som är okänt, så uppgifterna skulle hamna i en SQLite-fil.",
        en="DB is {kind}, which is not known, so data would go to a SQLite file.",
    ),
    Texts(fi="Aseta DB=sqlite tai DB=pg.", sv="Sätt DB=sqlite eller DB=pg.", en="Set DB=sqlite or DB=pg."),
)
DATABASE_MISSING = ErrorKind(
    "YP-RUN-021",
    "database-missing",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokantaa {place} ei ole vielä.",
        sv="Databasen {place} finns inte ännu.",
        en="The database {place} does not exist yet.",
    ),
    Texts(
        fi="Luo se komennolla yhdyspinta manage migrate ja lataa rekisteri komennolla yhdyspinta regions load.",
        sv="Skapa den med yhdyspinta manage migrate och ladda registret med yhdyspinta regions load.",
        en="Make it with yhdyspinta manage migrate, and load the register with yhdyspinta regions load.",
    ),
)
DATABASE_UNUSABLE = ErrorKind(
    "YP-RUN-022",
    "database-unusable",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokanta {place} ei aukea: {reason}.",
        sv="Databasen {place} går inte att öppna: {reason}.",
        en="The database {place} cannot be opened: {reason}.",
    ),
    Texts(
        fi="Tarkista tietokannan asetukset, että se on käynnissä ja että palvelun käyttäjä saa kirjoittaa siihen.",
        sv="Kontrollera databasens inställningar, att den är i gång och att tjänstens användare får skriva i den.",
        en="Check the database's settings, that it is running, and that the service's user may write to it.",
    ),
)
SQLITE_FAULT = ErrorKind(
    "YP-RUN-023",
    "sqlite-fault",
    EXIT_UNSAFE,
    Texts(
        fi="SQLite {version} voi rikkoa tietokannan, joka on WAL-tilassa.",
        sv="SQLite {version} kan skada en databas i WAL-läge.",
        en="SQLite {version} can corrupt a database that is in WAL mode.",
    ),
    Texts(
        fi="Asenna pysqlite3 (requirements/run.lock), jonka mukana tulee SQLite {fixed} tai uudempi.",
        sv="Installera pysqlite3 (requirements/run.lock), som har SQLite {fixed} eller nyare.",
        en="Install pysqlite3 (requirements/run.lock), which brings SQLite {fixed} or newer.",
    ),
)
SQLITE_UNSAFE = ErrorKind(
    "YP-RUN-024",
    "sqlite-unsafe",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokantayhteydellä on asetukset, joilla tietoja voi kadota: {found}.",
        sv="Databasförbindelsen har inställningar med vilka uppgifter kan gå förlorade: {found}.",
        en="The connection has settings with which data can be lost: {found}.",
    ),
    Texts(
        fi="Käytä asetuksissa ENGINE-arvoa yhdyspinta.sqlite ja levyä, joka on tässä koneessa.",
        sv="Använd ENGINE yhdyspinta.sqlite i inställningarna, och en disk i den här datorn.",
        en="Use the ENGINE yhdyspinta.sqlite in the settings, and a disk of this machine.",
    ),
)
POSTGRES_UNSAFE = ErrorKind(
    "YP-RUN-025",
    "postgres-unsafe",
    EXIT_UNSAFE,
    Texts(
        fi="PostgreSQL voi kadottaa tallennettuja tietoja: {found}.",
        sv="PostgreSQL kan förlora sparade uppgifter: {found}.",
        en="PostgreSQL can lose data that was saved: {found}.",
    ),
    Texts(
        fi="Aseta ne päälle: ALTER SYSTEM SET … = on; SELECT pg_reload_conf().",
        sv="Sätt på dem: ALTER SYSTEM SET … = on; SELECT pg_reload_conf().",
        en="Turn them on: ALTER SYSTEM SET … = on; SELECT pg_reload_conf().",
    ),
)
POSTGRES_OLD = ErrorKind(
    "YP-RUN-026",
    "postgres-old",
    EXIT_UNSAFE,
    Texts(
        fi="PostgreSQL {version} on liian vanha.",
        sv="PostgreSQL {version} är för gammal.",
        en="PostgreSQL {version} is too old.",
    ),
    Texts(
        fi="Päivitä palvelin vähintään versioon {minimum}.",
        sv="Uppgradera servern till minst version {minimum}.",
        en="Upgrade the server to version {minimum} at least.",
    ),
)
MIGRATIONS_MISSING = ErrorKind(
    "YP-RUN-027",
    "migrations-missing",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokannasta puuttuu rakennemuutoksia ({count}), ensimmäisenä {first}.",
        sv="Databasen saknar strukturändringar ({count}), den första är {first}.",
        en="The database lacks changes of its structure ({count}), the first being {first}.",
    ),
    Texts(
        fi="Ota varmuuskopio ja aja yhdyspinta manage migrate.",
        sv="Ta en säkerhetskopia och kör yhdyspinta manage migrate.",
        en="Take a backup and run yhdyspinta manage migrate.",
    ),
)
DATABASE_NEWER = ErrorKind(
    "YP-RUN-028",
    "database-newer",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokanta on uudemmasta ohjelmasta: siinä on {names}.",
        sv="Databasen är från ett nyare program: den har {names}.",
        en="The database is from a newer program: it has {names}.",
    ),
    Texts(
        fi="Asenna uudempi ohjelma, tai palauta varmuuskopio, joka on tehty tällä.",
        sv="Installera det nyare programmet, eller återställ en säkerhetskopia som gjorts med det här.",
        en="Install the newer program, or restore a backup that was made with this one.",
    ),
)
REGISTER_EMPTY = ErrorKind(
    "YP-RUN-029",
    "register-empty",
    EXIT_UNSAFE,
    Texts(
        fi="Rekisteri on tyhjä, joten sivuilla ei ole mitään näytettävää.",
        sv="Registret är tomt, så sidorna har inget att visa.",
        en="The register is empty, so pages have nothing to show.",
    ),
    Texts(
        fi="Aja yhdyspinta regions load.",
        sv="Kör yhdyspinta regions load.",
        en="Run yhdyspinta regions load.",
    ),
)
DISK_LOW = ErrorKind(
    "YP-RUN-030",
    "disk-low",
    EXIT_UNSAFE,
    Texts(
        fi="Tietokannan levyllä on vapaana {free} Mt.",
        sv="På databasens disk finns {free} MB ledigt.",
        en="The database's disk has {free} MB free.",
    ),
    Texts(
        fi="Vapauta tilaa: alle {minimum} Mt:lla palvelu ei käynnisty.",
        sv="Frigör utrymme: under {minimum} MB startar tjänsten inte.",
        en="Free some space: below {minimum} MB the server does not start.",
    ),
)
