"""The page of open data."""

from django.urls import path

from yhdyspinta.web.downloads import views

urlpatterns = [path("lataukset/", views.downloads, name="downloads")]
