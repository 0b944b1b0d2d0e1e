"""A method's page is what its specification says, and follows when a drawn table changes."""

from pathlib import Path, PurePosixPath

from scripts.generated_pages import PAGES, ROOT
from scripts.pages.methods_pages import list_pages, method_page

SPECIFICATION = '''"""# Sums

How many there are.
"""


def test_two_and_two_are_four() -> None:
    """Counted on fingers."""
    cube = draw_cube("""
        item  1  2
        q     2  2
    """)

    assert figures("n mean", summarise(cube)) == table("""
        4  1.5
    """)


def test_nothing_is_nothing() -> None:
    cube = draw_cube("""
        item  1
        q     0
    """)
    assert count(cube) == 0


def helper_is_no_example() -> None:
    draw_cube("""
        item  9
        z     9
    """)
'''
PAGE = """\
<!-- Written from tests/spec/test_big_sums.py by scripts/generated_pages.py. -->

# Sums

How many there are.

## Examples

### Two and two are four

Counted on fingers.

How many gave each answer:

| item | 1 | 2 |
| --- | --- | --- |
| q | 2 | 2 |

What comes out:

| n | mean |
| --- | --- |
| 4 | 1.5 |

## What also holds

- Nothing is nothing.

These are the tests of `tests/spec/test_big_sums.py`.
"""


def write(root: Path, name: str, text: str) -> Path:
    path = root / "tests" / "spec" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_has_the_prose_the_tables_and_the_sentences(tmp_path: Path) -> None:
    path = write(tmp_path, "test_big_sums.py", SPECIFICATION)
    assert method_page(path, PurePosixPath("tests/spec/test_big_sums.py")) == PAGE


def test_only_a_specification_with_a_heading_is_a_page(tmp_path: Path) -> None:
    write(tmp_path, "test_big_sums.py", SPECIFICATION)
    write(tmp_path, "test_plain.py", '"""What is no page."""\n')
    pages = list_pages(tmp_path)
    assert list(pages) == ["docs/methods/big-sums.md"]
    assert pages["docs/methods/big-sums.md"]() == PAGE


def test_a_changed_table_changes_the_page(tmp_path: Path) -> None:
    path = write(tmp_path, "test_big_sums.py", SPECIFICATION.replace("4  1.5", "4  1|5"))
    page = method_page(path, PurePosixPath("tests/spec/test_big_sums.py"))
    assert page == PAGE.replace("| 4 | 1.5 |", r"| 4 | 1\|5 |")


def test_every_method_of_the_figures_has_a_registered_page() -> None:
    methods = {name for name in PAGES if name.startswith("docs/methods/")}
    assert methods == set(list_pages(ROOT))
    assert {"docs/methods/ranks.md", "docs/methods/dyads.md", "docs/methods/weights.md"} <= methods
    assert not {"docs/methods/interfaces.md", "docs/methods/tilegrid.md"} & methods
