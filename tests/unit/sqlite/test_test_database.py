"""The test run's own database is in memory, on our backend, and shared with the live server's threads."""

import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, connections
from django.http import HttpRequest, HttpResponse
from django.urls import path
from pytest_django.live_server_helper import LiveServer

from tests.factories.routes import open_to_anybody
from yhdyspinta.sqlite import base

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the run is on PostgreSQL")


def names(request: HttpRequest) -> HttpResponse:
    found = ContentType.objects.filter(app_label="drawn").order_by("model").values_list("model", flat=True)
    return HttpResponse(" ".join(found))


urlpatterns = [path("names", names)]


@on_sqlite
@pytest.mark.django_db
def test_it_is_on_our_backend() -> None:
    assert isinstance(connections["default"], base.DatabaseWrapper)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_version()")
        assert cursor.fetchone() == (base.library.sqlite_version,)


@pytest.mark.urls(__name__)
@pytest.mark.django_db(transaction=True)
def test_the_live_server_sees_what_the_test_wrote(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    open_to_anybody(monkeypatch, urlpatterns)
    for model in ("äiti", "isä"):
        ContentType.objects.create(app_label="drawn", model=model)

    def ask(_turn: int) -> str:
        with urllib.request.urlopen(f"{live_server.url}/names", timeout=20) as answer:  # noqa: S310
            return str(answer.read().decode())

    with ThreadPoolExecutor(8) as askers:
        assert set(askers.map(ask, range(40))) == {"isä äiti"}
