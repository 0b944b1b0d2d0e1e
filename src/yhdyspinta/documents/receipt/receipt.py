"""A receipt as it is laid out, in one language.

Receipt ── Part          a section
           └─ Block      its questions that are asked once, or those about one counterpart
              └─ Line    a question with its answer, a question over the rows of a matrix, or a row
"""

from dataclasses import dataclass

from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class Partner:
    """A counterpart: for which questions (`per`), its key in the answers, its name, and why there is no cooperation
    with it where that was marked."""

    per: str
    key: str
    name: str
    no_cooperation: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`key` is what it answers; a head over the rows of a matrix answers nothing. `is_blank`: nobody has answered."""

    text: str
    key: Key | None
    answer: str = ""
    is_blank: bool = False
    number: str = ""
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """`partner` is the key of the counterpart, `title` its name; both are empty for questions that are asked once.

    With `no_cooperation` there are no lines.
    """

    lines: tuple[Line, ...]
    partner: str = ""
    title: str = ""
    no_cooperation: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """`facts` are names with values; `statement` says in a sentence what this is; `draft` and `synthetic` are
    warnings in words, empty where they do not apply. `fingerprint` is the SHA-256 of what was approved."""

    language: Language
    title: str
    subtitle: str
    statement: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    fingerprint: str = ""
    draft: str = ""
    synthetic: str = ""
