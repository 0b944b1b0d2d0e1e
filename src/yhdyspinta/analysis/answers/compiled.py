"""A questionnaire made ready for many answers: read once, its expressions compiled, its questions found by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from yhdyspinta.analysis.instruments.instrument import Instrument, QuestionKind, Section
from yhdyspinta.analysis.routing.evaluating import Routing, plan_routing
from yhdyspinta.analysis.routing.layout import Part, Referent


@dataclass(frozen=True, slots=True)
class Compiled:
    """`sha256` is the hash of its canonical form.

    `fields` are the questions and rows that a respondent answers, by name, in the order of the form; `section_of` has
    the id of the section of each.
    """

    instrument: Instrument
    routing: Routing
    sha256: str
    fields: Mapping[str, Referent]
    section_of: Mapping[str, str]
    by_per: Mapping[str, Mapping[str, Referent]]

    def fields_of(self, per: str) -> Mapping[str, Referent]:
        """The fields that repeat for somebody, `""` for those that are asked once."""
        return self.by_per.get(per, {})

    def section(self, section_id: str) -> Section | None:
        return next((one for one in self.instrument.sections if one.id == section_id), None)

    def list_per(self, section_id: str) -> tuple[str, ...]:
        """Whom the questions of a section repeat for, `""` for those asked once, in the order of the form."""
        return tuple(
            dict.fromkeys(
                field.part.per for name, field in self.fields.items() if self.section_of[name] == section_id
            )
        )


def compile_instrument(instrument: Instrument, sha256: str) -> Compiled:
    """The instrument must be sound (`routing.check_expressions`)."""
    routing = plan_routing(instrument)
    fields = {
        name: referent
        for name, referent in routing.referents.items()
        if referent.question.kind is not QuestionKind.CALCULATION
    }
    section_of = {name: _section_of(referent.part, routing.parts) for name, referent in fields.items()}
    by_per: dict[str, dict[str, Referent]] = {}
    for name, field in fields.items():
        by_per.setdefault(field.part.per, {})[name] = field
    return Compiled(
        instrument, routing, sha256, MappingProxyType(fields), MappingProxyType(section_of), MappingProxyType(by_per)
    )


def _section_of(part: Part, parts: Mapping[str, Part]) -> str:
    while part.inside:
        part = parts[part.inside]
    return part.id
