"""Plans and opens the two surveys of the demonstration: the one of 2024, and one of both sides about each other."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.actions.instruments import publish_version, upload_version
from yhdyspinta.surveys.actions.surveys import create_survey
from yhdyspinta.surveys.actions.waves import create_wave, open_wave
from yhdyspinta.surveys.wave_plan import WavePlan

if TYPE_CHECKING:
    from yhdyspinta.surveys.models import Wave

OLD_INSTRUMENT: Final = "hyvinvointialueet-2024"
NEW_INSTRUMENT: Final = "yhdyspinta-2026"
OLD_SURVEY: Final = "sosiaali-ja-terveyspalvelut"
NEW_SURVEY: Final = "yhdyspintakysely"
OLD_WAVE: Final = "2024"

OPENED_2024: Final = datetime(2024, 1, 15, 8, tzinfo=UTC)
CLOSED_2024: Final = date(2024, 2, 29)
PUBLISHED_2024: Final = datetime(2024, 9, 9, 9, tzinfo=UTC)
_OPEN_SINCE: Final = timedelta(days=14)
_OPEN_FOR: Final = timedelta(days=28)


def open_old_wave(*, by: Actor) -> "Wave":
    """The survey of 2024 as it was held: one answer from each of 23 organisations. Its answers are synthetic."""
    create_survey(
        slug=OLD_SURVEY,
        title=Texts(
            fi="Työllistymistä ja työkykyä tukevat sosiaali- ja terveyspalvelut",
            sv="Social- och hälsovårdstjänster som stöder sysselsättning och arbetsförmåga",
            en="Health and social services that support employment and work ability",
        ),
        publisher="Hyvil, THL",
        by=by,
        at=OPENED_2024,
    )
    plan = WavePlan(
        slug=OLD_WAVE,
        instrument=_publish(OLD_INSTRUMENT, by=by, at=OPENED_2024),
        register_year=OPENED_2024.year,
        kinds=("county", "hus"),
        opens_on=OPENED_2024.date(),
        closes_on=CLOSED_2024,
        is_synthetic=True,
    )
    wave = create_wave(survey=OLD_SURVEY, plan=plan, by=by, at=OPENED_2024)
    return open_wave(wave_id=wave.pk, by=by, at=OPENED_2024)


def open_new_wave(*, by: Actor, at: datetime) -> "Wave":
    """Employment areas and counties about each other: opened two weeks before `at`, open for two more."""
    opened = datetime.combine(at.date() - _OPEN_SINCE, time(8), tzinfo=UTC)
    create_survey(
        slug=NEW_SURVEY,
        title=Texts(fi="Yhdyspintakysely", sv="Kontaktyteenkäten", en="Interface survey"),
        publisher="Yhdyspinta",
        by=by,
        at=opened,
    )
    plan = WavePlan(
        slug=f"{opened.year}",
        instrument=_publish(NEW_INSTRUMENT, by=by, at=opened),
        register_year=2026,
        kinds=("county", "employment_area"),
        opens_on=opened.date(),
        closes_on=opened.date() + _OPEN_FOR,
        tells_nonresponse=True,
        is_synthetic=True,
    )
    wave = create_wave(survey=NEW_SURVEY, plan=plan, by=by, at=opened)
    return open_wave(wave_id=wave.pk, by=by, at=opened)


def _publish(name: str, *, by: Actor, at: datetime) -> str:
    """Publish a questionnaire that ships with the product; its key."""
    instrument = find_instrument(name)
    if instrument is None:
        raise LookupError(f"the questionnaire {name} does not ship with this product")
    version = upload_version(content=instrument, file_name=f"{name}.json", by=by, at=at)
    return str(publish_version(key=version.key, by=by, at=at).key)
