"""Says versions of questionnaires in words for the terminal. Pure: versions in, text out."""

import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from yhdyspinta.cli.text_table import table_lines
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.formats import day

if TYPE_CHECKING:
    from yhdyspinta.surveys.queries.instruments import Version

_NONE: Final = Texts(fi="Lomakkeita ei ole.", sv="Det finns inga formulär.", en="There are no questionnaires.")
_HEADS: Final = (
    Texts(fi="lomake", sv="formulär", en="questionnaire"),
    Texts(fi="versio", sv="version", en="version"),
    Texts(fi="tila", sv="status", en="state"),
    Texts(fi="korjattavaa", sv="att rätta", en="to mend"),
    Texts(fi="ladattu", sv="uppladdat", en="uploaded"),
)
_DRAFT: Final = Texts(fi="luonnos", sv="utkast", en="draft")
_PUBLISHED: Final = Texts(fi="julkaistu", sv="publicerat", en="published")


def describe_versions(versions: "Sequence[Version]", language: Language) -> str:
    """A table with a line for each version."""
    if not versions:
        return _NONE[language]
    rows = [
        (
            f"{version.title[language]} ({version.instrument_id})",
            version.key,
            (_PUBLISHED if version.is_published else _DRAFT)[language],
            str(len(version.problems)),
            day(version.uploaded_at.date(), language),
        )
        for version in versions
    ]
    head = [each[language] for each in _HEADS]
    return "\n".join(table_lines(head, rows, width=shutil.get_terminal_size((100, 24)).columns))
