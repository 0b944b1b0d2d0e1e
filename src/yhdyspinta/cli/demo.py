"""`yhdyspinta demo`: fills an empty installation in demo mode, and prints how to sign in as each of its people."""

from typing import TYPE_CHECKING, Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.languages import Language, Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.demo.links import DemoLink

_HEAD: Final = Texts(
    fi="Kirjaudu linkillä (voimassa 30 päivää, vain tässä esittelyssä):",
    sv="Logga in med en länk (gäller i 30 dagar, endast i denna demonstration):",
    en="Sign in with a link (valid for 30 days, in this demonstration only):",
)


@click.group()
def demo() -> None:
    """Fill the demonstration (YHDYSPINTA_MODE=demo)."""


@demo.command()
def load() -> None:
    """Enter the made-up people and, at the first start, two surveys with synthetic answers; print sign-in links.

    The links of earlier starts end. Refused outside demo mode (YP-DEMO-001).
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.demo.loading import load_demo

    links = load_demo(at=timezone.now())
    click.echo(_describe(links, user_language()))


def _describe(links: list["DemoLink"], language: Language) -> str:
    from yhdyspinta.demo.personas import PERSONAS

    addresses = {link.persona: link.address for link in links}
    lines = [_HEAD[language]]
    for persona in PERSONAS:
        lines += [f"  {persona.name}: {persona.does[language]}", f"    {addresses[persona.key]}"]
    return "\n".join(lines)
