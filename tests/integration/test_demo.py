"""The demonstration: what `make demo` fills, how its people sign in, and that it exists nowhere else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from yhdyspinta.audit.queries import verify_chain
from yhdyspinta.demo.errors import NOT_A_DEMO
from yhdyspinta.demo.links import read_links
from yhdyspinta.demo.loading import load_demo
from yhdyspinta.demo.personas import AREA, COUNTY, PERSONAS
from yhdyspinta.demo.waves import NEW_SURVEY, OLD_SURVEY
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.models import AnswerSheet, Response, ResponseStep, ResultRelease, SectionAssignment, Wave

pytestmark = pytest.mark.usefixtures("register")

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def demo_mode(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MODE = "demo"
    monkeypatch.setattr("yhdyspinta.demo.links._path", lambda: tmp_path / "links.json")


@pytest.mark.usefixtures("demo_mode")
def test_it_has_a_closed_wave_of_2024_and_an_open_one_that_is_half_answered() -> None:
    """Also: a second start adds nothing but new links, and the audit tells of everything."""
    first = load_demo(at=AT)
    counts = {model: model.objects.count() for model in (Response, ResponseStep, AnswerSheet, SectionAssignment)}

    def approved(survey: str) -> int:
        steps = ResponseStep.objects.filter(response__wave__survey__slug=survey, kind=ResponseStep.Kind.APPROVED)
        return steps.values("response").distinct().count()

    asked = {slug: Response.objects.filter(wave__survey__slug=slug).count() for slug in (OLD_SURVEY, NEW_SURVEY)}
    assert (asked[OLD_SURVEY], approved(OLD_SURVEY)) == (23, 23)
    assert asked[NEW_SURVEY] == 67
    assert 33 <= approved(NEW_SURVEY) <= 45
    assert all(wave.is_synthetic for wave in Wave.objects.order_by("id"))
    for spared in (COUNTY, AREA):
        assert not ResponseStep.objects.filter(
            response__organisation__slug=spared, response__wave__survey__slug=NEW_SURVEY
        ).exists()
    assert verify_chain().problem is None
    assert ResultRelease.objects.get().wave.survey.slug == OLD_SURVEY

    second = load_demo(at=AT)
    assert {model: model.objects.count() for model in counts} == counts
    assert {link.address for link in first}.isdisjoint(link.address for link in second)
    assert read_links() == second


@pytest.mark.usefixtures("demo_mode")
def test_everybody_signs_in_by_link_and_has_work(client: Client) -> None:
    for link in load_demo(at=datetime.now(tz=UTC)):  # noqa: TID251  (links expire by the clock)
        visitor = Client()
        path = link.address.partition("://")[2].partition("/")[2]
        assert visitor.post(f"/{path}", follow=True).status_code == 200
        assert visitor.get("/fi/oma/").status_code == 200, link.persona
    page = client.get("/fi/kirjaudu/").content.decode()
    assert all(persona.name in page for persona in PERSONAS)


def test_it_exists_in_demo_mode_only(client: Client) -> None:
    with pytest.raises(Refusal) as refused:
        load_demo(at=AT)
    assert refused.value.problems[0].kind is NOT_A_DEMO
    assert not Wave.objects.exists()
    page = client.get("/fi/kirjaudu/").content.decode()
    assert not any(persona.name in page for persona in PERSONAS)
