"""The bundle: every file in it once, listed with its hash, with the publication's day as its only date."""

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from datetime import date
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.documents.publication.bundle import _zip, write_bundle

NAME = "yhteistyo-2024"
ENDINGS = [
    *("-answers-words.csv", "-answers.csv", "-codebook.csv", "-counts.csv", "-instrument.json", "-open-answers.csv"),
    *(".csv", ".ddi.xml", ".html", ".json", ".jsonstat.json", ".parquet", ".pdf", ".pptx", ".sav", ".xlsx"),
]


@pytest.fixture(scope="module")
def written() -> bytes:
    return write_bundle(make_publication("sv"))


@pytest.fixture
def archive(written: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(written))


@pytest.fixture
def manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return document


def test_every_format_is_in_it_in_order(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()

    assert names == ["README.txt", "manifest.json", *(f"{NAME}{ending}" for ending in ENDINGS)]
    assert names == sorted(names)
    assert archive.testzip() is None


def test_the_manifest_lists_every_other_file_with_its_hash(
    archive: zipfile.ZipFile, manifest: dict[str, Any]
) -> None:
    listed = {one["path"]: one for one in manifest["files"]}

    assert set(listed) == set(archive.namelist()) - {"manifest.json"}
    for path, one in listed.items():
        content = archive.read(path)
        assert one["sha256"] == hashlib.sha256(content).hexdigest()
        assert one["size"] == len(content)
        assert one["media_type"]


def test_the_questionnaire_is_the_one_whose_hash_is_given(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
    content = archive.read(f"{NAME}-instrument.json")

    expected = instrument_hash(make_publication().instrument)
    assert hashlib.sha256(content).hexdigest() == manifest["instrument"]["sha256"] == expected


def test_entries_bear_the_day_of_the_material(archive: zipfile.ZipFile) -> None:
    assert {entry.date_time for entry in archive.infolist()} == {(2024, 9, 9, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}


def test_the_same_publication_gives_the_same_bytes(written: bytes) -> None:
    assert write_bundle(make_publication("sv")) == written


def test_the_page_to_read_first_is_in_the_language(archive: zipfile.ZipFile) -> None:
    text = archive.read("README.txt").decode()

    assert text.startswith("Samarbetsenkäten 2024\n=====")
    assert SYNTHETIC.sv in " ".join(text.split())
    assert "våren 2024" in text
    assert f"{NAME}.sav" in text
    assert "  -3  Inget svar" in text
    assert max(map(len, text.splitlines())) <= 90


def test_made_up_answers_say_so_in_the_manifest(manifest: dict[str, Any]) -> None:
    assert manifest["synthetic"] == SYNTHETIC.sv


def test_a_day_before_the_first_of_the_zip_format_is_moved_to_it() -> None:
    content = _zip({"a": b"1"}, date(1975, 3, 2))

    assert zipfile.ZipFile(io.BytesIO(content)).getinfo("a").date_time == (1980, 3, 2, 0, 0, 0)


_HASH = """
import hashlib
from tests.factories.publication import make_publication
from yhdyspinta.documents.publication.bundle import write_bundle
print(hashlib.sha256(write_bundle(make_publication("sv"))).hexdigest())
"""


def test_another_process_writes_the_same_bytes(written: bytes) -> None:
    """Where the order of a set got into a file, it would differ from process to process."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
        "TZ": "Pacific/Kiritimati",
    }
    process = subprocess.run(
        [sys.executable, "-c", _HASH], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )

    assert process.stdout.strip() == hashlib.sha256(written).hexdigest()
