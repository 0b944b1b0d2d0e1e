"""`docs/methods/…`: a page a method, written from its specification test.

A specification whose docstring begins with a Markdown heading is a page: its prose is the docstring, its examples are
those of its tests that have a drawn table of results, and the names of the others are what also holds. Nothing is run
or imported.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

_CAPTIONS: Final[Mapping[str, str]] = {
    "draw_cube": "How many gave each answer",
    "draw_respondents": "Respondents",
    "draw_pairs": "How many gave each pair of answers",
    "draw_rows": "Rows",
}
"""What a drawn table of answers is called, by the function that reads it."""
_RESULT: Final = "What comes out"


@dataclass(frozen=True, slots=True)
class Example:
    """One test: its sentence, its own words, and when it draws a result, its tables with their captions in order."""

    sentence: str
    text: str
    tables: tuple[tuple[str, list[list[str]]], ...]


def list_pages(root: Path) -> dict[str, Callable[[], str]]:
    """The file of each page, below the project's folder, with what makes its text."""
    specifications = sorted((root / "tests" / "spec").glob("test_*.py"))
    return {
        _page_name(path): partial(method_page, path, PurePosixPath(path.relative_to(root)))
        for path in specifications
        if _read_docstring(ast.parse(path.read_text(encoding="utf-8"))).startswith("# ")
    }


def method_page(path: Path, name: PurePosixPath) -> str:
    """The page of a specification; `name` is how the page refers to it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    examples = list(_list_examples(tree))
    parts = [
        f"<!-- Written from {name} by scripts/generated_pages.py. -->",
        _read_docstring(tree),
        "## Examples",
        *(part for example in examples if example.tables for part in _draw_example(example)),
    ]
    others = [example for example in examples if not example.tables]
    if others:
        parts += ["## What also holds", "\n".join(map(_draw_sentence, others))]
    parts.append(f"These are the tests of `{name}`.")
    return "\n\n".join(parts) + "\n"


def _page_name(path: Path) -> str:
    return f"docs/methods/{path.stem.removeprefix('test_').replace('_', '-')}.md"


def _read_docstring(tree: ast.Module | ast.FunctionDef) -> str:
    return (ast.get_docstring(tree) or "").strip()


def _list_examples(tree: ast.Module) -> Iterator[Example]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            sentence = node.name.removeprefix("test_").replace("_", " ")
            tables = sorted(_list_tables(node))
            shown = tables if any(caption == _RESULT for _line, caption, _rows in tables) else []
            yield Example(
                sentence[0].upper() + sentence[1:],
                _read_docstring(node),
                tuple((caption, rows) for _line, caption, rows in shown),
            )


def _list_tables(function: ast.FunctionDef) -> Iterator[tuple[int, str, list[list[str]]]]:
    """Line, caption and rows of each drawn table, head first."""
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in _CAPTIONS:
                yield node.lineno, _CAPTIONS[name], _split(text)
            case ast.Compare(
                left=ast.Call(func=ast.Name(id="figures"), args=[ast.Constant(value=str(head)), *_]),
                comparators=[ast.Call(func=ast.Name(id="table"), args=[ast.Constant(value=str(text))])],
            ):
                yield node.lineno, _RESULT, [head.split(), *_split(text)]


def _split(drawing: str) -> list[list[str]]:
    return [line.split() for line in drawing.strip().splitlines()]


def _draw_example(example: Example) -> Iterator[str]:
    yield f"### {example.sentence}"
    if example.text:
        yield example.text
    for caption, rows in example.tables:
        yield f"{caption}:"
        yield _draw_table(rows)


def _draw_table(rows: list[list[str]]) -> str:
    head, *lines = rows
    return "\n".join(map(_draw_row, [head, ["---"] * len(head), *lines]))


def _draw_row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '\\|') for cell in cells)} |"


def _draw_sentence(example: Example) -> str:
    return f"- {example.sentence}." + (f" {' '.join(example.text.split())}" if example.text else "")
