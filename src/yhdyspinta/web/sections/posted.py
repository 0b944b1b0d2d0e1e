"""A form that was sent: which fields were touched, what they say now, and what is wrong with them. Pure.

q.<name>       the texts of an answer        choose.<name>   `theirs` or `mine`, after a clash
v.<name>       the version that was shown and the seal of its value
key            the form's own, so that one that is sent twice is saved once
clear          the name of an answer to empty
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.answers.reading import read_answer
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import Problem
from yhdyspinta.web.sections.making import Typed
from yhdyspinta.web.sections.values import seal, to_texts

_LONGEST_KEY: Final = 64


@dataclass(frozen=True, slots=True)
class Posted:
    """`typed` has every field of the form; `changes` those that were touched and can be read, `problems` the rest.
    `undecided` are clashes in which nothing was chosen."""

    key: str
    typed: Typed
    changes: tuple[Change, ...]
    problems: Mapping[str, Problem]
    undecided: tuple[str, ...]


def read_form(data: QueryDict, fields: Mapping[str, Referent], about: str) -> Posted:
    """`fields` are those of the page; a field that is not in the form is not touched."""
    sent = [name for name in fields if f"v.{name}" in data]
    is_choosing = "choosing" in data
    texts = {name: _texts_of(name, data) for name in sent}
    bases = {name: data.get(f"v.{name}", "") for name in sent}
    changes: list[Change] = []
    problems: dict[str, Problem] = {}
    for name in sent:
        if is_choosing and data.get(f"choose.{name}") != "mine":
            continue
        answer = read_answer(fields[name], texts[name])
        version, sealed = _read_base(bases[name])
        if isinstance(answer, Problem):
            problems[name] = answer
        elif seal(to_texts(answer, fields[name])) != sealed:
            changes.append(Change((name, about if fields[name].part.per else ""), answer, version))
    undecided = tuple(name for name in sent if is_choosing and data.get(f"choose.{name}") not in ("mine", "theirs"))
    return Posted(data.get("key", "")[:_LONGEST_KEY], Typed(texts, bases), tuple(changes), problems, undecided)


def _texts_of(name: str, data: QueryDict) -> Sequence[str]:
    if data.get("clear") == name:
        return ()
    # A form sends line ends as CR LF, whatever was typed.
    return [text.replace("\r\n", "\n") for text in data.getlist(f"q.{name}") if text.strip()]


def _read_base(text: str) -> tuple[int, str]:
    """Anything odd is version 0, which clashes with any answer that is there rather than overwrite it."""
    version, _dot, sealed = text.partition(".")
    return (
        int(version) if version.isascii() and version.isdigit() and len(version) < len("999999999") else 0
    ), sealed
