"""No test reaches another machine: connecting and looking up names is refused, but for this machine's own.

Guards this process. Commands that a test starts are on their own; the browser is guarded in `functional/conftest.py`.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest


def is_this_machine(host: str | bytes | None) -> bool:
    """True for a loopback address, `localhost`, and no host at all."""
    name = host.decode() if isinstance(host, bytes) else host or ""
    if name in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _refuse(host: object) -> None:
    pytest.fail(f"The test wanted to reach {host}. Tests stay on this machine: use a server of the test's own.")


def guarded_lookup(lookup: Callable[..., Any]) -> Callable[..., Any]:
    """`getaddrinfo` for this machine's names only."""

    def look_up(host: str | bytes | None, *args: Any, **kwargs: Any) -> Any:
        if not is_this_machine(host):
            _refuse(host)
        return lookup(host, *args, **kwargs)

    return look_up


def guarded_send(send: Callable[..., Any]) -> Callable[..., Any]:
    """A method of a socket whose last argument is an address; a socket of the file system may go anywhere."""

    def send_here(sock: socket.socket, *args: Any) -> Any:
        if sock.family in {socket.AF_INET, socket.AF_INET6} and not is_this_machine(args[-1][0]):
            _refuse(args[-1][0])
        return send(sock, *args)

    return send_here


def pytest_configure(config: pytest.Config) -> None:
    patch = pytest.MonkeyPatch()
    patch.setattr(socket, "getaddrinfo", guarded_lookup(socket.getaddrinfo))
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, guarded_send(getattr(socket.socket, name)))
    config.add_cleanup(patch.undo)
