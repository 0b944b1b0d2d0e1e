"""The board of a wave, as a page and as a file."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.board import SIDES, Board, Order, Stage, choose_rows
from yhdyspinta.surveys.queries.board import get_board
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.surveys.board_file import write_board
from yhdyspinta.web.surveys.board_rows import section_names, table_rows
from yhdyspinta.web.surveys.wave_views import trail_of
from yhdyspinta.web.surveys.wording import order_word, side_word, stage_word, title_of


@never_cache
@require_safe
def board(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Who is where: `?order=`, `?side=`, `?state=` and `?comments=1` choose; unknown values choose nothing."""
    found = get_board(survey, wave, by=actor_of(request), at=timezone.now())
    order = _one_of(Order, request.GET.get("order")) or Order.NAME
    side = next((one for one in SIDES if one == request.GET.get("side")), None)
    stage = _one_of(Stage, request.GET.get("state"))
    with_comments = request.GET.get("comments") == "1"
    rows = choose_rows(found.rows, order=order, side=side, stage=stage, with_comments=with_comments)
    context = {
        "board": found,
        "wave": found.wave,
        "title": title_of(found.wave),
        "trail": trail_of(found.wave, _("Board")),
        "rows": table_rows(rows, found),
        "sections": section_names(found.sections),
        "stages": [(stage_word(one), count) for one, count in found.stages.items()],
        "pairs": _pairs(found),
        "orders": [(one.value, order_word(one), one is order) for one in Order],
        "sides": [(one, side_word(one), one == side) for one in SIDES],
        "states": [(one.value, stage_word(one), one is stage) for one in Stage],
        "with_comments": with_comments,
    }
    return render(request, "web/surveys/board.html", context)


@never_cache
@require_safe
def board_csv(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The whole board as a file."""
    found = get_board(survey, wave, by=actor_of(request), at=timezone.now())
    response = HttpResponse(write_board(found, current_language()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{survey}-{wave}.csv"'
    return response


def _pairs(board: Board) -> list[dict[str, Any]]:
    return [
        {
            "pair": pair,
            "area": stage_word(pair.area_stage) if pair.area_stage else _("not asked"),
            "county": stage_word(pair.county_stage) if pair.county_stage else _("not asked"),
        }
        for pair in board.pairs
    ]


def _one_of[Choice: (Order, Stage)](choices: type[Choice], asked: str | None) -> Choice | None:
    return next((one for one in choices if one.value == asked), None)
