"""The routes of the URLconf by the names under which `web.access.ROUTES` lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern


@dataclass(frozen=True, slots=True)
class Route:
    """A route: its name, its path as it is written in the URLconf, the names of its arguments."""

    name: str
    path: str
    arguments: frozenset[str]


def list_routes() -> list[Route]:
    """Every route of the site, in the order of the URLconf."""
    return list(_walk(get_resolver(), "", (), frozenset()))


def _walk(
    resolver: URLResolver, path: str, namespaces: tuple[str, ...], arguments: frozenset[str]
) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        own = pattern.pattern
        here = path + ("<language>/" if isinstance(own, LocalePrefixPattern) else str(own))
        given = arguments | set(getattr(own, "converters", {})) | set(own.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _walk(pattern, here, inner, given)
        else:
            yield Route(_name(pattern, namespaces), here, given)


def _name(pattern: URLPattern, namespaces: tuple[str, ...]) -> str:
    """As `ResolverMatch.view_name` has it: a route without a name is called by its view."""
    return ":".join((*namespaces, pattern.name or pattern.lookup_str))
