"""The texts to translate are found in Python and in templates, with their contexts and plurals."""

from pathlib import Path

import pytest

from scripts.catalogues.extraction import extract_package, extract_text


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ('{% translate "Year" %}', [("Year", None)]),
        ("{% translate 'May' context 'month' %}", [("May", "month")]),
        ('{% translate "100 %" as share %}', [("100 %%", None)]),
        ("<p>it's</p> {% blocktranslate %}About {{ area }}{% endblocktranslate %}", [("About %(area)s", None)]),
        (
            "{% blocktranslate trimmed with n=count|whole %}\n  All\n  {{ n }}\n{% endblocktranslate %}",
            [("All %(n)s", None)],
        ),
        (
            "{% blocktranslate count n=n %}One area{% plural %}{{ n }} areas{% endblocktranslate %}",
            [(("One area", "%(n)s areas"), None)],
        ),
        (
            "{% blocktranslate count n=n context 'map' %}One{% plural %}{{ n }}{% endblocktranslate %}",
            [(("One", "%(n)s"), "map")],
        ),
        ("{% card title=_('Shape') text=_(\"Area's (own)\") %}", [("Shape", None), ("Area's (own)", None)]),
        ('{{ name|default:_("not known") }}', [("not known", None)]),
        ('<p title="it\'s \u00a0 0x (">5 o\'clock</p>\n    {% if a %}\n {% translate "Show" %}', [("Show", None)]),
        ('{% comment %}"{% endcomment %}{# it\'s #}{% translate "Show" %}', [("Show", None)]),
        ("<p>no text to translate</p>", []),
    ],
)
def test_templates(template: str, found: list[tuple[object, str | None]]) -> None:
    assert list(extract_text("{% load i18n %}" + template, template=True)) == found


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("_('Year')", [("Year", None)]),
        ("gettext_lazy('Year')", [("Year", None)]),
        ("ngettext('%(n)s area', '%(n)s areas', n)", [(("%(n)s area", "%(n)s areas"), None)]),
        ("ngettext_lazy('one', 'many', 'n')", [(("one", "many"), None)]),
        ("pgettext('month', 'May')", [("May", "month")]),
        ("pgettext_lazy('month', 'May')", [("May", "month")]),
        ("npgettext('map', 'one', 'many', n)", [(("one", "many"), "map")]),
        ("print('Year')", []),
    ],
)
def test_python(call: str, found: list[tuple[object, str | None]]) -> None:
    assert list(extract_text(f"text = {call}\n", template=False)) == found


def test_a_package_is_walked_with_the_files_that_use_a_text(tmp_path: Path) -> None:
    package = tmp_path / "src" / "product"
    (package / "templates" / "web").mkdir(parents=True)
    (package / "views.py").write_text("_('Year')")
    (package / "templates" / "web" / "year.html").write_text('{% translate "Year" %}')
    (package / "templates" / "map.svg").write_text('{% translate "Map" %}')
    (package / "page.html").write_text('{% translate "no template of Django" %}')
    found = {
        message.id: [place for place, _line in message.locations] for message in extract_package(package, tmp_path)
    }
    assert found.pop("") == []
    assert found == {
        "Year": ["src/product/templates/web/year.html", "src/product/views.py"],
        "Map": ["src/product/templates/map.svg"],
    }


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "bad.html").write_text("{% blocktranslate %}{% if a %}{% endblocktranslate %}")
    with pytest.raises(ValueError, match=r"templates/bad\.html: .*must not include other block tags"):
        extract_package(tmp_path, tmp_path)
