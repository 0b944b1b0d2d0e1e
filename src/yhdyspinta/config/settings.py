"""Django's settings, read from the environment. Each variable is described in `docs/reference/settings.md`."""

from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from yhdyspinta.config.environment import Environment

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
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "yhdyspinta.web.access.AccessMiddleware",
    "yhdyspinta.web.refusals.RefusalMiddleware",
]
AUTH_USER_MODEL = "accounts.User"
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
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
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
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
if PUBLIC_URL.startswith("https://"):
    CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
if ENV.flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The list endpoints bound their own pages; this holds for any that forgets to.
NINJA_PAGINATION_MAX_LIMIT = 500

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "yhdyspinta.request_id.RequestIdFilter"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} [{request_id}] {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["stderr"], "level": ENV.text("LOG_LEVEL")},
    # Django's own handler would write each line a second time in development.
    # httpx prints whole addresses at INFO, and some hold a key.
    "loggers": {"django": {"handlers": []}, "httpx": {"level": "WARNING"}},
}
