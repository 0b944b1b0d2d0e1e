"""Words for kinds, states and stages, in the language of the page."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.board import Order, Stage
from yhdyspinta.surveys.respondents import RespondentKind
from yhdyspinta.surveys.states import WaveState
from yhdyspinta.surveys.wave_facts import WaveFacts


def kind_word(kind: RespondentKind) -> str:
    """Whom a wave asks, in the plural."""
    return {
        RespondentKind.EMPLOYMENT_AREA: _("Employment areas"),
        RespondentKind.COUNTY: _("Wellbeing services counties and the City of Helsinki"),
        RespondentKind.HUS: _("HUS Group"),
        RespondentKind.KELA: _("Kela"),
    }[kind]


def kind_words(kinds: Iterable[RespondentKind]) -> str:
    return "; ".join(kind_word(kind) for kind in kinds)


def state_word(state: WaveState) -> str:
    return {
        WaveState.PLANNED: _("Planned"),
        WaveState.OPEN: _("Open now"),
        WaveState.CLOSED: _("Closed"),
    }[state]


def stage_word(stage: Stage) -> str:
    return {
        Stage.NOT_STARTED: _("Not started"),
        Stage.DRAFT: _("Being answered"),
        Stage.SUBMITTED: _("Waits for approval"),
        Stage.APPROVED: _("Approved"),
    }[stage]


def side_word(side: str) -> str:
    return {
        "employment": _("Employment areas"),
        "county": _("Wellbeing services counties"),
        "neither": _("Others"),
    }[side]


def order_word(order: Order) -> str:
    return {
        Order.NAME: _("Name"),
        Order.STAGE: _("State, the least far first"),
        Order.PROGRESS: _("Progress, the least answered first"),
        Order.CHANGED: _("Last change, the longest ago first"),
        Order.COMMENTS: _("Open comments, the most first"),
    }[order]


def capacity_word(*, is_personal: bool) -> str:
    return _("Each person's own experience") if is_personal else _("The organisation's agreed answer")


def title_of(wave: WaveFacts) -> str:
    """What a wave is called: the survey's title and the wave's own name."""
    return f"{wave.survey_title[current_language()]} {wave.slug}"
