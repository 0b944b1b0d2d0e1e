"""The fixtures that make tests strict do what they say."""

import socket
from pathlib import Path

import pytest
from django import forms
from django.core.management import call_command
from django.db.models import Count, Max
from django.template import Context, Engine, Variable, VariableDoesNotExist, engines

from tests.conftest import REGISTER_LOADED_AT
from tests.plugins.loopback_only import is_this_machine
from yhdyspinta.regions.actions.shipped import load_shipped
from yhdyspinta.regions.models import Area, Population, RegisterLoad
from yhdyspinta.regions.queries.year import get_year

Failed = pytest.fail.Exception


class Row:
    """A thing whose other half is absent, as a row of the database may be."""

    name = "Turku"

    @property
    def absent(self) -> str:
        raise Area.DoesNotExist


@pytest.mark.parametrize(
    "template",
    [
        "{{ nmae }}",
        "{{ row.nmae }}",
        '{{ nmae|default:"none" }}',
        "{% if nmae %}{% endif %}",
        "{% if row.nmae == 'Turku' %}{% endif %}",
        "{% if not row.nmae and row.name %}{% endif %}",
        "{% for one in row.nmaes %}{% endfor %}",
        "{% with n=row.nmae %}{% endwith %}",
        "{% firstof nmae row.name %}",
        "{{ row.absent }}",
        "{% load i18n %}{% blocktranslate %}{{ nmae }}{% endblocktranslate %}",
        "{% load i18n %}{% blocktranslate with n=row.nmae %}{{ n }}{% endblocktranslate %}",
    ],
)
def test_an_undefined_template_variable_fails(template: str) -> None:
    with pytest.raises(Failed, match=r"variable .*(nmae|absent).* does not exist"):
        engines["django"].from_string(template).render({"row": Row()})


def test_what_is_defined_is_let_be() -> None:
    template = (
        "{% if row.name == 'Turku' %}{{ row.name }}{% endif %}{% for n in none %}{% empty %}{{ none }}{% endfor %}"
    )
    assert engines["django"].from_string(template).render({"row": Row(), "none": ""}) == "Turku"


def test_templates_of_django_are_let_be() -> None:
    of_django = Engine(dirs=[Path(forms.__file__).parent / "templates"])
    assert of_django.get_template("django/forms/widgets/attrs.html").render(Context({})).strip() == ""


def test_a_context_without_a_template_is_let_be() -> None:
    with pytest.raises(VariableDoesNotExist):
        Variable("nmae").resolve(Context({}))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", b"localhost", "", None])
def test_this_machine(host: str | bytes | None) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org", b"example.org", "localhost.example.org"])
def test_another_machine(host: str | bytes) -> None:
    assert not is_this_machine(host)


def test_another_machine_cannot_be_reached() -> None:
    with pytest.raises(Failed, match=r"wanted to reach example\.org"):
        socket.create_connection(("example.org", 80), timeout=1)
    with socket.socket() as sock, pytest.raises(Failed, match=r"192\.0\.2\.1"):
        sock.connect(("192.0.2.1", 80))
    with socket.socket() as sock, pytest.raises(Failed, match=r"192\.0\.2\.1"):
        sock.connect_ex(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as sock, pytest.raises(Failed, match=r"192\.0\.2\.1"):
        sock.sendto(b"hei", ("192.0.2.1", 53))


def test_this_machine_can_be_reached(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), 5) as client,
    ):
        assert client.getpeername() == server.getsockname()
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "socket"))
        server.listen()
        client.connect(str(tmp_path / "socket"))


def test_the_shipped_register_is_in_the_database(register: None) -> None:
    assert len(get_year(2025).interfaces) == 50


def test_an_empty_register_can_be_filled(empty_register: None) -> None:
    assert not Area.objects.exists()
    load_shipped(at=REGISTER_LOADED_AT)
    assert len(get_year(2025).interfaces) == 50


@pytest.mark.django_db(transaction=True)
def test_the_register_is_put_back_after_a_flush() -> None:
    def rows() -> list[tuple[object, ...]]:
        return list(Population.objects.order_by("id").values_list("id", "municipality__code", "year", "persons"))

    before = rows()
    Area.objects.filter(code="091").update(slug="another")
    call_command("flush", interactive=False, verbosity=0)
    assert rows() == before
    assert len(before) > 1000
    assert not Area.objects.filter(slug="another").exists()
    first = Area.objects.order_by("id")[0]
    new = Population.objects.create(municipality=first, year=1900, persons=1)
    assert new.pk > before[-1][0]


@pytest.mark.django_db(transaction=True)
def test_tables_with_rows_are_not_filled_twice() -> None:
    areas = Area.objects.count()
    call_command("migrate", verbosity=0)
    assert Area.objects.count() == areas


def test_a_query_without_an_order_is_shuffled(register: None) -> None:
    unordered = [tuple(Area.objects.values_list("id", flat=True)) for _ in range(3)]
    assert len(set(unordered)) == 3, "the same order three times"
    assert len({tuple(sorted(ids)) for ids in unordered}) == 1
    ordered = [tuple(Area.objects.order_by("id").values_list("id", flat=True)) for _ in range(3)]
    assert len(set(ordered)) == 1


def test_queries_that_cannot_be_shuffled_are_let_be(register: None) -> None:
    assert set(Area.objects.values_list("kind", flat=True).distinct()) == set(Area.Kind.values)
    assert {row["kind"] for row in Area.objects.values("kind").annotate(n=Count("id"))} == set(Area.Kind.values)
    assert Area.objects.filter(id__in=Area.objects.filter(code="091").values("id")).count() == 1
    assert Area.objects.aggregate(newest=Max("id"))["newest"]
    assert Area.objects.filter(code="091").exists()
    two = Area.objects.filter(code="092").union(Area.objects.filter(code="091"))
    assert {area.code for area in two} == {"091", "092"}


@pytest.mark.parametrize("persons", [1, 2])
def test_a_year_of_a_test_that_was_rolled_back_is_forgotten(register: None, persons: int) -> None:
    """Both turns change the year, and on SQLite both do so under the same revision."""
    newest = RegisterLoad.objects.order_by("-id")[0]
    RegisterLoad.objects.create(kind=newest.kind, source="drawn", loaded_at=REGISTER_LOADED_AT, changes={})
    Population.objects.update(persons=persons)
    assert get_year(2025).municipalities["091"].population == persons
