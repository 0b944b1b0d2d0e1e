"""Django's settings, read from the environment. Each variable is described in `docs/reference/settings.md`."""

from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from yhdyspinta.config.environment import Environment
from yhdyspinta.config.identity_provider import describe_provider

PACKAGE_DIR = Path(__file__).resolve().parent.parent
PROJECT_DIR = PACKAGE_DIR.parent.parent
ENV = Environment.of_process(PROJECT_DIR / ".env")

MODE = ENV.text("YHDYSPINTA_MODE")
DEBUG = MODE == "development"
# Without a key of its own an installation is refused in production (yhdyspinta.safety).
DEVELOPMENT_KEY = "only-for-development-" + "x" * 40
SECRET_KEY = ENV.text("SECRET_KEY") or DEVELOPMENT_KEY
ALLOWED_HOSTS = ENV.names("ALLOWED_HOSTS")
PUBLIC_URL = ENV.text("PUBLIC_URL").rstrip("/")
ROOT_URLCONF = "yhdyspinta.config.urls"
WSGI_APPLICATION = "yhdyspinta.config.wsgi.application"

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "yhdyspinta.audit",
    "yhdyspinta.outbox",
    "yhdyspinta.accounts",
    "yhdyspinta.regions",
    "yhdyspinta.feedback",
    "yhdyspinta.surveys",
    "yhdyspinta.presentation",
    "yhdyspinta.web",
]
MIDDLEWARE = [
    "yhdyspinta.config.headers.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "yhdyspinta.web.sessions.SignedInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "yhdyspinta.web.signing_in.strength.StrengthMiddleware",
    "yhdyspinta.web.access.AccessMiddleware",
    "yhdyspinta.web.refusals.RefusalMiddleware",
]
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 2 * 3600
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "own_work"
LOGOUT_REDIRECT_URL = "overview"
# Without use; yhdyspinta.web.sessions ends a session after twelve hours in any case.
SESSION_COOKIE_AGE = 60 * 60
SESSION_COOKIE_NAME = "session"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["yhdyspinta.web.context.site"]},
    }
]

DATABASE_KIND = ENV.text("DB")
DATABASES: dict[str, dict[str, Any]]
if DATABASE_KIND == "pg":
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": ENV.text("PGHOST"),
            "PORT": ENV.text("PGPORT"),
            "NAME": ENV.text("PGDATABASE"),
            "USER": ENV.text("PGUSER"),
            "PASSWORD": ENV.text("PGPASSWORD"),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    }
else:
    DATABASES = {
        "default": {
            "ENGINE": "yhdyspinta.sqlite",
            "NAME": PROJECT_DIR / ENV.text("SQLITE_PATH"),
            "CONN_MAX_AGE": 60,
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What Django and its apps send is posted too: nothing waits for a mail server, and nothing leaves twice.
MAILERS = {"default": {"BACKEND": "yhdyspinta.outbox.backend.PostingBackend"}}
MAIL_FOLDER = PROJECT_DIR / ENV.text("MAIL_FOLDER")
MAIL_FROM = ENV.text("EMAIL_FROM")
MAIL_SERVER: dict[str, Any] = {
    "host": ENV.text("EMAIL_HOST"),
    "port": int(ENV.text("EMAIL_PORT")),
    "user": ENV.text("EMAIL_USER"),
    "password": ENV.text("EMAIL_PASSWORD"),
    "tls": ENV.flag("EMAIL_TLS"),
}

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
LOCALE_PATHS = [PACKAGE_DIR / "locale"]
TIME_ZONE = "Europe/Helsinki"

NODE_MODULES = PROJECT_DIR / "node_modules"
STATIC_URL = "/static/"
STATIC_ROOT = PROJECT_DIR / "build" / "static"
_NPM_ASSETS = [
    ("hds", NODE_MODULES / "hds-core" / "lib"),
    ("fonts/source-sans-3", NODE_MODULES / "@fontsource-variable" / "source-sans-3"),
]
# The site works without npm: then the system's fonts and our own style stand alone.
STATICFILES_DIRS = [(prefix, path) for prefix, path in _NPM_ASSETS if path.is_dir()]
NPM_ASSETS_ARE_THERE = len(STATICFILES_DIRS) == len(_NPM_ASSETS)
# In development, and in tests, static files are served from where they lie; else from STATIC_ROOT.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "yhdyspinta.config.static_files.HashedStaticFilesStorage"
    },
}

SECURE_CSP: dict[str, list[str]] = {
    "default-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "form-action": [CSP.SELF],
}
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "yhdyspinta.web.problems.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
# An answer has two fields, and a page of a section can have hundreds of answers.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000
if PUBLIC_URL.startswith("https://"):
    CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = True
    # A browser takes such a cookie from this very host only, over TLS only, and for every path.
    CSRF_COOKIE_NAME, SESSION_COOKIE_NAME = "__Host-csrf", "__Host-session"
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
BEHIND_PROXY = ENV.flag("BEHIND_PROXY")
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Signing in (yhdyspinta.web.signing_in). Our own limits are counted in the database; allauth's are in each process.
ACCOUNT_ADAPTER = "yhdyspinta.web.signing_in.account_adapter.AccountAdapter"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by people who know the address
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105  # a class
ACCOUNT_RATE_LIMITS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
MFA_ADAPTER = "yhdyspinta.web.signing_in.code_adapter.CodeAdapter"
MFA_RATE_LIMITS = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Yhdyspinta"
MFA_TOTP_TOLERANCE = 1  # RFC 6238, section 5.2: a code that was typed slowly, or a clock that is 30 seconds off
SOCIALACCOUNT_ADAPTER = "yhdyspinta.web.signing_in.provider_adapter.ProviderAdapter"
IDENTITY_PROVIDER = describe_provider(
    issuer=ENV.text("OIDC_ISSUER"),
    client_id=ENV.text("OIDC_CLIENT_ID"),
    client_secret=ENV.text("OIDC_CLIENT_SECRET"),
    name=ENV.text("OIDC_NAME"),
)
if IDENTITY_PROVIDER:
    SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [IDENTITY_PROVIDER.app], "OAUTH_PKCE_ENABLED": True}}
    # The form that leads to the provider is answered with a redirect, which browsers hold against this list too.
    SECURE_CSP["form-action"] = [CSP.SELF, IDENTITY_PROVIDER.origin]

# The list endpoints bound their own pages; this holds for any that forgets to.
NINJA_PAGINATION_MAX_LIMIT = 500

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "yhdyspinta.request_id.RequestIdFilter"}},
    "formatters": {
        "line": {
            "class": "yhdyspinta.config.log_lines.LineFormatter",
            "format": "{asctime} {levelname} {name} [{request_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["stderr"], "level": ENV.text("LOG_LEVEL")},
    # Django's own handler would write each line a second time in development.
    # httpx prints whole addresses at INFO, and some hold a key.
    # The development server's own lines go through our formatter too: their addresses can hold a personal link.
    "loggers": {
        "django": {"handlers": []},
        "django.server": {"handlers": [], "propagate": True},
        "httpx": {"level": "WARNING"},
    },
}
