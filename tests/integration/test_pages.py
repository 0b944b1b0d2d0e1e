"""The pages of the register, through the test client."""

import re

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/yhdyspinnat/suupohja-pohjanmaa/",
    "/yhdyspinnat/helsinki-helsinki/",
    "/tyollisyysalueet/suupohja/",
    "/hyvinvointialueet/lansi-uusimaa/",
    "/kunnat/",
    "/kunnat/?q=esbo",
    "/kunnat/narpio/",
    "/kunnat/pertunmaa/",
    "/kunnat/brando/",
    "/kartat/",
    "/lahteet/",
    "/sanasto/",
    "/saavutettavuus/",
    "/palaute/",
    "/lataukset/",
]


def text_of(response) -> str:
    """The words of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())).replace("\u202f", " ")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_in_every_language(client: Client, language: str, page: str) -> None:
    response = client.get(f"/{language}{page}")

    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.content.decode()
    assert response.content.decode().count("<h1") == 1


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_every_page_takes_a_year(client: Client, year: int) -> None:
    for page in ("/", "/kunnat/", "/kartat/", "/lahteet/", "/hyvinvointialueet/pohjanmaa/", "/kunnat/vaasa/"):
        assert client.get(f"/fi{page}?vuosi={year}").status_code == 200


def test_the_front_page_says_what_the_founding_material_said(client: Client) -> None:
    text = text_of(client.get("/en/?vuosi=2025"))

    assert (
        "5 employment areas cover exactly one county, 7 counties have two or more areas inside, "
        "and 5 areas reach into two counties, which touches 10 counties." in text
    )
    assert "17 clusters of interfaces" in text


def test_the_page_of_an_interface_says_what_part_it_is(client: Client) -> None:
    text = text_of(client.get("/fi/yhdyspinnat/suupohja-pohjanmaa/"))

    assert "Tämä sivu on sen osa hyvinvointialueella Pohjanmaa: 1 sen 6 kunnasta." in text
    assert "6 199" in text
    assert "13,4" in text
    assert "Kristiinankaupunki" in text


def test_helsinki_is_one_organisation_in_two_roles(client: Client) -> None:
    assert "City of Helsinki is on both sides" in text_of(client.get("/en/yhdyspinnat/helsinki-helsinki/"))


def test_a_county_shows_its_interfaces_side_by_side(client: Client) -> None:
    html = client.get("/en/hyvinvointialueet/pohjois-pohjanmaa/").content.decode()
    head = html[html.index('class="table table--columns"') :].split("</thead>")[0]

    assert head.count('<th scope="col">') == 4
    assert "Reaches also into" in html


@pytest.mark.parametrize(
    ("language", "part", "found"),
    [
        ("fi", "esbo", "Espoo"),
        ("sv", "espo", "Esbo"),
        ("fi", "hameenlinna", "Hämeenlinna"),
        ("sv", "KRISTINE", "Kristinestad"),
        ("fi", "pertun", "Mäntyharju"),
        ("fi", "lavia", "Pori"),
    ],
)
def test_a_part_of_a_name_in_either_language_finds_the_municipality(
    client: Client, language: str, part: str, found: str
) -> None:
    assert found in text_of(client.get(f"/{language}/kunnat/", {"q": part}))


def test_a_search_that_finds_nothing_says_so_and_shows_the_words_as_typed(client: Client) -> None:
    html = client.get("/fi/kunnat/", {"q": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert" not in html
    assert "Kokeile lyhyempää nimen osaa" in html


def test_a_merged_municipality_says_where_it_went_and_its_own_years_keep_its_page(client: Client) -> None:
    assert "Pertunmaa yhdistyi kuntaan Mäntyharju 1.1.2025." in text_of(client.get("/fi/kunnat/pertunmaa/"))
    assert "1 577" in text_of(client.get("/fi/kunnat/pertunmaa/?vuosi=2024"))


def test_aland_is_in_the_register_and_outside_the_interfaces_with_the_reason(client: Client) -> None:
    text = text_of(client.get("/sv/kunnat/brando/"))

    assert "självstyrelselagen för Åland 1144/1991" in text


def test_before_2025_there_are_no_interfaces_to_show(client: Client) -> None:
    text = text_of(client.get("/en/?vuosi=2024"))

    assert "Employment areas began on 1 January 2025" in text
    for year in (2023, 2024):
        assert "Show the year 2025" in text_of(client.get(f"/en/?vuosi={year}"))
    assert client.get("/en/yhdyspinnat/suupohja-pohjanmaa/?vuosi=2024").status_code == 404


def test_an_interface_of_other_years_says_why_it_is_not_here_and_where_it_is(client: Client) -> None:
    response = client.get("/en/yhdyspinnat/suupohja-pohjanmaa/?vuosi=2024")
    text = text_of(response)

    assert "is not an interface in 2024" in text
    assert "began in 2025" in text
    content = response.content.decode().partition("<main")[2].partition("</main>")[0]
    links = [year for year in (2023, 2024, 2025, 2026) if f'-pohjanmaa/?vuosi={year}"' in content]
    assert links == [2025, 2026]
    assert client.get("/en/yhdyspinnat/ei-ole-olemassa/?vuosi=2024").status_code == 404


def test_an_unknown_year_says_which_years_there_are(client: Client) -> None:
    for year in ("2019", "abc"):
        response = client.get(f"/fi/?vuosi={year}")
        assert response.status_code == 404
        assert "YP-REGISTER-001" in text_of(response)
        assert "2023, 2024, 2025, 2026" in text_of(response)


def test_links_keep_a_year_that_is_not_the_current_one(client: Client) -> None:
    html = client.get("/fi/yhdyspinnat/suupohja-pohjanmaa/?vuosi=2025").content.decode()

    assert '/fi/kunnat/kristiinankaupunki/?vuosi=2025"' in html
    assert '/sv/yhdyspinnat/suupohja-pohjanmaa/?vuosi=2025"' in html


def test_the_table_is_filtered_and_ordered_by_the_address(client: Client) -> None:
    html = client.get("/fi/?muoto=part&jarjestys=vaesto").content.decode()
    table = html[html.index('class="table table--interfaces"') :].split("</table>")[0]
    areas = re.findall(r"yhdyspinnat/([a-z-]+)/", table)

    assert len(areas) == 10
    assert areas[0] == "kainuu-koillismaa-kainuu"


def test_choices_that_do_not_exist_are_passed_over(client: Client) -> None:
    response = client.get("/fi/?muoto=nope&alue=nope&jarjestys=nope")

    assert response.status_code == 200
    assert "Kaikki 50 yhdyspintaa" in text_of(response)


def test_the_front_page_follows_the_browsers_language(client: Client) -> None:
    assert client.get("/", headers={"accept-language": "sv-FI"}).headers["Location"] == "/sv/"
    assert client.get("/", headers={"accept-language": "de"}).headers["Location"] == "/fi/"


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    first = client.get("/fi/yhdyspinnat/suupohja-pohjanmaa/")
    again = client.get("/fi/yhdyspinnat/suupohja-pohjanmaa/", headers={"if-none-match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_the_register_takes_only_reading(client: Client) -> None:
    response = client.post("/fi/yhdyspinnat/suupohja-pohjanmaa/")

    assert response.status_code == 405


def test_a_made_page_costs_one_query_whatever_the_number_of_interfaces(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for page in ("/fi/", "/fi/yhdyspinnat/suupohja-pohjanmaa/", "/fi/hyvinvointialueet/lappi/"):
        client.get(page)
        with django_assert_num_queries(1):
            client.get(page)


def test_a_missing_page_is_told_in_the_pages_language(client: Client) -> None:
    response = client.get("/sv/finns-inte/")

    assert response.status_code == 404
    assert "Sidan finns inte" in text_of(response)


def test_health_tells_only_that_the_database_answers(client: Client) -> None:
    response = client.get("/health")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_no_page_asks_another_host_for_anything(client: Client) -> None:
    for page in PAGES:
        html = client.get(f"/fi{page}").content.decode()
        assert not re.search(r'<(?:link|script|img|iframe)[^>]+(?:href|src)="(?:https?:)?//', html)


def test_the_languages_of_the_site_are_three() -> None:
    assert [code for code, _name in settings.LANGUAGES] == ["fi", "sv", "en"]
