"""What a child may use to parse a foreign binary file."""

import os
from dataclasses import dataclass
from typing import Final

_BESIDE: Final = 16 << 30
"""Address space that Polars takes for itself and its threads."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Memory is address space: Polars and NumPy alone take 0.4 GB of it before the first byte of a file is read."""

    memory: int = 3 << 30
    """Bytes."""
    cpu_seconds: int = 120
    seconds: int = 180
    """By the clock."""
    cells: int = 20_000_000
    """Rows × columns."""
    unpacked: int = 2 << 30
    """Bytes of all members of a workbook together."""


DEFAULT: Final = Limits()


def impose(limits: Limits) -> None:
    """Limit this process for the rest of its life; on systems that cannot, only time and cells are bounded."""
    impose_memory(limits.memory)
    try:
        import resource
    except ImportError:
        return
    for kind, value in ((resource.RLIMIT_CPU, limits.cpu_seconds), (resource.RLIMIT_CORE, 0)):
        _lower(kind, value)


def impose_memory(memory: int) -> None:
    """Limit the address space of this process, in bytes."""
    try:
        import resource
    except ImportError:
        return
    _lower(resource.RLIMIT_AS, memory)


def impose_reading() -> None:
    """Limit a process that reads a large file slice by slice to the memory that the machine has."""
    impose_memory(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") + _BESIDE)


def _lower(kind: int, value: int) -> None:
    import resource

    _soft, hard = resource.getrlimit(kind)
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (allowed, allowed))
