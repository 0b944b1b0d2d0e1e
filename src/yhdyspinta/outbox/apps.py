from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "yhdyspinta.outbox"
    label = "outbox"
