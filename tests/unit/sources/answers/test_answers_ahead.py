"""What comes next is made while what came before is used."""

import threading
from collections.abc import Generator

import pytest

from yhdyspinta.sources.answers.ahead import iterate_ahead


def test_the_parts_come_in_their_order() -> None:
    assert list(iterate_ahead(number for number in range(5))) == [0, 1, 2, 3, 4]
    assert list(iterate_ahead(number for number in range(0))) == []


def test_the_next_part_is_made_while_one_is_used() -> None:
    second_made = threading.Event()

    def make() -> Generator[int]:
        yield 1
        second_made.set()
        yield 2

    parts = iterate_ahead(make())

    assert next(parts) == 1
    assert second_made.wait(timeout=5)
    assert list(parts) == [2]


def test_an_error_comes_where_its_part_would() -> None:
    def make() -> Generator[int]:
        yield 1
        raise ValueError("the second")

    parts = iterate_ahead(make())

    assert next(parts) == 1
    with pytest.raises(ValueError, match="the second"):
        next(parts)


def test_whoever_has_enough_ends_the_making() -> None:
    ended = threading.Event()

    def make() -> Generator[int]:
        try:
            yield from range(100)
        finally:
            ended.set()

    parts = iterate_ahead(make())
    next(parts)
    parts.close()  # type: ignore[attr-defined]  # a generator

    assert ended.is_set()
