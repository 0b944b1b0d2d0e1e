"""`yhdyspinta boundaries load`, as an operator uses it with a file or an address."""

import functools
import json
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from yhdyspinta.cli.main import root
from yhdyspinta.cli.problems import showing_refusals
from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, Refusal
from yhdyspinta.regions.actions.boundaries import LONGEST_TEXT
from yhdyspinta.regions.models import Boundary, BoundaryLayer, RegisterLoad
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.sources import errors_boundaries, errors_boundary_content

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_LANG", "fi")


@pytest.fixture
def file(shared_data: Path) -> Path:
    return shared_data / "boundaries" / "municipalities_nls_land.topojson"


@pytest.fixture
def edited(file: Path, tmp_path: Path) -> Callable[[Callable[[list[dict[str, Any]]], object]], Path]:
    """Writes the file with its municipalities changed."""

    def write(change: Callable[[list[dict[str, Any]]], object]) -> Path:
        document = json.loads(file.read_bytes())
        change(document["objects"]["municipalities"]["geometries"])
        path = tmp_path / "kunnat.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    return write


@pytest.fixture
def address(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this machine that gives the folder of the file."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    handler = functools.partial(_Quiet, directory=str(file.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        pass


def load(location: Path | str, *arguments: str, year: int = 2025) -> Result:
    return CliRunner().invoke(root, ["boundaries", "load", str(location), "--year", str(year), *arguments])


def load_refused(location: Path | str, *arguments: str, year: int = 2025) -> list[Any]:
    refusal = load(location, *arguments, year=year).exception
    assert isinstance(refusal, Refusal)
    return [problem.kind for problem in refusal.problems]


def everything() -> tuple[list[Any], ...]:
    """All that a load could change."""
    return tuple(list(model.objects.order_by("id").values()) for model in (BoundaryLayer, Boundary, RegisterLoad))


def test_a_file_becomes_the_boundaries_of_the_year(file: Path) -> None:
    result = load(file, "--source", "Maanmittauslaitos  2023\n", "--licence", "CC BY 4.0")
    assert result.exception is None
    assert "308 kuntaa, 45 työllisyysaluetta, 22 hyvinvointialuetta, 50 yhdyspintaa" in result.stdout
    assert "Tallennettu. Lähde: Maanmittauslaitos 2023. Lisenssi: CC BY 4.0." in result.stdout
    assert errors_boundary_content.BORDERS_MATCHED.code in result.stderr

    layer = BoundaryLayer.objects.get()
    assert (layer.year, layer.source, layer.licence) == (2025, "Maanmittauslaitos 2023", "CC BY 4.0")
    register = get_year(2025)
    keys = {kind: set() for kind in Boundary.Kind}
    for boundary in layer.boundaries.all():
        keys[Boundary.Kind(boundary.kind)].add(boundary.key)
        assert boundary.path.startswith("M")
        assert boundary.geometry["type"] in {"Polygon", "MultiPolygon"}
    assert keys[Boundary.Kind.MUNICIPALITY] == set(register.municipalities)
    assert keys[Boundary.Kind.INTERFACE] == set(register.interfaces)
    assert keys[Boundary.Kind.EMPLOYMENT_AREA] == {one.employment_area.code for one in register.interfaces.values()}
    assert keys[Boundary.Kind.COUNTY] == {one.county.code for one in register.interfaces.values()}


def test_a_load_is_written_in_the_registers_history(file: Path) -> None:
    load(file)
    newest = RegisterLoad.objects.order_by("-id")[0]
    assert (newest.kind, newest.year, newest.source) == (RegisterLoad.Kind.BOUNDARIES, 2025, file.name)
    assert newest.changes == {"municipality": 308, "employment_area": 45, "county": 22, "interface": 50}
    assert newest.sha256 == BoundaryLayer.objects.get().sha256


def test_a_second_load_replaces_the_years_boundaries_and_no_others(
    file: Path, edited: Callable[[Callable[[list[dict[str, Any]]], object]], Path]
) -> None:
    load(file)
    load(file, year=2026)
    mainland = edited(
        lambda rows: rows.__setitem__(slice(None), [row for row in rows if "county" in row["properties"]])
    )
    result = load(mainland, "--source", "Toinen")
    assert "Vuoden aiemmat rajat korvattiin. Lähde: Toinen. Lisenssi: ei annettu (--licence)." in result.stdout
    counts = {
        layer.year: layer.boundaries.filter(kind=Boundary.Kind.MUNICIPALITY).count()
        for layer in BoundaryLayer.objects.order_by("year")
    }
    assert counts == {2025: 292, 2026: 308}


def test_an_address_gives_the_same_and_is_named_by_its_host(address: str, file: Path) -> None:
    assert load(f"{address}/{file.name}").exception is None
    from_address = list(Boundary.objects.order_by("kind", "key").values_list("kind", "key", "path", "geometry"))
    assert BoundaryLayer.objects.get().source == "127.0.0.1"
    load(file)
    assert BoundaryLayer.objects.get().source == file.name
    assert (
        list(Boundary.objects.order_by("kind", "key").values_list("kind", "key", "path", "geometry")) == from_address
    )


def test_a_dry_run_reads_all_and_stores_nothing(file: Path) -> None:
    before = everything()
    result = load(file, "--dry-run")
    assert "308 kuntaa" in result.stdout
    assert "Koeajo: mitään ei tallennettu." in result.stdout
    assert everything() == before


def test_the_languages_differ(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {}
    for language in ("fi", "sv", "en"):
        monkeypatch.setenv("YHDYSPINTA_LANG", language)
        texts[language] = load(file, "--dry-run").stdout
    assert "308 kommuner" in texts["sv"]
    assert "308 municipalities" in texts["en"]
    assert len(set(texts.values())) == 3


def test_object_and_property_may_be_named(file: Path) -> None:
    assert load(file, "--dry-run", "--object", "municipalities", "--code-property", "id").exception is None
    assert load_refused(file, "--object", "counties") == [errors_boundary_content.NO_CODE_PROPERTY]
    assert load_refused(file, "--code-property", "natcode") == [errors_boundary_content.UNKNOWN_CODE_PROPERTY]


def test_bad_files_change_nothing(file: Path, tmp_path: Path, edited: Any) -> None:
    load(file)
    before = everything()
    page = tmp_path / "virhe.json"
    page.write_text("<!doctype html><title>502</title>", encoding="utf-8")
    assert load_refused(page) == [errors_boundaries.OTHER_FORMAT]
    assert load_refused(tmp_path / "ei-ole.json") == [errors_boundaries.FILE_NOT_READABLE]
    assert load_refused(edited(lambda rows: rows.pop(0))) == [errors_boundary_content.MISSING_MUNICIPALITIES]
    assert load_refused(edited(lambda rows: rows.append(rows[0]))) == [errors_boundary_content.REPEATED_CODES]
    assert load_refused(file, year=2024) == [errors_boundary_content.MISSING_MUNICIPALITIES]
    assert load_refused(file, "--licence", "x" * (LONGEST_TEXT + 1)) == [errors_boundary_content.TOO_LONG]
    assert everything() == before


def test_an_unknown_year_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    assert [kind.code for kind in load_refused(tmp_path / "ei-ole.json", year=1999)] == ["YP-REGISTER-001"]


def test_an_address_that_gives_no_file_is_refused(address: str) -> None:
    assert load_refused(f"{address}/ei-ole.json") == [errors_boundaries.ADDRESS_REFUSED]


def test_the_longest_source_fits() -> None:
    lengths = {BoundaryLayer._meta.get_field(name).max_length for name in ("source", "licence")}
    assert lengths == {LONGEST_TEXT}


@pytest.mark.parametrize(
    ("content", "exit_code", "shown"),
    [
        ("{", EXIT_UNREADABLE, "YP-BOUNDARIES-012 kunnat.json: JSON on virheellistä rivillä 1, merkissä 2."),
        ('{"type": "Topology", "objects": {}, "arcs": []}', EXIT_UNREADABLE, "YP-BOUNDARIES-014 kunnat.json: "),
        (
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kunta": "0114"}}]}',
            EXIT_REFUSED,
            "YP-BOUNDARIES-102 kunnat.json: ",
        ),
    ],
)
def test_a_refusal_is_a_sentence_and_an_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, exit_code: int, shown: str
) -> None:
    path = tmp_path / "kunnat.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as ended, showing_refusals():
        root.main(["boundaries", "load", str(path), "--year", "2025"], standalone_mode=False)
    assert ended.value.code == exit_code
    captured = capsys.readouterr()
    assert captured.err.startswith(shown)
    assert "Traceback" not in captured.err
    assert captured.out == ""
