"""Answering without a connection: the workbook to download, and its way back with a look at what it would change."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, cast

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.analysis.answers.encoding import decode_answer, encode_answer
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.answers.merging import is_same
from yhdyspinta.documents.answer_workbook.book import AnswerBook
from yhdyspinta.documents.answer_workbook.workbook import MEDIA_TYPE, write_answer_workbook
from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.presentation.formats import day
from yhdyspinta.sources.answer_workbooks.isolated import MOST_BYTES, read_answer_file
from yhdyspinta.sources.answer_workbooks.matching import Filled, find_changes
from yhdyspinta.sources.errors_answer_workbooks import NO_FILE, OTHER_QUESTIONNAIRE, OTHER_RESPONSE, TOO_LARGE
from yhdyspinta.surveys.actions.answers import Saved, save_answers
from yhdyspinta.surveys.uploads import clean_file_name
from yhdyspinta.web.feedback.forms import FormProblem
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.questionnaires.serving import PRIVATE, send_file
from yhdyspinta.web.responses.clashes import ClashLine, list_clash_lines, list_refused_lines
from yhdyspinta.web.responses.files import address_of, versioned
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.making_receipt import tell_synthetic
from yhdyspinta.web.responses.naming import in_words, name_counterpart, name_question
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, partners_of, read_own
from yhdyspinta.web.trail import Step

_SALT: Final = "yhdyspinta.answer-workbook"
_LONGEST_PENDING: Final = 900_000
"""Characters of the changes that wait to be confirmed: a form takes a million bytes."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a row of the file would change. `is_clash`: somebody has changed the same answer meanwhile."""

    question: str
    counterpart: str
    place: str
    old: str
    new: str
    is_clash: bool


@dataclass(frozen=True, slots=True)
class UnsavedLine:
    """A clash, with what its form sends to put the value of the file in the place of the other."""

    line: ClashLine
    pending: str
    form_key: str


@never_cache
@require_safe
def answer_workbook(request: HttpRequest, key: str) -> HttpResponse:
    """The workbook with the answers as they are now."""
    asked = read_own(request, key)
    name = f"{asked.response.wave.slug}-{asked.response.organisation}-{asked.language}.xlsx"
    content = write_answer_workbook(_book(asked))
    return send_file(request, content, name=name, media_type=MEDIA_TYPE, kept=PRIVATE)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def import_answers(request: HttpRequest, key: str) -> HttpResponse:
    """The form for the file; then what it would change; then, confirmed, the save. Nothing is changed by a file that
    is not right."""
    asked = read_own(request, key)
    if request.method != "POST":
        return _show_form(request, asked)
    if "pending" in request.POST:
        return _save(request, asked)
    try:
        name, filled = _read_upload(request, asked)
        pending = _sign(asked, [one.change for one in filled], name)
    except Refusal as refusal:
        return _show_form(request, asked, refusal)
    context = {
        "head": make_head(asked, Step(_("Return a workbook"))),
        "name": name,
        "lines": [_line(asked, one) for one in filled],
        "pending": pending,
        "form_key": secrets.token_urlsafe(16),
    }
    return show_page(request, "web/responses/import_preview.html", context)


def _show_form(request: HttpRequest, asked: Asked, refusal: Refusal | None = None) -> HttpResponse:
    found = refusal.problems if refusal else ()
    context = {
        "head": make_head(asked, Step(_("Return a workbook"))),
        "may_write": asked.response.rights.write,
        "problems": [FormProblem(problem.text(asked.language), "file") for problem in found],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refusal else HTTPStatus.OK
    return show_page(request, "web/responses/import.html", context, status)


def _read_upload(request: HttpRequest, asked: Asked) -> tuple[str, tuple[Filled, ...]]:
    """The changes in the file that was sent, with its name. Raises `Refusal` with everything that is wrong."""
    upload = request.FILES.get("file")
    if upload is None:
        raise refuse(NO_FILE)
    name = clean_file_name(upload.name or "")
    if (upload.size or 0) > MOST_BYTES:
        raise refuse(TOO_LARGE, place=Place(name), what=name, limit=f"{MOST_BYTES >> 20} MB")
    file = read_answer_file(upload.read(), file=name)
    response = asked.response
    if file.facts.response != response.key:
        raise refuse(OTHER_RESPONSE, place=Place(name))
    if file.facts.sha256 != response.compiled.sha256:
        raise refuse(OTHER_QUESTIONNAIRE, place=Place(name))
    known = {per: frozenset(keys) for per, keys in response.by_per.items()} | {"": frozenset({""})}
    filled = find_changes(file, response.compiled.fields, known, name=name)
    return name, tuple(one for one in filled if not _stands_already(asked, one.change))


def _stands_already(asked: Asked, change: Change) -> bool:
    """Whether the answer is this already, as when a workbook that was saved is returned again."""
    entry = asked.response.entries.get(change.key)
    return is_same(change.value, entry.value if entry else None)


def _sign(asked: Asked, changes: Sequence[Change], name: str) -> str:
    """The changes as a field of the form that confirms them: nothing is kept on the server meanwhile."""
    told = [[*one.key, encode_answer(one.value), one.base] for one in changes]
    pending = signing.dumps([asked.response.key, asked.actor.user_id, told], salt=_SALT, compress=True)
    if len(pending) > _LONGEST_PENDING:
        raise refuse(TOO_LARGE, place=Place(name), what=name, limit=f"{_LONGEST_PENDING // 1000} kB")
    return pending


def _save(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Save what was confirmed. What clashes with somebody else's change is shown with both values."""
    changes = _read_pending(request.POST["pending"], asked)
    key = request.POST.get("form_key", "")[:64] or secrets.token_urlsafe(16)
    try:
        saved = save_answers(
            response_key=asked.response.key, changes=changes, key=key, via="workbook", by=asked.actor, at=asked.at
        )
    except Refusal as refusal:
        return _show_form(request, asked, refusal)
    count = len(saved.versions)
    told = ngettext(
        "%(count)s answer was saved from the workbook.", "%(count)s answers were saved from the workbook.", count
    )
    if saved.clashes or saved.refused:
        return _show_left_over(request, asked, saved, told % {"count": count})
    tell(request, told % {"count": count})
    return redirect("response", key=asked.response.key)


def _read_pending(text: str, asked: Asked) -> tuple[Change, ...]:
    try:
        response, user, changes = cast(list[Any], signing.loads(text, salt=_SALT))
    except (signing.BadSignature, ValueError) as error:
        raise refuse(NO_FILE) from error
    if response != asked.response.key or user != asked.actor.user_id:
        raise refuse(OTHER_RESPONSE)
    return tuple(Change((question, about), decode_answer(value), base) for question, about, value, base in changes)


def _show_left_over(request: HttpRequest, asked: Asked, saved: Saved, told: str) -> HttpResponse:
    lines = list_clash_lines(asked.response, saved.clashes, asked.language)
    overriding = [Change(one.key, one.mine, one.theirs.version) for one in saved.clashes]
    clashes = [
        UnsavedLine(line, _sign(asked, (change,), ""), secrets.token_urlsafe(16))
        for line, change in zip(lines, overriding, strict=True)
    ]
    context = {
        "head": make_head(asked, Step(_("Return a workbook"))),
        "told": told,
        "clashes": clashes,
        "refused": list_refused_lines(asked.response, saved.refused, asked.language),
    }
    return show_page(request, "web/responses/import_clashes.html", context, HTTPStatus.CONFLICT)


def _line(asked: Asked, filled: Filled) -> ChangeLine:
    response, language, change = asked.response, asked.language, filled.change
    entry = response.entries.get(change.key)
    now = entry.value if entry else None
    is_newer = (entry.version if entry else 0) != change.base
    return ChangeLine(
        name_question(response, change.key[0], language),
        name_counterpart(response, change.key[1], language),
        Place(sheet=filled.place.sheet, row=filled.place.row).text(language),
        in_words(response, change.key, now, language),
        in_words(response, change.key, change.value, language),
        is_newer,
    )


def _book(asked: Asked) -> AnswerBook:
    response, language = asked.response, asked.language
    wave = response.wave
    return AnswerBook(
        response.key,
        response.compiled.sha256,
        response.revision,
        response.compiled.instrument,
        partners_of(response, language),
        versioned(asked),
        language,
        f"{wave.survey_title[language]} ({wave.slug})",
        (
            response.organisation_names[language],
            _("Open until the end of %(day)s.") % {"day": day(wave.closes_on, language)},
        ),
        address_of(asked),
        tell_synthetic(response),
    )
