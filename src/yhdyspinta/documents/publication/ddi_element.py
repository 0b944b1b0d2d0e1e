"""Elements of a DDI codebook: built with plain names, since the root declares the one namespace."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from yhdyspinta.languages import LANGUAGES, Language, Texts

LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def add(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    """A new last child. A `_` in an attribute's name is a hyphen: `wgt_var` is `wgt-var`."""
    element = SubElement(parent, name, {key.replace("_", "-"): _clean(value) for key, value in attributes.items()})
    if text:
        element.text = _clean(text)
    return element


def add_each(parent: Element, name: str, texts: Texts, first: Language, /, **attributes: str) -> None:
    """A child a language with `xml:lang`, the given language first; also where two languages have the same text."""
    for language in (first, *(other for other in LANGUAGES if other != first)):
        if texts[language]:
            add(parent, name, texts[language], **attributes).set(LANG, language)


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
