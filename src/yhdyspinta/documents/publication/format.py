"""A format that a publication can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yhdyspinta.languages import Texts

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what a user asks for; `ending` goes after the publication's name, with its dots."""

    name: str
    ending: str
    media_type: str
    title: Texts
    description: Texts
    """One sentence: what it holds and what it is for."""
    write: Callable[["Publication"], bytes]

    @property
    def extension(self) -> str:
        """The last part of the ending, without its dot."""
        return self.ending.rpartition(".")[2]

    def file_name(self, publication: "Publication") -> str:
        return f"{publication.name}{self.ending}"
