"""Says in words what a load of boundaries did. Pure: facts in, text out."""

from collections.abc import Mapping
from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.sources.boundaries.boundary_set import BoundaryFacts

_READ: Final = Texts(
    fi="{name}: kuntakoodit ominaisuudesta {code_property}, koordinaatit {crs}, SHA-256 {sha256}",
    sv="{name}: kommunkoder ur egenskapen {code_property}, koordinater {crs}, SHA-256 {sha256}",
    en="{name}: municipality codes from the property {code_property}, coordinates {crs}, SHA-256 {sha256}",
)
_OBJECT: Final = Texts(fi="objekti {name}", sv="objektet {name}", en="object {name}")
_SHAPES: Final = Texts(
    fi="Alueiden rajat vuodelle {year}: {counts}.",
    sv="Områdenas gränser för år {year}: {counts}.",
    en="Outlines for the year {year}: {counts}.",
)
_KINDS: Final = {
    "municipality": Texts(fi="{n} kuntaa", sv="{n} kommuner", en="{n} municipalities"),
    "employment_area": Texts(fi="{n} työllisyysaluetta", sv="{n} sysselsättningsområden", en="{n} employment areas"),
    "county": Texts(fi="{n} hyvinvointialuetta", sv="{n} välfärdsområden", en="{n} wellbeing services counties"),
    "interface": Texts(fi="{n} yhdyspintaa", sv="{n} kontaktytor", en="{n} interfaces"),
}
_DRY: Final = Texts(
    fi="Koeajo: mitään ei tallennettu.", sv="Provkörning: inget sparades.", en="Dry run: nothing was saved."
)
_STORED: Final = Texts(
    fi="Tallennettu. Lähde: {source}. Lisenssi: {licence}.",
    sv="Sparat. Källa: {source}. Licens: {licence}.",
    en="Stored. Source: {source}. Licence: {licence}.",
)
_REPLACED: Final = Texts(
    fi="Vuoden aiemmat rajat korvattiin. Lähde: {source}. Lisenssi: {licence}.",
    sv="Årets tidigare gränser ersattes. Källa: {source}. Licens: {licence}.",
    en="The year's earlier boundaries were replaced. Source: {source}. Licence: {licence}.",
)
_NO_LICENCE: Final = Texts(fi="ei annettu (--licence)", sv="inte angiven (--licence)", en="not given (--licence)")


def describe_reading(facts: BoundaryFacts, counts: Mapping[str, int], language: Language, *, year: int) -> str:
    """Two lines: what was read, and how many outlines of each kind came of it."""
    read = _READ[language].format(
        name=facts.name, code_property=facts.code_property, crs=facts.crs, sha256=facts.sha256
    )
    if facts.object_name:
        read += f", {_OBJECT[language].format(name=facts.object_name)}"
    shown = ", ".join(_KINDS[kind][language].format(n=count) for kind, count in counts.items() if count)
    return f"{read}.\n{_SHAPES[language].format(year=year, counts=shown)}"


def describe_load(language: Language, *, source: str, licence: str, replaced: bool, dry_run: bool) -> str:
    """One line: whether the outlines were stored, and what will be shown of their origin."""
    if dry_run:
        return _DRY[language]
    text = _REPLACED if replaced else _STORED
    return text[language].format(source=source, licence=licence or _NO_LICENCE[language])
