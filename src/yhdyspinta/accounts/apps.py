from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "yhdyspinta.accounts"
    label = "accounts"
