"""What somebody wrote into a form that could not be saved at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from yhdyspinta.web.sections.opening import OpenPage
from yhdyspinta.web.sections.posted import Posted
from yhdyspinta.web.sections.values import name_field, to_words


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A question with what was written as its answer."""

    number: str
    question: str
    answer: str


def list_unsaved(page: OpenPage, posted: Posted) -> list[Unsaved]:
    return list(_list(page, posted))


def _list(page: OpenPage, posted: Posted) -> Iterator[Unsaved]:
    language = page.facts.language
    for change in posted.changes:
        field = page.fields[change.key[0]]
        number = page.facts.numbers.get(field.name, "")
        yield Unsaved(number, name_field(field, language), to_words(change.value, field, language))
    for name in posted.problems:
        number = page.facts.numbers.get(name, "")
        yield Unsaved(number, name_field(page.fields[name], language), "\n".join(posted.typed.texts[name]))
