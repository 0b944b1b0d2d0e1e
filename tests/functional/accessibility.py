"""Axe's judgement of a page: WCAG 2.2 A and AA and axe's own best practices, with nothing left out."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_OPTIONS: Final = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": list(TAGS)}}


def assert_accessible(page: Page) -> None:
    """Fail with a readable list when axe finds anything on the page as it is now. The page needs its scripts on."""
    # After a click a page may be there before its styles are.
    page.wait_for_load_state("load")
    # Axe waits for timers, which never ring in a window without scripts.
    assert not page.evaluate("matchMedia('(scripting: none)').matches"), "axe needs a page with scripts on"
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    assert not found, f"{page.url} at {page.viewport_size}:\n" + "\n".join(describe(found))


def describe(violations: Iterable[Mapping[str, Any]]) -> list[str]:
    """The rule, what it asks, and under it each element that breaks it with what to change."""
    lines = []
    for violation in violations:
        lines.append(f"{violation['id']} ({violation['impact']}): {violation['help']}; {violation['helpUrl']}")
        for node in violation["nodes"]:
            lines.append(f"  {' '.join(map(str, node['target']))}")
            lines.append(f"    {node['html'][:200]}")
            lines += [f"    {line.strip()}" for line in (node.get("failureSummary") or "").splitlines()[1:]]
    return lines
