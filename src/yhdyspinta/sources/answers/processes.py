"""How a child process is started: this interpreter, one module, and an environment without anything of ours."""

import os
import sys
from typing import Final

_KEPT: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
# One thread of each library: every further one takes address space, which is limited.
_ONE_THREAD: Final = {
    "POLARS_MAX_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}


def child_command(module: str) -> list[str]:
    """The beginning of a command line that runs a module of ours, and nothing from the current folder."""
    return [sys.executable, "-I", "-m", module]


def child_environment(*, one_thread: bool) -> dict[str, str]:
    """What the child sees of the environment."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | (_ONE_THREAD if one_thread else {})
