"""Routes of one's own work."""

from django.urls import path

from yhdyspinta.web.own_work import details, views

urlpatterns = [
    path("oma/", views.own_work, name="own_work"),
    path("oma/tiedot/", details.details, name="own_details"),
]
