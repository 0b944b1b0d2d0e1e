"""The cookies follow PUBLIC_URL."""

import json
import os
import subprocess
import sys

import pytest

_PRINT = """
import json
from yhdyspinta.config import settings as s
names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")
print(json.dumps([getattr(s, name, None) for name in names]))
"""


@pytest.mark.parametrize(
    ("public_url", "cookies"),
    [
        ("https://yhdyspinta.example.fi", ["__Host-session", "__Host-csrf", True, True]),
        ("http://127.0.0.1:8000", ["session", None, None, None]),
    ],
)
def test_over_tls_cookies_are_of_this_host_and_of_tls_only(public_url: str, cookies: list[object]) -> None:
    environment = {**os.environ, "PUBLIC_URL": public_url}
    done = subprocess.run([sys.executable, "-c", _PRINT], check=True, capture_output=True, text=True, env=environment)
    assert json.loads(done.stdout) == cookies
