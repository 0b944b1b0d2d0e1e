"""The route of the glossary."""

from django.urls import path

from yhdyspinta.web.glossary import views

urlpatterns = [
    path("sanasto/", views.glossary, name="glossary"),
]
