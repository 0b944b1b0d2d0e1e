"""An approved copy becomes part of what is frozen: what may be published of it, and what was not put."""

from collections.abc import Iterator, Mapping

from yhdyspinta.analysis.answers.approved import Approved, group_counterparts
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.progress import without_marked
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.surveys.results.content import Counterpart, ResponseContent, is_frozen


def freeze_response(
    compiled: Compiled, approved: Approved, interfaces: Mapping[tuple[str, str], str], *, is_personal: bool
) -> ResponseContent:
    """The part of a response in a release. `interfaces` has the slug of the interface of a counterpart, by its `per`
    and key. Whose answer it is stays out in a wave of persons."""
    return ResponseContent(
        organisation="" if is_personal else approved.respondent["organisation"],
        side=approved.respondent["side"],
        counterparts=tuple(
            Counterpart(one.per, one.key, interfaces.get((one.per, one.key), ""), bool(one.no_cooperation))
            for one in approved.counterparts
        ),
        answers=dict(_freeze(compiled, approved, is_personal=is_personal)),
    )


def _freeze(compiled: Compiled, approved: Approved, *, is_personal: bool) -> Iterator[tuple[Key, Answer]]:
    counterparts = group_counterparts(approved.counterparts)
    marked = [one.key for one in approved.counterparts if one.no_cooperation]
    # Conditions may look at answers that are not published, so they are followed here and not when the copy is read.
    put = compiled.routing.evaluate(approved.answers, without_marked(counterparts, marked), on=approved.day).relevant
    for name, field in compiled.fields.items():
        if not is_frozen(field.question, is_personal=is_personal):
            continue
        for about in counterparts.get(field.part.per, ()) if field.part.per else ("",):
            answer = approved.answers.get((name, about))
            if (field.part.id, about) not in put:
                yield (name, about), State.NOT_APPLICABLE
            elif answer is not None:
                yield (name, about), answer
