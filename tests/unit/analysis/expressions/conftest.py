from collections.abc import Iterator

import pytest

from tests.factories.expression_values import Script, find_node, start_script


@pytest.fixture(scope="session")
def script() -> Iterator[Script]:
    node = find_node()
    if node is None:
        pytest.skip("there is no Node here to run the script of the browser")
    with start_script(node) as one:
        yield one
