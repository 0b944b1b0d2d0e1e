"""The pages of reports and their files."""

import io
import json
import zipfile

import pytest
from django.test import Client

from yhdyspinta.documents.publication.example import EXAMPLE
from yhdyspinta.documents.publication.formats import FORMATS

pytestmark = pytest.mark.django_db
PAGE = f"/raportit/{EXAMPLE}/"
STARTS = {
    "html": b"<!doctype html>",
    "pdf": b"%PDF-",
    "pptx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "json": b"{",
    "jsonstat": b"{",
    "sav": b"$FL2",
    "ddi": b"<?xml",
    "parquet": b"PAR1",
    "bundle": b"PK\x03\x04",
}


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "Synteettinen aineisto"), ("sv", "Syntetiskt material"), ("en", "Synthetic data")],
)
def test_the_report_is_read_in_each_language_and_says_that_it_is_synthetic(
    client: Client, language: str, words: str
) -> None:
    for address in ("/raportit/", PAGE):
        text = client.get(f"/{language}{address}").content.decode()
        assert words in text, address


def test_the_published_means_are_on_the_page(client: Client) -> None:
    text = client.get(f"/fi{PAGE}").content.decode()

    assert "keskiarvo on 2,9 asteikolla 1–5" in text
    assert text.count("<h1") == 1


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_downloaded_from_the_page(client: Client, name: str) -> None:
    page = client.get(f"/sv{PAGE}").content.decode()
    address = f"/sv{PAGE}{EXAMPLE}-sv{FORMATS[name].ending}"
    assert f'href="{address}"' in page

    response = client.get(address)
    assert response["Content-Type"] == FORMATS[name].media_type
    assert response["Content-Disposition"] == f'attachment; filename="{EXAMPLE}-sv{FORMATS[name].ending}"'
    assert "sandbox" in response["Content-Security-Policy"]
    assert response.content.startswith(STARTS.get(name, b""))
    assert client.get(address, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_no_two_formats_have_the_same_file_name() -> None:
    assert len({format_.ending for format_ in FORMATS.values()}) == len(FORMATS)


def test_the_figures_of_the_file_are_those_of_the_page(client: Client) -> None:
    document = json.loads(client.get(f"/en{PAGE}{EXAMPLE}-en.json").content)
    means = {one["item"]: one["mean"] for one in document["summary"]}

    assert round(means["practices_knowledge"], 1) == 2.9
    assert f"a mean of {means['practices_knowledge']:.1f}" in client.get(f"/en{PAGE}").content.decode()


def test_the_bundle_holds_every_other_format(client: Client) -> None:
    content = client.get(f"/fi{PAGE}{EXAMPLE}-fi{FORMATS['bundle'].ending}").content
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()

    for name, format_ in FORMATS.items():
        if name != "bundle":
            assert any(one.endswith(f"-fi{format_.ending}") for one in names), name


@pytest.mark.parametrize(
    "address",
    [
        "/fi/raportit/ei-ole/",
        f"/fi{PAGE}{EXAMPLE}-sv.pdf",
        f"/fi{PAGE}{EXAMPLE}-fi.exe",
        f"/fi/raportit/x/{EXAMPLE}-fi.pdf",
    ],
)
def test_what_there_is_not_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
