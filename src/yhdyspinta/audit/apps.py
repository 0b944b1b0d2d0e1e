from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "yhdyspinta.audit"
    label = "audit"
    verbose_name = "audit"
