from django.apps import AppConfig


class PresentationConfig(AppConfig):
    name = "yhdyspinta.presentation"
    label = "presentation"
