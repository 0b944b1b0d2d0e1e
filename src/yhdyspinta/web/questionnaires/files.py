"""The files of a questionnaire: `<id>.xlsx`, `<id>-fi.pdf` and so on, written when they are asked for."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.documents.questionnaire import codebook, form_html, form_pdf, workbook, xform
from yhdyspinta.documents.questionnaire.form import make_form
from yhdyspinta.languages import LANGUAGES, Language

_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9_-]+")


def _write_json(instrument: Instrument, _language: Language) -> bytes:
    return f"{json.dumps(to_json(instrument), ensure_ascii=False, indent=2)}\n".encode()


def _write_workbook(instrument: Instrument, _language: Language) -> bytes:
    return workbook.write_workbook(instrument)


def _write_xform(instrument: Instrument, _language: Language) -> bytes:
    return xform.write_xform(instrument)


def _write_html(instrument: Instrument, language: Language) -> bytes:
    return form_html.render_form_html(make_form(instrument, language))


def _write_pdf(instrument: Instrument, language: Language) -> bytes:
    return form_pdf.render_form_pdf(make_form(instrument, language))


@dataclass(frozen=True, slots=True)
class FileKind:
    """A format. One that has texts in a single language is written once for each of them."""

    ending: str
    media_type: str
    title: Promise
    description: Promise
    write: Callable[[Instrument, Language], bytes]
    in_each_language: bool = False


KINDS: Final[Sequence[FileKind]] = (
    FileKind(
        ".pdf",
        form_pdf.MEDIA_TYPE,
        _("Form to print (PDF)"),
        _("On paper and for comments. Accessible: PDF/UA."),
        _write_pdf,
        in_each_language=True,
    ),
    FileKind(
        ".html",
        form_html.MEDIA_TYPE,
        _("Form to print (web page)"),
        _("The same as one file that opens in a browser."),
        _write_html,
        in_each_language=True,
    ),
    FileKind(
        ".xlsx",
        workbook.MEDIA_TYPE,
        _("Workbook (Excel)"),
        _("To be edited and uploaded again as the next version."),
        _write_workbook,
    ),
    FileKind(
        ".ddi.xml",
        codebook.MEDIA_TYPE,
        _("Codebook (DDI-Codebook 2.5)"),
        _("The variables with their values, for archives and statistical programs."),
        codebook.write_codebook,
        in_each_language=True,
    ),
    FileKind(
        ".xform.xml",
        "application/xml",
        _("XForm"),
        _("For ODK and KoboToolbox. Repeats and matrices are as those programs know them."),
        _write_xform,
    ),
    FileKind(
        ".json",
        "application/json",
        _("Canonical JSON"),
        _("The questionnaire to the letter: its hash is made of this."),
        _write_json,
    ),
)


@dataclass(frozen=True, slots=True)
class File:
    """A file of a questionnaire in a language, which is empty where the file has all of them."""

    name: str
    kind: FileKind
    language: Language | None

    def write(self, instrument: Instrument) -> bytes:
        return self.kind.write(instrument, self.language or "fi")


def list_files(instrument_id: str) -> tuple[File, ...]:
    """Every file of a questionnaire, by its id."""
    stem = _NOT_IN_NAMES.sub("", instrument_id.casefold()) or "lomake"
    return tuple(
        File(f"{stem}{f'-{language}' if language else ''}{kind.ending}", kind, language)
        for kind in KINDS
        for language in (LANGUAGES if kind.in_each_language else (None,))
    )


def find_file(instrument_id: str, name: str) -> File | None:
    """The file of a name; None when the questionnaire has no such file."""
    return next((file for file in list_files(instrument_id) if file.name == name), None)


@dataclass(frozen=True, slots=True)
class FileRow:
    """A format with its files, for a list: addresses by language, `""` where there is one for all."""

    title: Promise
    description: Promise
    links: Mapping[str, tuple[str, str]]
    """Language → name and address."""


def list_file_rows(instrument_id: str, address: Callable[[str], str]) -> tuple[FileRow, ...]:
    """The files by format; `address` gives the address of a file by its name."""
    files = list_files(instrument_id)
    return tuple(
        FileRow(
            kind.title,
            kind.description,
            MappingProxyType(
                {file.language or "": (file.name, address(file.name)) for file in files if file.kind is kind}
            ),
        )
        for kind in KINDS
    )
