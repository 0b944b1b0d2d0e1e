"""Every format of a publication in one zip, with the answers as CSV, the questionnaire and a list of hashes.

The entries are sorted and bear the publication's day, so the same publication gives the same bytes.
"""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import Final

from yhdyspinta.analysis.instruments.canonical import canonical_bytes, instrument_hash
from yhdyspinta.documents.publication.answers import release_answers, release_open_answers
from yhdyspinta.documents.publication.answers_csv import write_answers_csv, write_codebook_csv
from yhdyspinta.documents.publication.figures_csv import write_counts_csv
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.readme import write_readme
from yhdyspinta.documents.publication.single_files import SINGLE_FILES
from yhdyspinta.languages import Texts

FORMAT: Final = "yhdyspinta-bundle/1"
MEDIA_TYPE: Final = "application/zip"
MANIFEST: Final = "manifest.json"
README: Final = "README.txt"

_CSV: Final = "text/csv"
_FIRST_YEAR: Final = 1980
"""Of the zip format."""
_COUNTS: Final = Texts(fi="Jakaumat, CSV", sv="Fördelningar, CSV", en="Distributions, CSV")
_CODES: Final = Texts(fi="Vastaukset koodeina, CSV", sv="Svaren som koder, CSV", en="Answers in codes, CSV")
_WORDS: Final = Texts(fi="Vastaukset sanoina, CSV", sv="Svaren i ord, CSV", en="Answers in words, CSV")
_CODEBOOK: Final = Texts(
    fi="Vastausten koodikirja, CSV", sv="Kodbok för svaren, CSV", en="Codebook of the answers, CSV"
)
_OPEN: Final = Texts(
    fi="Avoimesti julkaistavat vastaukset, CSV",
    sv="Svar som publiceras öppet, CSV",
    en="Openly published answers, CSV",
)
_INSTRUMENT: Final = Texts(fi="Kyselylomake, JSON", sv="Frågeformuläret, JSON", en="Questionnaire, JSON")


@dataclass(frozen=True, slots=True)
class BundledFile:
    """A file of the bundle with what it is called in the list."""

    path: str
    media_type: str
    title: Texts
    content: bytes


def write_bundle(publication: Publication) -> bytes:
    """The zip's bytes: the files, `README.txt` in the publication's language, and `manifest.json` over them all."""
    files = _list_files(publication)
    titles = [(file.path, file.title[publication.language]) for file in files]
    readme = write_readme(publication, titles)
    entries = {file.path: file.content for file in files} | {
        README: readme,
        MANIFEST: _manifest(publication, files, readme),
    }
    return _zip(entries, publication.dated)


def _list_files(publication: Publication) -> list[BundledFile]:
    name, answers = publication.name, release_answers(publication)
    files = [
        BundledFile(each.file_name(publication), each.media_type, each.title, each.write(publication))
        for each in SINGLE_FILES.values()
        if answers.variables or each.name != "sav"
    ]
    instrument = canonical_bytes(publication.instrument)
    files += [
        BundledFile(f"{name}-counts.csv", _CSV, _COUNTS, write_counts_csv(publication)),
        BundledFile(f"{name}-instrument.json", "application/json", _INSTRUMENT, instrument),
    ]
    if answers.variables:
        codes = write_answers_csv(publication, answers, labels=False)
        words = write_answers_csv(publication, answers, labels=True)
        files += [
            BundledFile(f"{name}-answers.csv", _CSV, _CODES, codes),
            BundledFile(f"{name}-answers-words.csv", _CSV, _WORDS, words),
            BundledFile(f"{name}-codebook.csv", _CSV, _CODEBOOK, write_codebook_csv(publication, answers)),
        ]
    if (named := release_open_answers(publication)) is not None:
        content = write_answers_csv(publication, named, labels=True)
        files.append(BundledFile(f"{name}-open-answers.csv", _CSV, _OPEN, content))
    return sorted(files, key=lambda file: file.path)


def _manifest(publication: Publication, files: list[BundledFile], readme: bytes) -> bytes:
    language, instrument = publication.language, publication.instrument
    readme_title = Texts(fi="Lue ensin", sv="Läs först", en="Read first")
    listed = [*files, BundledFile(README, "text/plain; charset=utf-8", readme_title, readme)]
    document = {
        "format": FORMAT,
        "name": publication.name,
        "title": publication.title[language],
        "language": language,
        "synthetic": publication.synthetic[language] if publication.synthetic else None,
        "dated": publication.dated.isoformat(),
        "source": publication.source[language],
        "licence": publication.licence,
        "instrument": {"id": instrument.id, "sha256": instrument_hash(instrument)},
        "files": [
            {
                "path": file.path,
                "title": file.title[language],
                "media_type": file.media_type,
                "size": len(file.content),
                "sha256": hashlib.sha256(file.content).hexdigest(),
            }
            for file in sorted(listed, key=lambda file: file.path)
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _zip(entries: dict[str, bytes], dated: date) -> bytes:
    content = io.BytesIO()
    moment = (max(dated.year, _FIRST_YEAR), dated.month, dated.day, 0, 0, 0)
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(entries):
            entry = zipfile.ZipInfo(path, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, entries[path])
    return content.getvalue()
