"""The page to read first: short lines, the warning before everything else."""

from dataclasses import replace

from tests.factories.publication import make_publication
from tests.factories.report import SYNTHETIC
from yhdyspinta.documents.publication.readme import write_readme
from yhdyspinta.languages import Texts

FILES = [("a.csv", "Taulu"), ("longer-name.sav", "Vastaukset")]


def lines(**how: bool) -> list[str]:
    return write_readme(make_publication(**how), FILES).decode().splitlines()


def test_a_long_title_is_broken_and_underlined_as_wide_as_it_is() -> None:
    publication = make_publication()
    long = "Työllistymistä ja työkykyä tukevat sosiaali- ja terveyspalvelut hyvinvointialueilla vuonna 2024"

    written = write_readme(replace(publication, title=Texts(long, long, long)), FILES).decode().splitlines()

    assert " ".join(written[:2]) == long
    assert written[2] == "=" * len(written[0])
    assert max(map(len, written)) <= 88


def test_that_answers_are_made_up_comes_right_after_the_title() -> None:
    text = " ".join(lines())

    assert text.startswith("Yhteistyökysely 2024 ==================== ")
    assert text.index(SYNTHETIC.fi) < text.index("Ajankohta:")
    assert SYNTHETIC.fi not in " ".join(lines(synthetic=False))


def test_files_stand_in_columns_and_codes_in_order() -> None:
    written = lines()

    assert "  a.csv            Taulu" in written
    assert "  longer-name.sav  Vastaukset" in written
    states = [line.split()[0] for line in written if line.startswith("  -")]
    assert states == ["-1", "-2", "-3", "-4"]
