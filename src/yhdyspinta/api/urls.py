"""The API's routes, each with the parameters that its OpenAPI description names."""

from collections.abc import Iterator
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path, re_path

from yhdyspinta.api import errors
from yhdyspinta.api.addresses import address_of
from yhdyspinta.api.application import api
from yhdyspinta.api.serving import serve
from yhdyspinta.errors import refuse


def _parameters_by_path() -> dict[str, frozenset[str]]:
    """`areas/{kind}/{code}` → the names that its query may have."""
    paths = api.get_openapi_schema(path_prefix="")["paths"]
    return {
        path.strip("/"): frozenset(one["name"] for one in operations["get"]["parameters"] if one["in"] == "query")
        for path, operations in paths.items()
    }


def _served() -> Iterator[URLPattern]:
    parameters = _parameters_by_path()
    for route in api.urls[0]:
        if isinstance(route, URLPattern):
            described = str(route.pattern).replace("<", "{").replace(">", "}")
            view = serve(api, route.callback, parameters.get(described, frozenset()))
            yield URLPattern(route.pattern, view, route.default_args, route.name)


def no_such_address(request: HttpRequest, **route: str) -> HttpResponse:
    """What the API has no route for: answered as the API answers, not with a page."""
    raise refuse(errors.NO_SUCH_ADDRESS, address=address_of("openapi.json"))


_patterns: Final = [*_served(), re_path("", serve(api, no_such_address, None))]
urlpatterns: Final = [path("", include((_patterns, "api")))]
