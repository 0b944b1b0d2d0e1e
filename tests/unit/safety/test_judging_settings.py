"""Which settings are refused in production, and only warned of elsewhere."""

from dataclasses import replace

import pytest

from yhdyspinta.safety.findings import Finding
from yhdyspinta.safety.settings import SettingsFacts, judge_settings

FIT = SettingsFacts(
    mode="production",
    debug=False,
    secret_key="kJ3-x" * 10,
    own_key=True,
    allowed_hosts=["yhdyspinta.example.fi"],
    public_url="https://yhdyspinta.example.fi",
    behind_proxy=True,
    secure_cookies=True,
)
ON_THIS_MACHINE = replace(
    FIT, allowed_hosts=["127.0.0.1", "localhost", "[::1]"], public_url="http://127.0.0.1:8000", behind_proxy=False
)


def codes(findings: list[Finding]) -> dict[str, str]:
    return {finding.problem.kind.code: finding.level for finding in findings if finding.problem}


@pytest.mark.parametrize(
    "facts",
    [
        FIT,
        ON_THIS_MACHINE,
        replace(ON_THIS_MACHINE, public_url="http://[::1]:9000"),
        replace(ON_THIS_MACHINE, mode="demo"),
        replace(ON_THIS_MACHINE, mode="development", debug=True),
        replace(FIT, allowed_hosts=[".example.fi"]),
        replace(FIT, public_url="https://yhdyspinta.example.fi:8443"),
        replace(FIT, issuer="https://login.example.fi/org", has_client=True),
        replace(FIT, issuer="http://127.0.0.1:9000", has_client=True),
        replace(ON_THIS_MACHINE, secure_cookies=False),
    ],
)
def test_fit_settings(facts: SettingsFacts) -> None:
    assert codes(judge_settings(facts)) == {}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (replace(FIT, debug=True), "YP-RUN-002"),
        (replace(FIT, own_key=False), "YP-RUN-003"),
        (replace(FIT, secret_key="kJ3-x" * 9 + "kJ3-"), "YP-RUN-004"),  # 49 characters
        (replace(FIT, secret_key="a" * 80), "YP-RUN-004"),
        (replace(ON_THIS_MACHINE, allowed_hosts=["*"]), "YP-RUN-006"),
        (replace(ON_THIS_MACHINE, allowed_hosts=["127.0.0.1", "*"]), "YP-RUN-006"),
        (replace(FIT, public_url="http://yhdyspinta.example.fi"), "YP-RUN-007"),
        (replace(FIT, public_url="https://elsewhere.example.fi"), "YP-RUN-008"),
        (replace(FIT, public_url="http://127.0.0.1:8000"), "YP-RUN-008"),  # the default was left as it was
        (replace(FIT, public_url="https://"), "YP-RUN-008"),
        (replace(FIT, secure_cookies=False), "YP-RUN-015"),
        (replace(FIT, issuer="http://login.example.fi", has_client=True), "YP-RUN-016"),
        (replace(FIT, issuer="https://login.example.fi"), "YP-RUN-017"),
    ],
)
@pytest.mark.parametrize(("mode", "level"), [("production", "refused"), ("demo", "warning")])
def test_unsafe_settings(facts: SettingsFacts, code: str, mode: str, level: str) -> None:
    assert codes(judge_settings(replace(facts, mode=mode))) == {code: level}


def test_no_host_at_all_serves_nobody() -> None:
    assert codes(judge_settings(replace(FIT, allowed_hosts=[])))["YP-RUN-005"] == "refused"


def test_https_without_a_trusted_proxy_may_be_right() -> None:
    assert codes(judge_settings(replace(FIT, behind_proxy=False))) == {"YP-RUN-009": "warning"}


@pytest.mark.parametrize("mode", ["prod", "Production", ""])
def test_a_mode_that_is_not_known_is_taken_for_production(mode: str) -> None:
    found = codes(judge_settings(replace(FIT, mode=mode, own_key=False)))
    assert found == {"YP-RUN-001": "refused", "YP-RUN-003": "refused"}


def test_the_key_is_never_shown() -> None:
    assert FIT.secret_key not in str(judge_settings(FIT))
