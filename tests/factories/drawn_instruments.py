"""Instruments drawn by Hypothesis: sound ones with every field, in any combination that may be published."""

from typing import Any, Final

from hypothesis import strategies as st

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.expressions.parser import read_expression
from yhdyspinta.analysis.instruments.instrument import (
    Attribute,
    Comparability,
    Direction,
    Instrument,
    Link,
    Option,
    Origin,
    Point,
    Population,
    Publication,
    Question,
    QuestionKind,
    Row,
    Scale,
    Section,
    StateOption,
)
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import LANGUAGES, Texts

_SEEN: Final = st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\ufffe\uffff")
_WORDS: Final = st.text(_SEEN, min_size=1, max_size=20).map(lambda text: " ".join(text.split()))
"""Letters, signs and spaces of any script; what begins a formula or an escape of XML comes of itself."""
_TRICKY: Final = st.sampled_from(
    [
        "=1+1",
        "+358",
        "@x",
        "-",
        "_x0041_",
        "<b>&amp;</b>",
        "10\u00a0%",
        "a  b",
        "1",
        "TRUE",
        "${x}",
        "'",
        '"',
        "#REF!",
    ]
)
_TEXT: Final = (_WORDS | _TRICKY).filter(lambda text: bool(text.strip()) and text == text.strip())
_TEXTS: Final = st.builds(Texts, _TEXT, _TEXT, _TEXT)
_ORIGIN: Final = st.sampled_from(Origin)
_ANSWERED: Final = (
    QuestionKind.SINGLE_CHOICE,
    QuestionKind.MULTIPLE_CHOICE,
    QuestionKind.SCALE,
    QuestionKind.MATRIX,
    QuestionKind.NUMBER,
    QuestionKind.OPEN_TEXT,
)
_NUMBER: Final = st.sampled_from([None, 0.0, -5.0, 0.25, 1e6])


class _Drawing:
    """Draws from one example; names are numbered, so that none is twice."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self._count = 0

    def name(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count}"

    def different_texts(self, count: int) -> list[Texts]:
        """Texts of which no two have the same words in any language."""
        return [
            Texts(*(f"{text[language]} {place}" for language in LANGUAGES))
            for place, text in enumerate(self.draw(st.lists(_TEXTS, min_size=count, max_size=count)))
        ]

    def states(self) -> tuple[StateOption, ...]:
        chosen = self.draw(st.lists(st.sampled_from(State), unique=True, max_size=3))
        texts = self.different_texts(len(chosen))
        return tuple(
            StateOption(
                state,
                Texts(*(f"~{text[language]}" for language in LANGUAGES)),
                self.draw(st.sampled_from([None, 100 + place, -70 - place])),
                self.draw(st.sampled_from(["", f"own_{place}"])),
            )
            for place, (state, text) in enumerate(zip(chosen, texts, strict=True))
        )

    def scale(self) -> Scale:
        codes = sorted(self.draw(st.sets(st.integers(0, 99), min_size=2, max_size=6)))
        texts = self.different_texts(len(codes))
        points = tuple(
            Point(code, self.draw(st.sampled_from([None, Texts(*(f"p {text[each]}" for each in LANGUAGES))])))
            for code, text in zip(codes, texts, strict=True)
        )
        return Scale(
            self.name("s"),
            points,
            self.draw(_TEXTS),
            self.draw(_TEXTS),
            self.draw(st.sampled_from(Direction)),
            self.states(),
        )

    def options(self, *, may_exclude: bool) -> tuple[Option, ...]:
        codes = self.draw(st.lists(st.integers(0, 99), unique=True, min_size=1, max_size=4))
        texts = self.different_texts(len(codes))
        return tuple(
            Option(
                f"o{place}",
                code,
                text,
                self.draw(_ORIGIN),
                exclusive=may_exclude and self.draw(st.booleans()),
                attributes=self.draw(st.sampled_from([(), (Attribute("region", "01"),)])),
            )
            for place, (code, text) in enumerate(zip(codes, texts, strict=True))
        )

    def link(self) -> Link:
        kinds = (Comparability.NEW, Comparability.SAME, Comparability.REWORDED, Comparability.RESCALED)
        kind = self.draw(st.sampled_from(kinds))
        return Link(kind, "" if kind is Comparability.NEW else "old_one")

    def condition(self, source: str) -> Expression | None:
        return read_expression(source) if self.draw(st.booleans()) else None

    def question(self, kind: QuestionKind, scales: tuple[Scale, ...], earlier: str) -> Question:
        relevant = self.condition(f"${{{earlier}}} > 2 or not(${{{earlier}}} = 1)") if earlier else None
        fields: dict[str, Any] = {"relevant": relevant, "hint": self.draw(st.none() | _TEXTS)}
        if kind in _ANSWERED:
            fields |= {
                "publication": self.draw(st.sampled_from(Publication)),
                "link": self.link(),
                "prefill": self.draw(st.booleans()),
                "required": self.condition("true()"),
                "role": self.draw(st.sampled_from(["", "health"])),
            }
        fields |= self._of_kind(kind, scales)
        return Question(self.name("q"), kind, self.draw(_TEXTS), self.draw(_ORIGIN), **fields)

    def _of_kind(self, kind: QuestionKind, scales: tuple[Scale, ...]) -> dict[str, Any]:
        match kind:
            case QuestionKind.SINGLE_CHOICE | QuestionKind.MULTIPLE_CHOICE:
                multiple = kind is QuestionKind.MULTIPLE_CHOICE
                return {"options": self.options(may_exclude=multiple), "states": self.states()}
            case QuestionKind.SCALE:
                return {"scale": self.draw(st.sampled_from(scales)).id}
            case QuestionKind.MATRIX:
                rows = tuple(
                    Row(self.name("r"), self.draw(_TEXTS), self.draw(_ORIGIN))
                    for _row in range(self.draw(st.integers(1, 3)))
                )
                return {"scale": self.draw(st.sampled_from(scales)).id, "rows": rows}
            case QuestionKind.NUMBER:
                limits = sorted(
                    {limit for limit in (self.draw(_NUMBER), self.draw(_NUMBER)) if limit is not None}
                ) or [None]
                message = self.draw(st.none() | _TEXTS)
                return {
                    "states": self.states(),
                    "unit": self.draw(st.none() | _TEXTS),
                    "minimum": limits[0],
                    "maximum": limits[1] if len(limits) > 1 else None,
                    "constraint": read_expression(". >= 0.5") if message else None,
                    "constraint_message": message,
                }
            case QuestionKind.CALCULATION:
                return {"calculate": read_expression("1 + 2 * 3")}
        return {}

    def section(self, scales: tuple[Scale, ...]) -> Section:
        questions: list[Question] = [self.question(QuestionKind.NUMBER, scales, "")]
        earlier = questions[0].id
        for kind in self.draw(st.lists(st.sampled_from(QuestionKind), max_size=4)):
            if kind is QuestionKind.GROUP:
                inner = self.draw(st.lists(st.sampled_from(_ANSWERED), min_size=1, max_size=2))
                questions.append(
                    Question(
                        self.name("g"),
                        kind,
                        self.draw(_TEXTS),
                        per="employment_area",
                        questions=tuple(self.question(one, scales, "") for one in inner),
                    )
                )
            else:
                questions.append(self.question(kind, scales, earlier))
        return Section(self.name("part"), self.draw(_TEXTS), tuple(questions), self.draw(st.none() | _TEXTS))


@st.composite
def instruments(draw: Any) -> Instrument:
    """A sound instrument of one or two sections."""
    drawing = _Drawing(draw)
    scales = tuple(drawing.scale() for _scale in range(draw(st.integers(1, 2))))
    sections = tuple(drawing.section(scales) for _section in range(draw(st.integers(1, 2))))
    return Instrument(
        id="drawn-form",
        title=draw(_TEXTS),
        description=draw(_TEXTS),
        population=draw(st.sampled_from(Population)),
        respondents=draw(_TEXTS),
        period=draw(_TEXTS),
        source=draw(_TEXTS),
        scales=scales,
        sections=sections,
        translations={language: draw(_ORIGIN) for language in LANGUAGES},
        dropped=draw(st.sampled_from([(), (Link(Comparability.DROPPED, "gone"),)])),
    )
