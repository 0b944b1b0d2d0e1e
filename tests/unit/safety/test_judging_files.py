"""Room on the disk, static files and translations."""

import json
from pathlib import Path

import pytest

from yhdyspinta.safety.files import free_space, judge_disk, judge_messages, judge_static_files


@pytest.mark.parametrize(
    ("megabytes", "level", "value"),
    [
        (83_910, "ok", "83 GB"),
        (1_000, "ok", "1000 MB"),
        (999, "warning", "999 MB"),
        (100, "warning", "100 MB"),
        (99, "refused", "99 MB"),
        (0, "refused", "0 MB"),
    ],
)
def test_disk(megabytes: int, level: str, value: str) -> None:
    finding = judge_disk(megabytes * 1_000_000)
    assert (finding.level, finding.value) == (level, value)
    assert finding.problem is None or finding.problem.details["free"] == megabytes


def test_free_space_is_known_before_the_folder_is_there(tmp_path: Path) -> None:
    assert free_space(tmp_path / "not" / "there" / "yet.sqlite3") > 0


def test_static_files(tmp_path: Path) -> None:
    missing = judge_static_files(tmp_path, "warning")
    assert (missing.level, missing.problem and missing.problem.kind.code) == ("warning", "YP-RUN-010")
    assert judge_static_files(tmp_path, "refused").level == "refused"

    (tmp_path / "staticfiles.json").write_text(json.dumps({"paths": {"a.css": "a.1.css", "b.css": "b.2.css"}}))
    built = judge_static_files(tmp_path, "refused")
    assert (built.level, built.value) == ("ok", "2")


def test_translations(tmp_path: Path) -> None:
    for language in ("fi", "sv"):
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "django.po").touch()
    (tmp_path / "fi" / "LC_MESSAGES" / "django.mo").touch()
    half = judge_messages([tmp_path], "refused")
    assert (half.level, half.value) == ("refused", "fi")
    assert half.problem is not None
    assert half.problem.sentence("en").startswith("Translations are missing for sv,")

    (tmp_path / "sv" / "LC_MESSAGES" / "django.mo").touch()
    whole = judge_messages([tmp_path], "refused")
    assert (whole.level, whole.value) == ("ok", "fi sv")
