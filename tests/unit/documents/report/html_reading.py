"""An HTML file as a tree, to ask what is in it."""

from lxml import html


def read(content: bytes | str) -> html.HtmlElement:
    """The root element; for a piece of a page, the element that holds it."""
    return html.fromstring(content.decode() if isinstance(content, bytes) else content)


def text_of(element: html.HtmlElement) -> str:
    """The words of an element, with single spaces."""
    return " ".join(element.text_content().split())
