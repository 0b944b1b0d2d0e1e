"""Routes of feedback."""

from django.urls import path

from yhdyspinta.web.feedback import views

urlpatterns = [
    path("palaute/", views.feedback, name="feedback"),
    path("palaute/<str:receipt>/", views.receipt, name="feedback_receipt"),
]
