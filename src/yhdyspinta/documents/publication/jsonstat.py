"""The figures as JSON-stat 2.0: a collection with a dataset of counts for each scale, and one of the summary figures.

Items that are answered with the same codes and the same words share a dataset, so that no cell stands for an answer
that could not be given. Dimensions are item × group × answer (codes, then the four states) × measure. A cell without
a value has a status: `.` where a figure makes no sense, `..` where it cannot be computed.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.publication.distributions import Bin, Distribution, list_distributions
from yhdyspinta.documents.publication.items import ALL_LABEL, label_group
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.summary_measures import FEW, MEASURES
from yhdyspinta.languages import Language, Texts

MEDIA_TYPE: Final = "application/json"
NONSENSE: Final = "."
UNKNOWN: Final = ".."

_NO_GROUP_ID: Final = "(none)"
_ITEM: Final = Texts(fi="Kysymys", sv="Fråga", en="Item")
_GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
_ANSWER: Final = Texts(fi="Vastaus", sv="Svar", en="Answer")
_MEASURE: Final = Texts(fi="Tiedot", sv="Uppgifter", en="Measure")
_STATUS: Final[Mapping[str, Texts]] = {
    NONSENSE: Texts(fi="tieto on epälooginen", sv="uppgiften är ologisk", en="the figure makes no sense"),
    UNKNOWN: Texts(fi="tietoa ei voi laskea", sv="uppgiften kan inte beräknas", en="the figure cannot be computed"),
}
_COUNTS: Final[Mapping[str, Texts]] = {
    "count": Texts(fi="Vastaajia", sv="Svarande", en="Respondents"),
    "share": Texts(
        fi="Osuus vastauksen antaneista", sv="Andel av dem som gav ett svar", en="Share of those who gave an answer"
    ),
}
_WEIGHT: Final[Mapping[str, Texts]] = {
    "weight": Texts(fi="Painojen summa", sv="Summan av vikterna", en="Sum of weights"),
}
_SUMMARY: Final = Texts(fi="Tunnusluvut", sv="Nyckeltal", en="Summary figures")

type _Values = list[tuple[float | None, str]]
"""Each value with the status that it has when it is None."""
type _Dimension = tuple[str, Texts, Mapping[str, str]]
"""The id, the name, and the label of each category."""


def write_jsonstat(publication: Publication) -> bytes:
    """The file's bytes; the same for the same publication."""
    distributions = list(list_distributions(publication, total=True))
    datasets = [_counts_dataset(publication, same) for same in _by_scale(distributions)]
    datasets.append(_summary_dataset(publication, distributions))
    language = publication.language
    document = {
        "version": "2.0",
        "class": "collection",
        "label": publication.title[language],
        "updated": publication.dated.isoformat(),
        "source": publication.source[language],
        **({"note": [publication.synthetic[language]]} if publication.synthetic else {}),
        "extension": _extension(publication),
        "link": {"item": datasets},
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _by_scale(distributions: Iterable[Distribution]) -> list[list[Distribution]]:
    """The distributions whose bins have the same values and labels, in the order of the first of each kind."""
    kinds: dict[tuple[tuple[int | State, Texts], ...], list[Distribution]] = {}
    for each in distributions:
        kinds.setdefault(tuple((one.value, one.label) for one in each.bins), []).append(each)
    return list(kinds.values())


def _counts_dataset(publication: Publication, distributions: Sequence[Distribution]) -> dict[str, Any]:
    language = publication.language
    measures = {**_COUNTS, **(_WEIGHT if publication.cube.weighted else {})}
    questions = dict.fromkeys(each.variable.question.text[language] for each in distributions)
    answers = {str(one.value): one.label[language] for one in distributions[0].bins}
    dimensions = [
        _items(distributions, language),
        _groups(distributions, language),
        ("answer", _ANSWER, answers),
        ("measure", _MEASURE, {name: label[language] for name, label in measures.items()}),
    ]
    values = [_measured(one, name) for each in distributions for one in each.bins for name in measures]
    return _dataset(publication, " / ".join(questions), dimensions, values, few=("share",))


def _measured(one: Bin, measure: str) -> tuple[float | None, str]:
    if measure == "share":
        return one.share, NONSENSE if isinstance(one.value, State) else UNKNOWN
    return (one.count if measure == "count" else one.weight), UNKNOWN


def _summary_dataset(publication: Publication, distributions: Sequence[Distribution]) -> dict[str, Any]:
    language = publication.language
    measures = {name: label for name, label in MEASURES.items() if publication.cube.weighted or name != "n_weighted"}
    by_key = {(summary.item, summary.group): summary for summary in publication.summaries}
    dimensions = [
        _items(distributions, language),
        _groups(distributions, language),
        ("measure", _MEASURE, {name: label[language] for name, label in measures.items()}),
    ]
    values = [(getattr(by_key[each.item, each.group], name), UNKNOWN) for each in distributions for name in measures]
    return _dataset(publication, _SUMMARY[language], dimensions, values, few=FEW)


def _items(distributions: Iterable[Distribution], language: Language) -> _Dimension:
    variables: dict[str, Variable] = {each.item: each.variable for each in distributions}
    return "item", _ITEM, {name: variable.label[language] for name, variable in variables.items()}


def _groups(distributions: Iterable[Distribution], language: Language) -> _Dimension:
    groups = dict.fromkeys(each.group for each in distributions)
    return "group", _GROUP, {_group_id(group): label_group(group)[language] for group in groups}


def _group_id(group: str | None) -> str:
    return _NO_GROUP_ID if group is None else group


def _dataset(
    publication: Publication, label: str, dimensions: Sequence[_Dimension], values: _Values, *, few: Sequence[str]
) -> dict[str, Any]:
    """`few` are the measures whose unit is a number with decimals."""
    language = publication.language
    absent = {str(place): status for place, (value, status) in enumerate(values) if value is None}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": label,
        "source": publication.source[language],
        "updated": publication.dated.isoformat(),
        **({"note": [publication.synthetic[language]]} if publication.synthetic else {}),
        "id": [name for name, _label, _categories in dimensions],
        "size": [len(categories) for _name, _label, categories in dimensions],
        "role": {"metric": ["measure"]},
        "dimension": {
            name: {
                "label": words[language],
                "category": {
                    "index": list(categories),
                    "label": dict(categories),
                    **(
                        {"unit": {one: {"decimals": 3 if one in few else 0} for one in categories}}
                        if name == "measure"
                        else {}
                    ),
                },
            }
            for name, words, categories in dimensions
        },
        "value": [value for value, _status in values],
        **({"status": absent} if absent else {}),
        "extension": {"status": {"label": {sign: words[language] for sign, words in _STATUS.items()}}},
    }


def _extension(publication: Publication) -> dict[str, Any]:
    instrument, language = publication.instrument, publication.language
    return {
        "language": language,
        "synthetic": publication.synthetic[language] if publication.synthetic else None,
        "instrument": instrument.id,
        "instrument_hash": instrument_hash(instrument),
        "population": instrument.population.value,
        "period": instrument.period[language],
        "licence": publication.licence,
        "by": publication.by or None,
        "weight": publication.weight or None,
        "total": ALL_LABEL[language],
    }
