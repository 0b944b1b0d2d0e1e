"""Routes of surveys. What is not the name of a wave comes before it."""

from django.urls import path

from yhdyspinta.web.surveys import board_views, letter_views, step_views, survey_views, wave_views

_WAVE = "kyselyt/<slug:survey>/<slug:wave>/"

urlpatterns = [
    path("kyselyt/", survey_views.surveys, name="surveys"),
    path("kyselyt/uusi/", survey_views.new_survey, name="new_survey"),
    path("kyselyt/<slug:survey>/", survey_views.survey, name="survey"),
    path("kyselyt/<slug:survey>/muuta/", survey_views.change, name="change_survey"),
    path("kyselyt/<slug:survey>/uusi-kierros/", wave_views.new_wave, name="new_wave"),
    path(_WAVE, wave_views.wave, name="wave"),
    path(f"{_WAVE}muuta/", wave_views.change, name="change_wave"),
    path(f"{_WAVE}avaa/", step_views.open_, name="open_wave"),
    path(f"{_WAVE}pidenna/", step_views.extend, name="extend_wave"),
    path(f"{_WAVE}sulje/", step_views.close, name="close_wave"),
    path(f"{_WAVE}kutsut/", letter_views.invitations, name="invitations"),
    path(f"{_WAVE}muistutukset/", letter_views.reminders, name="reminders"),
    path(f"{_WAVE}tilanne/", board_views.board, name="board"),
    path(f"{_WAVE}tilanne.csv", board_views.board_csv, name="board_csv"),
]
