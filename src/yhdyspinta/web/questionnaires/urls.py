"""Routes of questionnaires. What is not the key of a version comes first."""

from django.urls import path

from yhdyspinta.web.questionnaires import preview_views, published_views, publishing, views

urlpatterns = [
    path("lomakkeet/", views.questionnaires, name="questionnaires"),
    path("lomakkeet/uusi/", views.upload_questionnaire, name="upload_questionnaire"),
    path("lomakkeet/mallit/<slug:name>.xlsx", views.template_workbook, name="template_workbook"),
    path(
        "lomakkeet/julkaistu/<str:sha256>/", published_views.published_questionnaire, name="published_questionnaire"
    ),
    path(
        "lomakkeet/julkaistu/<str:sha256>/<str:file_name>",
        published_views.published_questionnaire_file,
        name="published_questionnaire_file",
    ),
    path("lomakkeet/<str:key>/", views.questionnaire, name="questionnaire"),
    path("lomakkeet/<str:key>/tiedostot/<str:file_name>", views.questionnaire_file, name="questionnaire_file"),
    path("lomakkeet/<str:key>/esikatselu/", preview_views.preview_questionnaire, name="preview_questionnaire"),
    path("lomakkeet/<str:key>/muutokset/", publishing.questionnaire_differences, name="questionnaire_differences"),
    path("lomakkeet/<str:key>/julkaisu/", publishing.publish_questionnaire, name="publish_questionnaire"),
    path("lomakkeet/<str:key>/poisto/", publishing.withdraw_draft, name="withdraw_draft"),
]
