"""What is wrong with a catalogue: texts without a translation, doubtful ones, and placeholders that differ."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from babel.messages import Catalog
from babel.messages.catalog import Message

# %(name)s and %s of Python and of Django's templates; {name} of str.format. %% is a percent sign.
_PLACEHOLDER: Final = re.compile(r"%(?:%|\([^)]*\)[#0+-]*[\d.]*[a-zA-Z]|[#0+-]*[\d.]*[a-zA-Z])|\{\w*\}")


def list_faults(catalogue: Catalog) -> list[str]:
    """Every fault of a catalogue as a line that names the text."""
    return [f"{_shown(message)}: {fault}" for message in catalogue if message.id for fault in _faults(message)]


def list_invalid(catalogue: Catalog) -> list[str]:
    """The faults that would break a page: translations whose placeholders are not those of the text."""
    return [f"{_shown(message)}: {fault}" for message in catalogue if message.id for fault in _misplaced(message)]


def list_stale(found: Catalog, catalogue: Catalog) -> list[str]:
    """How a catalogue differs from what the code has now; `extract` mends it."""
    code, known = _keys(found), _keys(catalogue)
    missing = [
        f"{_shown(code[key])}: in the code, not in the catalogue" for key in sorted(code.keys() - known.keys())
    ]
    gone = [f"{_shown(known[key])}: in the catalogue, not in the code" for key in sorted(known.keys() - code.keys())]
    return missing + gone


def _faults(message: Message) -> Iterator[str]:
    if message.fuzzy:
        yield "marked fuzzy"
    if not all(_forms(message.string)):
        yield "not translated"
    yield from _misplaced(message)


def _misplaced(message: Message) -> Iterator[str]:
    texts = [_placeholders(text) for text in _forms(message.id)]
    # A form for one may leave out what "one" says already, and may use what the form for many does.
    needed, allowed = _common(texts), _joined(texts)
    for form in filter(None, _forms(message.string)):
        given = _placeholders(form)
        if missing := needed - given:
            yield f"{form!r} lacks {', '.join(sorted(missing.elements()))}"
        if surplus := given - allowed:
            yield f"{form!r} has {', '.join(sorted(surplus.elements()))}, which the text has not"


def _placeholders(text: str) -> Counter[str]:
    return Counter(found for found in _PLACEHOLDER.findall(text) if found != "%%")


def _common(texts: Sequence[Counter[str]]) -> Counter[str]:
    common = texts[0]
    for text in texts[1:]:
        common &= text
    return common


def _joined(texts: Sequence[Counter[str]]) -> Counter[str]:
    joined: Counter[str] = Counter()
    for text in texts:
        joined |= text
    return joined


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def _keys(catalogue: Catalog) -> dict[tuple[str, ...], Message]:
    return {(message.context or "", *_forms(message.id)): message for message in catalogue if message.id}


def _shown(message: Message) -> str:
    first = _forms(message.id)[0]
    return f"{first!r} ({message.context})" if message.context else repr(first)
