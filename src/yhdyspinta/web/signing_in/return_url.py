"""Where an identity provider sends people back to: one address, registered there, in no language."""

from django.urls import path

from yhdyspinta.web.signing_in.provider_views import identity_provider_return

urlpatterns = [path("kirjaudu/tunnistus/paluu/", identity_provider_return, name="identity_provider_return")]
