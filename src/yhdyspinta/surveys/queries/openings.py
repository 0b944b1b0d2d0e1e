"""What a wave opens with: its respondents as the register of its year has them, and the ids of rows."""

from yhdyspinta.regions.models import Area, Interface, Organisation
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import Wave
from yhdyspinta.surveys.opening import Opening, list_repeats, plan_opening
from yhdyspinta.surveys.opening_rows import RegisterIds
from yhdyspinta.surveys.queries.waves import list_national


def list_openings(wave: Wave) -> tuple[Opening, ...]:
    """Who answers a wave with a loaded `instrument`, each with those whom it answers about."""
    instrument = get_compiled(wave.instrument.pk, wave.instrument.sha256).instrument
    register = get_year(wave.register_year)
    return plan_opening(register, wave.respondent_kinds, list_repeats(instrument), list_national())


def read_register_ids() -> RegisterIds:
    """The ids of everything that a response can refer to; three queries."""
    areas = Area.objects.exclude(kind=Area.Kind.MUNICIPALITY).values_list("kind", "code", "id")
    return RegisterIds(
        organisations=dict(Organisation.objects.values_list("slug", "id")),
        areas={(kind, code): pk for kind, code, pk in areas},
        interfaces=dict(Interface.objects.values_list("uid", "id")),
    )
