"""`yhdyspinta questionnaires` as an operator calls it."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.factories.instrument_json import make_document, texts
from tests.factories.workbooks import SURVEY, make_workbook, words
from yhdyspinta.cli.main import root
from yhdyspinta.documents.questionnaire.workbook import write_workbook
from yhdyspinta.errors import Refusal
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.models import InstrumentVersion

pytestmark = pytest.mark.django_db
FIELDS = [
    "key",
    "questionnaire",
    "title",
    "state",
    "sha256",
    "file",
    "uploaded_at",
    "published_at",
    "replaces",
    "errors",
    "losses",
]


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")
    # The test's database is in memory; the check is of the file of an installation.
    monkeypatch.setattr("yhdyspinta.cli.questionnaires.setup_database", lambda: None)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["questionnaires", *map(str, arguments)])


def run_json(*arguments: object) -> Any:
    ended = run(*arguments, "--format", "json")
    assert ended.exit_code == 0, ended.output
    return json.loads(ended.stdout)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "pohja.xlsx"
    path.write_bytes(write_workbook(find_instrument("hyvinvointialueet-2024")))
    return path


def test_a_workbook_is_stored_listed_and_published(template: Path) -> None:
    stored = run_json("upload", template)
    assert list(stored) == FIELDS
    assert (stored["state"], stored["file"], stored["errors"], stored["losses"]) == ("draft", "pohja.xlsx", [], [])
    assert [one["key"] for one in run_json("list")] == [stored["key"]]
    published = run_json("publish", stored["key"])
    assert (published["state"], published["sha256"]) == ("published", stored["sha256"])
    assert "published already" in run("upload", template).stdout


def test_what_is_to_mend_is_told_and_nothing_is_published(tmp_path: Path) -> None:
    rows = [["begin_group", "first", *words("Osio")], ["text", "why", "Miksi?", "", "Why?"]]
    path = tmp_path / "kesken.xlsx"
    path.write_bytes(make_workbook(survey=[SURVEY, *rows, ["end_group", "", "", "", ""]]))
    told = run("upload", path)
    assert "YP-WORKBOOK-030 kesken.xlsx, sheet survey, row 3" in told.stderr
    key = InstrumentVersion.objects.get().key
    assert f"The draft {key} is stored." in told.stdout
    assert isinstance(run("publish", key).exception, Refusal)
    assert InstrumentVersion.objects.get().published_at is None
    assert run_json("list")[0]["errors"][0]["row"] == 3


def test_which_version_is_replaced_can_be_said(tmp_path: Path) -> None:
    keys = []
    for period in ("2026", "2027", "2028"):
        path = tmp_path / f"{period}.json"
        path.write_text(json.dumps(make_document(period=texts(period))))
        keys.append(run_json("upload", path)["key"])
    assert run_json("publish", keys[0])["replaces"] is None
    assert run_json("publish", keys[1])["replaces"] == keys[0]
    assert run_json("publish", keys[2], "--replaces", keys[0])["replaces"] == keys[0]


def test_the_list_is_a_table_and_says_when_it_is_empty(template: Path) -> None:
    assert "There are no questionnaires." in run("list").stdout
    run("upload", template)
    key = InstrumentVersion.objects.get().key
    assert key in run("list").stdout


def test_a_file_that_is_not_there_is_told() -> None:
    ended = run("upload", "/nowhere/lomake.xlsx")
    assert ended.exit_code == 1
    assert "cannot be read" in ended.output
