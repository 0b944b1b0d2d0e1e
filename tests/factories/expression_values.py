"""Values and scopes of expressions in JSON, as the script in the browser has them, and a process that runs it."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

from tests.conftest import ROOT
from yhdyspinta.analysis.expressions import Scope, Tree, Unanswered, Value
from yhdyspinta.analysis.states import State

VECTORS: Final = ROOT / "tests/vectors/expressions.json"
SCRIPT: Final = ROOT / "src/yhdyspinta/web/static/web/expressions.js"
_RUNNER: Final = ROOT / "tests/vectors/evaluate.mjs"


def read_vectors() -> list[tuple[str, str, dict[str, Any], Any]]:
    """Each case: its subject, the expression, the scope and the value, the last two in JSON."""
    groups = json.loads(VECTORS.read_text(encoding="utf-8"))
    return [(group["subject"], source, group["scope"], value) for group in groups for source, value in group["cases"]]


def from_json(value: Any) -> Value:
    match value:
        case {"date": text}:
            return date.fromisoformat(text)
        case {"state": state, "name": name}:
            return Unanswered(State(state), name)
        case list():
            return tuple(value)
    found: Value = value
    return found


def to_json(value: Value) -> Any:
    match value:
        case Unanswered():
            return {"state": value.state.value, "name": value.name}
        case date():
            return {"date": value.isoformat()}
        case tuple():
            return list(value)
    return value


def make_scope(scope: dict[str, Any]) -> Scope:
    return Scope(
        answers={name: from_json(value) for name, value in scope.get("answers", {}).items()},
        lists={name: [from_json(one) for one in values] for name, values in scope.get("lists", {}).items()},
        this=from_json(scope.get("this")),
        attributes=scope.get("attributes", {}),
        today=date.fromisoformat(scope["today"]) if "today" in scope else None,
    )


class Script:
    """The script of the browser in a process of Node."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def evaluate(self, tree: Tree, scope: dict[str, Any]) -> Any:
        """The value in JSON. AssertionError when the script fails."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"tree": tree, "scope": scope}) + "\n")
        self._process.stdin.flush()
        # Large numbers come without a point or an exponent; they are doubles all the same.
        answer = json.loads(self._process.stdout.readline(), parse_int=float)
        assert "error" not in answer, answer
        # A value that JSON leaves out would be none at all.
        assert "value" in answer
        return answer["value"]


def find_node() -> str | None:
    return shutil.which("node")


@contextmanager
def start_script(node: str, script: Path = SCRIPT) -> Iterator[Script]:
    process = subprocess.Popen(
        [node, str(_RUNNER), str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    with process:
        yield Script(process)
        assert process.stdin is not None
        process.stdin.close()
