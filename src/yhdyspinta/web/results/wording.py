"""Words for what became of results, and for the tables that files are of, in the language of the page."""

from collections.abc import Iterable
from itertools import groupby

from django.utils.translation import gettext as _

from yhdyspinta.surveys.results.facts import ReleaseState
from yhdyspinta.web.results.made import ReleaseFile


def state_word(state: ReleaseState) -> str:
    return {
        ReleaseState.STANDING: _("Holds"),
        ReleaseState.WITHDRAWN: _("Withdrawn"),
        ReleaseState.REPLACED: _("Replaced by corrected results"),
    }[state]


def table_words(per: str) -> str:
    """What a table has a row for."""
    return {
        "": _("The report and the table of respondents"),
        "interface": _("The table of interfaces: a row for each side's answer about the other"),
        "employment_area": _("The table of answers about employment areas"),
        "county": _("The table of answers about counties"),
        "kela": _("The table of answers about Kela"),
        "hus": _("The table of answers about HUS"),
    }[per]


def file_groups(files: Iterable[ReleaseFile]) -> list[tuple[str, list[ReleaseFile]]]:
    """The files under what they are of; the pairs come last, by themselves."""
    groups = groupby(files, key=lambda one: one.per if one.format != "pairs.csv" else "pairs")
    return [
        (_("Both sides of each interface beside each other") if per == "pairs" else table_words(per), list(found))
        for per, found in groups
    ]
