"""The catalogues: updated in place, judged, and compiled into what Django reads."""

import gettext
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import messages
from scripts.catalogues.po_files import catalogue_path

SOURCE = """
_("Year")
_("Area %(name)s")
ngettext("%(n)s area", "%(n)s areas", n)
pgettext("month", "May")
"""
FINNISH = {
    'msgid "Year"\nmsgstr ""': 'msgid "Year"\nmsgstr "Vuosi"',
    'msgid "Area %(name)s"\nmsgstr ""': 'msgid "Area %(name)s"\nmsgstr "Alue %(name)s"',
    'msgstr[0] ""\nmsgstr[1] ""': 'msgstr[0] "%(n)s alue"\nmsgstr[1] "%(n)s aluetta"',
    'msgid "May"\nmsgstr ""': 'msgid "May"\nmsgstr "toukokuu"',
}

Edit = Callable[..., str]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package whose catalogues have been extracted and translated (Swedish has the Finnish words)."""
    folder = tmp_path / "product"
    folder.mkdir()
    (folder / "views.py").write_text(SOURCE)
    messages.run_extract(folder, tmp_path)
    for language in ("fi", "sv"):
        edit(folder, language, FINNISH)
    return folder


def edit(package: Path, language: str, changes: dict[str, str]) -> str:
    path = catalogue_path(package, language)
    text = path.read_text()
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)
    return text


def check(package: Path) -> list[str]:
    return messages.run_check(package, package.parent)


def test_a_catalogue_has_no_dates_and_no_line_numbers(package: Path) -> None:
    text = catalogue_path(package, "fi").read_text()
    assert "Date" not in text
    assert "#: product/views.py\n" in text
    assert [line for line in text.splitlines() if line.startswith("msgid ")] == [
        'msgid ""',
        'msgid "%(n)s area"',
        'msgid "Area %(name)s"',
        'msgid "May"',
        'msgid "Year"',
    ]


def test_a_translated_catalogue_is_complete_and_stays_as_it_is(package: Path) -> None:
    before = catalogue_path(package, "fi").read_text()
    assert check(package) == []
    messages.run_extract(package, package.parent)
    assert catalogue_path(package, "fi").read_text() == before


def test_a_new_text_is_reported_and_then_added(package: Path) -> None:
    (package / "views.py").write_text(f'{SOURCE}\n_("County")')
    assert check(package) == [f"{one}: 'County': in the code, not in the catalogue" for one in ("fi", "sv")]
    messages.run_extract(package, package.parent)
    assert check(package) == [f"{one}: 'County': not translated" for one in ("fi", "sv")]
    assert 'msgstr "Vuosi"' in catalogue_path(package, "fi").read_text()


def test_a_text_that_went_is_reported_and_then_taken_away(package: Path) -> None:
    (package / "views.py").write_text(SOURCE.replace('_("Year")', ""))
    assert check(package) == [f"{one}: 'Year': in the catalogue, not in the code" for one in ("fi", "sv")]
    messages.run_extract(package, package.parent)
    assert check(package) == []
    assert "Vuosi" not in catalogue_path(package, "fi").read_text()


def test_a_changed_text_loses_its_translation(package: Path) -> None:
    (package / "views.py").write_text(SOURCE.replace("Area %(name)s", "The area %(name)s"))
    messages.run_extract(package, package.parent)
    assert check(package) == [f"{one}: 'The area %(name)s': not translated" for one in ("fi", "sv")]


def test_a_text_that_gets_a_plural_loses_its_translation(package: Path) -> None:
    (package / "views.py").write_text(SOURCE.replace('_("Year")', 'ngettext("Year", "Years", n)'))
    messages.run_extract(package, package.parent)
    assert check(package) == [f"{one}: 'Year': not translated" for one in ("fi", "sv")]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Vuosi"', '""', "'Year': not translated"),
        ('"toukokuu"', '""', "'May' (month): not translated"),
        ('msgstr[1] "%(n)s aluetta"', 'msgstr[1] ""', "'%(n)s area': not translated"),
        ('msgid "Year"', '#, fuzzy\nmsgid "Year"', "'Year': marked fuzzy"),
        ('"Alue %(name)s"', '"Alue"', "'Area %(name)s': 'Alue' lacks %(name)s"),
        ('"Alue %(name)s"', '"Alue %(nimi)s"', "'Area %(name)s': 'Alue %(nimi)s' lacks %(name)s"),
        ('"Vuosi"', '"Vuosi %s"', "'Year': 'Vuosi %s' has %s, which the text has not"),
        ('"Vuosi"', '"Vuosi {n}"', "'Year': 'Vuosi {n}' has {n}, which the text has not"),
        ('"%(n)s aluetta"', '"aluetta"', "'%(n)s area': 'aluetta' lacks %(n)s"),
    ],
)
def test_faults_of_translations(package: Path, old: str, new: str, fault: str) -> None:
    edit(package, "fi", {old: new})
    assert f"fi: {fault}" in check(package)


def test_a_form_for_one_may_leave_the_number_out(package: Path) -> None:
    (package / "views.py").write_text(SOURCE.replace('"%(n)s area",', '"One area",'))
    messages.run_extract(package, package.parent)
    for language in ("fi", "sv"):
        edit(package, language, {'msgstr[0] ""\nmsgstr[1] ""': 'msgstr[0] "Yksi alue"\nmsgstr[1] "%(n)s aluetta"'})
    assert check(package) == []


def test_what_is_compiled_is_what_gettext_reads(package: Path) -> None:
    assert messages.run_compile(package, package.parent) == []
    with catalogue_path(package, "fi").with_suffix(".mo").open("rb") as file:
        finnish = gettext.GNUTranslations(file)
    assert finnish.gettext("Year") == "Vuosi"
    assert finnish.pgettext("month", "May") == "toukokuu"
    assert [finnish.ngettext("%(n)s area", "%(n)s areas", n) for n in (1, 2)] == ["%(n)s alue", "%(n)s aluetta"]


def test_broken_placeholders_are_not_compiled(package: Path) -> None:
    edit(package, "fi", {'"Alue %(name)s"': '"Alue"'})
    assert messages.run_compile(package, package.parent) == ["fi: 'Area %(name)s': 'Alue' lacks %(name)s"]
    assert not catalogue_path(package, "fi").with_suffix(".mo").exists()
    assert catalogue_path(package, "sv").with_suffix(".mo").exists()


def test_a_file_that_is_no_catalogue_is_refused(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(package, "fi", {'msgid "Year"': "sgid Year"})
    monkeypatch.setattr(messages, "PACKAGE", package)
    monkeypatch.setattr("sys.argv", ["messages.py", "compile"])
    assert messages.main() == 1
    assert "fi/LC_MESSAGES/django.po: Unknown or misformatted keyword on 27" in capsys.readouterr().err
