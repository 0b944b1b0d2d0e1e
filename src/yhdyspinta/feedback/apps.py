from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "yhdyspinta.feedback"
    label = "feedback"
    verbose_name = "feedback"
