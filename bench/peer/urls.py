"""The peer's two routes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path


def fixed(request: HttpRequest) -> HttpResponse:
    """The page: a template that is the same for everybody."""
    return render(request, "fixed.html")


def health(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [path("fixed/", fixed), path("health", health)]
