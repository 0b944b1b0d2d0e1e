"""What machine a measurement was made on, and when."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path


def describe_machine() -> dict[str, object]:
    """The day (UTC), the processor, the number of cores and the memory in megabytes."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "date": f"{datetime.now(tz=UTC):%Y-%m-%d}",  # noqa: TID251  (a measurement's own day)
        "cpu": models[0] if models else platform.machine(),
        "cores": os.cpu_count(),
        "memory_mb": pages >> 20,
    }
