"""The browser's fixtures fail a test when its page misbehaves."""

from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path
from playwright.sync_api import Error, Page, expect

from tests.factories.routes import open_to_anybody
from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext

PAGE = (
    '<!doctype html><html lang="fi"><head><title>Sivu</title></head><body><main><h1>Sivu</h1>{}</main></body></html>'
)


def page_with(content: str) -> Callable[[HttpRequest], HttpResponse]:
    return lambda request: HttpResponse(PAGE.format(content))


def script(request: HttpRequest) -> HttpResponse:
    text = 'document.querySelector("h1").textContent = "Skripti"; throw new Error("vika")'
    return HttpResponse(text, content_type="text/javascript")


def misspelt(request: HttpRequest) -> HttpResponse:
    return HttpResponse(engines["django"].from_string("{% if nmae %}{% endif %}").render({}))


urlpatterns = [
    path("good", page_with("<p>Teksti</p>")),
    path("asks-another-host", page_with('<p><img alt="Kuva" src="http://example.org/a.png"></p>')),
    path("inline-style", page_with('<p style="color: red">Teksti</p>')),
    path("scripted", page_with('<p>Teksti</p><script src="/script"></script>')),
    path("inaccessible", page_with('<img src="/good"><button></button>')),
    path("script", script),
    path("misspelt", misspelt),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def _routes(monkeypatch: pytest.MonkeyPatch) -> None:
    open_to_anybody(monkeypatch, urlpatterns)


def test_a_good_page_passes(page: Page) -> None:
    page.goto("/good")
    expect(page.locator("h1")).to_have_text("Sivu")
    assert_accessible(page)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("/asks-another-host", "Content Security Policy"),
        ("/inline-style", "Content Security Policy"),
        ("/scripted", "vika"),
    ],
)
def test_a_page_that_misbehaves_fails_the_test(open_context: OpenContext, address: str, fault: str) -> None:
    with pytest.raises(AssertionError, match=fault), open_context() as context:
        context.new_page().goto(address, wait_until="networkidle")


def test_another_host_is_not_reached(open_context: OpenContext) -> None:
    with (
        pytest.raises(AssertionError, match=r"asked for http://example\.org/"),
        open_context() as context,
        pytest.raises(Error, match="ERR_FAILED"),
    ):
        context.new_page().goto("http://example.org/")


def test_without_scripts_none_runs(page_without_scripts: Page) -> None:
    page_without_scripts.goto("/scripted")
    expect(page_without_scripts.locator("h1")).to_have_text("Sivu")
    with pytest.raises(AssertionError, match="scripts on"):
        assert_accessible(page_without_scripts)


def test_what_axe_finds_is_listed(page: Page) -> None:
    page.goto("/inaccessible")
    with pytest.raises(AssertionError) as failure:
        assert_accessible(page)
    text = str(failure.value)
    assert "/inaccessible at {'width': 1280" in text
    assert "image-alt (critical)" in text
    assert "button-name (critical)" in text
    assert '<img src="/good">' in text


def test_an_undefined_variable_on_the_server_fails_the_test(page: Page) -> None:
    from tests.plugins import strict_templates

    page.goto("/misspelt")
    assert strict_templates._in_threads == ["The template variable nmae does not exist in <unknown source>"]
    strict_templates._in_threads.clear()
