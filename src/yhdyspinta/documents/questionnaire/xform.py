"""An instrument as an XForm, so that the same questions open in ODK and Kobo. pyxform makes it from our rows.

What an XForm cannot say is told (`list_xform_losses`): counterparts from the register, publication classes, links to
the previous wave, ways not to answer a number.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from yhdyspinta.analysis.expressions.expression import Tree
from yhdyspinta.analysis.expressions.parser import parse
from yhdyspinta.analysis.expressions.unparse import unparse
from yhdyspinta.analysis.expressions.walking import change_nodes, list_nodes
from yhdyspinta.analysis.instruments.instrument import Instrument, Publication, Question, QuestionKind
from yhdyspinta.documents.questionnaire.rows import Column, SheetRows, make_sheets
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss

MEDIA_TYPE: Final = "application/xml"
_NAME: Final = Column("name", None)
_TYPE: Final = Column("type", None)
_LABELS: Final = tuple(Column("label", language) for language in LANGUAGES)
_SCALE: Final = Column("yp::scale", None)

_COUNTERPARTS: Final = Texts(
    fi="Vastinparit tulevat rekisteristä; XFormissa vastaaja lisää ne itse.",
    sv="Motparterna kommer från registret; i en XForm lägger respondenten till dem.",
    en="Counterparts come from the register; in an XForm the respondent adds them.",
)
_NUMBER_STATES: Final = Texts(
    fi="Luvulla ei ole XFormissa tapaa sanoa En osaa sanoa.",
    sv="I en XForm kan ett tal inte besvaras med Kan inte säga.",
    en="An XForm has no way to answer a number with Don't know.",
)
_EXCLUSIVE: Final = Texts(
    fi="XForm ei estä valitsemasta vaihtoehtoa muiden kanssa, ellei ehto (constraint) sano niin.",
    sv="En XForm hindrar inte att alternativet väljs med andra, om inte ett villkor (constraint) säger det.",
    en="An XForm does not keep the choice from being combined with others unless a constraint says so.",
)
_PUBLICATION: Final = Texts(
    fi="XForm ei tiedä, saako vastauksen julkaista.",
    sv="En XForm vet inte om svaret får publiceras.",
    en="An XForm does not know whether the answer may be published.",
)
_ALL: Final = Texts(
    fi="XFormissa selected(all(…)) katsoo vain ensimmäistä vastinparia.",
    sv="I en XForm ser selected(all(…)) bara på den första motparten.",
    en="In an XForm selected(all(…)) looks at the first counterpart only.",
)
_CONDITIONS: Final = ("relevant", "constraint", "required", "calculation", "choice_filter")
_LINK: Final = Texts(
    fi="XForm ei tunne edellistä kierrosta.",
    sv="En XForm känner inte den förra omgången.",
    en="An XForm does not know the previous wave.",
)


def write_xform(instrument: Instrument) -> bytes:
    """The file's bytes, UTF-8; the same for the same instrument. ValueError when pyxform refuses our rows."""
    # Imported here: it takes most of a second.
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    sheets = {sheet.name: sheet for sheet in make_sheets(instrument)}
    plain = (
        _plain(sheets["settings"], ()),
        _survey(sheets["survey"]),
        _choices(sheets["choices"]),
    )
    try:
        result: Any = convert(_as_definition(plain), warnings=[], form_name=instrument.id, pretty_print=True)
    except PyXFormError as error:
        raise ValueError(str(error)) from error
    return f"{result.xform.rstrip()}\n".encode()


def _as_definition(sheets: Sequence[SheetRows]) -> dict[str, Any]:
    """The sheets as pyxform takes them: rows as dictionaries by title, and the titles."""
    definition: dict[str, Any] = {"sheet_names": [sheet.name for sheet in sheets]}
    for sheet in sheets:
        titles = [column.title for column in sheet.columns]
        definition[sheet.name] = [
            {column.title: row[column] for column in sheet.columns if column in row} for row in sheet.rows
        ]
        definition[f"{sheet.name}_header"] = [dict.fromkeys(titles)]
    return definition


def list_xform_losses(instrument: Instrument) -> tuple[Loss, ...]:
    """What of the instrument the XForm does not say, in the order of the form."""
    return tuple(
        loss
        for section in instrument.sections
        for question in section.questions
        for one in (question, *question.questions)
        for loss in _losses_of(one)
    )


def _losses_of(question: Question) -> Iterator[Loss]:
    where = f"survey {question.id}"
    if question.kind is QuestionKind.GROUP:
        yield Loss(f"per {question.per}", where, _COUNTERPARTS)
    if question.kind is QuestionKind.NUMBER and question.states:
        yield Loss("states", where, _NUMBER_STATES)
    if any(option.exclusive for option in question.options):
        yield Loss("exclusive", where, _EXCLUSIVE)
    if question.publication is not Publication.AGGREGATE:
        yield Loss(f"publish {question.publication.value}", where, _PUBLICATION)
    written = (question.relevant, question.constraint, question.required, question.calculate, question.choice_filter)
    nodes = (node for one in written if one for node in list_nodes(one.tree))
    if any(node[0] == "selected" and _is_all(node[1]) for node in nodes):
        yield Loss("selected(all(…))", where, _ALL)
    if question.link.previous:
        yield Loss(f"previous_id {question.link.previous}", where, _LINK)


def _is_all(tree: Tree) -> bool:
    return isinstance(tree, tuple) and tree[0] == "all"


def _without_all(source: str) -> str:
    """An expression as XLSForm has it: there a name in a repeat, seen from outside, already means all of them."""
    tree = change_nodes(parse(source), lambda node: node[1] if _is_all(node) else node)
    return unparse(tree)


def _plain(sheet: SheetRows, further: Sequence[Column]) -> SheetRows:
    """The sheet without our own columns."""
    columns = tuple(column for column in sheet.columns if not column.key.startswith("yp::"))
    return SheetRows(sheet.name, (*columns, *further), sheet.rows)


def _survey(sheet: SheetRows) -> SheetRows:
    """Limits of numbers as constraints, matrices as fields on one page with a row of buttons each."""
    appearance = Column("appearance", None)
    rows: list[Mapping[Column, str]] = []
    in_matrix = False
    for found in sheet.rows:
        row: Mapping[Column, str] = found
        kind, further = row.get(_TYPE, ""), {}
        if kind == "begin_group" and _SCALE in row:
            in_matrix, further = True, {appearance: "field-list"}
        elif kind == "end_group":
            in_matrix = False
        elif in_matrix:
            further = {appearance: "likert"}
        row = {
            column: _without_all(text) if column.key in _CONDITIONS and "all(" in text else text
            for column, text in row.items()
        }
        constraint = _with_limits(row)
        rows.append({**row, **further, **({Column("constraint", None): constraint} if constraint else {})})
    return _plain(SheetRows(sheet.name, sheet.columns, tuple(rows)), (appearance,))


def _with_limits(row: Mapping[Column, str]) -> str:
    minimum, maximum = (row.get(Column(f"yp::{key}", None)) for key in ("minimum", "maximum"))
    given = row.get(Column("constraint", None))
    parts = [f"({given})"] if given and (minimum or maximum) else [given] if given else []
    parts += [f". >= {minimum}"] if minimum else []
    parts += [f". <= {maximum}"] if maximum else []
    return " and ".join(parts)


def _choices(sheet: SheetRows) -> SheetRows:
    """A point without a label shows its number."""
    rows = tuple({**dict.fromkeys(_LABELS, row.get(_NAME, "")), **row} for row in sheet.rows)
    return _plain(SheetRows(sheet.name, sheet.columns, rows), ())
