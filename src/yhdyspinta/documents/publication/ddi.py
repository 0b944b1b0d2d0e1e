"""The codebook of a publication as DDI-Codebook 2.5, the format in which archives of social science take data in.

Every text stands in the three languages with `xml:lang`, the publication's own first.
"""

from typing import Final
from xml.etree.ElementTree import Element, indent, tostring

from yhdyspinta.documents.publication.answers import release_answers
from yhdyspinta.documents.publication.ddi_element import LANG
from yhdyspinta.documents.publication.ddi_study import add_document, add_file, add_study
from yhdyspinta.documents.publication.ddi_variables import add_variables
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.spss import list_sav_names

MEDIA_TYPE: Final = "application/xml"
NAMESPACE: Final = "ddi:codebook:2_5"
SCHEMA: Final = "http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd"


def write_ddi(publication: Publication) -> bytes:
    """The file's bytes, UTF-8; the same for the same publication. It describes the file of `write_sav`."""
    root = Element(
        "codeBook",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{NAMESPACE} {SCHEMA}",
            "version": "2.5",
            LANG: publication.language,
        },
    )
    answers = release_answers(publication)
    names = list_sav_names(publication)
    add_document(root, publication)
    add_study(root, publication)
    if names:
        add_file(root, publication, answers, columns=len(names))
    add_variables(root, publication, answers, names)
    indent(root, " ")
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
