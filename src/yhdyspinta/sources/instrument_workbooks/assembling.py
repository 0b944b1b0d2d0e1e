"""The tables of a workbook as an instrument."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Comparability, Instrument, Link, Scale, Section
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.built import Built, BuiltSection, list_rows
from yhdyspinta.sources.instrument_workbooks.choices import read_lists
from yhdyspinta.sources.instrument_workbooks.conditions import Conditions
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.naming import is_matrix, name_all
from yhdyspinta.sources.instrument_workbooks.outline import Node, read_outline
from yhdyspinta.sources.instrument_workbooks.questions import Form, read_link, read_questions, tell_empty
from yhdyspinta.sources.instrument_workbooks.scales import list_scale_rows, make_scale
from yhdyspinta.sources.instrument_workbooks.settings import Settings, read_settings
from yhdyspinta.sources.instrument_workbooks.table import Row, Table
from yhdyspinta.sources.instrument_workbooks.wording import Wording


@dataclass(frozen=True, slots=True)
class Assembled:
    """`rows` has the rows behind the instrument by JSON pointer; `groups` and `repeats` count those of the sheet."""

    instrument: Instrument
    rows: Mapping[str, Row]
    groups: int
    repeats: int


def assemble(
    tables: Mapping[str, Table], wording: Wording, findings: Findings, *, profile: bool, file: str
) -> Assembled | None:
    """The instrument; None when no question is left. What is wrong is told, and the rest goes on."""
    lists = read_lists(tables["choices"], findings, profile=profile) if "choices" in tables else {}
    nodes, left_out = read_outline(tables["survey"], lists, findings)
    scale_rows = list_scale_rows(tables.get("scales"), lists, findings)
    named = name_all(nodes, lists, scale_rows, findings, wording, profile=profile)
    conditions = Conditions(findings, profile=profile, left_out=left_out, renames=named.renames)
    form = Form(lists, named, conditions, wording, findings, profile)
    settings = read_settings(tables.get("settings"), wording, findings, profile=profile, file=file)
    sections = tuple(_sections(nodes, form, settings.title))
    if not sections:
        return None
    scales, rows = _make_scales(form, scale_rows)
    rows |= dict(list_rows(sections))
    if settings.row:
        rows[""] = settings.row
    waves = tables["waves"].rows if "waves" in tables else ()
    dropped = tuple(read_link(row, findings, prefix="", default=Comparability.DROPPED) for row in waves)
    rows |= {f"/dropped/{number}": row for number, row in enumerate(waves)}
    return Assembled(_make_instrument(settings, scales, sections, dropped), rows, *_count(nodes))


def _make_instrument(
    settings: Settings, scales: tuple[Scale, ...], sections: Sequence[BuiltSection], dropped: tuple[Link, ...]
) -> Instrument:
    return Instrument(
        id=settings.id,
        title=settings.title,
        description=settings.description,
        population=settings.population,
        respondents=settings.respondents,
        period=settings.period,
        source=settings.source,
        scales=scales,
        sections=tuple(each.section for each in sections),
        translations=settings.translations,
        dropped=dropped,
    )


def _make_scales(form: Form, scale_rows: Mapping[str, Row]) -> tuple[tuple[Scale, ...], dict[str, Row]]:
    scales: list[Scale] = []
    rows: dict[str, Row] = {}
    for list_name, scale_id in form.named.scales.items():
        if list_name not in form.lists:
            continue
        row = scale_rows.get(list_name)
        scale, parts = make_scale(scale_id, form.lists[list_name], row, form.wording, form.findings)
        pointer = f"/scales/{len(scales)}"
        rows[pointer] = row or form.lists[list_name].choices[0].row
        rows |= {f"{pointer}{part}": each for part, each in parts.items()}
        scales.append(scale)
    return tuple(scales), rows


def _sections(nodes: Sequence[Node], form: Form, title: Texts) -> Iterator[BuiltSection]:
    """A group of the outermost level is a section; questions outside groups share one until the next group."""
    loose: list[Node] = []
    number = 1
    for node in [*nodes, None]:
        if node is not None and (not node.is_group or is_matrix(node)):
            loose.append(node)
            continue
        built = tuple(read_questions(loose, form, inside=None, in_repeat=False))
        if built:
            name = _free_name(number, form)
            yield BuiltSection(Section(name, title, tuple(each.question for each in built)), None, built)
            number += 1
        loose = []
        if node is not None:
            section = _section(node, form)
            if section:
                yield section


def _free_name(number: int, form: Form) -> str:
    taken = {name.casefold() for name in form.named.of_row.values()}
    name = f"section_{number}"
    while name in taken:
        name += "_"
    return name


def _section(node: Node, form: Form) -> BuiltSection | None:
    row, name = node.row, form.named.of_row[node.row.number] or f"row_{node.row.number}"
    built: tuple[Built, ...] = tuple(read_questions(node.children, form, inside=None, in_repeat=False))
    if not built:
        tell_empty(row, form)
        return None
    title = form.wording.needed(row, "label", instead="" if form.profile else name)
    section = Section(
        name,
        title,
        tuple(each.question for each in built),
        note=form.wording.optional(row, "hint"),
        relevant=form.conditions.read(row, "relevant"),
    )
    return BuiltSection(section, row, built)


def _count(nodes: Sequence[Node]) -> tuple[int, int]:
    groups = repeats = 0
    for node in nodes:
        inner_groups, inner_repeats = _count(node.children)
        groups += inner_groups + node.is_group
        repeats += inner_repeats + node.is_repeat
    return groups, repeats
