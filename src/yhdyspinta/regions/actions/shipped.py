"""Loads the register that ships with the product."""

import hashlib
from datetime import datetime
from typing import Final

from django.db import transaction

from yhdyspinta import __version__
from yhdyspinta.regions.actions.facts import load_facts
from yhdyspinta.regions.actions.keys import load_key
from yhdyspinta.regions.models import RegisterLoad
from yhdyspinta.regions.queries.loads import find_load
from yhdyspinta.sources import register

_SHIPPED: Final = "yhdyspinta "


def load_shipped(*, at: datetime) -> dict[int, bool]:
    """Load every year's key and the facts; return year → whether something changed (0 stands for the facts).

    A year that was last loaded from another file stays as it is.
    """
    facts = register.read_facts()
    changed: dict[int, bool] = {}
    source = f"{_SHIPPED}{__version__}"
    with transaction.atomic():
        for year in register.list_years():
            if not _is_ours(year):
                continue
            key = register.read_year(year)
            ending = {row.old_code: row.new_code for row in facts.successions if row.valid_from.year == year}
            changes = load_key(
                key,
                source=source,
                sha256=hashlib.sha256(repr(key).encode()).hexdigest(),
                at=at,
                successors=ending if year > register.list_years()[0] else None,
            )
            changed[year] = changes.any
        histories = {row.code: row for row in register.read_code_history()}
        changed[0] = load_facts(facts, histories=histories, source=source, at=at)
    return changed


def _is_ours(year: int) -> bool:
    """Whether the year's key is not loaded yet, or was last loaded from a release."""
    newest = find_load(RegisterLoad.Kind.KEY, year)
    return newest is None or newest.source.startswith(_SHIPPED)
