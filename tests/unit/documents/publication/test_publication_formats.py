"""The list of formats: what a user may ask for, and what it costs to know that."""

import subprocess
import sys

from tests.factories.publication import make_publication
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.languages import LANGUAGES

_NO_RENDERER = """
import sys
import yhdyspinta.documents.publication.formats
print(sorted({"typst", "pptx", "xlsxwriter", "pyreadstat", "jinja2", "polars", "django"} & set(sys.modules)))
"""


def test_the_names_are_those_that_the_command_promises() -> None:
    assert list(FORMATS) == [
        *("html", "pdf", "pptx", "xlsx", "csv", "json", "jsonstat", "sav", "ddi", "parquet", "bundle"),
    ]
    assert all(each.name == name for name, each in FORMATS.items())


def test_no_two_formats_have_a_file_of_the_same_name() -> None:
    publication = make_publication()

    names = {each.file_name(publication) for each in FORMATS.values()}
    assert len(names) == len(FORMATS)
    assert FORMATS["ddi"].file_name(publication) == "yhteistyo-2024.ddi.xml"
    assert FORMATS["jsonstat"].extension == "json"


def test_each_has_a_title_and_a_sentence_in_each_language() -> None:
    for language in LANGUAGES:
        titles = [each.title[language] for each in FORMATS.values()]
        assert len(set(titles)) == len(titles)
        assert all(each.description[language].endswith(".") for each in FORMATS.values())


def test_knowing_the_formats_loads_no_renderer() -> None:
    process = subprocess.run([sys.executable, "-c", _NO_RENDERER], check=True, capture_output=True, text=True)

    assert process.stdout == "[]\n"
