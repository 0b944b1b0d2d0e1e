"""The generated pages hold every error, command and variable, and are told apart when they are not current."""

import re
from pathlib import Path

import click
import pytest

from scripts import generated_pages
from scripts.pages import cli_page, errors_page, settings_page
from yhdyspinta.cli.main import SUBCOMMANDS
from yhdyspinta.config.environment import VARIABLES
from yhdyspinta.errors import list_kinds


def test_an_absent_or_changed_page_is_outdated(tmp_path: Path) -> None:
    (tmp_path / "same.md").write_text("new")
    (tmp_path / "changed.md").write_text("old")
    pages = {"same.md": lambda: "new", "changed.md": lambda: "new", "docs/absent.md": lambda: "new"}
    outdated = generated_pages.list_outdated(tmp_path, pages)
    assert outdated == {"changed.md": "new", "docs/absent.md": "new"}
    generated_pages.write(tmp_path, outdated)
    assert generated_pages.list_outdated(tmp_path, pages) == {}
    assert (tmp_path / "docs" / "absent.md").read_text() == "new"


def test_check_names_the_outdated_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generated_pages, "ROOT", tmp_path)
    monkeypatch.setattr(generated_pages, "PAGES", {"page.md": lambda: "new"})
    for command, code in (("check", 1), ("write", 0), ("check", 0)):
        monkeypatch.setattr("sys.argv", ["generated_pages.py", command])
        assert generated_pages.main() == code
    assert capsys.readouterr().err == "page.md is not what the code gives\n"


def test_every_error_of_the_package_has_its_section() -> None:
    page = errors_page.errors_page(generated_pages.PACKAGE)
    kinds = list(list_kinds())
    assert re.findall(r"^### (\S+)$", page, re.MULTILINE) == [kind.code for kind in kinds]
    subjects = {path.parent.name for path in generated_pages.PACKAGE.rglob("errors*.py")}
    assert {"sources", "regions", "feedback"} <= subjects
    section = page.partition("### YP-KEY-001\n")[2].partition("###")[0]
    assert "| fi | Tiedostoa ei voi lukea: {reason}. | Tarkista polku ja lukuoikeus. |" in section
    assert "`key-not-readable`, exit code 3" in section


def test_a_text_cannot_break_its_table() -> None:
    assert errors_page._cell("a|b\nc <d> *e*") == r"a\|b c \<d> \*e\*"


def test_every_command_has_its_section_of_a_fixed_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    page = cli_page.cli_page()
    sections = re.findall(r"^## yhdyspinta ?(.*)$", page, re.MULTILINE)
    assert sections[0] == ""
    assert [name for name in SUBCOMMANDS if name not in sections] == []
    assert "regions load" in sections
    assert "Usage: yhdyspinta regions load [OPTIONS] [FILE]" in page
    assert max(map(len, page.splitlines())) > 80
    assert "  --help " not in page, "every command has -h too, as the root's settings say"


def test_a_group_that_lists_what_it_has_not_is_an_error() -> None:
    class Wrong(click.Group):
        def list_commands(self, ctx: click.Context) -> list[str]:
            return ["absent"]

    with pytest.raises(LookupError, match="lists absent"):
        list(cli_page._sections(Wrong("wrong"), "wrong", None))


def test_every_variable_is_on_the_page_and_in_the_example() -> None:
    page, example = settings_page.settings_page(), settings_page.env_example()
    for variable in VARIABLES:
        assert f"| `{variable.name}` | {f'`{variable.default}`' if variable.default else 'empty'} |" in page
        assert f"\n#{variable.name}={variable.default}\n" in example
