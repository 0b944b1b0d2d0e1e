"""Routes of the pages on which people answer."""

from django.urls import path

from yhdyspinta.web.sections import presence, saving, views

urlpatterns = [
    path("vastaukset/<str:key>/osio/<str:section>/", views.section, name="section"),
    path(
        "vastaukset/<str:key>/osio/<str:section>/<str:counterpart>/",
        views.section,
        name="section_of_counterpart",
    ),
    path("vastaukset/<str:key>/tallenna/", saving.save_answers, name="save_answers"),
    path("vastaukset/<str:key>/lasna/<str:section>/", presence.section_presence, name="section_presence"),
]
