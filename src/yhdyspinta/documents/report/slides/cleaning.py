"""Texts without what XML refuses."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

_REFUSED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS: Final = re.compile("[\t\r\n\x85\u2028\u2029]+")


def clean_text(text: str) -> str:
    """The text without what XML refuses, on one line."""
    return _BREAKS.sub(" ", _REFUSED.sub("", text))


def clean_value[Value](value: Value) -> Value:
    """A frozen value, such as a report, with every text in it cleaned."""
    cleaned: Any = value
    if type(value) is str:
        cleaned = clean_text(str(value))
    elif isinstance(value, tuple):
        cleaned = tuple(clean_value(each) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        cleaned = replace(value, **{field.name: clean_value(getattr(value, field.name)) for field in fields(value)})
    return cleaned  # type: ignore[no-any-return]  # the same type as came in
