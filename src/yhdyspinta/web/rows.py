"""What the tables and lists of region pages show, ready for a template."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.year import AreaOfYear, Authority, Municipality, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind


@dataclass(frozen=True, slots=True)
class MunicipalityLine:
    """A municipality with the words for its language status and its region."""

    municipality: Municipality
    languages: str
    region: str


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """Who runs an area, in words; `side` names the mark."""

    side: str
    task: str
    name: str
    name_is_official: bool
    legal_form: str
    legal_form_known: bool


def municipality_lines(register: RegisterYear, municipalities: Iterable[Municipality]) -> list[MunicipalityLine]:
    language = current_language()
    lines = []
    for one in municipalities:
        region = register.area(AreaKind.REGION, one.region)
        lines.append(
            MunicipalityLine(one, language_status(one.language_code), region.names[language] if region else "–")
        )
    return lines


def authority_lines(areas: Iterable[AreaOfYear]) -> list[AuthorityLine]:
    return [_authority_line(area, authority) for area in areas for authority in area.authorities]


def _authority_line(area: AreaOfYear, authority: Authority) -> AuthorityLine:
    return AuthorityLine(
        side="employment" if area.kind is AreaKind.EMPLOYMENT_AREA else "county",
        task=task_word(authority.task),
        name=authority.names[current_language()],
        name_is_official=authority.name_is_official,
        legal_form=legal_form_word(authority.legal_form),
        legal_form_known=authority.legal_form != "not_known",
    )


def language_status(code: str) -> str:
    """The language status of a municipality in a word or two; Statistics Finland's codes 0 to 3."""
    return {
        "0": _("Finnish"),
        "1": _("Finnish and Swedish"),
        "2": _("Swedish"),
        "3": _("Swedish and Finnish"),
    }.get(code, "–")


def task_word(task: str) -> str:
    return {
        "employment_services": _("Organises employment services"),
        "health_and_social_services": _("Organises health and social services"),
        "social_insurance": _("Social insurance"),
    }[task]


def legal_form_word(form: str) -> str:
    return {
        "single_municipality": _("a municipality alone"),
        "host_municipality": _("host municipality"),
        "joint_authority": _("joint municipal authority"),
        "wellbeing_county": _("wellbeing services county"),
        "state_institution": _("independent social insurance institution"),
        "not_known": _("not known"),
    }[form]


def why_no_interface(register: RegisterYear, municipality: Municipality) -> str:
    """Why a municipality belongs to no interface this year."""
    if municipality in register.outside:
        return register.outside_reason[current_language()]
    return _("There were no employment areas in this year.")


def short_why_no_interface(register: RegisterYear, municipality: Municipality) -> str:
    """The same in a few words, for a table."""
    return _("outside the interfaces (Åland)") if municipality in register.outside else _("no employment areas yet")
