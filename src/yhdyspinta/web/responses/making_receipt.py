"""A response as a receipt: of what was approved, or a draft as it is now."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from yhdyspinta.analysis.answers.approved import Approved, group_counterparts
from yhdyspinta.analysis.answers.merging import values_of
from yhdyspinta.analysis.answers.progress import without_marked
from yhdyspinta.documents.receipt.laying_out import lay_out
from yhdyspinta.documents.receipt.receipt import Part, Partner, Receipt
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import day
from yhdyspinta.surveys.response_view import ResponseView, StepView
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.naming import name_counterpart, name_person
from yhdyspinta.web.responses.reading import Asked, outcome_of, partners_of


def lay_out_draft(asked: Asked) -> tuple[Part, ...]:
    """Every question that is put today, with its answer as it is now."""
    response = asked.response
    return lay_out(
        response.compiled.instrument,
        response.compiled.fields,
        values_of(response.entries),
        outcome_of(asked).relevant,
        partners_of(response, asked.language),
        asked.language,
    )


def lay_out_approved(response: ResponseView, approved: Approved, language: Language) -> tuple[Part, ...]:
    """What the approved copy has, by the day on which it was approved."""
    marked = [about.key for about in approved.counterparts if about.no_cooperation]
    counterparts = without_marked(group_counterparts(approved.counterparts), marked)
    outcome = response.compiled.routing.evaluate(approved.answers, counterparts, on=approved.day)
    partners = tuple(
        Partner(about.per, about.key, name_counterpart(response, about.key, language), about.no_cooperation)
        for about in approved.counterparts
    )
    fields = response.compiled.fields
    return lay_out(response.compiled.instrument, fields, approved.answers, outcome.relevant, partners, language)


def make_receipt(response: ResponseView, approved: Approved, step: StepView, language: Language) -> Receipt:
    """The receipt of an approval."""
    with override(language):
        who = name_person(step.name, step.by)
        approval = (
            (_("Approved by"), f"{who}, {step.title}" if step.title else who),
            (_("Approved on"), moment(step.at, language)),
        )
        return Receipt(
            language,
            _("Receipt of an approved response"),
            response.organisation_names[language],
            told_capacity(response),
            (*_facts(response, language), *approval),
            lay_out_approved(response, approved, language),
            step.sha256,
            synthetic=tell_synthetic(response),
        )


def make_draft(asked: Asked) -> Receipt:
    """The answers as they are now, marked as a draft."""
    response, language = asked.response, asked.language
    return Receipt(
        language,
        _("Draft of a response"),
        response.organisation_names[language],
        told_capacity(response),
        (*_facts(response, language), (_("As it was on"), moment(asked.at, language))),
        lay_out_draft(asked),
        draft=_("This has not been approved. It is not the answer of the organisation."),
        synthetic=tell_synthetic(response),
    )


def tell_synthetic(response: ResponseView) -> str:
    """A warning where the answers are made up; empty elsewhere."""
    return _("Synthetic data: the answers are made up.") if response.wave.is_synthetic else ""


def told_capacity(response: ResponseView) -> str:
    """In which capacity one answers. It is told before anything is answered."""
    if response.wave.is_personal:
        return _(
            "You answer from your own experience, not for your organisation. Nobody else sees your answers; they are "
            "published only as figures of at least five people."
        )
    return _(
        "This is the agreed answer of the organisation: an official act that its approver approves. Where both sides "
        "of an interface have approved, their answers are shown next to each other."
    )


def _facts(response: ResponseView, language: Language) -> tuple[tuple[str, str], ...]:
    wave = response.wave
    facts = [
        (_("Survey"), f"{wave.survey_title[language]} ({wave.slug})"),
        (_("Asked by"), wave.publisher),
        (_("Time for answering"), f"{day(wave.opens_on, language)} – {day(wave.closes_on, language)}"),
        (_("Organisation"), response.organisation_names[language]),
    ]
    if response.area_names:
        facts.append((_("Area"), response.area_names[language]))
    names = list(dict.fromkeys(one.names[language] for one in response.counterparts))
    if names:
        facts.append((_("Counterparts"), ", ".join(names)))
    return tuple(facts)
