"""Routes of the overview and of interfaces."""

from django.urls import path

from yhdyspinta.web.interfaces import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("yhdyspinnat/<slug:slug>/", views.interface, name="interface"),
]
