"""The accessibility statement, as Act 306/2019, section 9, and the model of decision (EU) 2018/1523 want it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.sources.accessibility import Conformance, read_statement


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The statement of this installation, from `definitions/accessibility.toml`."""
    language = current_language()
    statement = read_statement()
    supervisor = statement.supervisor
    context = {
        "conforms_fully": statement.status is Conformance.FULLY,
        "operator": statement.operator[language],
        "assessment": statement.assessment[language],
        "prepared_on": statement.prepared_on,
        "reviewed_on": statement.reviewed_on,
        "shortcomings": [
            {
                "what": one.what[language],
                "requirement": one.requirement,
                "reason": one.reason[language],
                "instead": one.instead[language],
            }
            for one in statement.shortcomings
        ],
        "supervisor": {
            "name": supervisor.name[language],
            "site": supervisor.site[language],
            "email": supervisor.email[language],
            "phone": supervisor.phone,
        },
        "feedback_address": reverse("feedback", query={"kind": "accessibility"}),
    }
    return render(request, "web/accessibility.html", context)
