"""Routes of signing in and of one's own account. allauth finds them by the names that it gives them."""

from django.urls import path, re_path

from yhdyspinta.web.signing_in import code_views, link_views, password_views, provider_views, session_views

urlpatterns = [
    path("kirjaudu/", password_views.sign_in, name="account_login"),
    path("kirjaudu/koodi/", code_views.ask_code_at_sign_in, name="mfa_authenticate"),
    path("kirjaudu/ulos/", password_views.sign_out, name="account_logout"),
    path("kirjaudu/jatka/", session_views.keep_session, name="keep_session"),
    path("kirjaudu/tunnistus/", provider_views.identity_provider, name="identity_provider"),
    path("kirjaudu/linkki/<str:token>/", link_views.sign_in_link, name="sign_in_link"),
    path("kirjaudu/uusi-linkki/", link_views.ask_link, name="ask_link"),
    path("kirjaudu/uusi-linkki/lahetetty/", link_views.link_asked, name="link_asked"),
    path("kirjaudu/salasana/", password_views.ask_new_password, name="account_reset_password"),
    path("kirjaudu/salasana/lahetetty/", password_views.new_password_asked, name="account_reset_password_done"),
    path("kirjaudu/salasana/vaihdettu/", password_views.password_set, name="account_reset_password_from_key_done"),
    re_path(
        r"^kirjaudu/salasana/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        password_views.set_password,
        name="account_reset_password_from_key",
    ),
    path("tili/", code_views.account, name="mfa_index"),
    path("tili/salasana/", password_views.change_password, name="account_change_password"),
    path("tili/vahvistus/", password_views.reauthenticate, name="account_reauthenticate"),
    path("tili/vahvistus/koodi/", code_views.ask_code, name="mfa_reauthenticate"),
    path("tili/koodit/", code_views.set_up_codes, name="mfa_activate_totp"),
    path("tili/koodit/pois/", code_views.give_up_codes, name="mfa_deactivate_totp"),
    path("tili/varakoodit/", code_views.recovery_codes, name="mfa_view_recovery_codes"),
    path("tili/varakoodit/uudet/", code_views.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("tili/varakoodit/tiedosto/", code_views.recovery_codes_file, name="mfa_download_recovery_codes"),
]
