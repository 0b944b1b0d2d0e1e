"""Reads, updates, writes and compiles the catalogues `locale/<language>/LC_MESSAGES/django.po`."""

import io
from pathlib import Path
from typing import Final

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

# English stands in the code, and Django falls back from English to nothing else: it needs no catalogue.
LANGUAGES: Final = {"fi": "Finnish", "sv": "Swedish"}
WIDTH: Final = 118

# No dates and no tool's version: the file changes only when a text does.
HEADER: Final = """\
# {name} texts of Yhdyspinta. `make fix` writes the msgid lines from the code; only msgstr lines are edited by hand.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def catalogue_path(package: Path, language: str) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path, language: str) -> Catalog:
    """The catalogue of a language; an absent file is an empty one. Raises ValueError for a file that is none."""
    if not path.is_file():
        return Catalog(locale=language)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"{path}: {error}") from error


def update_catalogue(found: Catalog, known: Catalog, language: str) -> Catalog:
    """The texts that the code has now, with the translations known for exactly these texts. Nothing is guessed."""
    updated = Catalog(locale=language)
    for message in found:
        if not message.id:
            continue
        old = known.get(message.id, context=message.context)
        kept = old if old and old.id == message.id else Message(message.id)
        updated.add(
            message.id,
            kept.string or None,
            locations=message.locations,
            flags=kept.flags,
            user_comments=kept.user_comments,
            context=message.context,
        )
    return updated


def catalogue_text(catalogue: Catalog, language: str) -> str:
    """The catalogue as a file's text, in the order of the texts."""
    head = HEADER.format(name=LANGUAGES[language], language=language, plural_forms=catalogue.plural_forms)
    body = io.BytesIO()
    write_po(body, catalogue, width=WIDTH, omit_header=True, sort_output=True, include_lineno=False)
    return head + body.getvalue().decode().rstrip("\n") + "\n"


def compile_catalogue(catalogue: Catalog, path: Path) -> None:
    """Write the compiled catalogue (.mo) beside its source."""
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
