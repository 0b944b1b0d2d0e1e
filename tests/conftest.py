"""What holds for every test: the shipped register is there, and what would go unseen fails (`plugins`)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_migrate
from pytest_django.plugin import DjangoDbBlocker

from tests.plugins.kept_rows import KeptRows

if TYPE_CHECKING:
    from yhdyspinta.regions.year import RegisterYear

pytest_plugins = [
    "tests.plugins.emptied_audit",
    "tests.plugins.loopback_only",
    "tests.plugins.shared_connection",
    "tests.plugins.shuffled_queries",
    "tests.plugins.strict_templates",
]

# The shipped register's years as `queries.year` remembers them, read before the first test.
_shipped_years: dict[tuple[int, int], "RegisterYear"] = {}

ROOT: Final = Path(__file__).resolve().parent.parent
REGISTER_LOADED_AT: Final = datetime(2026, 1, 15, 12, tzinfo=UTC)


# How long one drawn example takes says more of the machine's other work than of the code.
hypothesis.settings.register_profile("project", deadline=None, print_blob=True)
hypothesis.settings.load_profile("project")


def pytest_configure() -> None:
    """Tests on SQLite are in memory; pytest-xdist would give each worker a file, as our backend has its own name."""
    database = settings.DATABASES["default"]
    if database["ENGINE"] == "yhdyspinta.sqlite":
        database.setdefault("TEST", {})["NAME"] = ":memory:"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of official extracts and boundaries that tests compare with; it is no part of the project."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.fail(f"This test compares with data that was not found: {folder}. CONTRIBUTING.md says what it is.")
    return folder


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database, with the shipped register in it at the beginning of every test."""
    from yhdyspinta.regions.actions.shipped import load_shipped
    from yhdyspinta.regions.queries import keys, year

    regions = apps.get_app_config("regions")
    with django_db_blocker.unblock():
        load_shipped(at=REGISTER_LOADED_AT)
        # The loads have their rows in the audit, which nothing but `flush` can empty.
        kept = KeptRows([*regions.get_models(), *apps.get_app_config("audit").get_models()])
        for one in keys.list_loaded_years():
            year.get_year(one)
    _shipped_years.update(year._years)
    # `flush` ends with this signal: the end of every test with real transactions.
    post_migrate.connect(kept.put_back, sender=regions)
    yield
    post_migrate.disconnect(kept.put_back, sender=regions)


@pytest.fixture(autouse=True)
def _nothing_of_another_test_is_remembered() -> None:
    """Years and pages are remembered by the register's revision, which a test that was rolled back may have had."""
    from yhdyspinta.regions.queries import year
    from yhdyspinta.web import page_cache

    page_cache._pages.clear()
    year._years.clear()
    year._years.update(_shipped_years)


@pytest.fixture
def register(db: None) -> None:
    """A database with the register that ships with the product, loaded at `REGISTER_LOADED_AT`."""


@pytest.fixture
def empty_register(db: None) -> None:
    """A database whose register has no rows at all."""
    for model in apps.get_app_config("regions").get_models():
        model._base_manager.all()._raw_delete(using="default")
