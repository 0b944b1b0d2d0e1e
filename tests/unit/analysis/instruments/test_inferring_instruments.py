"""Instruments of answers that come without one: how columns come together. `tests/spec` draws single columns."""

from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.analysis.instruments.canonical import from_json, to_json
from yhdyspinta.analysis.instruments.infer import ColumnFacts, Reading, infer_instrument
from yhdyspinta.analysis.instruments.infer_labels import tidy_labels
from yhdyspinta.analysis.instruments.infer_words import list_other_sizes
from yhdyspinta.analysis.instruments.instrument import Direction, Instrument, Population, Question, QuestionKind
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, normalise, read_vocabulary
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import LANGUAGES

AGREEMENT = ((1, "Strongly disagree"), (2, "Disagree"), (3, "Agree"), (4, "Strongly agree"))
FREQUENCY = ((1, "Never"), (2, "Sometimes"), (3, "Always"))


def infer(*columns: ColumnFacts, reading: Reading | None = None) -> Instrument:
    return infer_instrument("answers", columns, reading or Reading())


def questions(instrument: Instrument) -> tuple[Question, ...]:
    (section,) = instrument.sections
    return section.questions


def test_columns_with_the_same_labels_share_a_scale_and_neighbours_make_a_matrix() -> None:
    instrument = infer(
        ColumnFacts("a1", "Kela", AGREEMENT),
        ColumnFacts("a2", "Kunnat", AGREEMENT),
        ColumnFacts("b", "Kuinka usein?", FREQUENCY),
        ColumnFacts("a3", "", AGREEMENT),
    )
    assert [(scale.id, scale.codes) for scale in instrument.scales] == [
        ("scale_1", (1, 2, 3, 4)),
        ("scale_2", (1, 2, 3)),
    ]
    matrix, frequency, alone = questions(instrument)
    assert (matrix.id, matrix.kind, matrix.scale) == ("a1_to_a2", QuestionKind.MATRIX, "scale_1")
    assert [(row.id, row.text.sv) for row in matrix.rows] == [("a1", "Kela"), ("a2", "Kunnat")]
    assert (frequency.id, frequency.kind, frequency.text.en) == ("b", QuestionKind.SCALE, "Kuinka usein?")
    assert (alone.id, alone.scale, alone.text.fi) == ("a3", "scale_1", "a3")
    assert [variable.name for variable in list_variables(instrument)] == ["a1", "a2", "b", "a3"]


def test_a_scale_has_the_states_of_all_its_columns() -> None:
    instrument = infer(
        ColumnFacts("a", values=AGREEMENT, missing=((9, "EOS"),)),
        ColumnFacts("b", values=AGREEMENT, missing=((9, "EOS"), (8, "Ei koske"))),
    )
    (scale,) = instrument.scales
    assert [(each.code, each.state) for each in scale.states] == [(9, State.DONT_KNOW), (8, State.NOT_APPLICABLE)]


def test_columns_in_which_a_code_is_another_state_do_not_share_a_scale() -> None:
    instrument = infer(
        ColumnFacts("a", values=AGREEMENT, missing=((9, "EOS"),)),
        ColumnFacts("b", values=AGREEMENT, missing=((9, "Refused"),)),
    )
    assert [each.scale for each in questions(instrument)] == ["scale_1", "scale_2"]
    assert [scale.states[0].state for scale in instrument.scales] == [State.DONT_KNOW, State.BLANK]


def test_names_follow_the_data_and_new_names_do_not_meet_them() -> None:
    instrument = infer(
        ColumnFacts("Q1: työ", values=AGREEMENT),
        ColumnFacts("2", values=AGREEMENT),
        ColumnFacts("scale_1", values=FREQUENCY),
        ColumnFacts("answers", values=FREQUENCY),
        ColumnFacts("Q1: työ_to_2", texts=("x",)),
    )
    names = [variable.name for variable in list_variables(instrument)]
    assert names == ["Q1: työ", "2", "scale_1", "answers", "Q1: työ_to_2"]
    assert instrument.sections[0].id == "answers_"
    assert questions(instrument)[0].id == "Q1: työ_to_2_"
    assert instrument.scales[0].id == "scale_1_"


def test_columns_of_one_battery_have_one_set_of_answers() -> None:
    without_neutral = ColumnFacts("a", texts=("Strongly disagree", "Disagree", "Agree", "Strongly agree"))
    with_neutral = ColumnFacts("b", texts=("Disagree", "Neither agree nor disagree", "Agree"))
    one_answer = ColumnFacts("c", texts=("Agree",))
    instrument = infer(without_neutral, with_neutral, one_answer)
    (matrix,) = questions(instrument)
    assert [row.id for row in matrix.rows] == ["a", "b", "c"]
    (scale,) = instrument.scales
    assert [point.label.en for point in scale.points if point.label] == [
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ]


def codes_of_texts(facts: ColumnFacts, *others: ColumnFacts) -> dict[str, int]:
    variable, *_rest = list_variables(infer(facts, *others))
    return {text: variable.item.texts[text] for text in facts.texts}


def test_a_middle_that_nobody_chose_changes_no_code_whichever_columns_stand_beside() -> None:
    for full in read_vocabulary().label_sets:
        half = len(full) // 2
        if len(full) == 5:
            without_middle = ColumnFacts("a", texts=full[:half] + full[half + 1 :])
            assert codes_of_texts(without_middle) == codes_of_texts(without_middle, ColumnFacts("b", texts=full))


def test_other_sizes_are_those_that_give_other_codes() -> None:
    known = Vocabulary(
        (("a", "b", "c", "d"), ("a", "b", "x", "c", "d"), ("a", "b", "y", "c", "d"), ("x", "c", "d")), {}
    )
    four, with_x = known.label_sets[:2]
    assert list_other_sizes(with_x, ["a", "d"], None, known) == (4,)
    assert list_other_sizes(four, ["a", "d"], None, known) == (5,)
    assert list_other_sizes(with_x, ["a", "x"], None, known) == ()
    assert list_other_sizes(with_x, ["c", "d"], None, known) == (3, 4)
    assert list_other_sizes(with_x, ["a", "d"], 5, known) == ()
    same_size = Vocabulary((("a", "b", "c"), ("b", "c", "d")), {})
    assert list_other_sizes(("a", "b", "c"), ["b", "c"], 3, same_size) == (3,)


def test_labels_are_one_line_each_and_distinct() -> None:
    facts = ColumnFacts(
        "a",
        "Miten\r\nmenee?",
        values=((1, "never"), (2, "often"), (3, "always"), (8, "pois"), (9, "pois")),
        missing=((8, "pois"), (9, "pois"), (10, "never\t")),
    )
    tidy = tidy_labels(facts)
    assert tidy.label == "Miten menee?"
    assert tidy.values[-2:] == ((8, "pois"), (9, "pois (9)"))
    assert tidy.missing == ((8, "pois"), (9, "pois (9)"), (10, "never (10)"))


def test_a_column_keeps_its_own_spelling() -> None:
    small, capital = ColumnFacts("a", texts=("never", "often", "always")), ColumnFacts("b", texts=("NEVER", "OFTEN"))
    one, other = list_variables(infer(small, capital))
    assert (one.item.texts["never"], other.item.texts["OFTEN"]) == (1, 4)


def test_one_answer_alone_is_no_scale() -> None:
    (question,) = questions(infer(ColumnFacts("a", texts=("agree",))))
    assert question.kind is QuestionKind.SINGLE_CHOICE


def test_value_labels_in_the_reverse_of_a_known_order_make_a_descending_scale() -> None:
    turned = tuple((5 - code, label) for code, label in reversed(AGREEMENT))
    assert infer(ColumnFacts("a", values=turned)).scales[0].direction is Direction.DESCENDING
    assert infer(ColumnFacts("a", values=AGREEMENT)).scales[0].direction is Direction.ASCENDING


def test_many_unique_or_long_texts_are_open_text() -> None:
    def kind(*texts: str, answers: int = 0) -> QuestionKind:
        return questions(infer(ColumnFacts("a", texts=texts, answers=answers)))[0].kind

    names = [f"Organisaatio {number}" for number in range(21)]
    assert kind(*names) is QuestionKind.OPEN_TEXT
    assert kind(*names[:20]) is QuestionKind.SINGLE_CHOICE
    assert kind(*names[:20], answers=39) is QuestionKind.OPEN_TEXT
    assert kind(*names[:20], answers=40) is QuestionKind.SINGLE_CHOICE
    assert kind("ei", "kyllä", answers=3) is QuestionKind.SINGLE_CHOICE
    assert kind("a" * 121) is QuestionKind.OPEN_TEXT
    assert kind(" ", "") is QuestionKind.OPEN_TEXT


def test_decimals_are_numbers_whatever_the_reading_says() -> None:
    facts = ColumnFacts("a", numbers=(1, 2), decimal=True, missing=((99, ""),))
    (question,) = questions(infer(facts, reading=Reading(scale=(1, 5), dont_know=(9,))))
    assert question.kind is QuestionKind.NUMBER
    assert [(each.code, each.state) for each in question.states] == [(99, State.BLANK)]


def test_what_the_person_says_goes_before_the_labels() -> None:
    facts = ColumnFacts("a", values=AGREEMENT, missing=((9, "En osaa sanoa"),))
    (scale,) = infer(facts, reading=Reading(not_asked=(9,), blank=("-",))).scales
    assert [(each.code, each.label.fi, each.state) for each in scale.states] == [
        (9, "En osaa sanoa", State.NOT_ASKED),
        (None, "-", State.BLANK),
    ]


def test_the_item_of_a_text_column_reads_its_labels_as_they_stand_in_the_data() -> None:
    (variable,) = list_variables(infer(ColumnFacts("a", texts=("Usein", "Ei  koskaan", "EOS"))))
    assert variable.item.texts["Usein"] == 4
    assert variable.item.texts["Ei  koskaan"] == 1
    assert variable.item.states["EOS"] is State.DONT_KNOW


def test_an_inferred_instrument_says_so_and_is_a_sample_unless_told() -> None:
    assert infer().population is Population.SAMPLE
    census = infer_instrument("kysely", [], Reading(), population=Population.CENSUS)
    assert census.population is Population.CENSUS
    assert (census.id, census.title.sv) == ("kysely", "kysely")
    assert census.description.fi == "Kysymykset ja vastausvaihtoehdot on päätelty aineistosta."


_columns = st.lists(
    st.builds(
        ColumnFacts,
        name=st.text(min_size=1, max_size=4),
        label=st.text(max_size=4),
        values=st.lists(
            st.tuples(st.integers(-3, 120), st.text(max_size=3)), max_size=6, unique_by=lambda v: v[0]
        ).map(tuple),
        missing=st.lists(st.tuples(st.integers(-3, 120), st.text(max_size=3)), max_size=2).map(tuple),
        texts=st.lists(
            st.text(max_size=3) | st.sampled_from(["agree", "disagree", "1", "2", "EOS"]), unique=True
        ).map(tuple),
        numbers=st.lists(st.integers(-3, 120), unique=True).map(tuple),
        decimal=st.booleans(),
    ),
    max_size=5,
    unique_by=lambda column: column.name,
).map(tuple)
_readings = st.builds(
    Reading,
    scale=st.none() | st.tuples(st.integers(0, 3), st.integers(4, 10)),
    dont_know=st.lists(st.integers(11, 99) | st.text(min_size=1, max_size=2), max_size=2).map(tuple),
)


@given(_columns, _readings)
def test_every_column_becomes_one_variable_whose_codes_and_states_are_apart(
    columns: tuple[ColumnFacts, ...], reading: Reading
) -> None:
    instrument = infer(*columns, reading=reading)
    variables = list_variables(instrument)
    assert [variable.name for variable in variables] == [column.name for column in columns]
    for variable in variables:
        codes = [code for code, _label in variable.codes]
        assert codes == sorted(set(codes))
        assert all(0 <= code <= 99 for code in codes)
        assert not {option.code for option in variable.states} & set(codes)
    assert from_json(to_json(instrument)) == instrument


def test_the_shipped_labels_are_in_three_languages_normal_and_in_no_set_twice() -> None:
    vocabulary = read_vocabulary()
    assert len(vocabulary.label_sets) == len(set(vocabulary.label_sets)) > 60
    for labels in vocabulary.label_sets:
        assert 3 <= len(labels) == len(set(labels)) <= 7
        assert [label for label in labels if vocabulary.find_state(label)] == []
        assert labels[::-1] not in vocabulary.label_sets
    for answer in ("täysin samaa mieltä", "helt av samma åsikt", "strongly agree"):
        assert vocabulary.list_sets_with([answer])
    assert set(vocabulary.state_labels) == {State.DONT_KNOW, State.NOT_APPLICABLE, State.NOT_ASKED}
    assert len(LANGUAGES) == 3


def test_words_of_a_state_count_only_as_whole_words() -> None:
    vocabulary = read_vocabulary()
    assert vocabulary.find_state_in("DK/NA") is State.DONT_KNOW
    assert vocabulary.find_state_in("Geoscience") is None
    assert vocabulary.find_state("I don’t know!") is None
    assert vocabulary.find_state("En osaa sanoa (EOS)") is State.DONT_KNOW
    assert normalise("  En osaa  sanoa (EOS). ") == "en osaa sanoa eos"
