"""What was looked at, how it is, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from yhdyspinta.errors import Problem
from yhdyspinta.languages import Language, Texts

Level = Literal["ok", "warning", "refused"]
Subject = Literal[
    "mode",
    "debug",
    "secret-key",
    "allowed-hosts",
    "public-url",
    "cookies",
    "identity-provider",
    "database",
    "library",
    "durability",
    "migrations",
    "audit",
    "register",
    "disk",
    "static-files",
    "messages",
]

NAMES: dict[Subject, Texts] = {
    "mode": Texts(fi="käyttötila", sv="driftläge", en="mode"),
    "debug": Texts(fi="vianetsintä", sv="felsökning", en="debug"),
    "secret-key": Texts(fi="salainen avain", sv="hemlig nyckel", en="secret key"),
    "allowed-hosts": Texts(fi="palvelun nimet", sv="tjänstens namn", en="host names"),
    "public-url": Texts(fi="julkinen osoite", sv="offentlig adress", en="public address"),
    "cookies": Texts(fi="evästeet", sv="kakor", en="cookies"),
    "identity-provider": Texts(fi="tunnistuspalvelu", sv="identifieringstjänst", en="identity provider"),
    "database": Texts(fi="tietokanta", sv="databas", en="database"),
    "library": Texts(fi="tietokannan versio", sv="databasens version", en="database version"),
    "durability": Texts(fi="tietojen säilyvyys", sv="beständighet", en="durability"),
    "migrations": Texts(fi="rakennemuutokset", sv="strukturändringar", en="migrations"),
    "audit": Texts(fi="tapahtumalokin viimeinen rivi", sv="händelseloggens sista rad", en="audit's last row"),
    "register": Texts(fi="rekisterin vuodet", sv="registrets år", en="register's years"),
    "disk": Texts(fi="levytilaa vapaana", sv="ledigt diskutrymme", en="free disk space"),
    "static-files": Texts(fi="staattiset tiedostot", sv="statiska filer", en="static files"),
    "messages": Texts(fi="käännökset", sv="översättningar", en="translations"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `value` is what was found, the same in every language."""

    subject: Subject
    level: Level
    value: str
    problem: Problem | None = None

    def __post_init__(self) -> None:
        if (self.level == "ok") != (self.problem is None):
            raise ValueError(f"{self.subject}: a warning or refusal says what to do, and nothing else does")

    def name(self, language: Language) -> str:
        return NAMES[self.subject][language]


def judged(subject: Subject, value: object, problem: Problem | None, *, if_bad: Level) -> Finding:
    """The finding that is ok without a problem, and `if_bad` with one."""
    return Finding(subject, if_bad if problem else "ok", str(value), problem)


def refused_problems(findings: Iterable[Finding]) -> list[Problem]:
    """The problems for which the server does not start."""
    return [finding.problem for finding in findings if finding.level == "refused" and finding.problem]
