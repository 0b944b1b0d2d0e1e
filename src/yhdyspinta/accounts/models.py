"""People who sign in, what they may do, and the ways in. Written by `accounts.actions` only."""

from typing import ClassVar, Final

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from yhdyspinta.accounts.roles import NATIONAL, RoleKind

SLUG_LENGTH: Final = 80
"""As `regions.Organisation.slug`. Roles name an organisation by its slug, since `regions` lies above `accounts`."""


class UserManager(BaseUserManager["User"]):
    """Finds a user by e-mail address, for Django's and allauth's sign-in."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person who can sign in: with a personal link, a password and a one-time code, or an identity provider.

    `session_epoch` is written into each session; raising it ends every session of the user at once.
    """

    email = models.EmailField(unique=True, help_text="in small letters")
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="fi")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    session_epoch = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]


class Role(models.Model):
    """A person has a role from `granted_at` until `ended_at`; nothing is overwritten."""

    user = models.ForeignKey(User, models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=16, choices=RoleKind)
    organisation = models.CharField(max_length=SLUG_LENGTH, blank=True, help_text="its slug; empty: national")
    granted_at = models.DateTimeField()
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "organisation"], condition=Q(ended_at=None), name="role_held_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=sorted(NATIONAL), organisation="")
                | (~Q(kind__in=sorted(NATIONAL)) & ~Q(organisation="")),
                name="role_belongs_where_it_must",
            ),
        ]
        indexes = [models.Index(fields=["organisation"], name="role_by_organisation")]


class SignInLink(models.Model):
    """A personal link that signs its user in until it expires or is revoked. Only the hash of its token is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    path = models.CharField(max_length=200, help_text="where it leads: a path on this site without its language")
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)


class Attempt(models.Model):
    """A try to sign in, by the hash of what was tried and of the network it came from. Old ones are deleted."""

    class Kind(models.TextChoices):
        PASSWORD = "password"  # noqa: S105  # the kind of a try
        CODE = "code"
        LINK = "link"
        RESET = "reset"

    kind = models.CharField(max_length=8, choices=Kind)
    account_hash = models.CharField(max_length=64, blank=True)
    network_hash = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "account_hash", "at"], name="attempt_by_account"),
            models.Index(fields=["kind", "network_hash", "at"], name="attempt_by_network"),
        ]
