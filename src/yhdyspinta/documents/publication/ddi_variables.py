"""The part of a DDI codebook that describes the variables: questions, values, missing values, frequencies."""

from typing import Final
from xml.etree.ElementTree import Element

from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.states import STATES, STORED_CODES, State
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.documents.publication.answers import ReleasedAnswers
from yhdyspinta.documents.publication.ddi_element import add, add_each
from yhdyspinta.documents.publication.ddi_study import FILE_ID
from yhdyspinta.documents.publication.distributions import Bin, list_distributions
from yhdyspinta.documents.publication.items import label_state, list_published_variables
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.stored import HIGHEST, LOWEST, holds_states
from yhdyspinta.languages import Language, Texts

_NATURES: Final = {Measure.NOMINAL: "nominal", Measure.ORDINAL: "ordinal", Measure.NUMBER: "ratio"}
_GROUPS: Final = {QuestionKind.MATRIX: "grid", QuestionKind.MULTIPLE_CHOICE: "multipleResp"}
_STATISTICS: Final = {"mean": "mean", "median": "medn", "sd": "stdev"}
_WEIGHT: Final = Texts(fi="Painokerroin", sv="Viktkoefficient", en="Weight")
_GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
_SYNTHETIC: Final = Texts(fi="Synteettinen aineisto", sv="Syntetiskt material", en="Synthetic data")
_CONTINUED: Final = Texts(fi="Edellisen tekstin jatko", sv="Fortsättning på texten", en="Continuation of a text")
_WEIGHT_ID: Final = "VW"


def add_variables(root: Element, publication: Publication, answers: ReleasedAnswers, names: dict[str, str]) -> None:
    """`dataDscr`. `names` has the columns of the SPSS file with their names there, in its order.

    A question whose answers are not in the file is described all the same, without the file's id.
    """
    described = add(root, "dataDscr")
    variables = list_published_variables(publication)
    ids = {variable.name: f"V{number}" for number, variable in enumerate(variables, start=1)}
    group_variables(described, publication.language, variables, ids)
    columns = {name: in_file for name, in_file in names.items() if name not in ids}
    _add_columns(described, publication, answers, columns)
    frequencies = {each.item: each.bins for each in list_distributions(publication, total=True) if each.group == ALL}
    summaries = {summary.item: summary for summary in publication.summaries if summary.group == ALL}
    for variable in variables:
        name = variable.name
        attributes = {"files": FILE_ID} if name in names else {}
        if answers.weight and variable.codes:
            attributes["wgt_var"] = ids.get(answers.weight, _WEIGHT_ID)
        element = add(
            described, "var", ID=ids[name], name=names.get(name, name), **describe_kind(variable), **attributes
        )
        describe_variable(
            element,
            publication.language,
            variable,
            frequencies.get(name, ()),
            summaries.get(name),
            weighted=publication.cube.weighted,
        )


def group_variables(
    described: Element, language: Language, variables: tuple[Variable, ...], ids: dict[str, str]
) -> None:
    """A `varGrp` each for the lines of a matrix and the options of a multiple choice, under their question."""
    questions = {variable.question.id: variable.question for variable in variables}
    for question in questions.values():
        if question.kind not in _GROUPS:
            continue
        members = " ".join(ids[variable.name] for variable in variables if variable.question.id == question.id)
        group = add(described, "varGrp", name=question.id, type=_GROUPS[question.kind], var=members)
        add_each(group, "labl", question.text, language)


def _add_columns(
    described: Element, publication: Publication, answers: ReleasedAnswers, columns: dict[str, str]
) -> None:
    """The columns of the file that are no questions: weight, group, the mark of made-up data, and what a long text
    needed beyond its own column."""
    language = publication.language
    for number, (name, in_file) in enumerate(columns.items(), start=1):
        if name == answers.weight:
            element = add(described, "var", ID=_WEIGHT_ID, name=in_file, wgt="wgt", files=FILE_ID, intrvl="contin")
            add_each(element, "labl", _WEIGHT, language)
        elif name == answers.mark:
            element = add(described, "var", ID=f"VC{number}", name=in_file, files=FILE_ID)
            add_each(element, "labl", _SYNTHETIC, language)
            _add_mark(element, publication)
        else:
            element = add(described, "var", ID=f"VC{number}", name=in_file, files=FILE_ID)
            add_each(element, "labl", _GROUP if name == answers.by else _CONTINUED, language)
        form = "numeric" if name in (answers.weight, answers.mark) else "character"
        add(element, "varFormat", type=form, schema="SPSS")


def _add_mark(element: Element, publication: Publication) -> None:
    if publication.synthetic:
        category = add(element, "catgry")
        add(category, "catValu", "1")
        add_each(category, "labl", publication.synthetic, publication.language)


def describe_kind(variable: Variable) -> dict[str, str]:
    """The attributes of a `var` that say what kind of values it has."""
    kind = {"intrvl": "contin" if variable.measure is Measure.NUMBER else "discrete"}
    if variable.measure in _NATURES:
        kind["nature"] = _NATURES[variable.measure]
    return kind


def describe_variable(
    element: Element,
    language: Language,
    variable: Variable,
    bins: tuple[Bin, ...] = (),
    summary: Summary | None = None,
    *,
    weighted: bool = False,
) -> None:
    """The children of a `var`, in the order of the schema: with frequencies and statistics where they are given."""
    add_each(element, "labl", variable.label, language)
    question = add(element, "qstn")
    add_each(question, "qstnLit", variable.question.text, language)
    if variable.question.hint:
        add_each(question, "postQTxt", variable.question.hint, language)
    _add_ranges(element, variable)
    if summary is not None:
        _add_statistics(element, summary, weighted=weighted)
    _add_categories(element, language, variable, bins)
    form = "character" if variable.measure is Measure.TEXT else "numeric"
    add(element, "varFormat", type=form, schema="SPSS")


def _add_ranges(element: Element, variable: Variable) -> None:
    if variable.codes:
        valid = add(element, "valrng")
        for code, _label in variable.codes:
            add(valid, "item", VALUE=str(code))
    elif variable.measure is Measure.NUMBER:
        question = variable.question
        limits = {"min": question.minimum, "max": question.maximum}
        given = {name: f"{limit:g}" for name, limit in limits.items() if limit is not None}
        if given:
            add(add(element, "valrng"), "range", UNITS="REAL", **given)
    if holds_states(variable):
        add(add(element, "invalrng"), "range", UNITS="INT", min=str(LOWEST), max=str(HIGHEST))


def _add_statistics(element: Element, summary: Summary, *, weighted: bool) -> None:
    add(element, "sumStat", str(summary.n), type="vald")
    add(element, "sumStat", str(summary.n_total - summary.n), type="invd")
    with_weight = {"wgtd": "wgtd"} if weighted else {}
    for name, kind in _STATISTICS.items():
        value = getattr(summary, name)
        if value is not None:
            add(element, "sumStat", repr(float(value)), type=kind, **with_weight)


def _add_categories(element: Element, language: Language, variable: Variable, bins: tuple[Bin, ...]) -> None:
    """A category a code, then one a state with `missing="Y"` and the state's name as its kind of missing."""
    counted = {one.value: one for one in bins}
    for code, label in variable.codes:
        category = add(element, "catgry")
        add(category, "catValu", str(code))
        add_each(category, "labl", label, language)
        _add_frequency(category, counted.get(code))
    if not holds_states(variable):
        return
    for state in STATES:
        category = add(element, "catgry", missing="Y", missType=state.value)
        add(category, "catValu", str(STORED_CODES[state]))
        add_each(category, "labl", label_state(variable, state), language)
        _add_frequency(category, counted.get(State(state)))


def _add_frequency(category: Element, one: Bin | None) -> None:
    if one is None:
        return
    add(category, "catStat", str(one.count), type="freq")
    if one.weight is not None:
        add(category, "catStat", repr(float(one.weight)), type="freq", wgtd="wgtd")
