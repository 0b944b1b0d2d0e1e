"""Rules about the repository itself. Each rule is tried on planted faults in `tests/unit/consistency`."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from django.apps import apps
from django.db.models import Model

from scripts import generated_pages, messages
from tests.consistency import audit_rules, link_rules, model_rules, python_rules, template_rules, text_rules
from tests.consistency.repository import PACKAGE, ROOT, list_paths, read, texts
from yhdyspinta.config.environment import VARIABLES
from yhdyspinta.sources import register

TEMPLATES: Final = (".html", ".svg")
CODE: Final = (".py", ".html", ".svg", ".css", ".js", ".sh", ".md", "Makefile")
# Django loads a database backend from a module of this name.
NAMED_BY_DJANGO: Final = {"src/yhdyspinta/sqlite/base.py", "tests/unit/sqlite/test_base.py"}
# The API answers GET, HEAD and OPTIONS only. It is exempt from the CSRF check so that other methods get its own 405.
READ_ONLY: Final = "src/yhdyspinta/api/serving.py"
# Public functions of actions that leave no row in the audit of their own, each with its reason.
UNRECORDED: Final = {
    "yhdyspinta.accounts.actions.attempts.begin_attempt": "tries are counted; what is refused is in the log",
    "yhdyspinta.accounts.actions.attempts.forgive_attempt": "takes back a count",
    "yhdyspinta.accounts.actions.users.raise_epoch": "is a part of actions that record",
    "yhdyspinta.regions.actions.boundaries.count_shapes": "writes nothing",
    "yhdyspinta.regions.actions.timeline_rows.write_timeline": "is a part of load_key, which records the load",
    "yhdyspinta.surveys.actions.presence.note_presence": "a hint that is gone within the hour; "
    "rows of it would record working hours",
}
# Variables of the operating system and of Django, which are not ours to document.
NOT_OURS: Final = {"LC_ALL", "LC_MESSAGES", "LANG", "DJANGO_SETTINGS_MODULE"}


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("yhdyspinta.")]


def faults(files: Iterator[tuple[str, str]], rule: Callable[[str], list[str]]) -> list[str]:
    return [f"{path}:{fault}" for path, text in files for fault in rule(text)]


def python_files(*, without: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    for path, text in texts(".py", under="src/"):
        if not any(part in path for part in without):
            yield path, text


def templates() -> Iterator[tuple[str, str]]:
    for path, text in texts(*TEMPLATES, under="src/"):
        if "/templates/" in path:
            yield path, text


def test_rows_are_written_in_actions_only() -> None:
    # Contract 3 keeps the plain packages from models: a document that is saved there is a file.
    plain = tuple(f"src/yhdyspinta/{package}/" for package in ("analysis", "documents", "sources"))
    elsewhere = python_files(without=("/actions/", "/actions.py", "/migrations/", *plain))
    assert faults(elsewhere, python_rules.find_writes) == []


def test_every_action_leaves_its_row_in_the_audit() -> None:
    modules = {
        path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", "."): text
        for path, text in python_files(without=("/audit/",))
        if "/actions/" in path or path.endswith("/actions.py")
    }
    assert "yhdyspinta.feedback.actions" in modules
    assert audit_rules.find_unrecorded(modules) == sorted(UNRECORDED)


def test_there_are_no_receivers_generic_relations_or_orderings_of_models() -> None:
    assert faults(python_files(), python_rules.find_hidden_machinery) == []


def test_nothing_is_taken_as_safe_unseen() -> None:
    assert faults(python_files(without=(READ_ONLY,)), python_rules.find_unsafe_calls) == []
    assert faults(templates(), template_rules.find_unsafe) == []


def test_styles_and_scripts_are_files() -> None:
    assert faults(templates(), template_rules.find_inline) == []


def test_every_template_is_used() -> None:
    names = [path.partition("/templates/")[2] for path, _text in templates()]
    sources = [text for _path, text in texts(".py", *TEMPLATES, under="src/")]
    assert names
    assert template_rules.find_unused(names, sources) == []


def definition_files() -> list[str]:
    folder = "src/yhdyspinta/definitions/"
    return [path.removeprefix(folder) for path in list_paths() if path.startswith(folder) and not _explains(path)]


def _explains(path: str) -> bool:
    return path.endswith(("README.md", "__init__.py"))


def test_every_definition_is_read() -> None:
    # A name may be the end of a text, as in f"{year}/areas.csv".
    named = {text.rpartition("/")[2] for _path, source in python_files() for text in python_rules.find_texts(source)}
    assert [path for path in definition_files() if Path(path).name not in named] == []


def test_every_definition_of_the_register_names_its_source() -> None:
    content = tomllib.loads(read("src/yhdyspinta/definitions/regions/sources.toml"))
    years = map(str, register.list_years())
    named = {file.replace("<year>", year) for year in years for one in content.values() for file in one["files"]}
    about_others = {"sources.toml", "outside.toml", "county_short_names.csv"}
    files = {path.removeprefix("regions/") for path in definition_files() if path.startswith("regions/")}
    assert files - named == about_others
    assert [name for name, one in content.items() if not (isinstance(one["date"], date) and one["licence"])] == []


@pytest.mark.parametrize("year", register.list_years())
def test_every_year_of_the_register_validates(year: int) -> None:
    assert len(register.read_year(year).municipalities) > 300


def test_generated_pages_are_current() -> None:
    assert list(generated_pages.list_outdated(ROOT, generated_pages.PAGES)) == [], "run `make fix`"


def test_the_catalogues_are_complete() -> None:
    assert messages.run_check(PACKAGE, ROOT) == [], "run `make fix`, then translate"


def test_every_variable_that_is_read_is_documented() -> None:
    read_by_name = {name for _path, text in python_files() for name in python_rules.find_variables(text)}
    assert read_by_name - NOT_OURS <= {variable.name for variable in VARIABLES}


def test_every_command_of_make_is_explained() -> None:
    commands = [line.partition(":")[0] for line in read("Makefile").splitlines() if ":" in line and "  ## " in line]
    explained = read("CONTRIBUTING.md")
    assert "check" in commands
    assert [command for command in commands if f"`make {command}`" not in explained] == []


def test_every_field_with_personal_data_is_documented() -> None:
    assert model_rules.find_undocumented_fields(our_models(), read("docs/reference/personal-data.md")) == []


def test_every_model_is_in_the_glossary() -> None:
    assert model_rules.find_unnamed_models(our_models(), read("docs/glossary.md")) == []


def test_no_file_is_too_long() -> None:
    kept = [(path, text) for path, text in texts(*CODE) if path not in generated_pages.PAGES]
    assert [path for path, text in kept if "/migrations/" not in path and text_rules.is_too_long(text)] == []


def test_every_module_says_its_subject() -> None:
    assert set(text_rules.find_empty_names(list_paths())) - NAMED_BY_DJANGO == set()


def test_no_address_of_a_registry_or_path_of_a_machine() -> None:
    assert faults(texts(""), text_rules.find_addresses) == []


def test_nothing_is_marked_as_unfinished() -> None:
    assert faults(texts(*CODE), text_rules.find_unfinished) == []


def test_every_document_that_code_names_is_there() -> None:
    code = [
        (path, text) for path, text in texts(*CODE, ".toml") if path.startswith(("src/", "scripts/", "pyproject"))
    ]
    named = {(path, name) for path, text in code for name in link_rules.find_documents(text)}
    assert ("pyproject.toml", "docs/architecture.md") in named
    assert sorted((path, name) for path, name in named if not (ROOT / name).is_file()) == []


def test_every_decision_is_in_the_index() -> None:
    index = read("docs/decisions/README.md")
    pages = [path.rpartition("/")[2] for path in list_paths() if path.startswith("docs/decisions/0")]
    assert pages
    assert [page for page in pages if f"({page})" not in index] == []


def test_every_link_of_the_documents_leads_somewhere() -> None:
    def target(path: str) -> str | None:
        found = ROOT / path
        return found.read_text(encoding="utf-8") if found.is_file() else "" if found.is_dir() else None

    pages = list(texts(".md"))
    assert "README.md" in dict(pages)
    broken = {path: link_rules.find_broken_links(path, text, target) for path, text in pages}
    assert {path: links for path, links in broken.items() if links} == {}
