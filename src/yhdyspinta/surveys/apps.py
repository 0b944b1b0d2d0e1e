from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "yhdyspinta.surveys"
    label = "surveys"
