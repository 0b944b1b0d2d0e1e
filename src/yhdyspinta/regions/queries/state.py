"""Which state of the register there is: what copies of it are compared with."""

from yhdyspinta.regions.models import RegisterLoad


def get_state() -> str:
    """Differs after every load that changed something, and between databases that were filled at different times."""
    newest = RegisterLoad.objects.order_by("-id").values_list("id", "loaded_at").first()
    return f"{newest[0]}-{newest[1].isoformat()}" if newest else "empty"
