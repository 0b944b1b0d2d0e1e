"""The variables of a questionnaire as DDI-Codebook 2.5, before there are answers."""

from typing import Final
from xml.etree.ElementTree import Element, indent, tostring

from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.documents.publication.ddi import NAMESPACE, SCHEMA
from yhdyspinta.documents.publication.ddi_element import LANG, add, add_each
from yhdyspinta.documents.publication.ddi_variables import describe_kind, describe_variable, group_variables
from yhdyspinta.languages import LANGUAGES, Language, Texts

MEDIA_TYPE: Final = "application/xml"
_CODEBOOK: Final = Texts(fi="Koodikirja: {title}", sv="Kodbok: {title}", en="Codebook: {title}")


def write_codebook(instrument: Instrument, language: Language) -> bytes:
    """The file's bytes, every text in the three languages, the given one first; the same for the same instrument."""
    root = Element(
        "codeBook",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{NAMESPACE} {SCHEMA}",
            "version": "2.5",
            LANG: language,
        },
    )
    titles = Texts(*(_CODEBOOK[each].format(title=instrument.title[each]) for each in LANGUAGES))
    _add_titles(add(add(root, "docDscr"), "citation"), titles, language)
    _add_study(root, instrument, language)
    _add_variables(root, instrument, language)
    indent(root, " ")
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _add_titles(citation: Element, title: Texts, language: Language) -> Element:
    titles = add(citation, "titlStmt")
    add(titles, "titl", title[language]).set(LANG, language)
    for other in LANGUAGES:
        if other != language:
            add(titles, "parTitl", title[other]).set(LANG, other)
    return titles


def _add_study(root: Element, instrument: Instrument, language: Language) -> None:
    study = add(root, "stdyDscr")
    citation = add(study, "citation")
    titles = _add_titles(citation, instrument.title, language)
    add(titles, "IDNo", instrument.id)
    add(add(citation, "verStmt"), "version", instrument_hash(instrument), type="instrument-sha-256")
    scope = add(study, "stdyInfo")
    add_each(scope, "abstract", instrument.description, language)
    summary = add(scope, "sumDscr")
    add_each(summary, "timePrd", instrument.period, language)
    add_each(summary, "universe", instrument.respondents, language)
    add_each(add(add(study, "method"), "dataColl"), "sources", instrument.source, language)


def _add_variables(root: Element, instrument: Instrument, language: Language) -> None:
    described = add(root, "dataDscr")
    variables = list_variables(instrument)
    ids = {variable.name: f"V{number}" for number, variable in enumerate(variables, start=1)}
    group_variables(described, language, variables, ids)
    for variable in variables:
        element = add(described, "var", ID=ids[variable.name], name=variable.name, **describe_kind(variable))
        describe_variable(element, language, variable)
