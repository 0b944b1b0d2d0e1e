"""Shows on a terminal how far the reading of a long file has come."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

from yhdyspinta.cli import analyse_text as words
from yhdyspinta.languages import Language
from yhdyspinta.sources.answers.answers import OnProgress, ignore_progress

_LONG: Final = 32 << 20
"""Bytes of a file whose reading is noticed."""
_STEPS: Final = 1000


@contextmanager
def showing_progress(size: int, language: Language) -> Iterator[OnProgress]:
    """A bar on standard error for a long file, when that is a terminal; otherwise nothing."""
    if size < _LONG or not sys.stderr.isatty():
        yield ignore_progress
        return
    with click.progressbar(length=_STEPS, label=words.READING_FILE[language], file=sys.stderr) as bar:

        def show(share: float) -> None:
            bar.update(int(share * _STEPS) - bar.pos)  # a second pass begins anew

        yield show
