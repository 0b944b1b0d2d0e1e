"""The files to download: their addresses have no language."""

from django.urls import path

from yhdyspinta.web.downloads import views

urlpatterns = [path("lataukset/<str:full_name>", views.download, name="download")]
