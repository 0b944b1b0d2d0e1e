"""How a row names what it is about: by text, so that it outlives the thing. Pure.

A reference is `kind:id`, for example `feedback:20261124-BCDFGHJ`. The id is the stable id of the thing, never a
name: rows cannot be erased, so nothing that a person is known by may get into them.
"""

import re
from typing import Final

# Who acts when nobody has signed in.
OPERATOR: Final = "operator"
"""Whoever may run the command on the server, or what the server's timetable runs."""
VISITOR: Final = "visitor"
"""Anybody who uses a public page."""

REFERENCE_LENGTH: Final = 200
ROLE_LENGTH: Final = 40
ACTION_LENGTH: Final = 100

# Without an @, so that no e-mail address passes for an id.
_REFERENCE: Final = re.compile(r"[a-z][a-z0-9_]*:[^\s@\x00-\x1f\x7f]+")
_ROLE: Final = re.compile(r"[a-z][a-z0-9_]*")
_ACTION: Final = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")


def refer(kind: str, id_: object) -> str:
    """The reference to one thing. Raises ValueError when it would be none."""
    return check_reference(f"{kind}:{id_}")


def check_reference(text: str) -> str:
    """The text as it is. Raises ValueError for anything but `kind:id` of at most `REFERENCE_LENGTH` characters."""
    return _checked(text, _REFERENCE, REFERENCE_LENGTH, "reference, as in feedback:20261124-BCDFGHJ")


def check_role(text: str) -> str:
    """The text as it is. Raises ValueError for anything but one word in small letters."""
    return _checked(text, _ROLE, ROLE_LENGTH, "role, as in section_editor")


def check_action(text: str) -> str:
    """The text as it is. Raises ValueError for anything but the app and the function that writes."""
    return _checked(text, _ACTION, ACTION_LENGTH, "action, as in feedback.answer_feedback")


def _checked(text: str, pattern: re.Pattern[str], longest: int, what: str) -> str:
    if len(text) > longest or not pattern.fullmatch(text):
        # What was given is not repeated: it may be what must not be kept.
        raise ValueError(f"no {what}, of at most {longest} characters")
    return text
