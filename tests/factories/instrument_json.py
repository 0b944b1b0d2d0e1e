"""A small instrument in its JSON form, with a question of every kind that is answered."""

from typing import Any


def texts(text: str) -> dict[str, str]:
    return {"fi": text, "sv": f"{text} på svenska", "en": f"{text} in English"}


def state(code: int | None, name: str = "dont_know", label: str = "En osaa sanoa") -> dict[str, Any]:
    return {"state": name, "label": texts(label)} | ({} if code is None else {"code": code})


def option(name: str, code: int, **further: Any) -> dict[str, Any]:
    return {"id": name, "code": code, "text": texts(name), **further}


def question(name: str, kind: str, **further: Any) -> dict[str, Any]:
    return {"id": name, "kind": kind, "text": texts(name), **further}


def make_document(*further: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The document in canonical form; `further` questions come at the end of its one section."""
    return {
        "format": "yhdyspinta-instrument/1",
        "id": "pieni-kysely",
        "title": texts("Pieni kysely"),
        "description": texts("Kuvaus"),
        "population": "sample",
        "respondents": texts("Vastaajat"),
        "period": texts("Alkuvuosi 2026"),
        "source": texts("Lähde"),
        "scales": [
            {
                "id": "quality",
                "points": [
                    {"code": 1, "label": texts("huonosti")},
                    {"code": 2},
                    {"code": 3, "label": texts("hyvin")},
                ],
                "low_end": texts("huonosti"),
                "high_end": texts("hyvin"),
                "direction": "descending",
                "states": [state(9), state(8, "not_applicable", "Ei koske")],
            }
        ],
        "sections": [
            {
                "id": "first",
                "title": texts("Ensimmäinen"),
                "questions": [
                    question("model", "single_choice", options=[option("a", 1), option("b", 2)], states=[state(9)]),
                    question(
                        "services",
                        "multiple_choice",
                        origin="reconstructed",
                        publication="open",
                        options=[option("x", 1), option("none", 2, origin="reconstructed", exclusive=True)],
                    ),
                    question("overall", "scale", hint=texts("Ohje"), scale="quality"),
                    question(
                        "cooperation",
                        "matrix",
                        scale="quality",
                        rows=[{"id": "cooperation_kela", "text": texts("Kela")}],
                        link={"comparability": "reworded", "previous": "yhteistyo"},
                    ),
                    question("staff", "number", unit=texts("henkilöä"), minimum=0.5, maximum=100.0),
                    question("why", "open_text"),
                    question("per_area", "group", per="employment_area", questions=[question("trust", "open_text")]),
                    *further,
                ],
                "note": texts("Huomautus"),
            }
        ],
        "translations": {"fi": "source", "sv": "translation", "en": "translation"},
        "dropped": [{"comparability": "dropped", "previous": "vanha"}],
        **changes,
    }
