"""The structure of a tagged PDF, as lists that a test can ask."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element: its role, its alternative text and the elements in it."""

    role: str
    alt: str
    children: tuple["Element", ...]

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str) -> list["Element"]:
        return [one for one in self.walk() if one.role == role]


def open_pdf(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def structure(pdf: pikepdf.Pdf) -> Element:
    """The whole tree, under an element without a role."""
    return Element("", "", tuple(_elements(pdf.Root.StructTreeRoot.K)))


def _elements(node: pikepdf.Object) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        children = tuple(_elements(node.K)) if "/K" in node else ()
        yield Element(str(node.S).lstrip("/"), str(node.get("/Alt", "")), children)


def untagged_operators(pdf: pikepdf.Pdf) -> list[str]:
    """What is painted on a page outside marked content: neither tagged nor said to be an artifact."""
    painting = {"Tj", "TJ", "S", "s", "f", "f*", "B", "B*", "b", "b*", "Do", "sh"}
    found = []
    for page in pdf.pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in {"BDC", "BMC"}:
                depth += 1
            elif operator == "EMC":
                depth -= 1
            elif operator in painting and depth == 0:
                found.append(operator)
    return found


def fonts(pdf: pikepdf.Pdf) -> dict[str, bool]:
    """Every font of the file, and whether its letters are in it."""
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    return {
        str(one.FontName).partition("+")[2]: any(name in one for name in files)
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    }
