"""How variables are read."""

from pathlib import Path

import pytest

from yhdyspinta.config.environment import VARIABLES, Environment, read_dotenv


def test_an_empty_or_absent_variable_has_its_default() -> None:
    assert Environment({}).text("DB") == "sqlite"
    assert Environment({"DB": ""}).text("DB") == "sqlite"
    assert Environment({"DB": "pg"}).text("DB") == "pg"


def test_an_undocumented_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        Environment({}).text("DATABASE_URL")


@pytest.mark.parametrize("value", ["1", "true", "Yes", "ON"])
def test_flags(value: str) -> None:
    assert Environment({"BEHIND_PROXY": value}).flag("BEHIND_PROXY")
    assert not Environment({"BEHIND_PROXY": "0"}).flag("BEHIND_PROXY")
    assert not Environment({}).flag("BEHIND_PROXY")


def test_lists() -> None:
    assert Environment({"ALLOWED_HOSTS": " a.fi , b.fi,"}).names("ALLOWED_HOSTS") == ["a.fi", "b.fi"]


def test_dotenv(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    assert read_dotenv(file) == {}
    file.write_text("# a comment\n\nDB=pg\nPGPASSWORD='a=b #c'\nnot a line\n LOG_LEVEL = DEBUG \n", encoding="utf-8")
    assert read_dotenv(file) == {"DB": "pg", "PGPASSWORD": "a=b #c", "LOG_LEVEL": "DEBUG"}


def test_the_process_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_text("LOG_LEVEL=DEBUG\nPGUSER=of-the-file\n", encoding="utf-8")
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    monkeypatch.delenv("PGUSER", raising=False)
    environment = Environment.of_process(file)
    assert (environment.text("LOG_LEVEL"), environment.text("PGUSER")) == ("ERROR", "of-the-file")


def test_each_variable_is_described_once() -> None:
    names = [variable.name for variable in VARIABLES]
    assert len(names) == len(set(names))
    assert all(variable.purpose.endswith(".") for variable in VARIABLES)
