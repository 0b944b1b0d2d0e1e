"""A query without an order gives its rows in another order each time, as a database may.

Code that counts on an order it did not ask for fails then, and not only in production.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models.expressions import OrderBy
from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler

_ordered = SQLCompiler._order_by_pairs
_executed = SQLCompiler.execute_sql


def _execute(compiler: Any, *args: Any, **kwargs: Any) -> Any:
    # The order inside a query that is a part of another reaches nobody, and is often not allowed.
    compiler.is_whole = True
    return _executed(compiler, *args, **kwargs)


def _shuffled(compiler: Any) -> Iterator[tuple[Any, bool]]:
    pairs = list(_ordered(compiler))
    query = compiler.query
    # A distinct, grouped or combined query may be ordered only by what it selects.
    bound = query.distinct or query.group_by is not None or query.combinator
    if pairs or bound or not getattr(compiler, "is_whole", False):
        yield from pairs
    else:
        yield OrderBy(Random()), False


@pytest.fixture(autouse=True)
def _unordered_queries_are_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SQLCompiler, "execute_sql", _execute)
    monkeypatch.setattr(SQLCompiler, "_order_by_pairs", _shuffled)
