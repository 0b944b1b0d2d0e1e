"""Every write of questionnaires: uploading a version, publishing it, deleting a draft."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from django.db import IntegrityError, connection, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.instruments.canonical import canonical_bytes, from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_instruments import (
    ALREADY_PUBLISHED,
    IN_USE,
    NOT_REPLACEABLE,
    PUBLISHED_STAYS,
)
from yhdyspinta.surveys.findings import has_problems, pack_findings, unpack_problems
from yhdyspinta.surveys.models import InstrumentVersion
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.publishable import list_obstacles
from yhdyspinta.surveys.queries.instruments import find_replaced
from yhdyspinta.surveys.uploads import clean_file_name, read_upload

_TITLE_LENGTH: Final = 200
_ID_LENGTH: Final = 80
_KEY_BYTES: Final = 16
_HASH_SHOWN: Final = 12


def upload_version(*, content: bytes | Instrument, file_name: str, by: Actor, at: datetime) -> InstrumentVersion:
    """Store a questionnaire as a draft, with everything that is wrong with it and what of it was lost.

    `content` is a workbook, an XLSForm or canonical JSON. What is stored already is not stored again: the same
    content gives the same draft, checked anew, or the published version.

    Raises `Refusal`, and stores nothing, when no questionnaire could be read from it.
    """
    check_may_run_surveys(by)
    name = clean_file_name(file_name)
    # Reading may take seconds, in a process of its own: no other write has to wait for it.
    reading = read_upload(content, name)
    instrument = reading.instrument
    if instrument is None:
        raise Refusal(*reading.problems)
    try:
        canonical = canonical_bytes(instrument)
    except ValueError:
        # A number so large that it has no one form; it is among the problems.
        raise Refusal(*reading.problems) from None
    findings = pack_findings(reading.problems, reading.losses)
    with transaction.atomic():
        _one_upload_at_a_time()
        return _store(instrument, canonical, findings, name, by, at)


def publish_version(*, key: str, replaces: str | None = None, by: Actor, at: datetime) -> InstrumentVersion:
    """Publish a draft: from now on nobody can change it, and waves can ask what it asks.

    `replaces` is the key of the published version whose place it takes, or empty for none; without it that is the
    newest published one of the same questionnaire.

    Raises `Refusal` when there is no such version, when anything is wrong with it or a text is missing in Finnish or
    Swedish, when the same questionnaire is published already, and when the one to replace is not.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        version = _lock(key)
        _check_is_new(version)
        _check_is_whole(version)
        version.replaces = _find_replaced(version, replaces)
        version.published_at, version.published_by_id = at, by.user_id
        try:
            with transaction.atomic():
                version.save(update_fields=["published_at", "published_by", "replaces"])
        except IntegrityError:
            raise _already_published(version) from None
        new = {"state": "published", "sha256": version.sha256, "replaces": version.replaces_id}
        _record("publish_version", version, old={"state": "draft"}, new=new, by=by, at=at)
        return version


def delete_draft(*, key: str, by: Actor, at: datetime) -> None:
    """Delete a draft. Raises `Refusal` when there is none, when it is published, and when a wave uses it."""
    check_may_run_surveys(by)
    with transaction.atomic():
        version = _lock(key)
        if version.published_at is not None:
            raise refuse(PUBLISHED_STAYS)
        if version.waves.exists():
            raise refuse(IN_USE)
        _record("delete_draft", version, old={"state": "draft", "sha256": version.sha256}, new=None, by=by, at=at)
        version.delete()


def _store(
    instrument: Instrument, canonical: bytes, findings: Sequence[Any], name: str, by: Actor, at: datetime
) -> InstrumentVersion:
    sha256 = hashlib.sha256(canonical).hexdigest()
    same = InstrumentVersion.objects.filter(sha256=sha256)
    published = same.filter(published_at__isnull=False).first()
    # What is incomplete can look like what is published when missing texts were filled: it stays a draft.
    if published is not None and not has_problems(findings):
        return published
    draft = same.filter(published_at=None).order_by("id").first()
    if draft is None:
        draft = InstrumentVersion(key=secrets.token_urlsafe(_KEY_BYTES), sha256=sha256)
    old = {"state": "draft", "problems": len(draft.problems)} if draft.pk else None
    draft.instrument_id = instrument.id[:_ID_LENGTH]
    draft.title_fi, draft.title_sv, draft.title_en = (
        _shorten(text) for text in (instrument.title.fi, instrument.title.sv, instrument.title.en)
    )
    draft.content = canonical.decode()
    draft.file_name, draft.problems = name, list(findings)
    draft.uploaded_at, draft.uploaded_by_id = at, by.user_id
    draft.save()
    new = {"state": "draft", "sha256": sha256, "problems": len(findings)}
    _record("upload_version", draft, old=old, new=new, by=by, at=at)
    return draft


def _lock(key: str) -> InstrumentVersion:
    version = InstrumentVersion.objects.select_for_update().filter(key=key).first()
    if version is None:
        raise refuse(UNKNOWN)
    return version


def _check_is_new(version: InstrumentVersion) -> None:
    is_published = InstrumentVersion.objects.filter(sha256=version.sha256, published_at__isnull=False).exists()
    if version.published_at is not None or is_published:
        raise _already_published(version)


def _already_published(version: InstrumentVersion) -> Refusal:
    return refuse(ALREADY_PUBLISHED, sha256=version.sha256[:_HASH_SHOWN])


def _check_is_whole(version: InstrumentVersion) -> None:
    obstacles = list_obstacles(from_json(json.loads(version.content)), unpack_problems(version.problems))
    if obstacles:
        raise Refusal(*obstacles)


def _find_replaced(version: InstrumentVersion, key: str | None) -> InstrumentVersion | None:
    if key is None:
        return find_replaced(version.instrument_id, besides=version.pk)
    if not key:
        return None
    replaced = InstrumentVersion.objects.filter(key=key, published_at__isnull=False).exclude(pk=version.pk).first()
    if replaced is None:
        raise refuse(NOT_REPLACEABLE)
    return replaced


def _shorten(title: str) -> str:
    return title if len(title) <= _TITLE_LENGTH else f"{title[: _TITLE_LENGTH - 1]}…"


def _one_upload_at_a_time() -> None:
    """SQLite's transactions begin IMMEDIATE and wait for each other; PostgreSQL is asked for the same."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE surveys_instrumentversion IN SHARE ROW EXCLUSIVE MODE")


def _record(
    action: str,
    version: InstrumentVersion,
    *,
    old: Values | None,
    new: Values | None,
    by: Actor,
    at: datetime,
) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("instrument", version.key),
        old=old,
        new=new,
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
