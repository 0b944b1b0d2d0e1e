"""An organisation's own answers as a table and as JSON: a row an answer, in codes and in words."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from yhdyspinta.analysis.answers.encoding import encode_answer
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.receipt.answer_words import write_answer
from yhdyspinta.documents.receipt.receipt import Partner
from yhdyspinta.documents.tables.table import Column, Kind, Table, Value
from yhdyspinta.languages import Language, Texts

FORMAT: Final = "yhdyspinta-own-answers/1"
_ANSWERED_ONCE: Final = Texts(
    fi="Kysymys esitetään kerran.", sv="Frågan ställs en gång.", en="The question is asked once."
)
_EMPTY: Final = Texts(fi="Ei vastausta.", sv="Inget svar.", en="No answer.")
_COLUMNS: Final = (
    Column(
        "section",
        Kind.TEXT,
        Texts(fi="Osio", sv="Avsnitt", en="Section"),
        Texts(fi="Osion pysyvä tunniste.", sv="Avsnittets bestående id.", en="The lasting id of the section."),
    ),
    Column(
        "question",
        Kind.TEXT,
        Texts(fi="Tunniste", sv="Id", en="Id"),
        Texts(
            fi="Kysymyksen tai taulukon rivin pysyvä tunniste.",
            sv="Frågans eller rutnätsradens bestående id.",
            en="The lasting id of the question, or of the row of a matrix.",
        ),
    ),
    Column(
        "counterpart",
        Kind.TEXT,
        Texts(fi="Vastinparin tunniste", sv="Motpartens id", en="Id of the counterpart"),
        Texts(
            fi="Keneen vastaus liittyy, rekisterin tunnisteella.",
            sv="Vem svaret gäller, med registrets id.",
            en="Whom the answer is about, by the id of the register.",
        ),
        _ANSWERED_ONCE,
    ),
    Column(
        "text",
        Kind.TEXT,
        Texts(fi="Kysymys", sv="Fråga", en="Question"),
        Texts(
            fi="Kysymys valitulla kielellä; taulukossa rivi.",
            sv="Frågan på det valda språket; raden i ett rutnät.",
            en="The question in the chosen language; in a matrix the row.",
        ),
    ),
    Column(
        "counterpart_name",
        Kind.TEXT,
        Texts(fi="Vastinpari", sv="Motpart", en="Counterpart"),
        Texts(fi="Vastinparin nimi.", sv="Motpartens namn.", en="The name of the counterpart."),
        _ANSWERED_ONCE,
    ),
    Column(
        "value",
        Kind.TEXT,
        Texts(fi="Arvo", sv="Värde", en="Value"),
        Texts(
            fi="Asteikon numero, luku, teksti tai vaihtoehdon tunniste; useat välilyönnein.",
            sv="Skalans nummer, ett tal, en text eller alternativets id; flera med mellanslag emellan.",
            en="The number on the scale, a number, a text or the id of a choice; several with spaces between.",
        ),
        _EMPTY,
    ),
    Column(
        "words",
        Kind.TEXT,
        Texts(fi="Vastaus", sv="Svar", en="Answer"),
        Texts(fi="Vastaus sanoin.", sv="Svaret i ord.", en="The answer in words."),
        _EMPTY,
    ),
    Column(
        "version",
        Kind.WHOLE,
        Texts(fi="Versio", sv="Version", en="Version"),
        Texts(
            fi="Kuinka monta kertaa vastaus on tallennettu.",
            sv="Hur många gånger svaret har sparats.",
            en="How many times the answer was saved.",
        ),
    ),
)


def make_table(
    instrument: Instrument,
    fields: Mapping[str, Referent],
    section_of: Mapping[str, str],
    answers: Mapping[Key, tuple[Answer, int]],
    partners: Sequence[Partner],
    language: Language,
) -> Table:
    """Every question about every counterpart, answered or not, in the order of the form; `answers` with versions."""
    rows = tuple(
        _row(name, field, partner, section_of[name], answers.get((name, partner.key), (None, 0)), language)
        for name, field in fields.items()
        for partner in _partners(field, partners)
    )
    description = Texts(
        fi="Organisaation omat vastaukset, rivi vastausta kohti.",
        sv="Organisationens egna svar, en rad per svar.",
        en="The organisation's own answers, a row each.",
    )
    return Table(instrument.id, instrument.title, description, _COLUMNS, ("question", "counterpart"), rows)


def write_json(
    table: Table, answers: Mapping[Key, tuple[Answer, int]], facts: Mapping[str, str | int], *, made_at: datetime
) -> bytes:
    """The rows of the table as JSON; `value` is typed as in the API (`analysis.answers.encoding`)."""
    names = [column.name for column in table.columns]
    found: list[dict[str, Any]] = []
    for row in table.rows:
        cells: dict[str, Any] = dict(zip(names, row, strict=True))
        value, version = answers.get((str(cells["question"]), str(cells["counterpart"] or "")), (None, 0))
        found.append({**cells, "value": encode_answer(value), "version": version})
    document = {"format": FORMAT, "made_at": made_at.isoformat(timespec="seconds"), **facts, "answers": found}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _partners(field: Referent, partners: Sequence[Partner]) -> Sequence[Partner]:
    if not field.part.per:
        return (Partner("", "", ""),)
    return [partner for partner in partners if partner.per == field.part.per]


def _row(
    name: str,
    field: Referent,
    partner: Partner,
    section: str,
    answer: tuple[Answer, int],
    language: Language,
) -> tuple[Value, ...]:
    value, version = answer
    text = next((row.text for row in field.question.rows if row.id == name), field.question.text)
    words = write_answer(value, field, language)
    return (
        section,
        name,
        partner.key or None,
        text[language],
        partner.name or None,
        _cell(value),
        words or None,
        version,
    )


def _cell(value: Answer) -> Value:
    if isinstance(value, State):
        return value.value
    return int(value) if isinstance(value, float) and value.is_integer() else value
