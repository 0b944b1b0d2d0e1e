"""Routes of the maps."""

from django.urls import path

from yhdyspinta.web.maps.views import maps

urlpatterns = [path("kartat/", maps, name="maps")]
