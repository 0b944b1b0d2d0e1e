"""Pages in a real browser that reaches the test's own server and nothing else."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright
from pytest_django.live_server_helper import LiveServer

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS: Final = (
    "--no-sandbox",  # the sandbox does not start for root, which CI often is
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_TIMEOUT_MS: Final = 15_000

OpenContext = Callable[..., AbstractContextManager[BrowserContext]]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the one that CHROMIUM names, otherwise the system's."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.fail("No Chromium was found. Install it (`make browser`), or name its program in CHROMIUM.")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright leaves an event loop running on this thread, where Django would refuse the database. It opens a
        # connection for the loop, which must be closed before the loop goes.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        chromium = playwright.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
        yield chromium
        connections.close_all()
        chromium.close()


@pytest.fixture
def open_context(browser: Browser, live_server: LiveServer) -> OpenContext:
    """Opens a browser window of its own, in Finnish; takes the options of Playwright's `new_context`.

    The test fails when a page asks another host for something, breaks the content security policy, or has a script
    that raises.
    """

    @contextmanager
    def open_one(**options: Any) -> Iterator[BrowserContext]:
        faults: list[str] = []
        context = browser.new_context(**{"base_url": live_server.url, "locale": "fi-FI", **options})
        context.set_default_timeout(_TIMEOUT_MS)

        def route(found: Route) -> None:
            if found.request.url.startswith(f"{live_server.url}/"):
                found.continue_()
            else:
                faults.append(f"{found.request.frame.url} asked for {found.request.url}")
                found.abort()

        def hear(message: ConsoleMessage) -> None:
            if message.type == "error" and "Content Security Policy" in message.text:
                faults.append(message.text)

        context.route("**/*", route)
        context.on("console", hear)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        try:
            yield context
        finally:
            context.close()
        assert not faults, "\n".join(faults)

    return open_one


@pytest.fixture
def page(open_context: OpenContext) -> Iterator[Page]:
    """A window with scripts on."""
    with open_context() as context:
        yield context.new_page()


@pytest.fixture
def page_without_scripts(open_context: OpenContext) -> Iterator[Page]:
    """A window in which no script of a page runs."""
    with open_context(java_script_enabled=False) as context:
        yield context.new_page()
