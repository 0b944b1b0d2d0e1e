"""Results of waves: what was published, and behind it the drafts and the work on open answers."""

from datetime import date

from django.urls import path, register_converter

from yhdyspinta.web.results import draft_views, quote_views, theme_views, views


class DayConverter:
    """A day in an address: 2027-01-15."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(DayConverter, "day")

_WAVE = "tulokset/<slug:survey>/<slug:wave>/"
_QUESTION = f"{_WAVE}avovastaukset/<slug:question>/"

urlpatterns = [
    path(_WAVE, views.results, name="results"),
    path(f"{_WAVE}luonnos/", draft_views.results_draft, name="results_draft"),
    path(f"{_WAVE}luonnos/raportti/", draft_views.results_preview, name="results_preview"),
    path(f"{_WAVE}julkaise/", draft_views.publish, name="publish_results"),
    path(f"{_WAVE}korjaa/", draft_views.correct, name="correct_results"),
    path(f"{_WAVE}peru/", draft_views.withdraw, name="withdraw_release"),
    path(f"{_WAVE}avovastaukset/", theme_views.themes, name="themes"),
    path(_QUESTION, theme_views.theme_answers, name="theme_answers"),
    path(f"{_QUESTION}teemat/", theme_views.question_themes, name="question_themes"),
    path(f"{_QUESTION}vertailu/", theme_views.theme_agreement, name="theme_agreement"),
    path(f"{_QUESTION}lainaukset/", quote_views.quotes, name="quotes"),
    path(f"{_WAVE}<day:dated>/", views.release, name="release"),
    path(f"{_WAVE}<day:dated>/<str:file_name>", views.release_file, name="release_file"),
]
