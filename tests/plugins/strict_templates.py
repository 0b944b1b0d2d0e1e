"""A template variable that does not exist fails the test, in `{{ }}` and in every tag.

Django passes over such a variable, so that a misspelt name shows as nothing. Its own templates are let be.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import pytest
from django.template import VariableDoesNotExist, engines
from django.template.base import Template, Variable
from django.template.context import BaseContext

_DJANGO = Path(django.__file__).parent
_resolve = Variable.resolve
# What failed in the threads of a live server, where the test does not see the exception.
_in_threads: list[str] = []


class Undefined(str):
    """Django writes this instead of a variable that does not exist, with the variable's name after a `%`."""

    __slots__ = ()

    def __mod__(self, name: object) -> str:
        return _fail(name, "a template")


def _fail(name: object, template: object) -> str:
    message = f"The template variable {name} does not exist in {template}"
    if threading.current_thread() is not threading.main_thread():
        _in_threads.append(message)
    pytest.fail(message)


def _strict_resolve(variable: Variable, context: Any) -> Any:
    template = context.render_context.template if isinstance(context, BaseContext) else None
    if template is None or not _is_ours(template):
        return _resolve(variable, context)
    try:
        value = _resolve(variable, context)
    except VariableDoesNotExist:
        value = Undefined()
    # It may also be Django's answer: where the way to the value fails quietly, at a row that is not there.
    return _fail(variable, template.origin) if isinstance(value, Undefined) else value


def _is_ours(template: Template) -> bool:
    """Django's error page has an engine of its own; its other templates lie in its folder."""
    return template.engine is engines["django"].engine and not Path(template.origin.name).is_relative_to(_DJANGO)


@pytest.fixture(autouse=True)
def _templates_are_strict() -> Iterator[None]:
    _in_threads.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Variable, "resolve", _strict_resolve)
        patch.setattr(engines["django"].engine, "string_if_invalid", Undefined("%s"))
        yield
    if _in_threads:
        pytest.fail("\n".join(_in_threads))
