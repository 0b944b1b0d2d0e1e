"""The columns of each sheet: those that say something here, those of XLSForm that do not, and how titles are read.

A title is a key, and for a text a language: `label::suomi (fi)`, `yp::unit::sv`. A language is told by the code in
brackets, by the bare code, or by its name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from yhdyspinta.languages import Language

UNSAID: Final = ""
"""The language of a text whose title says none."""
LANGUAGE_TITLES: Final[Mapping[Language, str]] = MappingProxyType(
    {"fi": "suomi (fi)", "sv": "svenska (sv)", "en": "English (en)"}
)
"""As we write them."""
_NAMES: Final[Mapping[str, Language]] = MappingProxyType(
    {
        **dict.fromkeys(("fi", "fin", "suomi", "finnish", "finska"), "fi"),
        **dict.fromkeys(("sv", "swe", "svenska", "swedish", "ruotsi"), "sv"),
        **dict.fromkeys(("en", "eng", "english", "englanti", "engelska"), "en"),
    }
)
_CODE: Final = re.compile(r"\(\s*([A-Za-z]{2,3})(?:-[\w-]+)?\s*\)\s*$")


@dataclass(frozen=True, slots=True)
class Columns:
    """Keys of a sheet: those read as texts in languages, those read as values, those of XLSForm that are lost."""

    texts: tuple[str, ...]
    values: tuple[str, ...]
    lost: tuple[str, ...] = ()
    aliases: Mapping[str, str] = MappingProxyType({})

    @property
    def read(self) -> tuple[str, ...]:
        return (*self.texts, *self.values)


SURVEY: Final = Columns(
    texts=("label", "hint", "constraint_message", "yp::unit"),
    values=(
        "type",
        "name",
        "relevant",
        "constraint",
        "required",
        "calculation",
        "choice_filter",
        "parameters",
        "appearance",
        "repeat_count",
        "yp::role",
        "yp::per",
        "yp::scale",
        "yp::states",
        "yp::previous_id",
        "yp::comparability",
        "yp::publish",
        "yp::prefill",
        "yp::origin",
        "yp::minimum",
        "yp::maximum",
    ),
    lost=(
        "audio",
        "autoplay",
        "big-image",
        "body",
        "compact_tag",
        "default",
        "disabled",
        "guidance_hint",
        "image",
        "instance",
        "intent",
        "media",
        "no_app_error_string",
        "note",
        "query",
        "read_only",
        "required_message",
        "rows",
        "save_to",
        "trigger",
        "video",
    ),
    aliases=MappingProxyType(
        {
            "caption": "label",
            "command": "type",
            "tag": "name",
            "value": "name",
            "relevance": "relevant",
            "bind::relevant": "relevant",
            "bind::constraint": "constraint",
            "bind::required": "required",
            "bind::calculate": "calculation",
            "bind::jr:constraintmsg": "constraint_message",
            "bind::jr:requiredmsg": "required_message",
            "calculate": "calculation",
            "constraining_message": "constraint_message",
            "constraint_msg": "constraint_message",
            "requiredmsg": "required_message",
            "count": "repeat_count",
            "jr:count": "repeat_count",
            "control::appearance": "appearance",
            "readonly": "read_only",
            "media::image": "image",
            "media::audio": "audio",
            "media::video": "video",
            "media::big-image": "big-image",
        }
    ),
)
CHOICES: Final = Columns(
    texts=("label",),
    values=("list_name", "name", "dk", "na", "exclusive", "weight", "yp::state", "yp::origin"),
    lost=("audio", "big-image", "geometry", "image", "media", "video"),
    aliases=MappingProxyType(
        {
            "caption": "label",
            "value": "name",
            "list": "list_name",
            "listname": "list_name",
            "media::image": "image",
            "media::audio": "audio",
            "media::video": "video",
        }
    ),
)
SETTINGS: Final = Columns(
    texts=("yp::title", "yp::description", "yp::respondents", "yp::period", "yp::source", "yp::translations"),
    values=("form_title", "form_id", "default_language", "yp::population"),
    lost=(
        "allow_choice_duplicates",
        "attribute",
        "auto_delete",
        "auto_send",
        "clean_text_values",
        "client_editable",
        "instance_name",
        "instance_xmlns",
        "name",
        "namespaces",
        "omit_instanceid",
        "prefix",
        "public_key",
        "sms_keyword",
        "style",
        "submission_url",
        "version",
    ),
    aliases=MappingProxyType(
        {"title": "form_title", "set_form_title": "form_title", "id_string": "form_id", "set_form_id": "form_id"}
    ),
)
SCALES: Final = Columns(texts=("low_end", "high_end"), values=("name", "direction"))
WAVES: Final = Columns(texts=(), values=("previous_id", "comparability"))
BY_SHEET: Final[Mapping[str, Columns]] = MappingProxyType(
    {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS, "scales": SCALES, "waves": WAVES}
)
NEEDED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"survey": ("type", "name"), "choices": ("list_name", "name"), "settings": (), "scales": ("name",), "waves": ()}
)
"""The columns without which a sheet says nothing."""
NO_LOSS: Final = (
    "version",
    "style",
    "disabled",
    "note",
    "namespaces",
    "clean_text_values",
    "allow_choice_duplicates",
)
"""Keys of XLSForm that are about other programs or for authors only: leaving them out loses nothing of the form."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a column: what it is of, and the code of its language, another language's words, or `UNSAID`."""

    key: str
    language: str


def read_title(title: str, columns: Columns) -> Title:
    """The title's key in the sheet's own spelling, as far as it is known, and its language."""
    parts = [part.strip() for part in title.split("::")]
    for length in range(len(parts), 0, -1):
        key = _spelled("::".join(parts[:length]), columns)
        if key in columns.read or key in columns.lost:
            return Title(key, read_language("::".join(parts[length:])))
    return Title("::".join(parts), UNSAID)


def _spelled(key: str, columns: Columns) -> str:
    plain = re.sub(r"\s+", "_", key.casefold())
    return columns.aliases.get(plain, plain)


def read_language(words: str) -> str:
    """fi, sv or en for `suomi (fi)`, `fi`, `Finnish`; other words as they are, and `UNSAID` for none."""
    bracketed = _CODE.search(words)
    plain = (bracketed[1] if bracketed else words).strip().casefold()
    return _NAMES.get(plain) or _NAMES.get(plain.partition("-")[0]) or plain


def write_title(key: str, language: Language | None = None) -> str:
    """The title of a column as we write it."""
    return f"{key}::{LANGUAGE_TITLES[language]}" if language else key
