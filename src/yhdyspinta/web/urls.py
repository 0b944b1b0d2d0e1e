"""The pages' routes: Finnish paths, English names. Each is under its language: /fi/, /sv/, /en/."""

from django.urls import include, path

from yhdyspinta.web.about import views as about

urlpatterns = [
    path("", include("yhdyspinta.web.interfaces.urls")),
    path("", include("yhdyspinta.web.regions.urls")),
    path("", include("yhdyspinta.web.maps.urls")),
    path("", include("yhdyspinta.web.reports.urls")),
    path("", include("yhdyspinta.web.downloads.urls")),
    path("", include("yhdyspinta.web.glossary.urls")),
    path("", include("yhdyspinta.web.feedback.urls")),
    path("", include("yhdyspinta.web.accessibility.urls")),
    path("", include("yhdyspinta.web.signing_in.urls")),
    path("", include("yhdyspinta.web.own_work.urls")),
    path("", include("yhdyspinta.web.people.urls")),
    path("", include("yhdyspinta.web.questionnaires.urls")),
    path("", include("yhdyspinta.web.sections.urls")),
    path("", include("yhdyspinta.web.responses.urls")),
    path("", include("yhdyspinta.web.surveys.urls")),
    path("", include("yhdyspinta.web.results.urls")),
    path("lahteet/", about.sources, name="sources"),
]
