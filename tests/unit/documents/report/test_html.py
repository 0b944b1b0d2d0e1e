import re
from collections import Counter
from dataclasses import replace

import pytest

from tests.factories.report import HOSTILE, SYNTHETIC, empty, hostile, make_report
from tests.unit.documents.report.html_reading import read, text_of
from yhdyspinta.documents.report.html import render_body, render_html
from yhdyspinta.documents.report.report import Figure, Report, Source
from yhdyspinta.languages import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_its_language_and_title_and_has_one_first_heading(language: Language) -> None:
    report = make_report(language)
    page = read(render_html(report))

    assert page.get("lang") == language
    assert page.findtext(".//title") == report.title
    assert [text_of(one) for one in page.iter("h1")] == [report.title]


@pytest.mark.parametrize("report", [make_report(), hostile(), empty()], ids=["everything", "hostile", "empty"])
def test_ids_are_unique_headings_skip_no_level_and_links_lead_somewhere(report: Report) -> None:
    page = read(render_html(report))
    ids = Counter(one.get("id") for one in page.iter() if one.get("id"))
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5")]
    named = [name for one in page.iter() for name in (one.get("aria-labelledby") or "").split()]

    assert [name for name, times in ids.items() if times > 1] == []
    assert [after for before, after in zip(levels, levels[1:], strict=False) if after > before + 1] == []
    assert {one.get("href")[1:] for one in page.iter("a") if one.get("href").startswith("#")} <= ids.keys()
    assert set(named) <= ids.keys()


def test_the_file_asks_for_nothing_and_runs_nothing() -> None:
    text = render_html(make_report()).decode()

    assert read(text).xpath("//script | //link | //img | //iframe | //@src") == []
    assert re.findall(r"url\((?!\"?#)[^)]*\)|@import", text) == []


def test_two_runs_give_the_same_bytes() -> None:
    assert render_html(make_report("sv")) == render_html(make_report("sv"))


def test_the_body_obeys_a_policy_without_inline_styles() -> None:
    body = render_body(make_report())

    assert body.startswith("<article")
    assert read(body).xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
    assert str(body) in render_html(make_report()).decode()


def test_every_figure_has_title_sentence_chart_table_and_facts() -> None:
    report = make_report()
    page = read(render_html(report))
    figures = [block for block in report.blocks if isinstance(block, Figure)]
    assert len(figures) == 7

    for number, figure in enumerate(figures, 1):
        (element,) = page.xpath(f"//figure[@id='{figure.id}']")
        (caption,) = element.iter("figcaption")
        assert text_of(caption).startswith(f"Kuvio {number}. {figure.title}")
        assert " ".join(figure.chart.summary.split()) in text_of(caption)
        assert element.xpath(".//svg[@role='img']")
        assert [text_of(one) for one in element.iter("caption")] == [figure.table.caption]
        facts = text_of(element.xpath(".//dl")[0])
        assert all(fact in facts for fact in (figure.base, figure.unit, figure.period, figure.source))
        assert all(note in text_of(element) for note in figure.notes)


def test_tables_name_their_rows_and_columns_and_put_numbers_right() -> None:
    (table,) = read(render_html(make_report())).xpath("//table[starts-with(caption, 'Taulukko 1. ')]")

    assert [one.get("scope") for one in table.xpath("./thead//th")] == ["col"] * 6
    assert [one.get("class") for one in table.xpath("./thead//th")] == [None, None, *["number"] * 4]
    assert [one.get("scope") for one in table.xpath("./tbody/tr/*[1]")] == ["row"] * 4
    assert [text_of(one) for one in table.xpath("./tbody/tr[1]/*")] == [
        "Kuntouttava työtoiminta",
        "Hyvinvointialue",
        "12 345",
        "46 %",
        "3,8",
        "0,99",
    ]
    region = table.getparent()
    assert (region.get("role"), region.get("tabindex")) == ("region", "0")


def test_what_is_absent_is_a_word_and_no_cell_is_empty() -> None:
    page = read(render_html(make_report("sv")))
    words = {text_of(one) for one in page.xpath("//td[contains(@class, 'absent')]")}

    assert words == {"dold", "saknas", "inte frågat", "vet inte", "gäller inte"}
    assert [one for one in page.iter("td", "th") if not text_of(one)] == []


def test_a_notice_has_a_word_for_its_kind_and_a_mark_that_is_not_read() -> None:
    notices = read(render_html(make_report())).xpath("//*[@role='note']")

    assert [text_of(one[0]) for one in notices] == [
        "Synteettinen aineisto",
        "Päätelmä",
        "Huomautus",
        "Synteettinen aineisto",
    ]
    assert [one.xpath("./p/svg/@aria-hidden") for one in notices] == [["true"]] * 4


def test_the_synthetic_sentence_is_on_top_and_on_every_printed_page() -> None:
    report = make_report()
    page = read(render_html(report))
    (style,) = page.iter("style")

    assert SYNTHETIC["fi"] in text_of(page.xpath("//header")[0])
    assert '@page{@top-left{content:"Vastaukset ovat synteettisiä\\3a  ne on' in style.text
    assert "@page{@top-left" not in render_html(replace(report, synthetic="")).decode()


def test_texts_are_never_markup() -> None:
    text = render_html(hostile()).decode()
    page = read(text)

    assert page.xpath("//script") == []
    assert text_of(page.xpath("//h1")[0]) == " ".join(HOSTILE.split())
    assert len(page.xpath("//style")) == 1


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    report = replace(
        make_report(), sources=(Source("A", "javascript:alert(1)"), Source("B", "https://example.test/b"))
    )
    page = read(render_html(report))

    assert page.xpath("//dl[@class='report-about']//a/@href") == ["https://example.test/b"]
    assert "javascript:alert(1)" in text_of(page)


def test_a_long_report_has_contents_and_a_short_one_has_none() -> None:
    contents = read(render_html(make_report())).xpath("//nav//a")
    assert [text_of(one) for one in contents] == [
        "Keskeiset havainnot",
        "Yhteistyö sidosryhmien kanssa",
        "Osapuolten arviot",
        "Järjestäminen",
        "Alueet kartalla",
        "Menetelmä",
        "Julkaisun tiedot",
    ]
    assert read(render_html(empty())).xpath("//nav") == []


def test_quotes_are_quotations() -> None:
    quotes = read(render_html(make_report("en"))).xpath("//blockquote")
    assert [text_of(one) for one in quotes][1] == "The preparation was a burden."
