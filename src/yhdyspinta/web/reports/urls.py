"""Published reports: the list, a report to read, and its files."""

from django.urls import path

from yhdyspinta.web.reports import views

urlpatterns = [
    path("raportit/", views.reports, name="reports"),
    path("raportit/<slug:report_id>/", views.report, name="report"),
    path("raportit/<slug:report_id>/<str:file_name>", views.report_file, name="report-file"),
]
