"""Makes the publication of a file of answers. Imported only for the formats that need it: it is heavy."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from yhdyspinta.analysis.figures.merging import Merge
from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.instruments.selecting import select_columns
from yhdyspinta.analysis.instruments.storing import store_answers
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.cli import analyse_text as words
from yhdyspinta.cli.analyse_figures import Figures, group_column, name_groups
from yhdyspinta.cli.analyse_request import Request
from yhdyspinta.documents.publication.example import EXAMPLE, SOURCE
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.documents.publication.make import make_publication
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources.answers.answers import Answers
from yhdyspinta.sources.report_definitions import ReportDefinition, find_report_definition

_FROM_STANDARD_INPUT: Final = "answers"


@dataclass(frozen=True, slots=True)
class Told:
    """What a report says of its material beside the figures: of the example its definition, of a file its name."""

    name: str
    """Of the files, without ending."""
    source: Texts
    dated: date
    definition: ReportDefinition | None = None
    synthetic: Texts | None = None


def write_publication(
    answers: Answers,
    figures: Figures,
    request: Request,
    told: Told,
    *,
    merges: tuple[Merge, ...],
    changes: tuple[WaveChange, ...] = (),
) -> bytes:
    """The bytes of the format that the request names."""
    chosen, grouping = figures.chosen, request.grouping
    is_part = bool(request.items or request.patterns)
    definition = None if is_part else told.definition
    instrument = chosen.instrument
    if definition is None:
        asked = [item.name for item in chosen.items] if is_part else answers.names
        instrument = select_columns(instrument, frozenset(asked) - {*grouping.named().values()})
    by = group_column(grouping)
    kept = [column for column in (by, grouping.weight) if column]
    names = [each.name for each in list_variables(instrument) if each.name in answers.names]
    beside = [column for column in (grouping.by, grouping.wave, grouping.weight) if column]
    frame = answers.whole([*names, *beside], text=grouping.text).frame
    publication = make_publication(
        name=told.name,
        language=request.language,
        instrument=instrument,
        cube=figures.cube,
        answers=store_answers(
            name_groups(frame, answers, grouping),
            instrument,
            items={item.name: item for item in chosen.items},
            kept=kept,
        ),
        dated=told.dated,
        source=told.source,
        title=Texts(*(request.title,) * 3) if request.title else None,
        licence=request.licence,
        definition=definition,
        synthetic=told.synthetic,
        by=by,
        weight=grouping.weight,
        merges=merges,
        centre=request.centre,
        changes=changes,
    )
    return FORMATS[request.layout].write(publication)


def of_file(answers: Answers, request: Request) -> Told:
    """A file's own name as the source; its day is that of its last change, so that two runs give the same bytes."""
    path = Path(answers.file)
    source = Texts(*(words.SOURCE[language].format(file=path.name) for language in LANGUAGES))
    return Told(path.stem.strip("-") or _FROM_STANDARD_INPUT, source, request.dated or _day_of(path))


def of_example(request: Request) -> Told:
    """What the definition of the example's report says."""
    definition = find_report_definition(EXAMPLE)
    return Told(EXAMPLE, SOURCE, request.dated or definition.dated, definition, definition.synthetic)


def _day_of(path: Path) -> date:
    """The day of a file's last change; today for standard input, which has none."""
    try:
        moment = path.stat().st_mtime
    except OSError:
        moment = time.time()
    return datetime.fromtimestamp(moment, UTC).date()
