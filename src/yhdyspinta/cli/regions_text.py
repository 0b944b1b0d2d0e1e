"""Says in words what a load of the register changes. Pure: changes in, text out."""

from collections.abc import Iterable, Mapping
from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.regions.changes import InterfaceChange, KeyChanges

_NOTHING: Final = Texts(
    fi="Vuosi {year}: mikään ei muutu.", sv="År {year}: ingenting ändras.", en="Year {year}: nothing changes."
)
_NEW_YEAR: Final = Texts(
    fi="Vuosi {year}: kaikki on kuten edellisenä vuonna. {saved}",
    sv="År {year}: allt är som året innan. {saved}",
    en="Year {year}: everything is as in the year before. {saved}",
)
_WOULD_BE_ADDED: Final = Texts(
    fi="Koeajo: vuosi lisättäisiin rekisteriin.",
    sv="Provkörning: året skulle läggas till i registret.",
    en="Dry run: the year would be added to the register.",
)
_ADDED: Final = Texts(
    fi="Vuosi on lisätty rekisteriin.", sv="Året har lagts till i registret.", en="The year is added to the register."
)
_DRY: Final = Texts(
    fi="Koeajo: mitään ei tallennettu. Näin vuosi {year} muuttuisi:",
    sv="Provkörning: inget sparades. Så här skulle år {year} ändras:",
    en="Dry run: nothing was saved. The year {year} would change like this:",
)
_DONE: Final = Texts(
    fi="Vuosi {year} on ladattu. Muutokset:",
    sv="År {year} är laddat. Ändringar:",
    en="The year {year} is loaded. Changes:",
)
_KINDS: Final = {
    "municipality": Texts(fi="kuntia", sv="kommuner", en="municipalities"),
    "region": Texts(fi="maakuntia", sv="landskap", en="regions"),
    "county": Texts(fi="hyvinvointialueita", sv="välfärdsområden", en="wellbeing services counties"),
    "employment_area": Texts(fi="työllisyysalueita", sv="sysselsättningsområden", en="employment areas"),
    "kela_area": Texts(fi="Kelan palvelualueita", sv="FPA:s serviceområden", en="Kela service areas"),
}
_BEGIN: Final = Texts(fi="alkaa", sv="börjar", en="begin")
_END: Final = Texts(fi="päättyy", sv="upphör", en="end")
_INTERFACES_BEGIN: Final = Texts(fi="Yhdyspintoja alkaa", sv="Kontaktytor börjar", en="Interfaces begin")
_INTERFACES_END: Final = Texts(fi="Yhdyspintoja päättyy", sv="Kontaktytor upphör", en="Interfaces end")
_INTERFACES_CHANGE: Final = Texts(
    fi="Yhdyspintojen kunnat muuttuvat",
    sv="Kontaktytors kommuner ändras",
    en="Interfaces gain or lose municipalities",
)
_RENAMED: Final = Texts(fi="Nimi muuttuu", sv="Namnet ändras", en="Renamed")
_MEMBERSHIPS: Final = Texts(
    fi="Kuntien jäsenyyksiä ja kielitietoja eroaa: {n}",
    sv="Kommuners tillhörighet och språk som skiljer sig: {n}",
    en="Memberships and language statuses of municipalities that differ: {n}",
)
_SHIPPED: Final = Texts(
    fi="Julkaisun rekisteri on ladattu. {years}",
    sv="Registret i denna version är laddat. {years}",
    en="The register of this release is loaded. {years}",
)
_FACTS: Final = Texts(fi="tiedot", sv="uppgifter", en="facts")
_CHANGED: Final = Texts(fi="muuttui", sv="ändrades", en="changed")
_SAME: Final = Texts(fi="ennallaan", sv="oförändrat", en="unchanged")
_SHOWN: Final = 30


def describe_shipped(changed: Mapping[int, bool], language: Language) -> str:
    """One line: which years and facts changed."""
    parts = [
        f"{year or _FACTS[language]}: {(_CHANGED if did else _SAME)[language]}"
        for year, did in sorted(changed.items(), key=lambda item: item[0] or 9999)
    ]
    return _SHIPPED[language].format(years=", ".join(parts) + ".")


def describe_changes(
    changes: KeyChanges, municipality_names: Mapping[str, Texts], language: Language, *, year: int, dry_run: bool
) -> str:
    """The changes as lines to read on a terminal."""
    if not changes.any and changes.is_new_year:
        saved = (_WOULD_BE_ADDED if dry_run else _ADDED)[language]
        return _NEW_YEAR[language].format(year=year, saved=saved)
    if not changes.any:
        return _NOTHING[language].format(year=year)
    lines = [(_DRY if dry_run else _DONE)[language].format(year=year)]
    for title, found in (
        (_INTERFACES_BEGIN, changes.begun),
        (_INTERFACES_END, changes.ended),
        (_INTERFACES_CHANGE, changes.changed),
    ):
        lines += _interface_lines(title[language], found, municipality_names, language)
    for verb, areas in ((_BEGIN, changes.areas_begun), (_END, changes.areas_ended)):
        for kind, kind_text in _KINDS.items():
            codes = [code for area_kind, code in areas if area_kind == kind]
            if codes:
                lines.append(f"{kind_text[language].capitalize()} {verb[language]}: {len(codes)} ({_short(codes)})")
    lines += [f"{_RENAMED[language]}: {one.before[language]} → {one.after[language]}" for one in changes.renamed]
    lines.append(_MEMBERSHIPS[language].format(n=changes.memberships))
    return "\n".join(lines)


def _interface_lines(
    title: str, changes: Iterable[InterfaceChange], names: Mapping[str, Texts], language: Language
) -> list[str]:
    changes = list(changes)
    if not changes:
        return []
    lines = [f"{title}: {len(changes)}"]
    for change in changes[:_SHOWN]:
        moved = [f"+{_name(code, names, language)}" for code in change.gained]
        moved += [f"−{_name(code, names, language)}" for code in change.lost]
        pair = f"{change.employment_area_name[language]} × {change.county_name[language]}"
        lines.append(f"  {change.employment_area}-{change.county} {pair}: {', '.join(moved)}")
    if len(changes) > _SHOWN:
        lines.append(f"  … +{len(changes) - _SHOWN}")
    return lines


def _name(code: str, names: Mapping[str, Texts], language: Language) -> str:
    return f"{names[code][language]} ({code})" if code in names else code


def _short(codes: list[str]) -> str:
    return ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
