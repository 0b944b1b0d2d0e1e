"""Shows derived interfaces as a table to read, after sentences with the totals. Pure: a derivation in, text out."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from yhdyspinta.analysis.interfaces import DerivedInterface, Shape
from yhdyspinta.cli.interfaces_formats import Shown, as_integer
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.formats import decimal, percent, whole

_OF_YEAR: Final = (
    Texts(
        fi="Yhdyspintoja vuonna {year}: {interfaces}. Ne muodostavat {clusters} ryvästä.",
        sv="Kontaktytor år {year}: {interfaces}. De bildar {clusters} kluster.",
        en="Interfaces in {year}: {interfaces}. They form {clusters} clusters.",
    ),
    Texts(
        fi="Työllisyysalueita: {left}. Täsmälleen yhden hyvinvointialueen kuntia: {coincident}. "
        "Ulottuu kahdelle tai useammalle hyvinvointialueelle: {crossing_left}.",
        sv="Sysselsättningsområden: {left}. Har samma kommuner som ett välfärdsområde: {coincident}. "
        "Sträcker sig in i två eller flera välfärdsområden: {crossing_left}.",
        en="Employment areas: {left}. With the municipalities of exactly one county: {coincident}. "
        "Reaching into two or more counties: {crossing_left}.",
    ),
    Texts(
        fi="Hyvinvointialueita: {right}. Sisällä kokonaan kaksi tai useampia työllisyysalueita: {nested_right}. "
        "Rajan ylittävä työllisyysalue koskettaa: {right_touched}.",
        sv="Välfärdsområden: {right}. Med två eller flera sysselsättningsområden helt innanför: {nested_right}. "
        "Berörs av ett sysselsättningsområde som korsar gränsen: {right_touched}.",
        en="Wellbeing services counties: {right}. With two or more employment areas, all wholly inside: "
        "{nested_right}. Touched by an employment area that crosses a border: {right_touched}.",
    ),
    Texts(
        fi="Kuntia: {units}. Yhdyspintojen ulkopuolella: {left_out}. Väkiluku on vuoden {weight_period} lopusta.",
        sv="Kommuner: {units}. Utanför kontaktytorna: {left_out}. Folkmängden är vid utgången av {weight_period}.",
        en="Municipalities: {units}. Outside the interfaces: {left_out}. Population at the end of {weight_period}.",
    ),
)
_OF_FILE: Final = (
    Texts(
        fi="{source}. Yhdyspintoja: {interfaces}. Rypäitä: {clusters}.",
        sv="{source}. Kontaktytor: {interfaces}. Kluster: {clusters}.",
        en="{source}. Interfaces: {interfaces}. Clusters: {clusters}.",
    ),
    Texts(
        fi="Vasemman jaon alueita ({left_column}): {left}. Samat yksiköt kuin yhdellä oikean jaon alueella: "
        "{coincident}. Ulottuu kahdelle tai useammalle: {crossing_left}.",
        sv="Områden i vänstra indelningen ({left_column}): {left}. Samma enheter som ett område i den högra: "
        "{coincident}. Sträcker sig in i två eller flera: {crossing_left}.",
        en="Left areas ({left_column}): {left}. With the units of exactly one right area: {coincident}. "
        "Reaching into two or more: {crossing_left}.",
    ),
    Texts(
        fi="Oikean jaon alueita ({right_column}): {right}. Sisällä kokonaan kaksi tai useampia vasemman jaon "
        "alueita: {nested_right}. Rajan ylittävä alue koskettaa: {right_touched}.",
        sv="Områden i högra indelningen ({right_column}): {right}. Med två eller flera områden i den vänstra helt "
        "innanför: {nested_right}. Berörs av ett område som korsar gränsen: {right_touched}.",
        en="Right areas ({right_column}): {right}. With two or more left areas, all wholly inside: "
        "{nested_right}. Touched by a left area that crosses a border: {right_touched}.",
    ),
    Texts(
        fi="Yksiköitä ({unit_column}): {units}. Jätetty pois, koska jompikumpi alue puuttuu: {left_out}.",
        sv="Enheter ({unit_column}): {units}. Utelämnade, eftersom någotdera området saknas: {left_out}.",
        en="Units ({unit_column}): {units}. Left out for want of a left or a right area: {left_out}.",
    ),
)
_UNKNOWN_WEIGHTS: Final = Texts(
    fi="Yksiköitä ilman painoa: {n}. Niiden yhdyspintojen paino ja osuudet jäävät tyhjiksi.",
    sv="Enheter utan vikt: {n}. Deras kontaktytors vikt och andelar lämnas tomma.",
    en="Units without a weight: {n}. The weight and the shares of their interfaces are left empty.",
)
_CLUSTER: Final = Texts(fi="Ryväs", sv="Kluster", en="Cluster")
_SHAPE: Final = Texts(fi="Muoto", sv="Form", en="Shape")
_UNITS: Final = Texts(fi="Yksiköitä", sv="Enheter", en="Units")
_SHARE: Final = Texts(fi="Osuus: {of}", sv="Andel: {of}", en="Share: {of}")
_REGISTER_HEADINGS: Final = (
    Texts(fi="Työllisyysalue", sv="Sysselsättningsområde", en="Employment area"),
    Texts(fi="Hyvinvointialue", sv="Välfärdsområde", en="County"),
    _SHAPE,
    Texts(fi="Kuntia", sv="Kommuner", en="Municipalities"),
    Texts(fi="Väkiluku", sv="Folkmängd", en="Population"),
    Texts(fi="Työll.alueesta", sv="Av syss.omr.", en="Of area"),
    Texts(fi="Hyv.alueesta", sv="Av välf.omr.", en="Of county"),
    _CLUSTER,
)
_SHAPES: Final[dict[Shape, Texts]] = {
    "coincident": Texts(fi="sama alue", sv="samma område", en="coincident"),
    "whole-area": Texts(fi="koko alue", sv="helt område", en="whole area"),
    "part": Texts(fi="alueen osa", sv="del av ett område", en="part of an area"),
}
_TEXT_COLUMNS: Final = 3
"""The first columns are text and begin at the left; the others are numbers and end at the right."""
_GAP: Final = "  "


def table_lines(shown: Shown, language: Language) -> Iterator[str]:
    """The totals as sentences, then a table with a line for each interface, aligned."""
    yield from _sentences(shown, language)
    yield ""
    rows = [_headings(shown, language), *(_row(shown, each, language) for each in shown.derivation.interfaces)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.ljust(width) if place < _TEXT_COLUMNS else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield _GAP.join(cells).rstrip()


def describe_unknown_weights(units: int, language: Language) -> str:
    """What follows from units whose weight is not known."""
    return _UNKNOWN_WEIGHTS[language].format(n=whole(units, language))


def _sentences(shown: Shown, language: Language) -> list[str]:
    values = dict(shown.head)
    values |= {name: whole(total, language) for name, total in asdict(shown.derivation.totals).items()}
    if shown.columns is None:
        return [text[language].format(**values) for text in _OF_YEAR]
    values |= {f"{name}_column": column for name, column in asdict(shown.columns).items()}
    return [text[language].format(**values) for text in _OF_FILE]


def _headings(shown: Shown, language: Language) -> list[str]:
    columns = shown.columns
    if columns is None:
        return [text[language] for text in _REGISTER_HEADINGS]
    shares = [_SHARE[language].format(of=side) for side in (columns.left, columns.right)]
    weight = [] if columns.weight is None else [columns.weight]
    measures = [_SHAPE[language], _UNITS[language], *weight, *shares, _CLUSTER[language]]
    return [columns.left, columns.right, *measures]


def _row(shown: Shown, interface: DerivedInterface, language: Language) -> list[str]:
    left, right = interface.left, interface.right
    if shown.names is not None:
        left, right = shown.names.left[left][language], shown.names.right_short[right][language]
    has_weight = shown.columns is None or shown.columns.weight is not None
    return [
        left,
        right,
        _SHAPES[interface.shape][language],
        whole(len(interface.units), language),
        *([_weight(interface, language)] if has_weight else []),
        percent(interface.share_of_left, language),
        percent(interface.share_of_right, language),
        whole(interface.cluster, language),
    ]


def _weight(interface: DerivedInterface, language: Language) -> str:
    weight = as_integer(interface.weight)
    return whole(weight, language) if weight is None or isinstance(weight, int) else decimal(weight, language)
