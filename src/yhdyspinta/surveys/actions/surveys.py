"""Surveys are made and renamed. Their waves are in `waves`."""

from datetime import datetime

from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_waves import BAD_TEXT, NAME_TAKEN
from yhdyspinta.surveys.models import Survey
from yhdyspinta.surveys.models.waves import TEXT_LENGTH
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.survey_slugs import check_survey_slug


def create_survey(*, slug: str, title: Texts, publisher: str, by: Actor, at: datetime) -> Survey:
    """Make a survey without waves. `slug` is its part of the address and never changes; `publisher` is who asks.

    Raises `Refusal` for a slug that will not do or is taken, and for a missing text.
    """
    check_may_run_surveys(by)
    check_survey_slug(slug)
    _check_texts(title, publisher)
    with transaction.atomic():
        survey = Survey(slug=slug, created_at=at)
        _fill(survey, title, publisher)
        try:
            with transaction.atomic():
                survey.save(force_insert=True)
        except IntegrityError:
            raise refuse(NAME_TAKEN, slug=slug) from None
        _record("create_survey", survey, None, {"slug": slug}, by, at)
    return survey


def change_survey(*, slug: str, title: Texts, publisher: str, by: Actor, at: datetime) -> Survey:
    """Give a survey other names, or another publisher. Its address stays."""
    check_may_run_surveys(by)
    _check_texts(title, publisher)
    with transaction.atomic():
        survey = Survey.objects.select_for_update().filter(slug=slug).first()
        if survey is None:
            raise refuse(UNKNOWN)
        changed = [name for name, value in _fields(title, publisher).items() if getattr(survey, name) != value]
        if not changed:
            return survey
        _fill(survey, title, publisher)
        survey.save(update_fields=changed)
        _record("change_survey", survey, {"slug": slug}, {"slug": slug, "changed": changed}, by, at)
    return survey


def _fields(title: Texts, publisher: str) -> dict[str, str]:
    return {
        "title_fi": title.fi.strip(),
        "title_sv": title.sv.strip(),
        "title_en": title.en.strip(),
        "publisher": publisher.strip(),
    }


def _fill(survey: Survey, title: Texts, publisher: str) -> None:
    for name, value in _fields(title, publisher).items():
        setattr(survey, name, value)


def _check_texts(title: Texts, publisher: str) -> None:
    if not all(0 < len(text) <= TEXT_LENGTH for text in _fields(title, publisher).values()):
        raise refuse(BAD_TEXT, longest=TEXT_LENGTH)


def _record(
    action: str, survey: Survey, old: dict[str, object] | None, new: dict[str, object], by: Actor, at: datetime
) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("survey", survey.pk),
        old=old,
        new=new,
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
