"""Writes down that the register was loaded: in the register, and in the audit."""

from collections.abc import Mapping
from datetime import datetime

from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import OPERATOR, refer
from yhdyspinta.regions.models import RegisterLoad
from yhdyspinta.regions.queries.loads import find_load


def save_load(
    kind: RegisterLoad.Kind,
    *,
    year: int | None = None,
    source: str,
    sha256: str,
    changes: Mapping[str, object],
    at: datetime,
) -> None:
    """Save the load of a kind, with the row of the action that loads it. Call at the end of its transaction."""
    earlier = find_load(kind, year)
    load = RegisterLoad.objects.create(
        kind=kind, year=year, source=source, sha256=sha256, loaded_at=at, changes=dict(changes)
    )
    record(
        action=f"regions.load_{kind}",
        subject=refer(kind, year or "all"),
        old=_describe(earlier) if earlier else None,
        new=_describe(load),
        by="",
        role=OPERATOR,
        at=at,
    )


def _describe(load: RegisterLoad) -> dict[str, object]:
    """Which load it was, and of which content. What it changed stands in its own row."""
    return {"load": load.pk, "sha256": load.sha256}
