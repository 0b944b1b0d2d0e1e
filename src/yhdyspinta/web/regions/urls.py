"""Routes of areas, counties and municipalities."""

from django.urls import path

from yhdyspinta.web.regions import views

urlpatterns = [
    path("tyollisyysalueet/<slug:slug>/", views.employment_area, name="employment_area"),
    path("hyvinvointialueet/<slug:slug>/", views.county, name="county"),
    path("kunnat/", views.municipalities, name="municipalities"),
    path("kunnat/<slug:slug>/", views.municipality, name="municipality"),
]
