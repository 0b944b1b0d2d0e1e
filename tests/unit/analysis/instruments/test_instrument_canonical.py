"""The canonical form is a fixed point, and the hash depends on what an instrument says and on nothing else."""

import dataclasses
import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.instrument_json import make_document, question
from tests.unit.analysis.expressions.drawing import TREES
from yhdyspinta.analysis.expressions import Expression, unparse
from yhdyspinta.analysis.instruments.canonical import canonical_bytes, from_json, instrument_hash, to_json
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

_characters = st.characters(exclude_categories=["Cs", "Cc"])
_names = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,8}", fullmatch=True)
_texts = st.builds(Texts, *(st.text(_characters, min_size=1, max_size=8),) * 3)
_codes = st.integers(0, 99)
_numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
_states = st.lists(
    st.builds(StateOption, st.sampled_from(State), _texts, st.none() | st.integers(-9, 999), st.just("") | _names),
    max_size=2,
)
_expressions = st.none() | TREES.map(lambda tree: Expression(unparse(tree), tree))
_attributes = st.lists(st.builds(Attribute, _names, st.text(_characters, max_size=8)), max_size=2).map(tuple)
_links = st.builds(Link, st.sampled_from(Comparability), st.just("") | _names)


def _tuples[T](items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=2).map(tuple)


def _questions(inner: st.SearchStrategy[tuple[Question, ...]]) -> st.SearchStrategy[Question]:
    return st.builds(
        Question,
        id=_names,
        kind=st.sampled_from(QuestionKind),
        text=_texts,
        origin=st.sampled_from(Origin),
        hint=st.none() | _texts,
        publication=st.sampled_from(Publication),
        scale=st.just("") | _names,
        rows=_tuples(st.builds(Row, _names, _texts, st.sampled_from(Origin))),
        options=_tuples(
            st.builds(Option, _names, _codes, _texts, st.sampled_from(Origin), st.booleans(), _attributes)
        ),
        states=_states.map(tuple),
        unit=st.none() | _texts,
        minimum=_numbers,
        maximum=_numbers,
        per=st.just("") | _names,
        questions=inner,
        link=_links,
        relevant=_expressions,
        constraint=_expressions,
        constraint_message=st.none() | _texts,
        required=_expressions,
        calculate=_expressions,
        choice_filter=_expressions,
        prefill=st.booleans(),
        role=st.just("") | _names,
    )


_scales = st.builds(
    Scale,
    id=_names,
    points=_tuples(st.builds(Point, _codes, st.none() | _texts)),
    low_end=_texts,
    high_end=_texts,
    direction=st.sampled_from(Direction),
    states=_states.map(tuple),
)
_instruments = st.builds(
    Instrument,
    id=_names,
    title=_texts,
    description=_texts,
    population=st.sampled_from(Population),
    respondents=_texts,
    period=_texts,
    source=_texts,
    scales=_tuples(_scales),
    sections=_tuples(
        st.builds(
            Section,
            _names,
            _texts,
            _tuples(_questions(_tuples(_questions(st.just(()))))),
            st.none() | _texts,
            _expressions,
        )
    ),
    translations=st.fixed_dictionaries({language: st.sampled_from(Origin) for language in LANGUAGES}),
    dropped=_tuples(_links),
)


@given(_instruments)
def test_what_is_written_is_read_back(instrument: Instrument) -> None:
    written = json.loads(json.dumps(to_json(instrument)))
    assert from_json(written) == instrument
    assert to_json(from_json(written)) == to_json(instrument)


@given(_instruments)
def test_the_canonical_bytes_are_json_of_the_same_instrument(instrument: Instrument) -> None:
    assert from_json(json.loads(canonical_bytes(instrument))) == instrument


def test_a_document_in_canonical_form_is_written_as_it_was() -> None:
    document = make_document()
    assert to_json(from_json(document)) == document
    assert list(to_json(from_json(document)))[:2] == ["format", "id"]


def test_the_hash_is_the_sha_256_of_json_with_sorted_keys_and_no_space() -> None:
    document = make_document()
    # For this document RFC 8785 is what Python's own writer gives: no key beyond ASCII, and 100.0 is written 100.
    document["sections"][0]["questions"][4]["maximum"] = 100
    plain = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert canonical_bytes(from_json(document)) == plain
    assert instrument_hash(from_json(document)) == hashlib.sha256(plain).hexdigest()


def test_order_of_keys_space_and_explicit_defaults_do_not_change_the_hash() -> None:
    document = make_document()
    explicit = make_document()
    explicit["sections"][0]["questions"][5] |= {
        "rows": [],
        "publication": "aggregate",
        "link": {"comparability": "new"},
    }
    turned = dict(reversed(explicit.items()))
    assert instrument_hash(from_json(turned)) == instrument_hash(from_json(document))


@pytest.mark.parametrize(
    "changes",
    [
        {"population": "census"},
        {"translations": {"fi": "source", "sv": "source", "en": "translation"}},
        {"scales": []},
        {"dropped": []},
    ],
)
def test_a_change_of_content_changes_the_hash(changes: dict[str, Any]) -> None:
    assert instrument_hash(from_json(make_document(**changes))) != instrument_hash(from_json(make_document()))


def test_a_text_in_one_language_changes_the_hash() -> None:
    instrument = from_json(make_document())
    title = dataclasses.replace(instrument.title, sv=instrument.title.sv + ".")
    assert instrument_hash(dataclasses.replace(instrument, title=title)) != instrument_hash(instrument)


@pytest.mark.parametrize(
    "document",
    [
        make_document(format="yhdyspinta-instrument/2"),
        make_document(population="everyone"),
        make_document(question("q", "slider")),
        make_document(surprise=1),
        {"format": "yhdyspinta-instrument/1"},
    ],
)
def test_a_document_that_is_no_instrument_is_not_taken(document: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(document)
