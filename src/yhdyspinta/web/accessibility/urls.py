"""The route of the accessibility statement."""

from django.urls import path

from yhdyspinta.web.accessibility import views

urlpatterns = [
    path("saavutettavuus/", views.accessibility, name="accessibility"),
]
