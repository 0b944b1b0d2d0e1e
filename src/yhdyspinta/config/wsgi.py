"""The WSGI application that the server runs. An installation that is not fit to run is refused here."""

import os
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

from yhdyspinta.cli.problems import showing_refusals

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler


def _fit_application() -> "WSGIHandler":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    handler = get_wsgi_application()
    from yhdyspinta.safety.inspection import refuse_unsafe_start  # noqa: PLC0415  (Django is set up first)

    with showing_refusals():
        refuse_unsafe_start()
    return handler


application = _fit_application()
