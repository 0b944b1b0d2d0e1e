"""A letter with a personal link in it, as a page composes and previews it. Pure."""

from dataclasses import dataclass

from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class Letter:
    """The link stands on a line of its own between the two parts; the page shows something else in its place."""

    language: Language
    subject: str
    before: str
    after: str

    def body(self, link: str) -> str:
        """The whole text."""
        return f"{self.before}\n\n{link}\n\n{self.after}\n"
