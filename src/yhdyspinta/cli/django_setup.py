"""Sets Django up for the commands that need it."""

import os

import django


def setup_django() -> None:
    """Read the settings and load the apps; call before importing actions or queries."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    django.setup()


def setup_database() -> None:
    """Set Django up, and refuse a database that is missing, damaged or not migrated with what to do about it."""
    setup_django()
    from yhdyspinta.safety.inspection import refuse_unusable_database  # Django is set up first

    refuse_unusable_database()
