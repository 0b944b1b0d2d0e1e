"""Reads the definition of a report (`definitions/reports/<id>/report.toml`): its words, and where its figures stand.

A definition says nothing about values: the figures come from answers when the report is built.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from yhdyspinta.languages import Texts

_FOLDER: Final = files("yhdyspinta.definitions") / "reports"
_FILE: Final = "report.toml"


class Order(StrEnum):
    """The order of a figure's rows."""

    QUESTIONNAIRE = "questionnaire"
    MEAN = "mean"
    """From the highest mean."""
    SHARE = "share"
    """From the largest share."""


@dataclass(frozen=True, slots=True)
class HeadingText:
    level: int
    id: str
    text: Texts


@dataclass(frozen=True, slots=True)
class ParagraphText:
    text: Texts


@dataclass(frozen=True, slots=True)
class BulletTexts:
    items: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class NoticeText:
    """`notice` is the name of a `NoticeKind`."""

    notice: str
    text: Texts


@dataclass(frozen=True, slots=True)
class ThemeTexts:
    """Themes that the source read from open answers."""

    title: Texts
    items: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class FigureOf:
    """Where the figure of a question stands. `merge` is such as `4-5`; `merged` names the class that it makes."""

    question: str
    title: Texts
    order: Order = Order.QUESTIONNAIRE
    diverging: bool = False
    merge: str = ""
    merged: Texts | None = None
    notes: tuple[Texts, ...] = ()


type BlockText = HeadingText | ParagraphText | BulletTexts | NoticeText | ThemeTexts | FigureOf


@dataclass(frozen=True, slots=True)
class SourceText:
    text: Texts
    address: str
    licence: str


@dataclass(frozen=True, slots=True)
class ReportDefinition:
    """The words of a report around its figures. `dated` is the day of the material."""

    id: str
    instrument: str
    dated: date
    title: Texts
    subtitle: Texts
    summary: tuple[Texts, ...]
    blocks: tuple[BlockText, ...]
    method: tuple[Texts, ...]
    sources: tuple[SourceText, ...]
    publisher: Texts
    licence: str
    synthetic: Texts | None


def find_report_definition(report_id: str) -> ReportDefinition:
    """A report that ships with the product; KeyError when there is none of that name."""
    file = _FOLDER / report_id / _FILE
    if not report_id.replace("-", "").isalnum() or not file.is_file():
        raise KeyError(report_id)
    return parse_report_definition(report_id, file.read_text(encoding="utf-8"))


def parse_report_definition(report_id: str, content: str) -> ReportDefinition:
    """The definition that a file's text holds.

    Raises ValueError, KeyError or TypeError when the text is no such definition: what ships is tested, and nobody
    else writes one.
    """
    document = tomllib.loads(content)
    return ReportDefinition(
        id=report_id,
        instrument=document["instrument"],
        dated=document["dated"],
        title=Texts(**document["title"]),
        subtitle=Texts(**document["subtitle"]),
        summary=_texts(document["summary"]),
        blocks=tuple(_block(block) for block in document["block"]),
        method=_texts(document["method"]),
        sources=tuple(
            SourceText(Texts(**source["text"]), source.get("address", ""), source["licence"])
            for source in document["source"]
        ),
        publisher=Texts(**document["publisher"]),
        licence=document["licence"],
        synthetic=Texts(**document["synthetic"]) if "synthetic" in document else None,
    )


def _texts(values: list[Mapping[str, str]]) -> tuple[Texts, ...]:
    return tuple(Texts(**value) for value in values)


def _figure(block: Mapping[str, Any]) -> FigureOf:
    return FigureOf(
        question=block["question"],
        title=Texts(**block["title"]),
        order=Order(block.get("order", Order.QUESTIONNAIRE)),
        diverging=block.get("diverging", False),
        merge=block.get("merge", ""),
        merged=Texts(**block["merged"]) if "merged" in block else None,
        notes=_texts(block.get("notes", [])),
    )


_READERS: Final[Mapping[str, Callable[[Mapping[str, Any]], BlockText]]] = MappingProxyType(
    {
        "heading": lambda block: HeadingText(block.get("level", 2), block["id"], Texts(**block["text"])),
        "paragraph": lambda block: ParagraphText(Texts(**block["text"])),
        "bullets": lambda block: BulletTexts(_texts(block["items"])),
        "notice": lambda block: NoticeText(block["notice"], Texts(**block["text"])),
        "themes": lambda block: ThemeTexts(Texts(**block["title"]), _texts(block["items"])),
        "figure": _figure,
    }
)


def _block(block: Mapping[str, Any]) -> BlockText:
    return _READERS[block["kind"]](block)
