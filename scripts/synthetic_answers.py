"""Writes synthetic answers of 23 organisations to the survey of 2024, and checks that the shipped ones are these.

    .venv/bin/python scripts/synthetic_answers.py write|check

Nothing in them is anyone's answer. What the slides of 9 September 2024 publish is met exactly: the means of 2.5 and
2.6 to one decimal, and n. The published n of a question is read as the number of valid answers in each of its rows,
22 of the 23 organisations, because the means are printed beside that n and leave out *En osaa sanoa*. The 23rd
organisation has left 2.5–2.7 blank. It is not marked as not asked: the source says that every organisation answered
and tells of no routing. In 2.2, whose chart has the class *EOS/vastaus puuttuu*, some rows have fewer than 23 valid
answers; its means are not published, and here they and the share of 4–5 fall in the order of the chart.
Only `Random.random` is used, whose numbers are the same in every version of Python.
"""

import csv
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.sources.instruments import find_instrument

INSTRUMENT: Final = "hyvinvointialueet-2024"
TARGET: Final = (
    Path(__file__).resolve().parent.parent / "src/yhdyspinta/definitions/examples" / INSTRUMENT / "answers.csv"
)
SEED: Final = 44_2024
ORGANISATIONS: Final = 23
DONT_KNOW: Final = "9"
BLANK: Final = ""
OPENING: Final = "Synteettinen vastaus: "

type Column = list[str]
"""One cell an organisation."""

# Sums of 22 answers whose means are the published ones to one decimal, and fall where the published ones are equal.
COOPERATION: Final = {"kela": 84, "providers": 79, "te_office": 78, "pilots": 77, "municipalities": 76, "ngos": 68}
PRACTICES: Final = {
    "contacts": 88,
    "meetings": 84,
    "te24": 73,
    "structures": 72,
    "partnership": 70,
    "planning": 66,
    "knowledge": 64,
}
# Sum of the answers, don't know, blank. The means fall from 4.3 to 2.0.
CHALLENGES: Final = {
    "skills": (100, 0, 0),
    "prolonged": (96, 0, 0),
    "mental_health": (93, 0, 0),
    "days_150_500": (89, 0, 0),
    "debt": (84, 0, 0),
    "neuropsychology": (80, 0, 0),
    "pension_refusal": (70, 1, 1),
    "housing": (71, 0, 0),
    "days_1_150": (63, 1, 0),
    "disability": (60, 0, 0),
    "intellectual": (49, 2, 0),
    "literacy": (42, 2, 1),
    "language": (42, 1, 1),
}
# How likely each choice is. Another service is named by few.
CHOICES: Final[Mapping[str, Mapping[str, float]]] = {
    "core_social": {
        "rehabilitative_work": 0.97,
        "social_work": 0.92,
        "social_guidance": 0.88,
        "needs_assessment": 0.85,
        "activation_plan": 0.8,
        "employment_plan": 0.72,
        "travel_allowance": 0.55,
        "own_worker": 0.5,
        "other": 0.15,
    },
    "core_health": {"ability_assessment": 0.9, "health_check": 0.75, "health_counselling": 0.65, "other": 0.15},
    "core_important": {"rehabilitation": 0.8, "mental_health_care": 0.75, "physician": 0.65, "other": 0.15},
    "more_needed": {
        "primary_doctors": 0.65,
        "mental_health_services": 0.65,
        "coordination": 0.5,
        "social_rehabilitation": 0.2,
        "other": 0.1,
    },
}
# The themes that the source read from the open answers, in sentences of our own.
THEMES: Final[Mapping[str, Sequence[str]]] = {
    "organisation_details": (
        "Kokonaisuus ei näy selvästi strategiassa eikä luottamuselimissä.",
        "Palvelut ovat kokonaan tai osin hajallaan eri toimialoilla.",
        "Vammaispalveluista on tullut oma kokonaisuutensa.",
        "Työkyvyn tuki ja kuntoutus ovat terveydenhuollossa tai sote-keskuksessa.",
        "Yhteys sosiaalihuollon työllistymispalveluihin ja TYPiin on ohut.",
    ),
    "benefit_most": (
        "Nuoret, joilla on neuropsykiatrisia ongelmia.",
        "Asiakkaat, joilla on päihde- ja mielenterveysongelmia tai somaattisia sairauksia.",
        "Asiakkaat, joilla on monta sairautta tai ongelmaa.",
        "Kielteisen eläkepäätöksen saaneet ja hylkyjen kierteessä olevat.",
        "Asiakkaat, jotka voivat hyötyä kuntoutuksesta.",
    ),
    "services_details": (
        "Perustason lääkäreitä tarvittaisiin enemmän.",
        "Mielenterveyspalveluihin on liian pitkä matka.",
        "Palveluja pitäisi koordinoida yhdestä paikasta.",
        "Sosiaalista kuntoutusta tarvittaisiin lisää.",
    ),
    "goals_details": (
        "Tavoitteet on asetettu TYP-ohjausryhmässä.",
        "Tavoitteena ovat moniammatilliset toimintamallit ja käytännöt.",
        "Seuraamme aktivointiastetta.",
        "Seuraamme työllistyneiden määrää.",
    ),
    "reform_wishes": (
        "Olemme päässeet hyvin mukaan valmisteluun.",
        "Meitä ei ole otettu mukaan valmisteluun.",
        "Monialaista tukea tarvitsevat työnhakijat pitää ottaa paremmin huomioon.",
        "Sosiaali- ja terveydenhuollon tehtävä ja sen rajat pitää ymmärtää.",
        "Mukaan tarvitaan sekä johdon että henkilöstön edustus.",
        "Valmistelu on kuormittanut oman työn ohessa.",
        "Valmistelu ei ole ollut tavoitteellista ja selkeää: aika on mennyt resursseihin.",
    ),
    "joint_model_needs": (
        "TYM-lain asiakaskriteereitä pitää täsmentää.",
        "Läpivirtaavuutta pitää parantaa.",
        "Terveydenhuolto tarvitaan vahvemmin mukaan.",
        "Monialaisen yhteistyön tarkoitus pitää selkeyttää.",
        "Johtaminen vaikeutuu, kun neuvotellaan monen työllisyysalueen kanssa.",
    ),
}


def make_answers() -> str:
    """The file as CSV: one row an organisation, the columns of the instrument after two of our own."""
    rng = Random(SEED)  # noqa: S311 - made-up answers need the same numbers each time, not secret ones
    columns: dict[str, Column] = {
        "synteettinen": ["kyllä"] * ORGANISATIONS,
        "organisaatio": [f"Organisaatio {number:02d}" for number in range(1, ORGANISATIONS + 1)],
    }
    columns["organisation"] = [_pick(rng, {"1": 0.4, "2": 0.6}) for _each in range(ORGANISATIONS)]
    columns |= _draw_challenges(rng)
    for question, choices in CHOICES.items():
        columns |= _draw_choices(rng, question, choices)
    answering = ORGANISATIONS - 1
    for question, sums in (("cooperation", COOPERATION), ("practices", PRACTICES)):
        leanings = _draw_leanings(rng, answering)
        for row, total in sums.items():
            columns[f"{question}_{row}"] = [*_draw_row(rng, leanings, total), BLANK]
    columns["goals_set"] = [*(_pick(rng, {"1": 0.8, "2": 0.2}) for _each in range(answering)), BLANK]
    for question, themes in THEMES.items():
        columns[question] = _draw_texts(rng, themes)
    columns["goals_details"] = [
        text if yes == "1" else BLANK
        for text, yes in zip(columns["goals_details"], columns["goals_set"], strict=True)
    ]
    return _write_csv(columns)


def _pick(rng: Random, chances: Mapping[str, float]) -> str:
    number = rng.random()
    for value, chance in chances.items():
        number -= chance
        if number < 0:
            return value
    return list(chances)[-1]


def _draw_leanings(rng: Random, organisations: int) -> list[float]:
    """How much more or less than the others each organisation tends to give, −0.6 … 0.6 points."""
    return [1.2 * rng.random() - 0.6 for _each in range(organisations)]


def _draw_row(rng: Random, leanings: Sequence[float], total: int) -> Column:
    """Answers 1–5 that add up to `total`: drawn around its mean, then moved by one, here and there, until they do."""
    mean = total / len(leanings)
    answers = [_clamp(round(mean + leaning + 2.4 * rng.random() - 1.2)) for leaning in leanings]
    while sum(answers) != total:
        place = int(rng.random() * len(answers))
        answers[place] = _clamp(answers[place] + (1 if sum(answers) < total else -1))
    return [str(answer) for answer in answers]


def _clamp(answer: int) -> int:
    return min(5, max(1, answer))


def _draw_challenges(rng: Random) -> dict[str, Column]:
    """The rows of 2.2: the share of 4–5 of a row is at most that of the row before; otherwise it is drawn again."""
    columns: dict[str, Column] = {}
    most = ORGANISATIONS
    for row, (total, dont_know, blank) in CHALLENGES.items():
        answering = ORGANISATIONS - dont_know - blank
        drawn = _draw_row(rng, _draw_leanings(rng, answering), total)
        while (often := drawn.count("4") + drawn.count("5")) > most:
            drawn = _draw_row(rng, _draw_leanings(rng, answering), total)
        most = often
        for state in [DONT_KNOW] * dont_know + [BLANK] * blank:
            drawn.insert(int(rng.random() * (len(drawn) + 1)), state)
        columns[f"challenges_{row}"] = drawn
    return columns


def _draw_choices(rng: Random, question: str, chances: Mapping[str, float]) -> dict[str, Column]:
    """One column a choice with 1 or 0. Who takes none has the first, or *no further need* where that is offered."""
    rows = [{option: rng.random() < chance for option, chance in chances.items()} for _each in range(ORGANISATIONS)]
    otherwise = "none" if question == "more_needed" else next(iter(chances))
    for row in rows:
        row[otherwise] = row.get(otherwise, False) or not any(row.values())
    return {f"{question}_{option}": [str(int(row[option])) for row in rows] for option in rows[0]}


def _draw_texts(rng: Random, themes: Sequence[str]) -> Column:
    """A sentence of one theme, or nothing for a fifth of the organisations."""
    return [
        OPENING + themes[int(rng.random() * len(themes))] if rng.random() < 0.8 else BLANK
        for _each in range(ORGANISATIONS)
    ]


def _write_csv(columns: Mapping[str, Column]) -> str:
    names = [
        "synteettinen",
        "organisaatio",
        *(variable.name for variable in list_variables(find_instrument(INSTRUMENT))),
    ]
    if set(names) != set(columns):
        raise ValueError(f"the instrument and the answers differ in {sorted(set(names) ^ set(columns))}")
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*(columns[name] for name in names), strict=True))
    return file.getvalue()


def write(target: Path = TARGET) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(make_answers(), encoding="utf-8", newline="\n")
    return 0


def check(target: Path = TARGET) -> int:
    if target.is_file() and target.read_bytes() == make_answers().encode("utf-8"):
        return 0
    print(f"{target.name} is not what this script writes: run `scripts/synthetic_answers.py write`.")
    return 1


COMMANDS: Final[Mapping[str, Callable[[], int]]] = {"write": write, "check": check}


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__)
        return 2
    return COMMANDS[arguments[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
