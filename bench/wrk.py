"""Runs wrk and reads its figures."""

import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# wrk prints no p95 of its own; this script prints what we need as one line of JSON.
_REPORT: Final = """
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"us":%d,"p50":%f,"p95":%f,"p99":%f,"errors":%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What a round of load gave; errors are failed requests of any kind."""

    requests_per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    errors: float


def run_wrk(url: str, *, seconds: int, connections: int = 16) -> Load:
    """Load one address for some seconds. Raises RuntimeError when wrk's output cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "report.lua"
        script.write_text(_REPORT, encoding="utf-8")
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script), url]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"RESULT (\{.*\})", output)
    if found is None:
        raise RuntimeError(output)
    figures = json.loads(found[1])
    return Load(
        requests_per_second=figures["requests"] / (figures["us"] / 1e6),
        p50_ms=figures["p50"] / 1000,
        p95_ms=figures["p95"] / 1000,
        p99_ms=figures["p99"] / 1000,
        errors=figures["errors"],
    )
