"""The columns of the tables to download, as `definitions/open_data/columns.toml` describes them."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from yhdyspinta.documents.tables.table import Column, Kind, Value
from yhdyspinta.languages import LANGUAGES, Texts

_IN_LANGUAGE: Final = {
    "fi": Texts(fi="suomeksi", sv="på finska", en="in Finnish"),
    "sv": Texts(fi="ruotsiksi", sv="på svenska", en="in Swedish"),
    "en": Texts(fi="englanniksi", sv="på engelska", en="in English"),
}


@dataclass(frozen=True, slots=True)
class Field[Row]:
    """One column, or three with a name in each language, and the cells that a row has in them."""

    columns: tuple[Column, ...]
    read: Callable[[Row], tuple[Value, ...]]


def field[Row](name: str, read: Callable[[Row], Value]) -> Field[Row]:
    """A described column. KeyError for one that is not described."""
    return Field((_columns()[name],), lambda row: (read(row),))


def names[Row](name: str, read: Callable[[Row], Texts | None]) -> Field[Row]:
    """Three columns: `<name>_fi`, `<name>_sv`, `<name>_en`."""
    columns = tuple(_columns()[f"{name}_{language}"] for language in LANGUAGES)
    return Field(columns, lambda row: _in_each_language(read(row)))


def _in_each_language(name: Texts | None) -> tuple[Value, ...]:
    return tuple(name[language] if name else None for language in LANGUAGES)


@cache
def _columns() -> Mapping[str, Column]:
    path = files("yhdyspinta.definitions") / "open_data" / "columns.toml"
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    missing = {name: Texts(**texts) for name, texts in content["missing"].items()}
    columns: dict[str, Column] = {}
    for name, entry in content["columns"].items():
        described = _names_columns(name, entry) if entry.get("names") else [(name, entry)]
        for full_name, texts in described:
            columns[full_name] = Column(
                name=full_name,
                kind=Kind(entry["kind"]),
                title=Texts(**texts["title"]),
                description=Texts(**texts["description"]),
                missing=missing[entry["missing"]] if "missing" in entry else None,
            )
    return columns


def _names_columns(name: str, entry: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    described: list[tuple[str, Mapping[str, Any]]] = []
    for language in LANGUAGES:
        title: dict[str, str] = {one: f"{entry['title'][one]} {_IN_LANGUAGE[language][one]}" for one in LANGUAGES}
        description = {one: f"{text}." for one, text in title.items()}
        described.append((f"{name}_{language}", {"title": title, "description": description}))
    return described
