"""Template filters for numbers, dates and names: `{% load formats %}`."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from yhdyspinta.languages import Texts
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language

register = template.Library()


@register.filter
def whole(value: float | None) -> str:
    return formats.whole(value, current_language())


@register.filter
def decimal(value: float | None, places: int = 1) -> str:
    return formats.decimal(value, current_language(), places)


@register.filter
def percent(share: float | None, places: int = 1) -> str:
    return formats.percent(share, current_language(), places)


@register.filter
def day(value: date) -> str:
    return formats.day(value, current_language())


@register.filter
def named(names: Texts) -> str:
    """A name in the language of the page."""
    return names[current_language()]


@register.filter
def other_name(names: Texts) -> str:
    """The name in the other national language, when it differs from the page's; otherwise empty."""
    language = current_language()
    other = names.fi if language == "sv" else names.sv
    return "" if other == names[language] else other


@register.simple_tag
def share_bar(share: float, side: str) -> SafeString:
    """A small bar for a share of 1, beside the printed figure in a table's cell. `side` names the colour."""
    return format_html(
        '<svg class="share-bar share-bar--{}" viewBox="0 0 100 8" width="60" height="8" preserveAspectRatio="none"'
        ' aria-hidden="true" focusable="false"><rect class="share-bar__all" width="100" height="8"/>'
        '<rect class="share-bar__part" width="{}" height="8"/></svg>',
        side,
        f"{max(share * 100, 1):.1f}",
    )
