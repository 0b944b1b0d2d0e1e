"""Instruments with expressions, in their JSON form."""

from typing import Any

from tests.factories.instrument_json import make_document, option, question, state, texts
from yhdyspinta.analysis.expressions import parse


def expression(source: str) -> dict[str, Any]:
    return {"source": source, "tree": parse(source)}


def conditions(**sources: str) -> dict[str, Any]:
    """Fields of a question from the texts of their expressions."""
    return {field: expression(source) for field, source in sources.items()}


def section(name: str, *questions: dict[str, Any], **further: Any) -> dict[str, Any]:
    return {"id": name, "title": texts(name), "questions": list(questions), **further}


def make_routed(*sections: dict[str, Any]) -> dict[str, Any]:
    return make_document(sections=list(sections))


def yes_no(name: str, **further: Any) -> dict[str, Any]:
    dont_know = {**state(9), "label": texts("En osaa sanoa")}
    return question(name, "single_choice", options=[option("yes", 1), option("no", 2)], states=[dont_know], **further)


def make_cooperation() -> dict[str, Any]:
    """Whether there is cooperation, how it works with each area, and what follows from that."""
    return make_routed(
        section(
            "start",
            yes_no("cooperates", **conditions(required="true()")),
            question("staff", "number", minimum=0, maximum=500, **conditions(constraint=". = int(.)")),
            question(
                "partners",
                "multiple_choice",
                options=[
                    option("kela", 1, attributes=[{"name": "size", "value": "3"}]),
                    option("ngos", 2, attributes=[{"name": "size", "value": "1"}]),
                ],
                **conditions(choice_filter="size <= ${staff} or ${staff} = ''"),
            ),
        ),
        section(
            "areas",
            question(
                "per_area",
                "group",
                per="employment_area",
                questions=[
                    question("works", "scale", scale="quality", **conditions(required="${staff} > 10")),
                    question(
                        "why",
                        "open_text",
                        **conditions(relevant="${works} < 3", constraint="string-length(.) <= 10"),
                        constraint_message=texts("Enintään 10 merkkiä."),
                    ),
                    question("weak", "calculation", **conditions(calculate="if(${works} < 2, 1, 0)")),
                ],
            ),
            question("total", "calculation", **conditions(calculate="sum(all(${weak}))")),
            question("plan", "open_text", **conditions(relevant="${total} > 0 and ${total} = count(all(${works}))")),
            **conditions(relevant="${cooperates} = 'yes'"),
        ),
        section(
            "end",
            question(
                "topics",
                "matrix",
                scale="quality",
                rows=[{"id": "topic_a", "text": texts("a")}, {"id": "topic_b", "text": texts("b")}],
                **conditions(relevant="selected(${partners}, 'kela')", required="true()", constraint=". != 2"),
            ),
            question("thanks", "note"),
        ),
    )
