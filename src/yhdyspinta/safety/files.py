"""Are the files there that the server needs: static files, translations, room on the disk?"""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from yhdyspinta.errors import Problem
from yhdyspinta.safety import errors, errors_database
from yhdyspinta.safety.findings import Finding, Level, judged

MEGABYTE: Final = 1_000_000
DISK_WARNING_MB: Final = 1_000
# A write-ahead log, a backup's copy or a migration's new table must still fit.
DISK_MINIMUM_MB: Final = 100


def judge_disk(free: int) -> Finding:
    """`free` is in bytes."""
    megabytes = free // MEGABYTE
    low = megabytes < DISK_WARNING_MB
    problem = Problem(errors_database.DISK_LOW, {"free": megabytes, "minimum": DISK_MINIMUM_MB}) if low else None
    level: Level = "refused" if megabytes < DISK_MINIMUM_MB else "warning"
    shown = f"{megabytes // 1_000} GB" if megabytes >= 10_000 else f"{megabytes} MB"
    return judged("disk", shown, problem, if_bad=level)


def free_space(place: Path) -> int:
    """Bytes free on the disk of a file that may not exist yet."""
    return shutil.disk_usage(next(folder for folder in place.parents if folder.is_dir())).free


def judge_static_files(folder: Path, if_bad: Level) -> Finding:
    """Looks for the manifest that `collectstatic` writes last; the value is the number of files in it."""
    manifest = folder / "staticfiles.json"
    if not manifest.is_file():
        return judged("static-files", 0, Problem(errors.STATIC_NOT_BUILT, {"folder": folder}), if_bad=if_bad)
    return judged("static-files", len(json.loads(manifest.read_bytes())["paths"]), None, if_bad=if_bad)


def judge_messages(folders: Iterable[Path], if_bad: Level) -> Finding:
    """Every catalogue (.po) has to be compiled (.mo); the value is the languages that are."""
    catalogues = sorted(path for folder in folders for path in folder.glob("*/LC_MESSAGES/*.po"))
    missing = [path.parts[-3] for path in catalogues if not path.with_suffix(".mo").is_file()]
    compiled = " ".join(path.parts[-3] for path in catalogues if path.parts[-3] not in missing)
    problem = Problem(errors.MESSAGES_NOT_COMPILED, {"languages": ", ".join(missing)}) if missing else None
    return judged("messages", compiled, problem, if_bad=if_bad)
