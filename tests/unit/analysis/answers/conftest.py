"""The questionnaire that these tests answer."""

import pytest

from tests.factories.surveys import make_instrument
from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument


@pytest.fixture(scope="session")
def compiled() -> Compiled:
    return compile_instrument(make_instrument(), "a" * 64)
