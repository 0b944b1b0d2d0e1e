"""`yhdyspinta check`: is this installation fit to run, and what is to be done if not."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from yhdyspinta import __version__
from yhdyspinta.cli.django_setup import setup_django
from yhdyspinta.errors import EXIT_UNSAFE
from yhdyspinta.languages import Language, Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.safety.findings import Finding

_LEVELS: Final = {
    "ok": Texts(fi="kunnossa", sv="i ordning", en="ok"),
    "warning": Texts(fi="varoitus", sv="varning", en="warning"),
    "refused": Texts(fi="este", sv="hinder", en="refused"),
}
_FIT: Final = Texts(fi="Palvelu voidaan käynnistää.", sv="Tjänsten kan startas.", en="The server can be started.")
_UNFIT: Final = Texts(
    fi="Palvelua ei käynnistetä ennen kuin esteet on poistettu.",
    sv="Tjänsten startas inte förrän hindren är undanröjda.",
    en="The server does not start until what is refused has been mended.",
)


@click.command()
@click.option("--format", "layout", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--quiet", is_flag=True, help="Print only what is not as it should be, on standard error.")
def check(*, layout: str, quiet: bool) -> None:
    """Report whether this installation is fit to run: settings, database, disk, files.

    Ends with 0 when the server may start, and with 4 when it would be refused.
    """
    setup_django()
    from yhdyspinta.safety.inspection import inspect_installation  # Django is set up first

    findings = inspect_installation()
    fit = not any(finding.level == "refused" for finding in findings)
    language = user_language()
    if quiet:
        _print_problems(findings, language)
    elif layout == "json":
        click.echo(json.dumps(_as_json(findings, language, fit=fit), ensure_ascii=False, indent=2))
    else:
        _print_table(findings, language)
        click.echo((_FIT if fit else _UNFIT)[language])
    click.get_current_context().exit(0 if fit else EXIT_UNSAFE)


def _print_problems(findings: Sequence["Finding"], language: Language) -> None:
    for finding in findings:
        if finding.problem:
            click.echo(f"{_LEVELS[finding.level][language]}: {finding.problem.text(language)}", err=True)


def _print_table(findings: Sequence["Finding"], language: Language) -> None:
    levels = max(len(text[language]) for text in _LEVELS.values())
    names = max(len(finding.name(language)) for finding in findings)
    for finding in findings:
        level = _LEVELS[finding.level][language]
        click.echo(f"{level:<{levels}}  {finding.name(language):<{names}}  {finding.value or '–'}")
        if finding.problem:
            click.echo(f"{'':<{levels}}  {finding.problem.text(language)}")


def _as_json(findings: Sequence["Finding"], language: Language, *, fit: bool) -> dict[str, object]:
    return {
        "fit": fit,
        "version": __version__,
        "findings": [
            {
                "subject": finding.subject,
                "level": finding.level,
                "value": finding.value,
                "code": finding.problem.kind.code if finding.problem else None,
                "sentence": finding.problem.sentence(language) if finding.problem else None,
            }
            for finding in findings
        ],
    }
