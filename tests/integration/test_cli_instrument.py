"""`yhdyspinta instrument` as people call it: a process of its own, with files."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.factories.instrument_json import make_document, texts
from tests.factories.workbooks import SURVEY, make_workbook, words
from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.sources.instruments import find_instrument

FIELDS = ["status", "items", "groups", "repeats", "languages", "errors", "losses"]


def run(*arguments: object, language: str = "en") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from yhdyspinta.cli import main; main()", "instrument", *map(str, arguments)],
        env={**os.environ, "YHDYSPINTA_LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )


def check_json(path: Path, *further: str) -> tuple[int, dict[str, Any]]:
    ended = run("check", path, "--format", "json", *further)
    document = json.loads(ended.stdout)
    assert list(document) == FIELDS
    return ended.returncode, document


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "template.xlsx"
    assert run("template", "-o", path).returncode == 0
    return path


def test_the_template_can_be_published(template: Path) -> None:
    code, document = check_json(template)
    assert code == 0
    assert document == {
        "status": "ok",
        "items": 38,
        "groups": 12,
        "repeats": 0,
        "languages": ["fi", "sv", "en"],
        "errors": [],
        "losses": [],
    }


def test_the_template_is_the_survey_of_2024_and_a_fixed_point(template: Path, tmp_path: Path) -> None:
    first, again, second = (tmp_path / name for name in ("first.json", "again.xlsx", "second.json"))
    for source, target in ((template, first), (first, again), (again, second)):
        ended = run("convert", source, target)
        assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(first.read_bytes()) == json.loads(
        json.dumps(to_json(find_instrument("hyvinvointialueet-2024")))
    )
    assert first.read_bytes() == second.read_bytes()
    assert again.read_bytes() == template.read_bytes()


def test_errors_are_told_with_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    rows = [(*SURVEY, "yp::role"), ("text", "a", "A", None, "A"), ("txt", "b", *words("B"))]
    path.write_bytes(make_workbook(survey=rows))
    code, document = check_json(path, "--lang", "fi")
    assert (code, document["status"]) == (1, "errors")
    assert [list(error) for error in document["errors"]] == [["code", "sheet", "row", "column", "message"]] * 2
    assert document["errors"][0] == {
        "code": "YP-WORKBOOK-030",
        "sheet": "survey",
        "row": 2,
        "column": "label::svenska (sv)",
        "message": "label puuttuu kielellä svenska (sv). Kirjoita teksti sarakkeeseen.",
    }
    ended = run("check", path, language="sv")
    assert ended.returncode == 1
    assert "YP-WORKBOOK-024" in ended.stdout
    assert "blad survey, rad 3, kolumn type" in ended.stdout


@pytest.mark.parametrize("content", [None, b"", b"hello", b"PK\x03\x04broken", b"{", b'{"format": "other"}'])
def test_what_is_no_questionnaire_ends_with_2(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "form.xlsx"
    if content is not None:
        path.write_bytes(content)
    code, document = check_json(path)
    assert (code, document["status"]) == (2, "unreadable")
    assert len(document["errors"]) == 1
    ended = run("check", path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert document["errors"][0]["code"] in ended.stderr


def test_canonical_json_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "form.json"
    path.write_text(json.dumps(make_document()))
    code, document = check_json(path)
    assert (code, document["items"], document["groups"], document["repeats"]) == (0, 7, 2, 1)
    path.write_text(json.dumps(make_document(title={**texts("x"), "sv": ""})))
    code, document = check_json(path)
    assert (code, document["errors"][0]["column"]) == (1, "/title/sv")


@pytest.mark.parametrize("ending", ["json", "xlsx", "xml", "ddi.xml", "html", "pdf"])
def test_a_questionnaire_is_written_in_every_format(template: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"form.{ending}"
    ended = run("convert", template, target, "--lang", "sv")
    assert ended.returncode == 0
    starts = {"json": b"{", "xlsx": b"PK", "xml": b"<?xml", "ddi.xml": b"<?xml", "html": b"<!doctype", "pdf": b"%PDF"}
    assert target.read_bytes().startswith(starts[ending])


def test_what_a_format_cannot_say_is_told_on_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "form.json"
    path.write_text(json.dumps(make_document()))
    ended = run("convert", path, tmp_path / "form.xml")
    assert ended.returncode == 0
    assert "Left out: per employment_area (survey per_area)." in ended.stderr


def test_an_incomplete_form_is_converted_only_as_a_draft(tmp_path: Path) -> None:
    path, target = tmp_path / "form.xlsx", tmp_path / "form.json"
    path.write_bytes(make_workbook(survey=[("type", "name", "label::fi"), ("text", "a", "Nimi?")]))
    refused = run("convert", path, target)
    assert (refused.returncode, target.exists()) == (1, False)
    assert "YP-WORKBOOK-031" in refused.stderr
    drafted = run("convert", path, target, "--draft")
    assert drafted.returncode == 0
    assert "YP-WORKBOOK-031" in drafted.stderr
    document = json.loads(target.read_bytes())
    assert document["sections"][0]["questions"][0]["text"]["sv"] == "[Nimi?]"


def test_a_form_with_other_errors_is_no_draft_either(tmp_path: Path) -> None:
    path, target = tmp_path / "form.xlsx", tmp_path / "form.json"
    path.write_bytes(make_workbook(survey=[SURVEY, ("text", "a", *words("A")), ("txt", "b", *words("B"))]))
    assert run("convert", path, target, "--draft").returncode == 1
    assert not target.exists()


def test_an_unknown_ending_is_a_wrong_call(template: Path, tmp_path: Path) -> None:
    ended = run("convert", template, tmp_path / "form.docx")
    assert ended.returncode == 2
    assert ".ddi.xml" in ended.stderr


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fi", ["Uudet (1)", "Poistetut (1)", "Sanat muuttuneet", "Samat (5)", "Vertailukelpoisia: 5."]),
        ("sv", ["Nya (1)", "Borttagna (1)", "Andra ord", "Samma (5)", "Jämförbara: 5."]),
        ("en", ["New (1)", "Dropped (1)", "Other words", "Same (5)", "Comparable: 5."]),
    ],
)
def test_versions_are_compared_in_plain_words(tmp_path: Path, language: str, expected: list[str]) -> None:
    old, new = make_document(), make_document()
    questions = new["sections"][0]["questions"]
    questions[4]["text"] = texts("Montako henkilöä?")
    questions[5] = {**questions[5], "id": "wishes"}
    for name, document in (("old.json", old), ("new.json", new)):
        (tmp_path / name).write_text(json.dumps(document))
    ended = run("diff", tmp_path / "old.json", tmp_path / "new.json", language=language)
    assert ended.returncode == 0
    for words_ in expected:
        assert words_ in ended.stdout


def test_the_command_needs_no_django(template: Path) -> None:
    code = (
        "import sys; from yhdyspinta.cli.instrument import instrument\n"
        f"instrument(['convert', {str(template)!r}, {str(template.with_suffix('.pdf'))!r}], standalone_mode=False)\n"
        "assert 'django' not in sys.modules"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
