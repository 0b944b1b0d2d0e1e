"""Reads a drawn map back: its elements, their attributes and texts."""

from django.test.html import Element, parse_html


def elements(root: Element | str, name: str, css: str = "") -> list[Element]:
    """The elements of a name, and of a class if given, in document order."""
    if isinstance(root, str):
        return []
    own = [root] if root.name == name and (not css or css in dict(root.attributes).get("class", "").split()) else []
    return own + [found for child in root.children for found in elements(child, name, css)]


def with_attribute(found: list[Element], name: str) -> list[Element]:
    return [element for element in found if name in dict(element.attributes)]


def classes(element: Element) -> set[str]:
    return set(attribute(element, "class").split())


def attribute(element: Element, name: str) -> str:
    return dict(element.attributes)[name]


def text(element: Element | str) -> str:
    return element if isinstance(element, str) else "".join(map(text, element.children))


def read(drawn: str) -> Element:
    """A map or a legend as a tree; a template that closes what it did not open fails here."""
    return parse_html(f"<div>{drawn}</div>")


def texts(root: Element, name: str, css: str = "") -> list[str]:
    return [" ".join(text(element).split()) for element in elements(root, name, css)]
