"""What becomes of a question from one version of a questionnaire to the next, and which answers stay comparable.

Each line: the question before, the question after, and what became of it.
"""

from dataclasses import replace

import pytest

from yhdyspinta.analysis.instruments.differences import list_differences
from yhdyspinta.analysis.instruments.instrument import (
    Comparability,
    Instrument,
    Link,
    Point,
    Population,
    Question,
    QuestionKind,
    Row,
    Scale,
    Section,
)
from yhdyspinta.languages import Texts


def texts(text: str) -> Texts:
    return Texts(text, f"{text} sv", f"{text} en")


def scale(name: str, last: int) -> Scale:
    return Scale(name, tuple(Point(code) for code in range(1, last + 1)), texts("huonosti"), texts("hyvin"))


def form(*questions: Question) -> Instrument:
    words = texts("Kysely")
    section = Section("part", words, questions)
    scales = (scale("five", 5), scale("seven", 7))
    return Instrument("form", words, words, Population.CENSUS, words, words, words, scales, (section,), {})


def asked(name: str, text: str, scale_id: str = "five", link: Link | None = None) -> Question:
    return Question(name, QuestionKind.SCALE, texts(text), scale=scale_id, link=link or Link(Comparability.NEW))


SAME, REWORDED, RESCALED = Comparability.SAME, Comparability.REWORDED, Comparability.RESCALED
KELA = asked("kela", "Miten yhteistyö Kelan kanssa toimii?")


@pytest.mark.parametrize(
    ("after", "change", "comparable"),
    [
        pytest.param(KELA, SAME, True, id="nothing changed"),
        pytest.param(replace(KELA, hint=texts("Ohje")), SAME, True, id="a hint was added"),
        pytest.param(asked("kela", "Miten työ Kelan kanssa sujuu?"), REWORDED, True, id="other words"),
        pytest.param(
            replace(KELA, text=replace(KELA.text, sv="Hur går det?")), REWORDED, True, id="other words in Swedish"
        ),
        pytest.param(replace(KELA, scale="seven"), RESCALED, False, id="another scale"),
        pytest.param(asked("kela", "Muu?", "seven"), RESCALED, False, id="other words and another scale"),
        pytest.param(
            Question("kela", QuestionKind.OPEN_TEXT, KELA.text), RESCALED, False, id="another kind of question"
        ),
    ],
)
def test_what_became_of_a_question(*, after: Question, change: Comparability, comparable: bool) -> None:
    (found,) = list_differences(form(KELA), form(after))
    assert (found.change, found.is_comparable) == (change, comparable)


def test_new_and_dropped_questions() -> None:
    new = asked("kunnat", "Entä kunnat?")
    found = list_differences(form(KELA), form(new))
    assert [(each.change, each.before, each.after) for each in found] == [
        (Comparability.NEW, "", "kunnat"),
        (Comparability.DROPPED, "kela", ""),
    ]
    assert not any(each.is_comparable for each in found)


def test_a_link_finds_a_question_of_another_name() -> None:
    after = replace(KELA, id="cooperation_kela", link=Link(SAME, "kela"))
    (found,) = list_differences(form(KELA), form(after))
    assert (found.change, found.before, found.after, found.claimed) == (SAME, "kela", "cooperation_kela", None)


def test_a_claim_that_does_not_hold_is_seen() -> None:
    after = replace(KELA, scale="seven", link=Link(SAME, "kela"))
    (found,) = list_differences(form(KELA), form(after))
    assert (found.change, found.claimed) == (RESCALED, SAME)


def test_the_languages_that_changed_are_named() -> None:
    after = replace(KELA, text=replace(KELA.text, sv="Hur går det?"))
    (found,) = list_differences(form(KELA), form(after))
    assert (found.languages, found.old_text) == (("sv",), KELA.text)


def test_a_matrix_is_compared_row_by_row() -> None:
    def matrix(*rows: Row) -> Instrument:
        return form(Question("m", QuestionKind.MATRIX, texts("Miten?"), scale="five", rows=rows))

    before = matrix(Row("m_a", texts("A")), Row("m_b", texts("B")), Row("m_c", texts("C")))
    after = matrix(Row("m_a", texts("A")), Row("m_b", texts("Bee")), Row("m_d", texts("D")))
    assert [(each.change, each.after or each.before) for each in list_differences(before, after)] == [
        (SAME, "m_a"),
        (REWORDED, "m_b"),
        (Comparability.NEW, "m_d"),
        (Comparability.DROPPED, "m_c"),
    ]


def test_other_points_under_the_same_name_are_another_scale() -> None:
    after = replace(form(KELA), scales=(scale("five", 6), scale("seven", 7)))
    (found,) = list_differences(form(KELA), after)
    assert found.change is RESCALED
