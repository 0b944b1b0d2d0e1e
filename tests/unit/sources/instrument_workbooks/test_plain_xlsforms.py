"""Forms as they are made for ODK, Kobo and UNHCR's tools: read as far as they go, and what was lost is told."""

from pathlib import Path

from tests.factories.workbooks import list_losses, list_problems, read_rows
from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind
from yhdyspinta.sources.instrument_workbooks.reading import Reading

LABELS = ("label::Suomi (fi)", "label::Svenska (sv)")
CHOICES = [
    ("list_name", "name", *LABELS),
    ("yes_no", "1", "Kyllä", "Ja"),
    ("yes_no", "0", "Ei", "Nej"),
    ("likert", "1", "huono", "dålig"),
    ("likert", "2", "keskinkertainen", "medelmåttig"),
    ("likert", "3", "hyvä", "bra"),
    ("likert", "99", "En osaa sanoa", "Kan inte säga"),
]
SETTINGS = [("form_title", "form_id", "version"), ("Kotikysely", "home_survey_v3", "2026")]


def question(reading: Reading, name: str) -> Question:
    assert reading.instrument is not None
    asked = [
        one
        for section in reading.instrument.sections
        for outer in section.questions
        for one in (outer, *outer.questions)
    ]
    return next(one for one in asked if one.id == name)


def read(tmp_path: Path, *rows: tuple[object, ...], further: tuple[str, ...] = ()) -> Reading:
    survey = [("type", "name", *LABELS, *further), *rows]
    return read_rows(tmp_path, survey=survey, choices=CHOICES, settings=SETTINGS)


def test_what_devices_add_is_left_out(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("start", "start"),
        ("deviceid", "deviceid"),
        ("geopoint", "where", "Missä?", "Var?"),
        ("image", "photo", "Kuva", "Bild"),
        ("select_one_from_file villages.csv", "village", "Kylä", "By"),
        ("text", "name", "Nimi", "Namn"),
    )
    assert list_problems(reading) == []
    assert list_losses(reading)[1:6] == [
        ("start start", "survey 2"),
        ("deviceid deviceid", "survey 3"),
        ("geopoint where", "survey 4"),
        ("image photo", "survey 5"),
        ("select_one_from_file villages.csv village", "survey 6"),
    ]
    assert reading.counts.items == 1


def test_an_expression_about_what_was_left_out_goes_with_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("geopoint", "where", "Missä?", "Var?"),
        ("text", "a", "A", "A", "${where} != ''"),
        ("text", "b", "B", "B", "pulldata('x', 'y', 'z', ${a}) = 1"),
        further=("relevant",),
    )
    assert list_problems(reading) == []
    assert ("relevant", "survey 3") in list_losses(reading)
    assert ("relevant", "survey 4") in list_losses(reading)
    assert question(reading, "a").relevant is None


def test_an_unknown_function_is_an_error_all_the_same(tmp_path: Path) -> None:
    reading = read(tmp_path, ("text", "a", "A", "A", "frobnicate(1)"), further=("relevant",))
    assert list_problems(reading) == [("YP-EXPRESSION-009", "survey", 2, "relevant")]


def test_names_that_no_column_may_have_change_everywhere(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("select_one yes_no", "has-work", "Töissä?", "I arbete?"),
        ("text", "why", "Miksi?", "Varför?", "${has-work} = '0' or selected(${has-work}, '1')"),
        further=("relevant",),
    )
    assert list_problems(reading) == []
    assert ("has-work", "survey 2") in list_losses(reading)
    assert [(option.id, option.code) for option in question(reading, "has_work").options] == [("o_1", 1), ("o_0", 0)]
    relevant = question(reading, "why").relevant
    assert relevant is not None
    assert relevant.source == "${has_work} = 'o_0' or selected(${has_work}, 'o_1')"


def test_a_table_list_is_a_matrix_and_its_unknown_answer_a_state(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("begin_group", "rating", "Arvioi", "Bedöm", "table-list"),
        ("select_one likert", "food", "Ruoka", "Maten"),
        ("select_one likert", "room", "Huone", "Rummet"),
        ("end_group",),
        further=("appearance",),
    )
    assert list_problems(reading) == []
    matrix = question(reading, "rating")
    assert (matrix.kind, [row.id for row in matrix.rows]) == (QuestionKind.MATRIX, ["food", "room"])
    assert reading.instrument is not None
    (scale,) = reading.instrument.scales
    assert scale.codes == (1, 2, 3)
    assert [(state.state.value, state.code) for state in scale.states] == [("dont_know", 99)]


def test_the_head_of_a_hand_made_matrix_is_no_question(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("begin_group", "rating", None, None, "field-list"),
        ("select_one likert", "head", "Arvioi", "Bedöm", "label"),
        ("select_one likert", "food", "Ruoka", "Maten", "list-nolabel"),
        ("end_group",),
        further=("appearance",),
    )
    matrix = question(reading, "rating")
    assert (matrix.text.fi, [row.id for row in matrix.rows]) == ("Arvioi", ["food"])


def test_a_repeat_of_unknown_length_is_kept_and_told(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("integer", "members", "Montako?", "Hur många?"),
        ("begin_repeat", "member", "Jäsen", "Medlem", "${members}"),
        ("text", "member_name", "Nimi", "Namn"),
        ("end_repeat",),
        further=("repeat_count",),
    )
    assert list_problems(reading) == []
    assert (question(reading, "member").per, reading.counts.repeats) == ("member", 1)
    assert ("begin_repeat member", "survey 3") in list_losses(reading)
    assert ("repeat_count ${members}", "survey 3") in list_losses(reading)


def test_a_whole_number_stays_whole(tmp_path: Path) -> None:
    reading = read(tmp_path, ("integer", "age", "Ikä", "Ålder", ". >= 0"), further=("constraint",))
    constraint = question(reading, "age").constraint
    assert constraint is not None
    assert constraint.tree == ("and", (">=", ("self",), 0), ("=", ("int", ("self",)), ("self",)))


def test_groups_in_groups_hand_their_condition_on(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("begin_group", "outer", "Ulompi", "Yttre"),
        ("select_one yes_no", "works", "Töissä?", "I arbete?"),
        ("begin_group", "inner", "Sisempi", "Inre", "${works} = '1'"),
        ("text", "job", "Työ", "Arbete", "${works} != '0'"),
        ("end_group",),
        ("end_group",),
        further=("relevant",),
    )
    assert list_problems(reading) == []
    assert question(reading, "inner").kind is QuestionKind.NOTE
    job = question(reading, "job").relevant
    assert job is not None
    assert job.source == "(${works} = 'o_1') and (${works} != 'o_0')"
    assert reading.counts.groups == 2


def test_unknown_columns_and_other_languages_are_losses(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        ("text", "a", "A", "A", "eins", "kommentti"),
        further=("label::Deutsch (de)", "indicator_no"),
    )
    assert list_problems(reading) == []
    assert ("label::Deutsch (de)", "survey 1") in list_losses(reading)
    assert ("indicator_no", "survey 1") in list_losses(reading)


def test_a_form_in_another_language_is_a_draft(tmp_path: Path) -> None:
    survey = [("type", "name", "label"), ("text", "name", "What is your name?")]
    reading = read_rows(tmp_path, survey=survey)
    assert [code for code, *_place in list_problems(reading)] == ["YP-WORKBOOK-031", "YP-WORKBOOK-031"]
    assert reading.is_draft
    assert question(reading, "name").text.sv == "[What is your name?]"


def test_words_of_older_forms_are_understood(tmp_path: Path) -> None:
    survey = [
        ("Type", "Name", "Caption::fi", "Caption::sv", "relevance"),
        ("begin group", "g", "G", "G"),
        ("Select one from yes_no", "a", "A", "A"),
        ("add text prompt", "skipped", "S", "S"),
        ("string", "b", "B", "B", "${a} = '1'"),
        ("end group",),
    ]
    reading = read_rows(tmp_path, survey=survey, choices=CHOICES)
    assert [(code, row) for code, _sheet, row, _column in list_problems(reading)] == [("YP-WORKBOOK-024", 4)]
    assert question(reading, "a").kind is QuestionKind.SINGLE_CHOICE
