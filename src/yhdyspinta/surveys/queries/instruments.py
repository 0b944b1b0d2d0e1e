"""Reads of questionnaires: their versions, for those who make them, and what was published, for anybody."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from django.db.models import QuerySet

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Problem, refuse
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss
from yhdyspinta.sources.instrument_workbooks.reading import FILLED
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.findings import unpack_losses, unpack_problems
from yhdyspinta.surveys.models import InstrumentVersion
from yhdyspinta.surveys.permissions import may_run_surveys

_KEPT_INSTRUMENTS: Final = 32


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a questionnaire without its questions. `sha256` is the hash of its canonical form.

    `uploaded_by` and `published_by` are names of persons, for those who make questionnaires only; empty for commands.
    """

    id: int
    key: str
    instrument_id: str
    title: Texts
    sha256: str
    file_name: str
    problems: tuple[Problem, ...]
    losses: tuple[Loss, ...]
    uploaded_at: datetime
    uploaded_by: str
    published_at: datetime | None
    published_by: str
    replaces: str
    """The key of the version whose place it took, or empty."""

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def is_shown_whole(self) -> bool:
        """Whether it can be previewed and written to files: nothing is wrong but that texts are missing."""
        return all(problem.kind in FILLED for problem in self.problems)


def list_versions(*, by: Actor) -> tuple[Version, ...]:
    """Every version, drafts first and then published ones, each the newest first."""
    _check_may_see(by)
    found = [_view(one) for one in _rows().order_by("-uploaded_at", "-id")]
    drafts = [one for one in found if one.published_at is None]
    published = [(one.published_at, one) for one in found if one.published_at is not None]
    published.sort(key=lambda each: each[0], reverse=True)
    return (*drafts, *(one for _at, one in published))


def get_version(key: str, *, by: Actor) -> Version:
    """The version of a key. Raises `Refusal` (UNKNOWN)."""
    _check_may_see(by)
    return _view(_one(_rows().filter(key=key)))


def get_published(sha256: str) -> Version:
    """The published version of a hash, for anybody: without names of persons. Raises `Refusal` (UNKNOWN)."""
    found = _one(_rows().filter(sha256=sha256, published_at__isnull=False))
    return _view(found, names_persons=False)


def list_published() -> tuple[Version, ...]:
    """Every published version, the newest first, for anybody: without names of persons."""
    rows = _rows().filter(published_at__isnull=False).order_by("-published_at", "-id")
    return tuple(_view(one, names_persons=False) for one in rows)


def find_replaced(instrument_id: str, *, besides: int) -> InstrumentVersion | None:
    """The newest published version of the same questionnaire, other than the version of an id."""
    published = InstrumentVersion.objects.filter(instrument_id=instrument_id, published_at__isnull=False)
    return published.exclude(pk=besides).order_by("-published_at", "-id").first()


def read_instrument_of(version: Version) -> Instrument:
    """The questionnaire itself, kept in the process by its hash. The caller has got the version from a query here."""
    return _read(version.id, version.sha256)


@lru_cache(maxsize=_KEPT_INSTRUMENTS)
def _read(version_id: int, sha256: str) -> Instrument:
    # The hash is part of the key: an id alone could be that of another version, after a rollback.
    row = InstrumentVersion.objects.only("content").get(pk=version_id, sha256=sha256)
    return from_json(json.loads(row.content))


def _check_may_see(by: Actor) -> None:
    if not may_run_surveys(by):
        raise refuse(UNKNOWN)


def _rows() -> QuerySet[InstrumentVersion]:
    return InstrumentVersion.objects.defer("content").select_related("uploaded_by", "published_by", "replaces")


def _one(rows: QuerySet[InstrumentVersion]) -> InstrumentVersion:
    found = rows.order_by("id").first()
    if found is None:
        raise refuse(UNKNOWN)
    return found


def _view(row: InstrumentVersion, *, names_persons: bool = True) -> Version:
    uploaded_by, published_by = row.uploaded_by, row.published_by
    return Version(
        row.pk,
        row.key,
        row.instrument_id,
        Texts(row.title_fi, row.title_sv, row.title_en or row.title_fi),
        row.sha256,
        row.file_name,
        unpack_problems(row.problems),
        unpack_losses(row.problems),
        row.uploaded_at,
        uploaded_by.name if uploaded_by and names_persons else "",
        row.published_at,
        published_by.name if published_by and names_persons else "",
        row.replaces.key if row.replaces else "",
    )
