"""The figures that the survey of 2024 was published with, out of the example's report.

Origin of the tables: the slides of the network's meeting on 9 September 2024 (THL Työpaperi 44/2024), sections 2.5
and 2.6. Which label belongs to which mean is an inference: labels reversed, means in the order shown.
"""

import pytest

from yhdyspinta.documents.publication.example import example_publication
from yhdyspinta.documents.report.report import Figure
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.chart import LikertChart
from yhdyspinta.presentation.formats import decimal

COOPERATION = """
    Kela                           22   3,8
    palveluntuottajat              22   3,6
    TE-toimisto/TE-palvelut        22   3,5
    työllisyyden kuntakokeilut     22   3,5
    kunnat                         22   3,5
    järjestöt                      22   3,1
"""
PRACTICES = """
    Selkeästi määritellyt vastuuhenkilöt/yhteyshenkilöt kunnissa/kuntayhtymissä                  22   4,0
    Säännölliset tapaamiset kuntien yhteyshenkilöiden/vastuuhenkilöiden kanssa                   22   3,8
    Hyvinvointialueen edustajien mukaan ottaminen TE24-valmistelutyöhön                          22   3,3
    Yhteiset rakenteet, esim. monialaiset tai kahdenkeskiset säännöllisesti tapaavat verkostot   22   3,3
    Yhteistyön avoimuus, vuorovaikutteisuus ja kumppanuus                                        22   3,2
    Yhteistyön suunnitelmallisuus perustuen yhteisiin tavoitteisiin ja toimintamalleihin         22   3,0
    Yhteinen tietopohja ja tilannekuvapohja                                                      22   2,9
"""
SECTIONS = ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8"]


def drawn(figure: Figure) -> list[list[str]]:
    """Label, n and mean of each row of a chart, as a slide would print them."""
    assert isinstance(figure.chart, LikertChart)
    return [[row.label, str(row.n), decimal(row.mean, "fi")] for row in figure.chart.rows]


def table(drawing: str) -> list[list[str]]:
    return [line.rsplit(maxsplit=2) for line in drawing.strip("\n").splitlines() if line.strip()]


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    report = example_publication("fi").report
    return {block.id: block for block in report.blocks if isinstance(block, Figure)}


def test_cooperation_with_stakeholders(figures: dict[str, Figure]) -> None:
    assert drawn(figures["fig-cooperation"]) == [[label.strip(), n, mean] for label, n, mean in table(COOPERATION)]


def test_how_cooperation_practices_have_come_true(figures: dict[str, Figure]) -> None:
    assert drawn(figures["fig-practices"]) == [[label.strip(), n, mean] for label, n, mean in table(PRACTICES)]


def test_the_most_prevalent_challenges_are_those_that_the_text_names(figures: dict[str, Figure]) -> None:
    rows = drawn(figures["fig-challenges"])

    assert [label for label, _n, _mean in rows][:3] == [
        "Osaamisvaje ja koulutus",
        "Pitkittynyt työttömyys",
        "Mielenterveysongelmat",
    ]
    assert [mean for _label, _n, mean in rows] == sorted((mean for _label, _n, mean in rows), reverse=True)


def test_answers_4_and_5_about_challenges_are_one_class_and_no_answer_is_the_last(figures: dict[str, Figure]) -> None:
    chart = figures["fig-challenges"].chart
    assert isinstance(chart, LikertChart)

    assert [shown.short for shown in chart.classes] == ["1", "2", "3", "4–5"]
    assert chart.missing_label == "EOS/vastaus puuttuu"
    for row in chart.rows:
        assert sum(row.shares) + row.missing == pytest.approx(1)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_report_has_the_sections_of_the_source_in_their_order(language: Language) -> None:
    report = example_publication(language).report
    headings = [block.text.split()[0] for block in report.blocks if hasattr(block, "level")]

    assert [heading for heading in headings if heading[0].isdigit()] == SECTIONS


@pytest.mark.parametrize(
    ("language", "mark", "inference"),
    [("fi", "ynteettinen", "päätelmä"), ("sv", "yntetiskt", "slutsats"), ("en", "ynthetic", "inference")],
)
def test_the_report_says_that_it_is_synthetic_and_what_is_an_inference(
    language: Language, mark: str, inference: str
) -> None:
    report = example_publication(language).report
    figures = [block for block in report.blocks if isinstance(block, Figure)]

    assert mark in report.synthetic
    assert [figure.id for figure in figures if any(inference in note for note in figure.notes)] == [
        "fig-cooperation",
        "fig-practices",
    ]
    assert all(figure.base and figure.unit and figure.period and figure.source for figure in figures)
