"""The sign-in links of the demonstration's people: the same as long as the installation's key is the same.

Only in demo mode. Elsewhere a link's token is random and known to nobody but its receiver.
"""

from django.conf import settings
from django.utils.crypto import salted_hmac

from yhdyspinta.demo.personas import Persona

_SALT = "yhdyspinta.demo.links"


def is_demo() -> bool:
    return bool(settings.MODE == "demo")


def make_token(persona: Persona) -> str:
    """The token of a persona's link. Raises RuntimeError outside demo mode."""
    if not is_demo():
        raise RuntimeError("sign-in links that can be computed exist in demo mode only")
    return salted_hmac(_SALT, persona.key, algorithm="sha256").hexdigest()
