"""About what and to whom a letter on a step of a response goes."""

from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.queries.people import list_role_holders
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.models import Response, ResponseStep
from yhdyspinta.surveys.step_letters import StepSubject


def get_step_subject(response_id: int) -> StepSubject:
    """What a letter says of the response of an organisation; two queries."""
    response = (
        Response.objects.select_related("wave__survey", "organisation").only(
            "side", "wave__slug", "wave__closes_on", "wave__is_synthetic",
            "wave__survey__title_fi", "wave__survey__title_sv", "wave__survey__title_en",
            "organisation__name_fi", "organisation__name_sv", "organisation__name_en",
        ).get(pk=response_id)
    )  # fmt: skip
    wave, survey, organisation = response.wave, response.wave.survey, response.organisation
    others = Response.objects.filter(wave=wave.pk, organisation=organisation.pk, person=None).exclude(pk=response_id)
    return StepSubject(
        survey=Texts(survey.title_fi, survey.title_sv, survey.title_en),
        wave=wave.slug,
        organisation=Texts(organisation.name_fi, organisation.name_sv, organisation.name_en),
        side=response.side if others.exists() else "",
        closes_on=wave.closes_on,
        is_synthetic=wave.is_synthetic,
    )


def get_submitter(response_id: int) -> int | None:
    """The id of whoever submitted last; None when a command did, or nobody has."""
    submitted = ResponseStep.objects.filter(response=response_id, kind=ResponseStep.Kind.SUBMITTED)
    return submitted.order_by("-number").values_list("by", flat=True).first()


def list_readers(organisation: str, kind: RoleKind, *, also: int | None, without: int | None) -> tuple[User, ...]:
    """The active people with a role of a kind in an organisation (its slug), each once, and `also` if they still have
    any role in it; not `without`. Both are ids of users."""
    held = list_role_holders(organisation)
    ids = {one.user_id for one in held if one.kind is kind or one.user_id == also} - {without}
    return tuple(User.objects.filter(pk__in=ids, is_active=True, erased_at=None).order_by("id"))
