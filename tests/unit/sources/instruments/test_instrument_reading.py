"""Files of instruments: what is read, and what is refused with a place and a way to mend it."""

import json
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.factories.instrument_json import make_document, option, question, state, texts
from yhdyspinta.analysis.instruments.canonical import from_json, to_json
from yhdyspinta.errors import EXIT_UNREADABLE, Problem, Refusal
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.instruments import read_instrument
from yhdyspinta.sources.instruments.document import MOST_BYTES, MOST_LEVELS
from yhdyspinta.sources.instruments.read import MOST_PROBLEMS


def as_bytes(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def problems_of(content: bytes) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as refused:
        read_instrument(content, file="lomake.json")
    for problem in refused.value.problems:
        assert problem.place.file == "lomake.json"
        assert all(problem.text(language) for language in LANGUAGES)
    return refused.value.problems


def told(content: bytes) -> list[tuple[str, str]]:
    """The number of each problem's code and its JSON pointer."""
    return [
        (problem.kind.code.removeprefix("YP-INSTRUMENT-"), problem.place.column) for problem in problems_of(content)
    ]


def test_a_sound_file_is_read() -> None:
    document = make_document()
    assert read_instrument(as_bytes(document), file="lomake.json") == from_json(document)


def test_a_byte_order_mark_and_explicit_defaults_are_taken() -> None:
    document = make_document(question("extra", "open_text", publication="aggregate"))
    instrument = read_instrument(b"\xef\xbb\xbf" + as_bytes(document), file="lomake.json")
    assert "publication" not in to_json(instrument)["sections"][0]["questions"][-1]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b" " * (MOST_BYTES + 1), "002"),
        ("työ".encode("latin-1"), "003"),
        (b"", "004"),
        (b"{", "004"),
        (b"<html></html>", "004"),
        (b"[" * (MOST_LEVELS + 1) + b"]" * (MOST_LEVELS + 1), "005"),
        (b'{"a":' * 200_000, "005"),
        (b'{"format": "a", "format": "b"}', "006"),
        (b'{"scales": [{"id": 1, "id": 2}]}', "006"),
        (b'{"a": NaN}', "007"),
        (b'{"a": -Infinity}', "007"),
        (b'{"a": 1e999}', "007"),
        (b'{"a": ' + b"9" * 5000 + b"}", "007"),
        (b'{"a": -1000000000000000}', "007"),
        (b"[]", "008"),
        (b"null", "008"),
        (b'"yhdyspinta-instrument/1"', "008"),
        (b"{}", "009"),
        (b'{"format": "yhdyspinta-instrument/2"}', "009"),
        (b'{"format": ["yhdyspinta-instrument/1"]}', "009"),
    ],
)
def test_a_file_that_is_no_instrument_is_unreadable(content: bytes, code: str) -> None:
    (problem,) = problems_of(content)
    assert problem.kind.code == f"YP-INSTRUMENT-{code}"
    assert problem.kind.exit_code == EXIT_UNREADABLE


def test_an_error_of_syntax_is_told_with_its_row() -> None:
    (problem,) = problems_of(b'{\n "format": "yhdyspinta-instrument/1"\n "id": "a"\n}')
    assert problem.place.row == 3
    assert problem.details == {"character": 2}


def test_what_a_terminal_would_obey_is_not_repeated() -> None:
    (problem,) = problems_of(json.dumps(make_document(**{"\x1b[2J\ud800": 1})).encode())
    assert problem.details["name"] == "�[2J�"


def test_the_example_of_the_reference_page_is_an_instrument() -> None:
    page = (ROOT / "docs" / "reference" / "instruments.md").read_text(encoding="utf-8")
    example = page.partition("```json\n")[2].partition("```")[0]
    instrument = read_instrument(example.encode(), file="instruments.md")
    assert to_json(instrument) == json.loads(example)


def changed(pointer: str, value: Any) -> bytes:
    """The small instrument with another value at a JSON pointer; `...` removes it."""
    document = make_document()
    *parents, last = [int(part) if part.isdigit() else part for part in pointer.split("/")[1:]]
    target: Any = document
    for part in parents:
        target = target[part]
    if value is ...:
        del target[last]
    elif isinstance(target, list) and last == len(target):
        target.append(value)
    else:
        target[last] = value
    return as_bytes(document)


FIRST = "/sections/0/questions/0"


@pytest.mark.parametrize(
    ("pointer", "value", "expected"),
    [
        ("/title", ..., ("010", "")),
        ("/title/sv", ..., ("010", "/title")),
        ("/translations/en", ..., ("010", "/translations")),
        ("/colour", "red", ("011", "")),
        (f"{FIRST}/labels", [], ("011", FIRST)),
        ("/title", "Kysely", ("012", "/title")),
        ("/scales/0/points/0/code", 1.5, ("012", "/scales/0/points/0/code")),
        ("/scales/0/points/0/code", True, ("012", "/scales/0/points/0/code")),
        (f"{FIRST}/options", None, ("012", f"{FIRST}/options")),
        (f"{FIRST}/kind", "slider", ("013", f"{FIRST}/kind")),
        ("/scales/0/states/0/state", "answered", ("013", "/scales/0/states/0/state")),
        ("/sections", [], ("014", "/sections")),
        ("/scales/0/points", [{"code": 1}], ("014", "/scales/0/points")),
        ("/title/fi", "a" * 4001, ("015", "/title/fi")),
        ("/scales/0/points/2/code", 100, ("016", "/scales/0/points/2/code")),
        (f"{FIRST}/options/0/code", -1, ("016", f"{FIRST}/options/0/code")),
        (f"{FIRST}/id", "1st", ("017", f"{FIRST}/id")),
        (f"{FIRST}/id", "a-b", ("017", f"{FIRST}/id")),
        (f"{FIRST}/id", "työ", ("017", f"{FIRST}/id")),
        (f"{FIRST}/id", "a" * 65, ("017", f"{FIRST}/id")),
        ("/id", "Kysely 2024", ("017", "/id")),
    ],
)
def test_a_document_of_another_form_is_refused_at_its_place(
    pointer: str, value: Any, expected: tuple[str, str]
) -> None:
    assert told(changed(pointer, value)) == [expected]


MATRIX = "/sections/0/questions/3"


@pytest.mark.parametrize(
    ("pointer", "value", "expected"),
    [
        # Names: valid in SPSS, and used once.
        (f"{FIRST}/id", "model\n", ("017", f"{FIRST}/id")),
        (f"{FIRST}/id", "All", ("017", f"{FIRST}/id")),
        ("/sections/0/questions/1/id", "s" * 60, ("017", "/sections/0/questions/1/options/1/id")),
        (f"{FIRST}/id", "quality", ("102", f"{FIRST}/id")),
        (f"{FIRST}/id", "First", ("102", f"{FIRST}/id")),
        (f"{FIRST}/id", "services_X", ("102", "/sections/0/questions/1/options/0/id")),
        (f"{MATRIX}/rows/1", {"id": "cooperation_kela", "text": texts("x")}, ("102", f"{MATRIX}/rows/1/id")),
        ("/sections/0/questions/6/questions/0/id", "why", ("102", "/sections/0/questions/6/questions/0/id")),
        (f"{FIRST}/options/1/id", "a", ("102", f"{FIRST}/options/1/id")),
        # Questions: their scale, the fields of their kind, groups, limits, links.
        (f"{MATRIX}/scale", "agreement", ("101", f"{MATRIX}/scale")),
        (f"{MATRIX}/scale", ..., ("112", MATRIX)),
        (f"{MATRIX}/rows", ..., ("112", MATRIX)),
        (f"{FIRST}/options", ..., ("112", FIRST)),
        ("/sections/0/questions/6/per", ..., ("112", "/sections/0/questions/6")),
        (f"{FIRST}/scale", "quality", ("111", f"{FIRST}/scale")),
        (f"{FIRST}/minimum", 0, ("111", f"{FIRST}/minimum")),
        ("/sections/0/questions/2/states", [state(7)], ("111", "/sections/0/questions/2/states")),
        (f"{FIRST}/options/0/exclusive", True, ("110", f"{FIRST}/options/0/exclusive")),
        ("/sections/0/questions/4/minimum", 101, ("113", "/sections/0/questions/4/minimum")),
        (f"{FIRST}/link", {"comparability": "same"}, ("114", f"{FIRST}/link")),
        (f"{FIRST}/link", {"comparability": "new", "previous": "a"}, ("115", f"{FIRST}/link")),
        (f"{FIRST}/link", {"comparability": "dropped", "previous": "a"}, ("115", f"{FIRST}/link")),
        ("/dropped/0", {"comparability": "same", "previous": "a"}, ("115", "/dropped/0")),
        ("/dropped/0", {"comparability": "dropped"}, ("114", "/dropped/0")),
        (
            "/sections/0/questions/6/questions/1",
            question("inner", "group", per="county", questions=[question("deep", "open_text")]),
            ("109", "/sections/0/questions/6/questions/1"),
        ),
        # Answers: no code and no text with two meanings.
        (f"{FIRST}/options/1/code", 1, ("103", f"{FIRST}/options/1")),
        ("/scales/0/points/1/code", 1, ("103", "/scales/0/points/1")),
        ("/scales/0/states/0/code", 3, ("103", "/scales/0/states/0")),
        ("/scales/0/states/1/code", 9, ("103", "/scales/0/states/1")),
        (f"{FIRST}/states/0/code", 2, ("103", f"{FIRST}/states/0")),
        ("/scales/0/states/0/code", -2, ("104", "/scales/0/states/0/code")),
        ("/scales/0/points/2/code", 0, ("105", "/scales/0/points/2/code")),
        (f"{FIRST}/options/1/text/sv", "a", ("106", f"{FIRST}/options/1")),
        ("/scales/0/points/0/label/en", "2", ("106", "/scales/0/points/1")),
        ("/scales/0/states/0/label/fi", "hyvin", ("106", "/scales/0/states/0")),
        # Texts.
        ("/title/sv", "", ("107", "/title/sv")),
        (f"{FIRST}/text/en", " \u00a0", ("107", f"{FIRST}/text/en")),
        ("/scales/0/points/0/label/fi", "huo\nnosti", ("108", "/scales/0/points/0/label/fi")),
        ("/title/fi", "\x00", ("108", "/title/fi")),
        ("/title/fi", "a\ufffe", ("108", "/title/fi")),
    ],
)
def test_what_a_schema_cannot_say_is_refused_at_its_place(
    pointer: str, value: Any, expected: tuple[str, str]
) -> None:
    assert told(changed(pointer, value)) == [expected]


def test_half_a_surrogate_pair_is_refused() -> None:
    content = as_bytes(make_document()).replace(b'"Pieni kysely"', b'"\\ud800"')
    assert told(content) == [("108", "/title/fi")]


def test_a_stored_code_may_stand_for_its_own_state() -> None:
    document = changed("/scales/0/states/0/code", -1)
    assert read_instrument(document, file="lomake.json").scales[0].states[0].code == -1


def test_options_of_two_questions_may_share_a_name() -> None:
    further = question("model_2", "single_choice", options=[option("a", 1), option("b", 2)])
    instrument = read_instrument(as_bytes(make_document(further)), file="lomake.json")
    assert [each.id for each in instrument.sections[0].questions[-1].options] == ["a", "b"]


def test_everything_wrong_is_told_at_once_but_not_more_than_can_be_read() -> None:
    unsound = [question(f"q{number}", "scale", scale="none") for number in range(30)]
    assert len(problems_of(as_bytes(make_document(*unsound)))) == MOST_PROBLEMS
    formless = [question(f"q{number}", "slider") for number in range(30)]
    assert len(problems_of(as_bytes(make_document(*formless)))) == MOST_PROBLEMS


def test_one_missing_field_is_told_once_also_among_several() -> None:
    document = make_document()
    del document["title"], document["period"]
    assert sorted(problem.details["name"] for problem in problems_of(as_bytes(document))) == ["period", "title"]


def test_names_as_given_may_have_any_form_and_nothing_else_may() -> None:
    document = make_document(
        question("työ 1", "open_text"), question("TYÖ 1", "open_text"), question("all", "open_text")
    )
    document["id"] = "Kysely ä" * 9
    content = as_bytes(document)
    assert {code for code, _place in told(content)} >= {"017"}
    assert read_instrument(content, file="lomake.json", names_as_given=True) == from_json(document)
    for name, code in (("työ 1", "YP-INSTRUMENT-102"), (" ", "YP-INSTRUMENT-017")):
        document["sections"][0]["questions"][-1]["id"] = name
        with pytest.raises(Refusal) as refused:
            read_instrument(as_bytes(document), file="lomake.json", names_as_given=True)
        assert [problem.kind.code for problem in refused.value.problems] == [code]


def test_states_as_given_may_repeat_but_mean_one_thing() -> None:
    def read(*states: Any) -> None:
        document = make_document(question("extra", "number", states=list(states)))
        read_instrument(as_bytes(document), file="lomake.json", names_as_given=True)

    read(state(98, "blank", "Puuttuu"), state(99, "blank", "Puuttuu"), state(-1, "not_applicable", "Ei koske"))
    with pytest.raises(Refusal, match="YP-INSTRUMENT-106"):
        read(state(98, "blank", "Puuttuu"), state(99, "dont_know", "Puuttuu"))
    with pytest.raises(Refusal, match="YP-INSTRUMENT-103"):
        read(state(98, "blank", "Puuttuu"), state(98, "dont_know", "EOS"))
