"""R `likert` beside ours, on the data that the package itself brings: 66,690 pupils of PISA 2009, three countries.

Only where R and the package are there. R's time is that of `likert(items, grouping)` alone, with the data in memory;
ours is that of `tabulate` on a Polars frame in memory. Both give the same shares of the first item.
"""

import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SCRIPT: Final = """
library(likert)
data(pisaitems)
columns <- grep("^ST", names(pisaitems), value = TRUE)
columns <- columns[sapply(pisaitems[columns], function(x) identical(levels(x), levels(pisaitems[[columns[1]]])))]
items <- pisaitems[columns]
times <- sapply(1:3, function(i) system.time(likert(items, grouping = pisaitems$CNT))["elapsed"])
answer <- likert(items, grouping = pisaitems$CNT)$results
folder <- commandArgs(TRUE)[1]
answers <- cbind(CNT = as.character(pisaitems$CNT), items)
write.csv(answers, file.path(folder, "answers.csv"), row.names = FALSE, na = "")
write.csv(answer[answer$Item == columns[1], ], file.path(folder, "shares.csv"), row.names = FALSE)
writeLines(levels(items[[1]]), file.path(folder, "levels.txt"))
cat(min(times))
"""


@dataclass(frozen=True)
class Comparison:
    sentence: str
    figures: dict[str, Any]


def measure_likert() -> Comparison | None:
    """The comparison; None without R or the package."""
    rscript = shutil.which("Rscript")
    if not rscript or subprocess.run([rscript, "-e", "library(likert)"], capture_output=True, check=False).returncode:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "likert.R").write_text(SCRIPT, encoding="utf-8")
        command = [rscript, str(folder / "likert.R"), name]
        theirs = float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
        ours, rows, columns = _measure_ours(folder)
    sentence = (
        f"R `likert` on its own data ({rows:,} rows × {columns} items × 3 countries): {theirs:.3f} s, "
        f"ours {ours:.4f} s, {theirs / ours:.0f} times."
    )
    return Comparison(sentence, {"rows": rows, "items": columns, "likert_seconds": theirs, "seconds": ours})


def _measure_ours(folder: Path) -> tuple[float, int, int]:
    import polars as pl

    from yhdyspinta.analysis.tabulation.item import Item
    from yhdyspinta.analysis.tabulation.tabulate import tabulate

    levels = (folder / "levels.txt").read_text(encoding="utf-8").splitlines()
    frame = pl.read_csv(folder / "answers.csv", infer_schema=False).with_columns(
        pl.exclude("CNT").cast(pl.Enum(levels))
    )
    labels = {level: code for code, level in enumerate(levels, start=1)}
    items = [Item(name, tuple(labels.values()), labels) for name in frame.columns if name != "CNT"]
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        cube = tabulate(frame, items, by="CNT")
        times.append(time.perf_counter() - begin)
    shares = pl.read_csv(folder / "shares.csv")
    for group, _item, *percent in shares.iter_rows():
        answers = cube.items[0].answers(cube.groups.index(group))
        assert all(
            abs(100 * count / sum(answers) - share) < 1e-9 for count, share in zip(answers, percent, strict=True)
        )
    return min(times), frame.height, len(items)
