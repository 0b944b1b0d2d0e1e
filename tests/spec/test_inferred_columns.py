"""What a column of answers becomes when they come without an instrument, in drawn tables.

The left side is what the file has: `1=huono` is a labelled code, `9!eos` one that the file itself calls missing,
`3` a code without a label, `"usein"` a text, `↑` says that the file calls its codes ordered. The right side is the
kind of question, its answers in order, and its states by their sign: ? don't know, – not applicable, ∅ blank,
× not asked.
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
1=never 2=often 3=always 7!N/A 8!DK 9!No   | scale          1=never 2=often 3=always                7– 8? 9∅
1=never 2=often 3=always 96!ej_ställd 99!  | scale          1=never 2=often 3=always                96× 99∅
1=never 2=often 3=always -2!gäller_ej      | scale          1=never 2=often 3=always                -2–
1=always 2=often 3=never                   | scale          1=always 2=often 3=never
1=often 2=always 3=never                   | single_choice  1=often 2=always 3=never
1=huono 2=ok 3=hyvä                        | single_choice  1=huono 2=ok 3=hyvä
1=huono 2=ok 3=hyvä ↑                      | scale          1=huono 2=ok 3=hyvä
1=Kainuu 2=Lappi 3=Åland 4=Häme            | single_choice  1=Kainuu 2=Lappi 3=Åland 4=Häme
1=Kainuu 2=Lappi 3=Åland 4                 | single_choice  1=Kainuu 2=Lappi 3=Åland 4=4
1=18–24 2=25–34 3=35–44                    | single_choice  1=18–24 2=25–34 3=35–44
1=1_=_heikko 2=2_=_ok 3=3_=_vahva          | scale          1=1_=_heikko 2=2_=_ok 3=3_=_vahva
1=3_=_vahva 2=2_=_ok 3=1_=_heikko          | scale          1=3_=_vahva 2=2_=_ok 3=1_=_heikko
1 2 3 4 5 8=kieltäytyi 9=ohitti            | number
1=kyllä 2=ei                               | single_choice  1=kyllä 2=ei
1=kyllä 2=ei 3=ehkä 5=muu                  | single_choice  1=kyllä 2=ei 3=ehkä 5=muu
1=heikko 2 3 4 5=vahva                     | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=heikko 4 5=vahva                         | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=heikko 3 5=vahva 7                       | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=heikko 2 5=vahva 7 99!EOS                | scale          1=heikko 2=2 3=3 4=4 5=vahva            99?
1=heikko 2 5=vahva -5                      | scale          1=heikko 2=2 3=3 4=4 5=vahva
1=never 2=often 3=always 9                 | scale          1=never 2=often 3=always
0=nolla 2=kaksi 3 4 5 6 7 8 9 10 11 12     | number
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

OF_AGREEMENT = """
"Täysin_samaa_mieltä" "Jokseenkin_samaa_mieltä" "Jokseenkin_eri_mieltä" "Täysin_eri_mieltä"      |     | 5 4 2 1
"Täysin_samaa_mieltä" "Jokseenkin_samaa_mieltä" "Jokseenkin_eri_mieltä" "Täysin_eri_mieltä"      | 1-5 | 5 4 2 1
"Täysin_samaa_mieltä" "Jokseenkin_samaa_mieltä" "Jokseenkin_eri_mieltä" "Täysin_eri_mieltä"      | 0-4 | 4 3 1 0
"Täysin_samaa_mieltä" "Jokseenkin_samaa_mieltä" "Jokseenkin_eri_mieltä" "Täysin_eri_mieltä"      | 1-4 | 4 3 2 1
"Täysin_samaa_mieltä" "Jokseenkin_samaa_mieltä" "Jokseenkin_eri_mieltä" "Täysin_eri_mieltä"      | 1-7 | none
"Täysin_samaa_mieltä" "Ei_samaa_eikä_eri_mieltä" "Täysin_eri_mieltä" "Jokseenkin_eri_mieltä"     | 1-4 | none
"Täysin_samaa_mieltä" "Täysin_eri_mieltä"                                                        |     | 5 1
"Helt_av_samma_åsikt" "Delvis_av_samma_åsikt" "Delvis_av_annan_åsikt" "Helt_av_annan_åsikt"      |     | 5 4 2 1
"Helt_av_samma_åsikt" "Delvis_av_samma_åsikt" "Delvis_av_annan_åsikt" "Helt_av_annan_åsikt"      | 1-4 | 4 3 2 1
"Strongly_agree" "Agree" "Disagree" "Strongly_disagree"                                          |     | 5 4 2 1
"Strongly_agree" "Agree" "Disagree" "Strongly_disagree"                                          | 1-7 | 7 6 2 1
"Strongly_agree" "Agree" "Disagree" "Strongly_disagree"                                          | 1-4 | 4 3 2 1
"Strongly_agree" "Agree" "Neutral" "Disagree" "Strongly_disagree"                                |     | 5 4 3 2 1
"Erittäin_tyytyväinen" "Tyytyväinen" "Tyytymätön" "Erittäin_tyytymätön"                          |     | 5 4 2 1
"Erittäin_tyytyväinen" "Tyytyväinen" "Tyytymätön" "Erittäin_tyytymätön"                          | 1-4 | 4 3 2 1
"Erittäin_tyytyväinen" "Tyytyväinen" "Tyytymätön"                                                | 1-4 | 4 3 2
"Erittäin_tyytyväinen" "EOS"                                                                     | 1-5 | 5 dont_know
"EOS"                                                                                            | 1-5 | dont_know
"Kainuu" "Lappi" "Åland" "Häme"                                                                  | 1-4 | none
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
        ordered="↑" in parts,
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


@pytest.mark.parametrize("line", OF_AGREEMENT.strip("\n").splitlines())
def test_the_codes_of_texts_with_a_scale_that_is_told_and_without(line: str) -> None:
    drawn, scale, expected = (part.strip() for part in line.split("|"))
    low, _, high = scale.partition("-")
    facts = read_column(drawn)
    reading = Reading(scale=(int(low), int(high)) if scale else None)
    (variable,) = list_variables(infer_instrument("answers", [facts], reading))
    is_scale = variable.question.kind is QuestionKind.SCALE
    meanings = [{**variable.item.texts, **variable.item.states}[text] for text in facts.texts] if is_scale else []
    assert (" ".join(map(str, meanings)) or "none") == expected
