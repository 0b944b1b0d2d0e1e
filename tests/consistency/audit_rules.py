"""Rules about actions and the audit. They take the sources of modules by their names."""

import ast
from collections.abc import Iterator, Mapping
from typing import Final

_RECORD: Final = ("yhdyspinta.audit.actions", "record")
_Function = tuple[str, str]
"""Module and name."""


def find_unrecorded(sources: Mapping[str, str]) -> list[str]:
    """The public functions of action modules that never come to `audit.actions.record`, as `module.function`.

    A function comes to it when it calls it, or calls a function of these modules that comes to it.
    """
    trees = {module: ast.parse(source) for module, source in sources.items()}
    calls = {function: set(called) for module, tree in trees.items() for function, called in _functions(module, tree)}
    recording = {_RECORD}
    while found := {function for function, called in calls.items() if called & recording} - recording:
        recording |= found
    return sorted(f"{module}.{name}" for module, name in calls.keys() - recording if not name.startswith("_"))


def _functions(module: str, tree: ast.Module) -> Iterator[tuple[_Function, Iterator[_Function]]]:
    names = _imported(tree)
    own = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    names |= {node.name: (module, node.name) for node in own}
    for node in own:
        yield (module, node.name), _called(node, names)


def _imported(tree: ast.Module) -> dict[str, _Function]:
    """What each name of a module stands for, of those that were imported one by one."""
    return {
        alias.asname or alias.name: (node.module or "", alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _called(function: ast.AST, names: Mapping[str, _Function]) -> Iterator[_Function]:
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in names:
                yield names[name]
            case ast.Call(func=ast.Attribute(value=ast.Name(id=of), attr=name)) if of in names:
                # `keys.load_key(…)` after `from yhdyspinta.regions.actions import keys`
                yield f"{names[of][0]}.{names[of][1]}", name
