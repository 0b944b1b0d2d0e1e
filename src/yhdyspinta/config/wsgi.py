"""The WSGI application that the server runs. An installation that is not fit to run is refused here."""

import multiprocessing
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler


def _end_when_told() -> None:
    """Let a signal to stop end this process while it is still starting.

    A granian worker is a copy of the main process with that one's signal handlers, which do nothing here, until it
    has made its own: a stop in between would be lost, and the server would wait 30 seconds for the worker.
    """
    if multiprocessing.parent_process() is not None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _fit_application() -> "WSGIHandler":
    # Imported late: loading Django takes most of the start.
    from django.core.wsgi import get_wsgi_application

    from yhdyspinta.cli.problems import showing_refusals

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    handler = get_wsgi_application()
    from yhdyspinta.safety.inspection import refuse_unsafe_start  # Django is set up first

    with showing_refusals():
        refuse_unsafe_start()
    return handler


_end_when_told()
application = _fit_application()
