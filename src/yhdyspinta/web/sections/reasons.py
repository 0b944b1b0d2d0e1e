"""Why a question is not put, in a sentence that names the questions it depends on."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.analysis.expressions.walking import list_references
from yhdyspinta.analysis.routing.layout import Part
from yhdyspinta.web.sections.facts import Facts


def why_not_put(facts: Facts, part_id: str, about: str) -> str:
    """The sentence for a section or a question; empty when it is put."""
    part = facts.routing.parts[part_id]
    if (part.id, about if part.per else "") in facts.outcome.relevant:
        return ""
    deciding = _deciding(facts, part, about)
    numbers = list(dict.fromkeys(filter(None, (facts.numbers.get(name, "") for name in _asked(facts, deciding)))))
    if not numbers:
        return _("Your other answers decide that this is not asked.")
    listed = ", ".join(numbers)
    return ngettext(
        "The answer to question %(numbers)s decides that this is not asked.",
        "The answers to questions %(numbers)s decide that this is not asked.",
        len(numbers),
    ) % {"numbers": listed}


def _deciding(facts: Facts, part: Part, about: str) -> Part:
    """The outermost part around it that is not put: its condition is what decides."""
    outer = facts.routing.parts.get(part.inside)
    if outer is None or (outer.id, about if outer.per else "") in facts.outcome.relevant:
        return part
    return _deciding(facts, outer, about)


def _asked(facts: Facts, part: Part) -> Iterator[str]:
    """The questions that a condition looks at, those behind calculations too."""
    waiting = [name for name, _all in list_references(part.relevant.tree)] if part.relevant else []
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        referent = facts.routing.referents.get(name)
        if referent and referent.question.calculate:
            waiting += [inner for inner, _all in list_references(referent.question.calculate.tree)]
        else:
            yield name
