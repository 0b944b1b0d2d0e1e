"""The parts of a DDI codebook that describe the document, the study and the file."""

from typing import Final
from xml.etree.ElementTree import Element

from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.instruments.instrument import Population
from yhdyspinta.documents.publication.answers import ReleasedAnswers
from yhdyspinta.documents.publication.ddi_element import LANG, add, add_each
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import LANGUAGES, Texts

FILE_ID: Final = "F1"

_SAMPLING: Final = {
    Population.CENSUS: Texts(
        fi="Kokonaisaineisto: kysely tehtiin kaikille kohdejoukkoon kuuluville. Otantavirhettä ei ole.",
        sv="Totalundersökning: alla som hör till målgruppen fick enkäten. Det finns inget urvalsfel.",
        en="Census: everyone in the universe was asked. There is no sampling error.",
    ),
    Population.SAMPLE: Texts(
        fi="Vastaajat ovat otos kohdejoukosta, tai kysely oli avoin.",
        sv="Respondenterna är ett urval ur målgruppen, eller så var enkäten öppen.",
        en="The respondents are a sample of the universe, or the questionnaire was open.",
    ),
}
_SURVEY: Final = Texts(fi="kyselyaineisto", sv="enkätdata", en="survey data")
_SYNTHETIC: Final = Texts(fi="synteettinen aineisto", sv="syntetiska data", en="synthetic data")
_CODEBOOK: Final = Texts(fi="Koodikirja: {title}", sv="Kodbok: {title}", en="Codebook: {title}")
_INSTRUMENT: Final = Texts(
    fi="Strukturoitu kyselylomake {id}, SHA-256 {hash}",
    sv="Strukturerat frågeformulär {id}, SHA-256 {hash}",
    en="Structured questionnaire {id}, SHA-256 {hash}",
)
_WEIGHT: Final = Texts(
    fi="Tunnusluvut on painotettu muuttujalla {name}; lukumäärät ovat painottamattomia.",
    sv="Nyckeltalen är viktade med variabeln {name}; antalen är oviktade.",
    en="The figures are weighted with the variable {name}; the counts are unweighted.",
)
_RELEASED: Final = Texts(
    fi="Tiedostosta on jätetty pois tiedot, joista yksittäinen vastaaja voisi paljastua. Rivit ovat sisältönsä "
    "mukaisessa järjestyksessä, eivät vastaajien järjestyksessä.",
    sv="Uppgifter som kunde röja en enskild respondent har lämnats bort ur filen. Raderna är ordnade efter sitt "
    "innehåll, inte efter respondenterna.",
    en="What could give a respondent away has been left out of the file. The rows are in the order of their content, "
    "not of the respondents.",
)


def add_document(root: Element, publication: Publication) -> None:
    """`docDscr`: what this codebook is, and first of all whether its data are made up."""
    language = publication.language
    document = add(root, "docDscr")
    citation = add(document, "citation")
    titles = add(citation, "titlStmt")
    title = Texts(*(_CODEBOOK[each].format(title=publication.title[each]) for each in LANGUAGES))
    _add_titles(titles, title, publication)
    production = add(citation, "prodStmt")
    add(production, "producer", publication.report.publisher)
    _add_date(production, "prodDate", publication)
    add(production, "software", "Yhdyspinta")
    if publication.synthetic:
        add_each(document, "notes", publication.synthetic, language, type="synthetic")


def add_study(root: Element, publication: Publication) -> None:
    """`stdyDscr`: title, abstract, period, universe, method, conditions of use."""
    study = add(root, "stdyDscr")
    _add_citation(study, publication)
    _add_scope(study, publication)
    _add_method(study, publication)
    _add_access(study, publication)
    if publication.synthetic:
        add_each(study, "notes", publication.synthetic, publication.language, type="synthetic")


def add_file(root: Element, publication: Publication, answers: ReleasedAnswers, *, columns: int) -> None:
    """`fileDscr` of the SPSS file, whose variables name it by `FILE_ID`."""
    described = add(root, "fileDscr", ID=FILE_ID, URI=f"{publication.name}.sav")
    text = add(described, "fileTxt")
    add(text, "fileName", f"{publication.name}.sav")
    dimensions = add(text, "dimensns")
    add(dimensions, "caseQnty", str(answers.rows.height))
    add(dimensions, "varQnty", str(columns))
    add(text, "fileType", "SPSS system file (.sav)", charset="UTF-8")
    add_each(described, "notes", _RELEASED, publication.language)


def _add_titles(titles: Element, title: Texts, publication: Publication) -> None:
    language = publication.language
    add(titles, "titl", title[language]).set(LANG, language)
    for other in LANGUAGES:
        if other != language:
            add(titles, "parTitl", title[other]).set(LANG, other)


def _add_date(parent: Element, name: str, publication: Publication) -> None:
    day = publication.dated.isoformat()
    add(parent, name, day, date=day)


def _add_citation(study: Element, publication: Publication) -> None:
    instrument = publication.instrument
    citation = add(study, "citation")
    titles = add(citation, "titlStmt")
    _add_titles(titles, publication.title, publication)
    add(titles, "IDNo", publication.name)
    production = add(citation, "prodStmt")
    add(production, "producer", publication.report.publisher)
    _add_date(production, "prodDate", publication)
    version = add(citation, "verStmt")
    add(
        version, "version", instrument_hash(instrument), type="instrument-sha-256", date=publication.dated.isoformat()
    )
    add(citation, "biblCit", publication.source[publication.language])


def _add_scope(study: Element, publication: Publication) -> None:
    instrument, language = publication.instrument, publication.language
    scope = add(study, "stdyInfo")
    add_each(scope, "abstract", instrument.description, language)
    summary = add(scope, "sumDscr")
    add_each(summary, "timePrd", instrument.period, language)
    add_each(summary, "universe", instrument.respondents, language)
    add_each(summary, "dataKind", _SYNTHETIC if publication.synthetic else _SURVEY, language)


def _add_method(study: Element, publication: Publication) -> None:
    instrument, language = publication.instrument, publication.language
    collection = add(add(study, "method"), "dataColl")
    add_each(collection, "sampProc", _SAMPLING[instrument.population], language)
    digest = instrument_hash(instrument)
    words = Texts(*(_INSTRUMENT[each].format(id=instrument.id, hash=digest) for each in LANGUAGES))
    add_each(collection, "resInstru", words, language)
    if publication.weight:
        weight = Texts(*(_WEIGHT[each].format(name=publication.weight) for each in LANGUAGES))
        add_each(collection, "weight", weight, language)


def _add_access(study: Element, publication: Publication) -> None:
    use = add(add(study, "dataAccs"), "useStmt")
    add(use, "citReq", publication.source[publication.language]).set(LANG, publication.language)
    if publication.licence:
        add(use, "conditions", publication.licence)
    if publication.synthetic:
        add(use, "disclaimer", publication.synthetic[publication.language]).set(LANG, publication.language)
