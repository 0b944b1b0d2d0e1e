"""Questions about the server that a shell cannot ask everywhere: is the port free, does the site answer.

    python scripts/probe.py port HOST PORT
    python scripts/probe.py answers URL [--seconds N] [--while PID]

Needs no curl, so it also serves as a container's health check. Prints nothing when all is well.
"""

import argparse
import http.client
import os
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

from yhdyspinta.cli.problems import showing_refusals
from yhdyspinta.config.environment import Environment
from yhdyspinta.errors import refuse
from yhdyspinta.safety import errors

PROJECT = Path(__file__).resolve().parent.parent


def check_port(host: str, port: str) -> None:
    """Refuse a port that is not a number, is in use, or may not be taken."""
    if not (port.isdecimal() and 1 <= int(port) <= 65_535):
        raise refuse(errors.BAD_PORT, port=port)
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as attempt:
            # A server that has just ended leaves connections behind that do not stop the next one.
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            attempt.bind(address)
    except OSError as error:
        raise refuse(errors.PORT_NOT_USABLE, host=host, port=port, reason=error.strerror or error) from error


def wait_for_answer(url: str, seconds: float, process: int | None) -> None:
    """Ask until the answer is 200; refuse after `seconds`, or as soon as `process` has ended."""
    deadline = time.monotonic() + seconds
    while (reason := _why_not(url)) and time.monotonic() < deadline:
        if process and not _is_alive(process):
            reason = "the server has ended"
            break
        time.sleep(0.1)
    if reason:
        raise refuse(errors.NO_ANSWER, url=url, reason=reason)


def _why_not(url: str) -> str:
    target = urlsplit(url)
    # The site answers to its own name only, which need not be the address that is asked.
    public = urlsplit(Environment.of_process(PROJECT / ".env").text("PUBLIC_URL"))
    connection = http.client.HTTPConnection(target.hostname or "", target.port or 80, timeout=5)
    try:
        connection.request("GET", target.path or "/", headers={"Host": public.netloc})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        return str(error) or type(error).__name__
    finally:
        connection.close()
    return "" if status == http.HTTPStatus.OK else f"HTTP {status}"


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    questions = parser.add_subparsers(dest="question", required=True)
    port = questions.add_parser("port")
    port.add_argument("host")
    port.add_argument("port")
    answers = questions.add_parser("answers")
    answers.add_argument("url")
    answers.add_argument("--seconds", type=float, default=0)
    answers.add_argument("--while", dest="process", type=int)
    chosen = parser.parse_args()
    with showing_refusals():
        if chosen.question == "port":
            check_port(chosen.host, chosen.port)
        else:
            wait_for_answer(chosen.url, chosen.seconds, chosen.process)


if __name__ == "__main__":
    main()
