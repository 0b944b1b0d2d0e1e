"""Sets Django up for the commands that use the database."""

import os

import django


def setup_django() -> None:
    """Read the settings and load the apps; call before importing actions or queries."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    django.setup()
