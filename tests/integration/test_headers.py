"""Every kind of answer carries the security headers and a request id, and none shows how it failed."""

import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import path
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST
from pytest_django.fixtures import Settings

from tests.factories.routes import open_to_anybody

REQUIRED = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Open data may be used by pages of other sites.
OPEN_DATA = REQUIRED | {"Cross-Origin-Resource-Policy": "cross-origin"}
HIDDEN = "a secret of the server"
# No answer is to show any of these.
TRACES = (HIDDEN, "Traceback", "RuntimeError", "site-packages", ".py")


def faults(response: HttpResponseBase, required: Mapping[str, str] = REQUIRED) -> list[str]:
    """What is wrong with an answer's headers; empty when nothing is."""
    found = [f"{name}: {response.get(name)}" for name, value in required.items() if response.get(name) != value]
    if len(response.get("X-Request-ID", "")) != 16:
        found.append("X-Request-ID")
    return found


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<p>A page</p>")


def streamed(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(iter(["a", "b"]), content_type="text/csv")


def elsewhere(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect("/page")


def bad_request(request: HttpRequest) -> HttpResponse:
    raise BadRequest(HIDDEN)


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied(HIDDEN)


def failing(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(HIDDEN)


@require_POST
def reads_a_body(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.POST)))


@csp_override({})
def without_policy(request: HttpRequest) -> HttpResponse:
    return HttpResponse("a page that wants no policy")


def error_page(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return HttpResponse(f"<h1>Plain page</h1>{request.request_id}", status=500)  # type: ignore[attr-defined]


def broken_error_page(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(HIDDEN)


urlpatterns = [
    path("page", page),
    path("streamed", streamed),
    path("elsewhere", elsewhere),
    path("bad-request", bad_request),
    path("forbidden", forbidden),
    path("failing", failing),
    path("reads-a-body", reads_a_body),
    path("without-policy", without_policy),
]
handler500 = error_page


def failing_middleware(_get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Middleware that never answers."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        raise RuntimeError(HIDDEN)

    return middleware


@pytest.fixture(autouse=True)
def _routes_of_this_test_are_for_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not in the table of routes, where every other route has to be."""
    open_to_anybody(monkeypatch, urlpatterns)


@pytest.fixture
def browser() -> Client:
    return Client(raise_request_exception=False)


pytestmark = pytest.mark.urls(__name__)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/page", 200),
        ("/streamed", 200),
        ("/without-policy", 200),
        ("/elsewhere", 302),
        ("/bad-request", 400),
        ("/forbidden", 403),
        ("/nowhere", 404),
        ("/reads-a-body", 405),
        ("/failing", 500),
    ],
)
def test_each_kind_of_answer(browser: Client, address: str, status: int) -> None:
    answer = browser.get(address)
    assert answer.status_code == status
    assert faults(answer) == []
    assert not [trace for trace in TRACES if trace in answer.getvalue().decode()]


def test_a_host_that_is_not_ours(browser: Client) -> None:
    answer = browser.get("/page", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert faults(answer) == []


def test_too_large_a_body(browser: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    answer = browser.post("/reads-a-body", {"text": "x" * 1000}, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert faults(answer) == []


@pytest.mark.django_db  # closing a file's answer ends the request, which looks after the connections
def test_static_files(browser: Client, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("a {}")
    settings.STATICFILES_DIRS = [str(tmp_path)]
    finders.get_finder.cache_clear()
    try:
        found = browser.get("/static/style.css")
        unchanged = browser.get("/static/style.css", headers={"if-modified-since": found["Last-Modified"]})
        absent = browser.get("/static/absent.css")
        assert [answer.status_code for answer in (found, unchanged, absent)] == [200, 304, 404]
        assert [faults(answer) for answer in (found, unchanged, absent)] == [[], [], []]
        found.close()
    finally:
        finders.get_finder.cache_clear()


@pytest.mark.parametrize("place", range(1, 8))
def test_an_exception_in_any_middleware_gives_the_error_page(browser: Client, settings: Settings, place: int) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE[:place], f"{__name__}.failing_middleware"]
    answer = browser.get("/page")
    assert answer.status_code == 500
    assert answer.content.decode() == f"<h1>Plain page</h1>{answer['X-Request-ID']}"
    assert faults(answer) == []


def test_when_the_error_page_fails_there_is_still_an_answer(
    browser: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(globals(), "handler500", broken_error_page)
    answer = browser.get("/failing")
    text = answer.content.decode()
    assert answer.status_code == 500
    assert faults(answer) == []
    assert text.count(answer["X-Request-ID"]) == 3, "in each language"
    assert not [trace for trace in TRACES if trace in text]
    assert "The error page failed for '/failing'" in caplog.text


@pytest.fixture
def log_lines() -> Iterator[list[str]]:
    """What our log handler writes."""
    lines: list[str] = []

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    root = logging.getLogger()
    (ours,) = (handler for handler in root.handlers if type(handler) is logging.StreamHandler)
    handler = Lines()
    handler.setFormatter(ours.formatter)
    handler.addFilter(ours.filters[0])
    root.addHandler(handler)
    yield lines
    root.removeHandler(handler)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("/failing", "ERROR django.request [{id}] Internal Server Error: /failing"),
        ("/nowhere", "WARNING django.request [{id}] Not Found: /nowhere"),
    ],
)
def test_the_log_line_of_an_error_names_the_request(
    browser: Client, log_lines: list[str], address: str, line: str
) -> None:
    answer = browser.get(address)
    assert line.format(id=answer["X-Request-ID"]) in log_lines[-1]


def test_the_log_has_the_traceback_that_the_page_has_not(browser: Client, log_lines: list[str]) -> None:
    browser.get("/failing")
    assert HIDDEN in log_lines[-1]


def test_each_request_has_an_id_of_its_own_whatever_the_client_sends(browser: Client) -> None:
    sent = {"x-request-id": "0123456789abcdef"}
    ids = {browser.get("/page", headers=sent)["X-Request-ID"] for _ in range(3)}
    assert len(ids) == 3
    assert sent["x-request-id"] not in ids


def test_https_is_kept_only_on_https(browser: Client, settings: Settings) -> None:
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.MIDDLEWARE = settings.MIDDLEWARE[:1]
    assert browser.get("/page", secure=True)["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in browser.get("/page")


def test_the_debug_page_keeps_its_own_style(browser: Client, settings: Settings) -> None:
    settings.DEBUG = True
    answer = browser.get("/failing")
    assert "Content-Security-Policy" not in answer
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.urls("yhdyspinta.config.urls")
@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/", 302),
        ("GET", "/health", 200),
        ("GET", "/fi/", 200),
        ("GET", "/sv/yhdyspinnat/suupohja-pohjanmaa/", 200),
        ("GET", "/en/palaute/", 200),
        ("POST", "/en/palaute/", 403),  # without the form's token
        ("GET", "/api/v1/openapi.json", 200),
        ("GET", "/api/v1/collections?no-such-parameter=1", 400),
        ("POST", "/health", 405),
        ("GET", "/fi/ei-ole/", 404),
    ],
)
def test_the_site_itself(register: None, method: str, address: str, status: int) -> None:
    answer = Client(enforce_csrf_checks=status == 403).generic(method, address)
    assert answer.status_code == status
    assert faults(answer, OPEN_DATA if address.startswith("/api/") else REQUIRED) == []


@pytest.mark.urls("yhdyspinta.config.urls")
def test_the_site_itself_under_a_name_that_is_not_ours(register: None, browser: Client) -> None:
    answer = browser.get("/fi/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert faults(answer) == []
