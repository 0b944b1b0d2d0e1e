"""A table of frozen answers as a publication: figures, distributions, and rows where rows may be published."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import polars as pl

from yhdyspinta.analysis.disclosure import FEWEST, FEWEST_IN_FULL
from yhdyspinta.analysis.instruments.selecting import select_columns
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.documents.publication.answers import find_free_name
from yhdyspinta.documents.publication.make import make_publication
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Language, Texts
from yhdyspinta.surveys.results import words
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.counterparts import of_group, without_groups
from yhdyspinta.surveys.results.rows import find_published
from yhdyspinta.surveys.results.tables import HEADS, SIDE, list_columns, make_table

_TWO: Final = 2


def make_table_publication(content: ReleaseContent, per: str, language: Language) -> Publication:
    """The publication of the table of a `per` (`""`: of respondents). Without any question that can be tabulated its
    cube has no items.

    Figures are also given by side, where each side has enough rows. In a wave of persons questions with too few
    answers are left out, and there are no rows; of an interface there are rows only when both sides have approved.
    """
    table = make_table(content.instrument, content.responses, per, is_personal=content.is_personal)
    instrument = of_group(content.instrument, per) if per else without_groups(content.instrument)
    items = [one.item for one in list_columns(content.instrument, per, is_personal=content.is_personal) if one.codes]
    by, answers = _name_sides(table, language)
    cube = _tabulate(answers, items, by)
    if content.is_personal:
        if not all(map(_has_enough, cube.items)):
            by, cube = "", _tabulate(answers, items, "")
        cube = replace(cube, items=tuple(filter(_has_enough, cube.items)))
        instrument = select_columns(instrument, [item.name for item in cube.items])
    rows = answers.filter(find_published(content, per, table))
    return make_publication(
        name="-".join(filter(None, (content.name, per, language))),
        language=language,
        instrument=instrument,
        cube=cube,
        answers=answers.select([by] if by else []).clear() if rows.is_empty() else rows,
        dated=content.dated,
        source=source_of(content),
        title=title_of(content),
        synthetic=words.SYNTHETIC if content.is_synthetic else None,
        by=by,
    )


def title_of(content: ReleaseContent) -> Texts:
    """`Yhdyspintakysely 2026`."""
    survey, wave = content.survey_title, content.wave
    return Texts(f"{survey.fi} {wave}", f"{survey.sv} {wave}", f"{survey.en} {wave}")


def source_of(content: ReleaseContent) -> Texts:
    """The source line: the wave and who asked."""
    title, publisher = title_of(content), content.publisher
    return Texts(f"{title.fi}; {publisher}", f"{title.sv}; {publisher}", f"{title.en}; {publisher}")


def _name_sides(table: pl.DataFrame, language: Language) -> tuple[str, pl.DataFrame]:
    """The name of the column of sides, empty where one of them has too few rows; and the answers with that column."""
    sizes = table[SIDE].value_counts()["count"]
    answers = table.drop(HEADS)
    if len(sizes) < _TWO or bool((sizes < FEWEST).any()):
        return "", answers
    by = find_free_name(words.SIDE[language], answers.columns)
    names = {side: name[language] for side, name in words.SIDES.items()}
    return by, answers.with_columns(table[SIDE].replace_strict(names, return_dtype=pl.String).alias(by))


def _tabulate(answers: pl.DataFrame, items: Sequence[Item], by: str) -> Cube:
    return tabulate(answers, items, by=by or None) if items and not answers.is_empty() else Cube((ALL,), ())


def _has_enough(item: ItemCube) -> bool:
    return all(sum(item.answers(group)) >= FEWEST_IN_FULL for group in range(len(item.counts)))
