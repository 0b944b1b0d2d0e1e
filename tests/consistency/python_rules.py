"""Rules about Python modules. Each takes a source and returns the lines that break it, as `line: what`."""

import ast
from collections.abc import Iterator
from typing import Final

_WRITES: Final = frozenset(
    {"create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "save", "delete"}
)
_SIGNALS: Final = ("django.dispatch", "django.db.models.signals", "django.core.signals", "django.db.backends.signals")
_GENERIC: Final = frozenset({"GenericForeignKey", "GenericRelation"})
_UNSAFE: Final = frozenset({"mark_safe", "csrf_exempt"})


def find_writes(source: str) -> list[str]:
    """Calls that write rows. `update` counts when all its arguments are named, as those of a queryset are."""
    found = []
    for call in _calls(source):
        method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = method.removeprefix("a") if method.startswith("a") and method[1:] in _WRITES | {"update"} else method
        if name in _WRITES or (name == "update" and call.keywords and not call.args):
            found.append(f"{call.lineno}: .{method}()")
    return found


def find_hidden_machinery(source: str) -> list[str]:
    """Signals, generic relations and a model's own ordering: what happens far from where it is read."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module)) if module.startswith(_SIGNALS):
                found.append(f"{node.lineno}: {module}")
            case ast.Import(names=names) if any(name.name.startswith(_SIGNALS) for name in names):
                found.append(f"{node.lineno}: signals")
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _GENERIC:
                found.append(f"{node.lineno}: {name}")
            case ast.ClassDef(name="Meta", body=body):
                found += [f"{line.lineno}: Meta.ordering" for line in body if _assigns(line, "ordering")]
    return found


def find_unsafe_calls(source: str) -> list[str]:
    """What takes text as safe HTML unseen, or a form without its token."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in _UNSAFE:
                found.append(f"{node.lineno}: {name}")
            case ast.Call(func=ast.Name(id="SafeString"), args=[_, *_]):
                found.append(f"{node.lineno}: SafeString(…)")
    return found


def find_texts(source: str) -> Iterator[str]:
    """Every string constant of a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def find_variables(source: str) -> Iterator[str]:
    """The environment variables that a module asks for by a constant: `os.environ["X"]`, `os.getenv("X")`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=ast.Constant(value=str(name))):
                yield name
            case ast.Call(
                func=ast.Attribute(value=ast.Attribute(attr="environ")), args=[ast.Constant(value=str(name)), *_]
            ):
                yield name
            case ast.Call(func=ast.Attribute(attr="getenv"), args=[ast.Constant(value=str(name)), *_]):
                yield name


def _calls(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


def _assigns(line: ast.stmt, name: str) -> bool:
    targets = (
        line.targets if isinstance(line, ast.Assign) else [line.target] if isinstance(line, ast.AnnAssign) else []
    )
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)
