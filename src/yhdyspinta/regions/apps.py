from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "yhdyspinta.regions"
    label = "regions"
    verbose_name = "regions"
