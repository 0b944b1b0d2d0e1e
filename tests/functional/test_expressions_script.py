"""The shared vectors in a real browser, under the site's own content security policy and with trusted types."""

from typing import Final

from playwright.sync_api import Page

from tests.factories.expression_values import read_vectors
from yhdyspinta.analysis.expressions import parse

EVALUATE: Final = """async cases => {
    const { evaluate } = await import('/static/web/expressions.js');
    return cases.map(([tree, scope]) => evaluate(tree, scope));
}"""
REQUIRE_TRUSTED_TYPES: Final = """() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "require-trusted-types-for 'script'; trusted-types 'none'";
    document.head.append(meta);
}"""


def test_the_script_gives_the_values_in_a_browser(page: Page) -> None:
    page.goto("/fi/")
    page.evaluate(REQUIRE_TRUSTED_TYPES)
    vectors = read_vectors()
    found = page.evaluate(EVALUATE, [[parse(source), scope] for _subject, source, scope, _value in vectors])
    wrong = [
        (source, value, expected)
        for (_subject, source, _scope, expected), value in zip(vectors, found, strict=True)
        if value != expected
    ]
    assert wrong == []
