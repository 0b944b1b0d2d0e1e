"""Questionnaires, waves and responses in the database, with the organisations of the shipped register."""

import itertools
import secrets
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from tests.factories.instrument_json import make_document, option, question, state, texts
from tests.factories.routed_instrument import conditions, section, yes_no
from yhdyspinta.accounts.models import User
from yhdyspinta.analysis.instruments.canonical import canonical_bytes, from_json, instrument_hash
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.regions.models import Area, Interface, Organisation
from yhdyspinta.surveys.models import AnswerSheet, Counterpart, InstrumentVersion, Response, Survey, Wave
from yhdyspinta.surveys.models.responses import Side

COUNTY: Final = "etela-pohjanmaan-hyvinvointialue"
"""A county with three employment areas."""
AREA: Final = "tyovoimaviranomainen-suupohja"
"""An employment area that reaches into two counties."""
OPENED_AT: Final = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
NOON: Final = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
"""A moment at which the waves are open."""
FAR_AWAY: Final = date(2099, 12, 31)
"""The last day of a wave, so that it is open by the clock of a page too."""
_numbers: Final = itertools.count(1)


def make_instrument_document(**changes: Any) -> dict[str, Any]:
    """Three sections: the organisation's own questions, those about each interface, and goals.

    Questions of every kind, with conditions of every kind; `changes` are fields of the document.
    """
    dont_know = [state(None)]
    own = section(
        "own",
        question("visible", "scale", scale="quality", **conditions(required="true()")),
        question(
            "persons",
            "number",
            unit=texts("henkilöä"),
            **conditions(constraint=". >= 0 and . = int(.)"),
            constraint_message=texts("Anna kokonaisluku."),
        ),
        question(
            "followed",
            "multiple_choice",
            options=[option("meetings", 1), option("figures", 2), option("nothing", 3, exclusive=True)],
            states=dont_know,
        ),
        question("thoughts", "open_text", role="health"),
    )
    about = question(
        "counterpart",
        "group",
        per="interface",
        questions=[
            question(
                "agreement",
                "single_choice",
                options=[option("in_force", 1), option("none", 2)],
                states=dont_know,
                **conditions(required="true()"),
            ),
            question("steers", "scale", scale="quality", **conditions(relevant="${agreement} = 'in_force'")),
            question(
                "daily",
                "matrix",
                scale="quality",
                rows=[{"id": "daily_guidance", "text": texts("a")}, {"id": "daily_division", "text": texts("b")}],
            ),
            question("next_step", "open_text"),
        ],
    )
    goals = section(
        "goals",
        yes_no("goals_set", **conditions(required="true()")),
        question("goals_details", "open_text", **conditions(relevant="${goals_set} = 'yes'")),
        question("note_at_end", "note"),
    )
    return make_document(**{"sections": [own, section("cooperation", about), goals], **changes})


def make_instrument(**changes: Any) -> Instrument:
    """`make_instrument_document`, read."""
    return from_json(make_instrument_document(**changes))


def make_version(instrument: Instrument | None = None, *, published: bool = True) -> InstrumentVersion:
    """A questionnaire that was uploaded, and published; the same one again when it is there already."""
    instrument = instrument or make_instrument()
    digest = instrument_hash(instrument)
    version, _made = InstrumentVersion.objects.get_or_create(
        sha256=digest,
        published_at=OPENED_AT if published else None,
        defaults={
            "key": secrets.token_urlsafe(16),
            "instrument_id": instrument.id,
            "title_fi": instrument.title.fi,
            "title_sv": instrument.title.sv,
            "title_en": instrument.title.en,
            "content": canonical_bytes(instrument).decode(),
            "file_name": "lomake.xlsx",
            "uploaded_at": OPENED_AT,
        },
    )
    return version


def make_wave(
    *,
    instrument: Instrument | None = None,
    capacity: str = Wave.Capacity.ORGANISATION,
    opened: bool = True,
    closes_on: date = FAR_AWAY,
    survey: Survey | None = None,
    **fields: Any,
) -> Wave:
    """A wave of a survey of its own (or of one that is given), opened at `OPENED_AT` unless it is to be planned."""
    number = next(_numbers)
    survey = survey or Survey.objects.create(
        slug=f"kysely-{number}",
        title_fi=f"Kysely {number}",
        title_sv=f"Enkät {number}",
        title_en=f"Survey {number}",
        publisher="Kuntien verkosto",
        created_at=OPENED_AT,
    )
    given = {
        "survey": survey,
        "slug": f"kierros-{number}",
        "instrument": make_version(instrument),
        "register_year": 2026,
        "respondent_kinds": ["county", "employment_area"],
        "capacity": capacity,
        "opens_on": OPENED_AT.date(),
        "closes_on": closes_on,
        "created_at": OPENED_AT,
        "opened_at": OPENED_AT if opened else None,
    }
    return Wave.objects.create(**{**given, **fields})


def make_response(
    *,
    wave: Wave | None = None,
    organisation: str = COUNTY,
    person: User | None = None,
    per: Sequence[str] = ("interface",),
) -> Response:
    """The empty response of an organisation (its slug), with the counterparts that the register has for it in 2026.

    `per` are those of the questionnaire's groups: only `interface` and `kela` are made here.
    """
    wave = wave or make_wave()
    responder = Organisation.objects.get(slug=organisation)
    is_county = responder.kind == Organisation.Kind.WELLBEING_COUNTY
    runs = responder.responsibilities.filter(valid_until=None).select_related("area").order_by("id").first()
    response = Response.objects.create(
        key=secrets.token_urlsafe(16),
        wave=wave,
        organisation=responder,
        side=Side.COUNTY if is_county else Side.EMPLOYMENT,
        area=runs.area if runs else None,
        person=person,
        created_at=OPENED_AT,
    )
    AnswerSheet.objects.create(response=response)
    if "interface" in per and response.area:
        _add_interfaces(response, response.area, is_county=is_county)
    if "kela" in per:
        kela = Organisation.objects.get(slug="kela")
        place = response.counterparts.count()
        Counterpart.objects.create(response=response, per="kela", key=kela.slug, place=place, organisation=kela)
    return response


def list_counterparts(response: Response) -> list[str]:
    """The keys of those whom the response is about, in their order."""
    return list(response.counterparts.order_by("place").values_list("key", flat=True))


def _add_interfaces(response: Response, area: Area, *, is_county: bool) -> None:
    own, other = ("county", "employment_area") if is_county else ("employment_area", "county")
    found = Interface.objects.filter(**{own: area, "valid_until": None}).select_related(other).order_by("slug")
    for place, interface in enumerate(found):
        counterpart = getattr(interface, other)
        Counterpart.objects.create(
            response=response,
            per="interface",
            key=counterpart.slug,
            place=place,
            interface=interface,
            area=counterpart,
        )
