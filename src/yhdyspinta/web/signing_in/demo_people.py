"""The people of the demonstration, on its sign-in page and nowhere else."""

from dataclasses import dataclass

from yhdyspinta.demo.links import read_links
from yhdyspinta.demo.personas import PERSONAS
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A name, what the person does, and the address that signs in as them."""

    name: str
    does: str
    address: str


def list_demo_people(language: Language) -> list[DemoPerson]:
    """Everybody who has a link, in the order of the personas; nobody outside demo mode."""
    addresses = {link.persona: link.address for link in read_links()}
    return [
        DemoPerson(persona.name, persona.does[language], addresses[persona.key])
        for persona in PERSONAS
        if persona.key in addresses
    ]
