"""Which loads the register has had."""

from yhdyspinta.regions.models import RegisterLoad


def find_load(kind: RegisterLoad.Kind, year: int | None = None) -> RegisterLoad | None:
    """The newest load of a kind, and of a year when its loads are of years."""
    return RegisterLoad.objects.filter(kind=kind, year=year).order_by("-id").first()
