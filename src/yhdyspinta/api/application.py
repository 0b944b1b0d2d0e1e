"""The API, and its OpenAPI description."""

from typing import Any, Final

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from yhdyspinta import __version__
from yhdyspinta.api.operations import areas, collections, interfaces, memberships, years
from yhdyspinta.api.problems import handle_exceptions
from yhdyspinta.regions.open_data.collections import MEDIA_TYPE

DESCRIPTION: Final = """\
Finland's employment areas and wellbeing services counties, and the interfaces where they meet, by year. For reading
only; no key is needed, and pages of other sites may use it.

Every answer says which year, which revision of the register and which sources it is from; cite the sources. Null
means *not known* or *does not apply*, never zero. Numbers have all their digits. Lists are given in parts: `limit`
and `offset`. A parameter that an address does not have is refused, and so is one that is given twice.

What is refused is answered with `problems`: a lasting code, a sentence in the language of Accept-Language (fi, sv or
en) and the parameter. 400: the question is wrong. 404: the register does not have what is asked for, the year
included. 503: the register is empty.

Answers carry an ETag; send it in If-None-Match to hear with 304 that nothing has changed. HEAD works as GET.
"""


class _Renderer(JSONRenderer):
    json_dumps_params = {"ensure_ascii": False}


class _OpenDataAPI(NinjaAPI):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._described: dict[str | None, OpenAPISchema] = {}

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> OpenAPISchema:
        """The description, in which features have a media type of their own. It is made once: it takes a while."""
        if path_prefix not in self._described:
            schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
            for operations in schema["paths"].values():
                _mark_features(operations["get"])
            self._described[path_prefix] = schema
        return self._described[path_prefix]


def _mark_features(operation: dict[str, Any]) -> None:
    if operation["operationId"] == "list_features":
        answers = operation["responses"][200]["content"]
        answers[MEDIA_TYPE] = answers.pop("application/json")


api = _OpenDataAPI(
    title="Yhdyspinta",
    version=__version__,
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,  # its pages load scripts from another host
    renderer=_Renderer(),
)
for module in (years, areas, interfaces, memberships, collections):
    api.add_router("", module.router)
handle_exceptions(api)
