"""`/`, `/collections` and their features: GeoJSON laid out as OGC API – Features."""

import json
from typing import Final

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from yhdyspinta.api.addresses import address_of
from yhdyspinta.api.answers.features import CollectionAnswer, Collections, FeatureCollection, Landing
from yhdyspinta.api.answers.problems import REFUSED
from yhdyspinta.api.answers.shared import Link
from yhdyspinta.api.languages import language_of
from yhdyspinta.api.parameters import CollectionInPath, Page
from yhdyspinta.api.registers import asked_register
from yhdyspinta.languages import Language, Texts
from yhdyspinta.regions.open_data.collections import (
    COLLECTIONS,
    MEDIA_TYPE,
    Collection,
    feature_document,
    list_features,
)
from yhdyspinta.regions.queries.boundaries import geometries, get_layer

router = Router(tags=["features"])

_JSON: Final = "application/json"
_WGS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_TITLE: Final = Texts(fi="Yhdyspinta: avoin rajapinta", sv="Yhdyspinta: öppet gränssnitt", en="Yhdyspinta: open API")
_DESCRIPTION: Final = Texts(
    fi="Työllisyysalueet, hyvinvointialueet ja niiden yhdyspinnat vuosittain.",
    sv="Sysselsättningsområden, välfärdsområden och deras kontaktytor per år.",
    en="Employment areas, wellbeing services counties and their interfaces by year.",
)
_ABOUT: Final = Texts(
    fi="Geometria on raja, jos vuoden rajat on ladattu, muuten piste; ominaisuus geometry_is kertoo kumpi.",
    sv="Geometrin är gränsen om årets gränser är laddade, annars en punkt; egenskapen geometry_is anger vilken.",
    en="The geometry is the boundary where the year's boundaries are loaded, otherwise a point; the property "
    "geometry_is says which.",
)
_LINKS: Final = {
    "openapi.json": ("service-desc", "application/vnd.oai.openapi+json;version=3.1"),
    "collections": ("data", _JSON),
    "years": ("related", _JSON),
    "areas": ("related", _JSON),
    "interfaces": ("related", _JSON),
    "memberships": ("related", _JSON),
    "endings": ("related", _JSON),
}


@router.get("", response={200: Landing, **REFUSED}, operation_id="get_landing")
def get_landing(request: HttpRequest) -> Landing:
    """What there is, with links to it."""
    language = language_of(request)
    links = [Link(href=address_of(), rel="self", type=_JSON, title=_TITLE[language])]
    links += [Link(href=address_of(path), rel=rel, type=kind, title=path) for path, (rel, kind) in _LINKS.items()]
    return Landing(title=_TITLE[language], description=_DESCRIPTION[language], links=links)


@router.get("/collections", response={200: Collections, **REFUSED}, operation_id="list_collections")
def list_collections(request: HttpRequest) -> Collections:
    """The kinds of features."""
    language = language_of(request)
    return Collections(
        links=[Link(href=address_of("collections"), rel="self", type=_JSON, title=_TITLE[language])],
        collections=[_answer(collection, language) for collection in COLLECTIONS.values()],
    )


@router.get("/collections/{name}", response={200: CollectionAnswer, **REFUSED}, operation_id="get_collection")
def get_collection(request: HttpRequest, name: CollectionInPath) -> CollectionAnswer:
    """One kind of features."""
    return _answer(COLLECTIONS[name], language_of(request))


@router.get("/collections/{name}/items", response={200: FeatureCollection, **REFUSED}, operation_id="list_features")
def list_items(request: HttpRequest, name: CollectionInPath, asked: Query[Page]) -> HttpResponse:
    """The features of a year, in Finnish order of their names, with the source and licence of what they show."""
    register = asked_register(asked.year)
    collection = COLLECTIONS[name]
    features = list_features(register, collection, geometries(register.year, collection.kind))
    document = feature_document(
        register,
        features[asked.offset : asked.offset + asked.limit],
        matched=len(features),
        links=[link.model_dump() for link in _paging(collection, asked, len(features), language_of(request))],
        layer=get_layer(register.year),
    )
    # The features are made as the description has them; checking each coordinate again would double the time.
    return HttpResponse(json.dumps(document, ensure_ascii=False), content_type=MEDIA_TYPE)


def _answer(collection: Collection, language: Language) -> CollectionAnswer:
    title = collection.title[language]
    itself = address_of("collections", collection.name)
    items = address_of("collections", collection.name, "items")
    return CollectionAnswer(
        id=collection.name,
        title=title,
        description=_ABOUT[language],
        itemType="feature",
        crs=[_WGS84],
        links=[
            Link(href=itself, rel="self", type=_JSON, title=title),
            Link(href=items, rel="items", type=MEDIA_TYPE, title=title),
        ],
    )


def _paging(collection: Collection, asked: Page, matched: int, language: Language) -> list[Link]:
    title = collection.title[language]

    def link(rel: str, offset: int) -> Link:
        href = address_of("collections", collection.name, "items", year=asked.year, limit=asked.limit, offset=offset)
        return Link(href=href, rel=rel, type=MEDIA_TYPE, title=title)

    links = [link("self", asked.offset)]
    if asked.offset + asked.limit < matched:
        links.append(link("next", asked.offset + asked.limit))
    if asked.offset > 0:
        links.append(link("prev", max(0, asked.offset - asked.limit)))
    itself = address_of("collections", collection.name)
    return [*links, Link(href=itself, rel="collection", type=_JSON, title=title)]
