"""The SVG text: well-formed, named, safe with any label, and the same every time."""

import re
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.unit.presentation.charts.cases import CASES, MARKUP, bars, likert, row
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import ValueRow
from yhdyspinta.presentation.charts.svg import draw, draw_for_page

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "defs", "pattern", "path", "rect", "line", "circle", "text"}


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314  # our own text


@pytest.mark.parametrize("width", [720, 320])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_every_chart_is_well_formed_and_named(name: str, language: Language, width: float) -> None:
    chart = CASES[name](language)
    root = read(draw(chart, id_prefix="kuva-1", width=width))
    named = {element.get("id"): element for element in root.iter() if element.get("id")}

    assert root.get("role") == "img"
    assert root.get("lang") == language
    title, description = (named[name] for name in root.get("aria-labelledby", "").split())
    assert (title.tag, title.text) == (f"{SVG}title", chart.title)
    assert (description.tag, description.text) == (f"{SVG}desc", chart.summary)
    assert root[0] is title


@pytest.mark.parametrize("name", CASES)
def test_there_are_plain_elements_only_and_no_style(name: str) -> None:
    svg = draw(CASES[name]("fi"), id_prefix="kuva-1")
    root = read(svg)

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ALLOWED
    assert not [element for element in root.iter() if element.get("style") is not None]
    assert "javascript" not in svg


@pytest.mark.parametrize("name", CASES)
def test_every_mark_has_a_colour_without_css(name: str) -> None:
    shapes = [
        element for element in read(draw(CASES[name]("fi"), id_prefix="k")).iter() if element.tag != f"{SVG}svg"
    ]
    drawn = [
        element for element in shapes if element.tag.removeprefix(SVG) in {"rect", "line", "circle", "text", "path"}
    ]

    assert drawn
    assert all(element.get("fill") or element.get("stroke") for element in drawn)


def test_every_id_begins_with_the_prefix_and_what_is_referred_to_is_there() -> None:
    svg = draw(CASES["likert"]("fi"), id_prefix="kuva-1")
    ids = re.findall(r' id="([^"]+)"', svg)
    used = set(re.findall(r"url\(#([^)]+)\)", svg))

    assert all(one.startswith("kuva-1-") for one in ids)
    assert len(ids) == len(set(ids))
    assert used
    assert used <= set(ids)


@pytest.mark.parametrize("prefix", ["", "1", 'a"b', "a b", "<a"])
def test_a_prefix_that_cannot_begin_an_id_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="cannot begin an id"):
        draw(CASES["bars"]("fi"), id_prefix=prefix)


def test_a_width_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="280 px"):
        draw(CASES["bars"]("fi"), id_prefix="k", width=200)


def test_labels_from_files_are_text_and_nothing_else() -> None:
    chart = replace(bars(ValueRow(MARKUP, 0.5)), title=MARKUP, summary=MARKUP, value_label=MARKUP)
    root = read(draw(chart, id_prefix="k"))

    assert not list(root.iter(f"{SVG}script"))
    assert [element.text for element in root[:2]] == [MARKUP, MARKUP]
    assert "<script>alert(1)</script>" in " ".join(element.text or "" for element in root.iter(f"{SVG}text"))


def test_characters_that_xml_forbids_are_left_out() -> None:
    svg = draw(likert(row(0, 0, 0, 0, 1, label="ke\x00la\x1b\ud800\ufffe")), id_prefix="k")

    assert "kela" in "".join(element.text or "" for element in read(svg).iter(f"{SVG}text"))
    svg.encode()


def test_the_same_charts_are_the_same_text_in_another_process() -> None:
    script = (
        "from tests.unit.presentation.charts.cases import CASES\n"
        "from yhdyspinta.presentation.charts.svg import draw_for_page\n"
        "print(*(draw_for_page(make('fi'), id_prefix='k') for make in CASES.values()), sep='', end='')\n"
    )
    environment = {"PYTHONHASHSEED": "12345", "PYTHONPATH": "src:.", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=environment)

    assert ran.stdout.decode() == "".join(draw_for_page(make("fi"), id_prefix="k") for make in CASES.values())


def test_a_chart_is_drawn_without_django() -> None:
    script = "import sys, yhdyspinta.presentation.charts.svg; print('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)

    assert ran.stdout.strip() == "False"


def test_a_page_gets_both_forms_with_ids_of_their_own() -> None:
    drawn = draw_for_page(CASES["likert"]("fi"), id_prefix="kuva-1")
    ids = re.findall(r' id="([^"]+)"', drawn)

    assert re.findall(r'class="chart (chart-\w+)"', drawn) == ["chart-wide", "chart-narrow"]
    assert len(ids) == len(set(ids))


def test_a_chart_without_rows_says_so_in_its_language() -> None:
    texts = {
        language: [
            element.text for element in read(draw(CASES["no rows"](language), id_prefix="k")).iter(f"{SVG}text")
        ]
        for language in LANGUAGES
    }

    assert texts == {
        "fi": ["Ei näytettäviä tietoja."],
        "sv": ["Inga uppgifter att visa."],
        "en": ["There is nothing to show."],
    }


def test_every_look_has_attributes() -> None:
    names = [value for name, value in vars(looks).items() if name.isupper() and isinstance(value, str)]
    classes = [name for name in names if name.startswith("chart-")]

    assert len(classes) > 15
    assert set(classes) <= set(looks.ATTRIBUTES)
