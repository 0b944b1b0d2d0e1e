"""An example address of every route that is not for anybody, for the things of one of the organisations of a site.

A row is the name of a route, with a word after a comma where the route is looked at in more than one state.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from django.urls import reverse

from tests.integration.sweep_site import Organisation, Site

Arguments = Mapping[str, object]
Find = Callable[[Site, Organisation], Arguments]


def route_of(row: str) -> str:
    """The route of a row of the table."""
    return row.partition(",")[0]


def address_of(row: str, site: Site, whose: Organisation) -> str:
    """The address of a row for the things of an organisation."""
    find = EXAMPLES.get(row) or _BY_ROUTE.get(route_of(row), _nothing)
    return reverse(route_of(row), kwargs=find(site, whose))


def is_scoped(row: str, site: Site) -> bool:
    """Whether the address says whose things it is about."""
    return address_of(row, site, site.home) != address_of(row, site, site.away)


def _nothing(_site: Site, _whose: Organisation) -> Arguments:
    return {}


def _organisation(_site: Site, whose: Organisation) -> Arguments:
    return {"slug": whose.slug}


def _holder(_site: Site, whose: Organisation) -> Arguments:
    return {"slug": whose.slug, "user_id": whose.reader}


def _account(_site: Site, whose: Organisation) -> Arguments:
    return {"user_id": whose.reader}


def _draft(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.draft}


def _sent(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.sent}


def _approved(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.approved}


def _personal(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.personal}


def _section(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.draft, "section": "own"}


def _about(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.draft, "counterpart": whose.counterpart}


def _question(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.draft, "question": "visible"}


def _thread(_site: Site, whose: Organisation) -> Arguments:
    return {"key": whose.draft, "thread": whose.thread}


def _version(site: Site, _whose: Organisation) -> Arguments:
    return {"key": site.version.key}


def _survey(site: Site, _whose: Organisation) -> Arguments:
    return {"survey": site.waves.draft.survey.slug}


def _wave(site: Site, _whose: Organisation) -> Arguments:
    return {"survey": site.waves.draft.survey.slug, "wave": site.waves.draft.slug}


def _approved_wave(site: Site, _whose: Organisation) -> Arguments:
    return {"survey": site.waves.approved.survey.slug, "wave": site.waves.approved.slug}


def _open_question(site: Site, whose: Organisation) -> Arguments:
    return {**_approved_wave(site, whose), "question": "thoughts"}


def _planned(site: Site, _whose: Organisation) -> Arguments:
    return {"survey": site.planned.survey.slug, "wave": site.planned.slug}


_BY_ROUTE: Final[Mapping[str, Find]] = MappingProxyType(
    {
        "people": _organisation,
        "invite_person": _organisation,
        "new_link": _holder,
        "revoke_links": _holder,
        "end_role": lambda _site, whose: {"slug": whose.slug, "role_id": whose.role},
        "administration_person": _account,
        "administration_grant": _account,
        "administration_link": _account,
        "administration_revoke": _account,
        "administration_activity": _account,
        "administration_end_role": lambda _site, whose: {"role_id": whose.role},
        "questionnaire": _version,
        "questionnaire_file": lambda site, _whose: {
            "key": site.version.key,
            "file_name": f"{site.version.instrument_id}.json",
        },
        "preview_questionnaire": _version,
        "questionnaire_differences": _version,
        "publish_questionnaire": _version,
        "withdraw_draft": _version,
        "template_workbook": lambda _site, _whose: {"name": "tyhja"},
        "section": _section,
        "section_of_counterpart": lambda site, whose: {**_about(site, whose), "section": "cooperation"},
        "save_answers": _draft,
        "section_presence": _section,
        "response": _draft,
        "response_people": _draft,
        "end_section_assignment": lambda _site, whose: {"key": whose.draft, "assignment": whose.assignment},
        "threads": _draft,
        "thread_reply": _thread,
        "resolve_thread": _thread,
        "question_thread": _question,
        "question_history": _question,
        "response_history": _draft,
        "submit_response": _draft,
        "approve_response": _sent,
        "return_response": _sent,
        "reopen_response": _approved,
        "receipt": _approved,
        "receipt_file": _approved,
        "own_answers": lambda _site, whose: {"key": whose.draft, "ending": "json"},
        "answer_workbook": _draft,
        "import_answers": _draft,
        "no_cooperation": _about,
        "change_survey": _survey,
        "new_wave": _survey,
        "wave": _wave,
        "change_wave": _planned,
        "open_wave": _planned,
        "extend_wave": _wave,
        "close_wave": _wave,
        "invitations": _wave,
        "reminders": _wave,
        "board": _wave,
        "board_csv": _wave,
        "results_draft": _approved_wave,
        "results_preview": _approved_wave,
        "publish_results": _approved_wave,
        "correct_results": _approved_wave,
        "withdraw_release": _approved_wave,
        "themes": _approved_wave,
        "theme_answers": _open_question,
        "question_themes": _open_question,
        "theme_agreement": _open_question,
        "quotes": _open_question,
    }
)
EXAMPLES: Final[Mapping[str, Find]] = MappingProxyType(
    {
        "response, sent": _sent,
        "response, approved": _approved,
        "response, personal": _personal,
        "section, approved": lambda _site, whose: {"key": whose.approved, "section": "own"},
        "section, personal": lambda _site, whose: {"key": whose.personal, "section": "own"},
        "save_answers, personal": _personal,
        "response_history, approved": _approved,
        "own_answers, approved": lambda _site, whose: {"key": whose.approved, "ending": "json"},
        "own_answers, personal": lambda _site, whose: {"key": whose.personal, "ending": "json"},
    }
)
"""Rows for which a route is looked at in another state."""


def sent_to(row: str, site: Site) -> Mapping[str, object]:
    """What is sent to a row with POST: enough to be done, where whoever asks may do it."""
    if row == "response_people":
        return {"people": site.users["section_editor at home"].pk, "blocks": "own|", "form_key": "k"}
    return _SENT.get(row) or _SENT.get(route_of(row), {})


def is_json(row: str) -> bool:
    """Whether a row takes JSON, as scripts send it."""
    return route_of(row) == "save_answers"


_SENT: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {
        "own_details": {"name": "Uusi Nimi", "language": "sv"},
        "invite_person": {
            "name": "Matti Meikäläinen",
            "email": "matti@example.org",
            "kind": "coordinator",
            "language": "fi",
            "send": "1",
        },
        "administration_invite": {
            "name": "Matti Meikäläinen",
            "email": "matti@example.org",
            "kind": "national_editor",
            "organisation": "",
            "language": "fi",
            "send": "1",
        },
        "administration_grant": {"kind": "national_editor", "organisation": ""},
        "section": {"key": "k", "v.thoughts": "0", "q.thoughts": "Teksti"},
        "section_of_counterpart": {"key": "k", "v.next_step": "0", "q.next_step": "Teksti"},
        "save_answers": {
            "key": "k",
            "changes": [{"question": "thoughts", "counterpart": "", "value": "Teksti", "base": 0}],
        },
        "thread_reply": {"text": "Kommentti", "form_key": "k"},
        "question_thread": {"text": "Kommentti", "form_key": "k"},
        "approve_response": {"title": "Johtaja", "form_key": "k"},
        "return_response": {"reason": "Korjaa luvut.", "form_key": "k"},
        "reopen_response": {"reason": "Luku on väärä.", "form_key": "k"},
        "no_cooperation": {"reason": "Ei yhteistä väestöä.", "form_key": "k", "mark": "1"},
    }
)
