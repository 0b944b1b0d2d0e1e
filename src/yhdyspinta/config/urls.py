"""Every route of the site: health, the API and the files to download, and the pages under their language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from yhdyspinta.api.urls import urlpatterns as api_urlpatterns
from yhdyspinta.web.health import health

urlpatterns = [
    path("health", health, name="health"),
    path("api/v1/", include(api_urlpatterns)),
    path("", include("yhdyspinta.web.downloads.file_urls")),
    path("", include("yhdyspinta.web.signing_in.return_url")),
    *i18n_patterns(path("", include("yhdyspinta.web.urls"))),
]
handler400 = "yhdyspinta.web.problems.bad_request"
handler403 = "yhdyspinta.web.problems.forbidden"
handler404 = "yhdyspinta.web.problems.not_found"
handler500 = "yhdyspinta.web.problems.server_error"
