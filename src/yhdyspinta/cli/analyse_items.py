"""Chooses what is tabulated: the items, by the instrument, by the options, or by what the columns hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer import infer_instrument
from yhdyspinta.analysis.instruments.infer_answers import has_names
from yhdyspinta.analysis.instruments.instrument import Instrument, Population
from yhdyspinta.analysis.instruments.variables import Measure, Variable, list_variables
from yhdyspinta.analysis.instruments.vocabulary import read_vocabulary
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.cli.analyse_misfits import leave_out_misfits
from yhdyspinta.cli.analyse_readings import Readings, find_readings, refuse_other_scales
from yhdyspinta.cli.analyse_request import Request
from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources import errors_answers_options as errors
from yhdyspinta.sources.answers.answers import Answers, OnProgress, ignore_progress
from yhdyspinta.sources.answers.column_facts import Facts, collect_facts
from yhdyspinta.sources.answers.wording import brief, listed, nearest
from yhdyspinta.sources.instruments.read import read_instrument
from yhdyspinta.sources.instruments.shipped import find_instrument, list_instruments


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is tabulated, of which instrument. `guessed` when nobody named the columns."""

    instrument: Instrument
    variables: tuple[Variable, ...]
    items: tuple[Item, ...]
    guessed: bool
    settled: bool = True
    """Whether all rows were looked at: otherwise values further on may not fit, and tabulating refuses them."""
    readings: Readings = Readings()
    """How columns were read that could be read otherwise; nothing with an instrument."""

    @property
    def census(self) -> bool:
        return self.instrument.population is Population.CENSUS

    @property
    def nominal(self) -> frozenset[str]:
        """The columns whose codes are only names: they have no mean."""
        return frozenset(each.name for each in self.variables if each.measure is Measure.NOMINAL)


def choose_items(
    answers: Answers, request: Request, *, whole: bool = False, on_progress: OnProgress = ignore_progress
) -> Chosen:
    """The items of a request; raises `Refusal` when a named column is not there, or there is nothing to tabulate.

    Without an instrument the columns are looked at: the first part of a long file, where that says enough of them,
    or all rows (`whole`).
    """
    check_columns(answers, request.grouping.named())
    named = list_named(answers, request)
    if request.instrument:
        return _of_instrument(answers, request, find(request.instrument), named)
    taken = set(request.grouping.named().values())
    names = named or [name for name in answers.names if name not in taken]
    facts = collect_facts(answers, names, whole=whole, on_progress=on_progress)
    if not facts.complete and facts.is_blank_anywhere:
        facts = collect_facts(answers, names, on_progress=on_progress)
    return _of_facts(answers, request, facts, named)


def find(wanted: str) -> Instrument:
    """The instrument of a name, or in a file. Raises `Refusal` when it is neither, or the file holds none."""
    if wanted in list_instruments():
        return find_instrument(wanted)
    try:
        content = Path(wanted).read_bytes()
    except (OSError, ValueError) as error:
        raise refuse(errors.UNKNOWN_INSTRUMENT, wanted=brief(wanted), names=", ".join(list_instruments())) from error
    return read_instrument(content, file=wanted, names_as_given=True)


def check_columns(answers: Answers, named: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
    """Raises `Refusal` for each named column that the file does not have, or has more than once."""
    problems = []
    for option, name in named.items() if isinstance(named, Mapping) else named:
        if name not in answers.names:
            details = {
                "wanted": brief(name),
                "option": option,
                "found": listed(answers.names),
                "near": nearest(name, answers.names),
            }
            problems.append(Problem(content_errors.UNKNOWN_COLUMN, details, Place(answers.file, sheet=answers.sheet)))
        elif name in answers.repeated:
            place = Place(answers.file, 1, name, answers.sheet)
            problems.append(Problem(content_errors.REPEATED_COLUMN, {"wanted": brief(name)}, place))
    if problems:
        raise Refusal(*problems)


def list_named(answers: Answers, request: Request) -> list[str]:
    """The columns of --items and --items-like, in the order given; those of a pattern in the order of the file."""
    check_columns(answers, [("--items", name) for name in request.items])
    names = list(request.items)
    for pattern in request.patterns:
        found = [name for name in answers.names if fnmatchcase(name, pattern)]
        if not found:
            place = Place(answers.file, sheet=answers.sheet)
            raise refuse(
                content_errors.NO_COLUMN_LIKE, place=place, pattern=brief(pattern), found=listed(answers.names)
            )
        check_columns(answers, [("--items-like", name) for name in found])
        names += found
    for option, column in request.grouping.named().items():
        if column in names:
            raise refuse(errors.COLUMN_TWICE, column=column, first="--items", second=option)
    return list(dict.fromkeys(names))


def _of_instrument(answers: Answers, request: Request, instrument: Instrument, named: list[str]) -> Chosen:
    closed = {each.name: each for each in list_variables(instrument) if each.codes and not each.per}
    problems = [
        Problem(
            errors.NOT_OF_INSTRUMENT,
            {"wanted": brief(name), "instrument": instrument.id, "near": nearest(name, tuple(closed))},
            Place(answers.file, column=name, sheet=answers.sheet),
        )
        for name in named
        if name not in closed
    ]
    if problems:
        raise Refusal(*problems)
    taken = set(request.grouping.named().values())
    present = [name for name in closed if name in answers.names and name not in taken]
    if not present:
        raise refuse(
            errors.NO_COLUMN_OF_INSTRUMENT,
            place=Place(answers.file, sheet=answers.sheet),
            instrument=instrument.id,
            found=listed(answers.names),
            wanted=listed(closed),
        )
    check_columns(answers, [("--instrument", name) for name in present])
    if request.population:
        instrument = replace(instrument, population=request.population)
    variables = tuple(closed[name] for name in named or present)
    items = tuple(_with_states(answers, variable, request.reading) for variable in variables)
    return Chosen(instrument, variables, items, guessed=False)


def _of_facts(answers: Answers, request: Request, facts: Facts, named: list[str]) -> Chosen:
    reading, population = request.reading, request.population or Population.SAMPLE
    if named:
        refuse_other_scales(answers, facts.columns, reading)
    columns = [leave_out_misfits(each, reading, named=bool(named)) for each in facts.columns]
    instrument = infer_instrument(Path(answers.file).stem or "answers", columns, reading, population=population)
    closed = {each.name: each for each in list_variables(instrument) if each.codes}
    if not named:
        names_of_rows = {each.name for each in columns if len(each.texts) == each.answers}
        closed = {
            name: each
            for name, each in closed.items()
            if name not in names_of_rows or each.measure is not Measure.NOMINAL
        }
    if reading.scale and not named:
        codes = tuple(range(reading.scale[0], reading.scale[1] + 1))
        named_codes = {each.name for each in columns if has_names(each, reading, read_vocabulary())}
        closed = {name: each for name, each in closed.items() if each.item.codes == codes and name not in named_codes}
    uncoded = [each for each in columns if each.name not in closed]
    if named and uncoded:
        raise Refusal(*(_not_coded(answers, each) for each in uncoded))
    if not closed:
        place = Place(answers.file, sheet=answers.sheet)
        raise refuse(errors.NOTHING_FOUND, place=place, found=listed(answers.names))
    variables = tuple(closed[name] for name in named) if named else tuple(closed.values())
    check_columns(answers, [("--items", each.name) for each in variables])
    items = tuple(map(_of_foreign, variables))
    return Chosen(
        instrument,
        variables,
        items,
        guessed=not named,
        settled=facts.complete,
        readings=find_readings(columns, variables, reading),
    )


def _of_foreign(variable: Variable) -> Item:
    """The item without the codes by which we store states: in data of others, −1 means what they say or nothing."""
    told = {option.code for option in variable.states}
    states = {
        value: state
        for value, state in variable.item.states.items()
        if value not in STORED_CODES.values() or value in told
    }
    return replace(variable.item, states=states)


def _not_coded(answers: Answers, facts: ColumnFacts) -> Problem:
    examples = [str(number) for number in facts.numbers] + [f"”{brief(text)}”" for text in facts.texts]
    details = {"found": listed([*examples[:2], *examples[2:][-1:]])}
    return Problem(errors.NOT_CODED, details, Place(answers.file, column=facts.name, sheet=answers.sheet))


def _with_states(answers: Answers, variable: Variable, reading: Reading) -> Item:
    """The variable's item with the user-missing codes of an SPSS file, and with what the options say.

    The options go before the instrument, and the instrument before the file.
    """
    item = variable.item
    column = answers.column(variable.name)
    missing: dict[int | str, State] = {}
    for code, label in column.value_labels.items():
        if code not in item.codes and any(each.low <= code <= each.high for each in column.missing):
            missing[int(code)] = read_vocabulary().find_state_in(label) or State.BLANK
    told: dict[int | str, State] = {}
    for state in State:
        told |= dict.fromkeys(getattr(reading, state.value), state)
    return replace(item, states={**missing, **item.states, **told})
