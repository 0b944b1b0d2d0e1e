"""The organisations of the register, whether they run an area or not."""

from dataclasses import dataclass

from yhdyspinta.languages import Texts
from yhdyspinta.regions.models import Organisation
from yhdyspinta.regions.ordering import finnish_key


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """An organisation by its slug, its kind (`models.Organisation.Kind`) and its names."""

    slug: str
    kind: str
    names: Texts


def list_organisations() -> tuple[OrganisationName, ...]:
    """Every organisation, in Finnish order of the names."""
    found = map(_read, Organisation.objects.order_by("id"))
    return tuple(sorted(found, key=lambda one: finnish_key(one.names.fi)))


def find_organisation(slug: str) -> OrganisationName | None:
    """The organisation with a slug; None when there is none."""
    found = Organisation.objects.filter(slug=slug).first()
    return None if found is None else _read(found)


def _read(row: Organisation) -> OrganisationName:
    return OrganisationName(row.slug, row.kind, Texts(row.name_fi, row.name_sv, row.name_en))
