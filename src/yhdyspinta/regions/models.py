"""The register of regions: what there is, from when until when.

Validity is half-open: `valid_from` is the first day, `valid_until` the first day on which it no longer holds, empty
while it holds. Rows are written by `regions.actions` only.
"""

from django.db import models
from django.db.models import F, Q

from yhdyspinta.sources.register_rows import AreaKind


def _holds_for_a_while(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name=f"{name}_valid_in_order"
    )


class Area(models.Model):
    """A municipality or an area that municipalities make up."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality"
        REGION = AreaKind.REGION.value
        COUNTY = AreaKind.COUNTY.value
        EMPLOYMENT_AREA = AreaKind.EMPLOYMENT_AREA.value
        KELA_AREA = AreaKind.KELA_AREA.value

    kind = models.CharField(max_length=16, choices=Kind)
    code = models.CharField(max_length=3, help_text="Statistics Finland's code, with leading zeros")
    slug = models.SlugField(max_length=80, help_text="part of the page's address; never changes")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    # A point inside the largest part: degrees (WGS84) and metres (ETRS-TM35FIN). Municipalities only.
    lon = models.FloatField(null=True, blank=True)
    lat = models.FloatField(null=True, blank=True)
    east = models.IntegerField(null=True, blank=True)
    north = models.IntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "code"], name="area_code_is_unique"),
            models.UniqueConstraint(fields=["kind", "slug"], name="area_slug_is_unique"),
            _holds_for_a_while("area"),
        ]


class AreaVersion(models.Model):
    """What an area is called, and a municipality's language status, during a while."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="versions")
    name_fi = models.CharField(max_length=100)
    name_sv = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    language_code = models.CharField(max_length=1, blank=True, help_text="municipalities only: Statistics Finland's")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area", "valid_from"], name="area_version_begins_once"),
            _holds_for_a_while("area_version"),
        ]


class AreaMembership(models.Model):
    """A municipality belongs to an area during a while."""

    municipality = models.ForeignKey(Area, models.CASCADE, related_name="memberships")
    area = models.ForeignKey(Area, models.CASCADE, related_name="members")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "area", "valid_from"], name="membership_begins_once"),
            _holds_for_a_while("membership"),
        ]


class AreaSize(models.Model):
    """Square kilometres of a municipality, in the division that has held since a day."""

    municipality = models.ForeignKey(Area, models.CASCADE, related_name="sizes")
    valid_from = models.DateField()
    land_km2 = models.FloatField()
    freshwater_km2 = models.FloatField()
    sea_km2 = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "valid_from"], name="size_begins_once")]


class Population(models.Model):
    """The persons who lived in a municipality on 31 December, in the division of that year."""

    municipality = models.ForeignKey(Area, models.CASCADE, related_name="populations")
    year = models.PositiveSmallIntegerField()
    persons = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "year"], name="population_once_a_year")]


class Neighbour(models.Model):
    """Two municipalities that share a border; each pair is there once."""

    first = models.ForeignKey(Area, models.CASCADE, related_name="+")
    second = models.ForeignKey(Area, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="neighbours_once")]


class Succession(models.Model):
    """A municipality ended, and another continues it from a day on."""

    old = models.ForeignKey(Area, models.CASCADE, related_name="successions")
    new = models.ForeignKey(Area, models.CASCADE, related_name="+")
    valid_from = models.DateField()
    source = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["old", "new"], name="succession_once")]


class Organisation(models.Model):
    """An organisation that runs an area or takes part without one (HUS, Kela)."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality"
        EMPLOYMENT_AUTHORITY = "employment_authority"
        WELLBEING_COUNTY = "wellbeing_county"
        HUS = "hus"
        KELA = "kela"

    class NameStatus(models.TextChoices):
        OFFICIAL = "official"
        DESCRIPTIVE = "descriptive"

    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=24, choices=Kind)
    name_fi = models.CharField(max_length=120)
    name_sv = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    name_status = models.CharField(max_length=12, choices=NameStatus)


class AreaResponsibility(models.Model):
    """Which organisation runs an area, for which task and in which legal form.

    Territory and authority are two things: one organisation can run areas on both sides.
    """

    class Task(models.TextChoices):
        EMPLOYMENT_SERVICES = "employment_services"
        HEALTH_AND_SOCIAL_SERVICES = "health_and_social_services"
        SOCIAL_INSURANCE = "social_insurance"

    class LegalForm(models.TextChoices):
        SINGLE_MUNICIPALITY = "single_municipality"
        HOST_MUNICIPALITY = "host_municipality"
        JOINT_AUTHORITY = "joint_authority"
        WELLBEING_COUNTY = "wellbeing_county"
        STATE_INSTITUTION = "state_institution"
        NOT_KNOWN = "not_known"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="responsibilities")
    area = models.ForeignKey(Area, models.PROTECT, related_name="responsibilities")
    task = models.CharField(max_length=32, choices=Task)
    legal_form = models.CharField(max_length=24, choices=LegalForm)
    basis = models.CharField(max_length=200, help_text="what the knowledge rests on")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area", "task", "valid_from"], name="responsibility_begins_once"),
            _holds_for_a_while("responsibility"),
        ]


class Interface(models.Model):
    """A yhdyspinta: one employment area with one county, as long as they share a municipality.

    It is derived from memberships, and it is a thing of its own: `uid` and `slug` never change and survive every
    reload. A pair that parts and meets again later is a new interface.
    """

    uid = models.UUIDField(unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    employment_area = models.ForeignKey(Area, models.PROTECT, related_name="interfaces_of_area")
    county = models.ForeignKey(Area, models.PROTECT, related_name="interfaces_of_county")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["employment_area", "county", "valid_from"], name="interface_begins_once"),
            _holds_for_a_while("interface"),
        ]


class RegisterLoad(models.Model):
    """A load that changed the register: what, from where, when. The newest id is the register's revision."""

    class Kind(models.TextChoices):
        KEY = "key"
        FACTS = "facts"
        BOUNDARIES = "boundaries"

    kind = models.CharField(max_length=12, choices=Kind)
    year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="empty for the facts")
    source = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    changes = models.JSONField(help_text="what changed, as `regions load` prints it")


class BoundaryLayer(models.Model):
    """The boundaries of a year, and where they are from."""

    year = models.PositiveSmallIntegerField(unique=True)
    source = models.CharField(max_length=200)
    licence = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()


class Boundary(models.Model):
    """The outline of one municipality, employment area, county or interface."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality"
        EMPLOYMENT_AREA = "employment_area"
        COUNTY = "county"
        INTERFACE = "interface"

    layer = models.ForeignKey(BoundaryLayer, models.CASCADE, related_name="boundaries")
    kind = models.CharField(max_length=16, choices=Kind)
    key = models.CharField(max_length=120, help_text="the code of an area, the slug of an interface")
    path = models.TextField(help_text="SVG path data on the maps' common grid")
    geometry = models.JSONField(help_text="GeoJSON geometry, WGS84")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["layer", "kind", "key"], name="boundary_once")]
