"""Shows refusals on the terminal, in the language of the user's environment."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from yhdyspinta.errors import Refusal
from yhdyspinta.languages import user_language

_SHOWN: Final = 20
_MORE: Final = {
    "fi": "… ja {n} muuta ongelmaa.",
    "sv": "… och {n} andra problem.",
    "en": "… and {n} more problems.",
}


@contextmanager
def showing_refusals() -> Iterator[None]:
    """Print the problems of a `Refusal` on standard error and exit with its code."""
    try:
        yield
    except Refusal as refusal:
        language = user_language()
        for problem in refusal.problems[:_SHOWN]:
            click.echo(problem.text(language), err=True)
        if len(refusal.problems) > _SHOWN:
            click.echo(_MORE[language].format(n=len(refusal.problems) - _SHOWN), err=True)
        sys.exit(refusal.exit_code)
