"""What a column of answers becomes when they come without an instrument, in drawn tables.

The left side is what the file has: `1=huono` is a labelled code, `9!eos` one that the file itself calls missing,
`3` a code without a label, `"usein"` a text. The right side is the kind of question, its answers in order, and its
states by their sign: ? don't know, – not applicable, ∅ blank, × not asked.
"""

import re

import pytest

from yhdyspinta.analysis.instruments.infer import ColumnFacts, Reading, infer_instrument
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import Variable, list_variables
from yhdyspinta.analysis.states import State

SIGNS = {State.DONT_KNOW: "?", State.NOT_APPLICABLE: "–", State.BLANK: "∅", State.NOT_ASKED: "×"}

LABELLED_CODES = """
1=huono 2=kohtalainen 3=hyvä               | scale          1=huono 2=kohtalainen 3=hyvä
1=huono 2=kohtalainen 3=hyvä 9!eos         | scale          1=huono 2=kohtalainen 3=hyvä            9?
1=huono 2=kohtalainen 3=hyvä 9=EOS         | scale          1=huono 2=kohtalainen 3=hyvä            9?
1=huono 2=ok 3=hyvä 7!N/A 8!DK 9!Refusal   | scale          1=huono 2=ok 3=hyvä                     7– 8? 9∅
1=huono 2=ok 3=hyvä 96!ej_ställd 99!       | scale          1=huono 2=ok 3=hyvä                     96× 99∅
1=huono 2=ok 3=hyvä -2!gäller_ej           | scale          1=huono 2=ok 3=hyvä                     -2–
1=kyllä 2=ei                               | single_choice  1=kyllä 2=ei
1=kyllä 2=ei 3=ehkä 5=muu                  | single_choice  1=kyllä 2=ei 3=ehkä 5=muu
1=heikko 2 3 4 5=vahva                     | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=heikko 4 5=vahva                         | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=1 2=2 3=3                                | scale          1=1 2=2 3=3
101=Espoo 102=Vantaa 103=Lohja             | number
-1=alas 0=ennallaan 1=ylös                 | number
18 25 31 47 66 99=yli_98                   | number
"""

CODES_ALONE = """
1 2 3 4 5                                  | scale          1=1 2=2 3=3 4=4 5=5
2 4 5                                      | scale          2=2 3=3 4=4 5=5
0 1                                        | single_choice  0=0 1=1
18 25 31 47                                | number
1 2 3 4 5 9!                               | scale          1=1 2=2 3=3 4=4 5=5                     9∅
9!eos                                      | number                                                 9?
"""

TEXTS = """
"hyvin" "huonosti" "erittäin_hyvin"   | scale  1=erittäin_huonosti 2=huonosti 3=kohtalaisesti 4=hyvin 5=erittäin_hyvin
"Agree" "Disagree" "Neutral" "DK"     | scale  1=strongly_disagree 2=Disagree 3=Neutral 4=Agree 5=strongly_agree  DK?
"ofta" "aldrig" "Vet_ej"              | scale  1=aldrig 2=sällan 3=ibland 4=ofta 5=alltid  Vet_ej?
"ei" "kyllä" "ei_koske"               | single_choice  1=ei 2=kyllä  ei_koske–
"Oulu" "Espoo" "Kemi"                 | single_choice  1=Espoo 2=Kemi 3=Oulu
"1_=_heikko" "2" "3_=_vahva" "9_=_EOS" | scale  1=1_=_heikko 2=2 3=3_=_vahva  9_=_EOS?
"1" "2" "4" "5"                       | scale  1=1 2=2 3=3 4=4 5=5
"""

WITH_A_SCALE_OF_1_TO_5_AND_9_AS_DONT_KNOW = """
2 3 4                                      | scale          1=1 2=2 3=3 4=4 5=5                     9?
2 3 4 9                                    | scale          1=1 2=2 3=3 4=4 5=5                     9?
2 3 4 6                                    | scale          1=1 2=2 3=3 4=4 5=5                     9?
9                                          | scale          1=1 2=2 3=3 4=4 5=5                     9?
                                           | scale          1=1 2=2 3=3 4=4 5=5                     9?
1=huono 5=hyvä                             | scale          1=huono 2=2 3=3 4=4 5=hyvä              9?
1=huono 5=hyvä 9!kieltäytyi                | scale          1=huono 2=2 3=3 4=4 5=hyvä              9?
9 18 25 31 47                              | number
"3" "4" "9"                                | scale          1=1 2=2 3=3 4=4 5=5                     9?
"""


def rows(table: str) -> list[tuple[str, str]]:
    drawn = [line.split("|") for line in table.strip("\n").splitlines()]
    return [(" ".join(left.split()), " ".join(right.split())) for left, right in drawn]


def read_column(drawn: str) -> ColumnFacts:
    """Undo the drawing; `_` stands for a space inside a label."""
    parts = [part.replace("_", " ") for part in drawn.split()]
    coded = [match for part in parts if (match := re.fullmatch(r"(-?\d+)([=!]?)(.*)", part))]
    return ColumnFacts(
        "item",
        values=tuple((int(match[1]), match[3]) for match in coded if match[2] == "="),
        missing=tuple((int(match[1]), match[3]) for match in coded if match[2] == "!"),
        numbers=tuple(int(match[1]) for match in coded if match[2] in ("", "!")),
        texts=tuple(part.strip('"') for part in parts if part.startswith('"')),
    )


def draw(variable: Variable) -> str:
    kind = QuestionKind.SCALE if variable.question.kind is QuestionKind.MATRIX else variable.question.kind
    answers = [f"{code}={label.fi}" for code, label in variable.codes]
    states = [
        f"{option.label.fi if option.code is None else option.code}{SIGNS[option.state]}"
        for option in variable.states
    ]
    return " ".join(part.replace(" ", "_") for part in [kind, *answers, *states])


def inferred(left: str, reading: Reading) -> str:
    (variable,) = list_variables(infer_instrument("answers", [read_column(left)], reading))
    return draw(variable)


@pytest.mark.parametrize(("left", "right"), [*rows(LABELLED_CODES), *rows(CODES_ALONE), *rows(TEXTS)])
def test_a_column_by_itself(left: str, right: str) -> None:
    assert inferred(left, Reading()) == right


@pytest.mark.parametrize(("left", "right"), rows(WITH_A_SCALE_OF_1_TO_5_AND_9_AS_DONT_KNOW))
def test_a_column_with_what_the_person_says(left: str, right: str) -> None:
    assert inferred(left, Reading(scale=(1, 5), dont_know=(9,))) == right
