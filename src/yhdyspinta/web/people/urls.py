"""Routes of people and roles."""

from django.urls import path

from yhdyspinta.web.people import administration, administration_steps, invitations, views

urlpatterns = [
    path("organisaatiot/<slug:slug>/ihmiset/", views.people, name="people"),
    path("organisaatiot/<slug:slug>/ihmiset/kutsu/", invitations.invite, name="invite_person"),
    path("organisaatiot/<slug:slug>/ihmiset/<int:user_id>/linkki/", invitations.new_link, name="new_link"),
    path("organisaatiot/<slug:slug>/ihmiset/<int:user_id>/linkit/", views.revoke, name="revoke_links"),
    path("organisaatiot/<slug:slug>/roolit/<int:role_id>/paata/", views.end, name="end_role"),
    path("yllapito/henkilot/", administration.accounts, name="administration"),
    path("yllapito/henkilot/uusi/", administration.new, name="administration_invite"),
    path("yllapito/henkilot/<int:user_id>/", administration.person, name="administration_person"),
    path("yllapito/henkilot/<int:user_id>/rooli/", administration_steps.grant, name="administration_grant"),
    path("yllapito/henkilot/<int:user_id>/linkki/", administration_steps.new_link, name="administration_link"),
    path("yllapito/henkilot/<int:user_id>/linkit/", administration_steps.revoke, name="administration_revoke"),
    path("yllapito/henkilot/<int:user_id>/tili/", administration_steps.activity, name="administration_activity"),
    path("yllapito/roolit/<int:role_id>/paata/", administration_steps.end, name="administration_end_role"),
]
