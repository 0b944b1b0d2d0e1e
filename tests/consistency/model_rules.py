"""Rules about what the documents say of models."""

import re
from collections.abc import Iterable
from typing import Final

from django.db import models

# A field of these kinds may hold something that a person wrote or is known by.
_TEXTS: Final = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.FileField,
    models.BinaryField,
    models.GenericIPAddressField,
)
_FREE_APPS: Final = re.compile(r"The models of `(\w+)`[^.]*? hold no personal data")
_OTHER_FIELDS: Final = re.compile(r"Every other field of `([\w.]+)` \(([^)]*)\)")


def find_undocumented_fields(all_models: Iterable[type[models.Model]], page: str) -> list[str]:
    """Fields that may hold personal data and that the page on personal data does not mention.

    It mentions a field by its label (`app.Model.field`), in the list of a model's other fields, or by saying that
    the models of an app hold no personal data.
    """
    free = set(_FREE_APPS.findall(page))
    others = {label: set(re.findall(r"\w+", names)) for label, names in _OTHER_FIELDS.findall(page)}
    return [
        f"{model._meta.label}.{field.name}"
        for model in all_models
        if model._meta.app_label not in free
        for field in model._meta.get_fields()
        if isinstance(field, _TEXTS) and not field.choices
        if f"`{model._meta.label}.{field.name}`" not in page
        if field.name not in others.get(model._meta.label, set())
    ]


def find_unnamed_models(all_models: Iterable[type[models.Model]], glossary: str) -> list[str]:
    """Models whose name is not among the glossary's code names."""
    return [model.__name__ for model in all_models if f"`{model.__name__}`" not in glossary]
