"""The command's root. Subcommands are imported when they are called, so that each starts as light as it can."""

import importlib
from typing import Final

import click

from yhdyspinta import __version__
from yhdyspinta.cli.problems import showing_refusals

# name of the subcommand → (module in this package, attribute, one line for --help)
SUBCOMMANDS: Final[dict[str, tuple[str, str, str]]] = {
    "interfaces": ("interfaces", "interfaces", "Derive interfaces, from the register or from any CSV."),
    "analyse": ("analyse", "analyse", "Tabulate answers from any file, as figures or as a publication."),
    "instrument": ("instrument", "instrument", "Check, convert and compare questionnaires."),
    "questionnaires": ("questionnaires", "questionnaires", "Store questionnaires for surveys, and publish them."),
    "surveys": ("surveys", "surveys", "List, open and close waves of surveys, and remind respondents."),
    "regions": ("regions", "regions", "Load the register of regions."),
    "boundaries": ("boundaries", "boundaries", "Load municipality boundaries for the maps."),
    "feedback": ("feedback", "feedback", "Read and answer what visitors have sent, and erase what is old."),
    "accounts": ("accounts", "accounts", "Make and end accounts, roles and personal links."),
    "mail": ("mail", "mail", "Send what waits in the outbox, and show what became of it."),
    "audit": ("audit", "audit", "Show that nobody has changed what was recorded: who did what and when."),
    "demo": ("demo", "demo", "Fill the demonstration, and show how to sign in to it."),
    "check": ("check", "check", "Report whether this installation is fit to run."),
    "manage": ("manage", "manage", "Run one of Django's own commands."),
}


class _Subcommands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in SUBCOMMANDS:
            return None
        module, attribute, _line = SUBCOMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"yhdyspinta.cli.{module}"), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_module, _attribute, line) in SUBCOMMANDS.items()])


@click.group(cls=_Subcommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="yhdyspinta")
def root() -> None:
    """The shared situational picture of employment areas and wellbeing services counties."""


def main() -> None:
    """Run the command; a refusal is shown in the user's language and ends with its exit code."""
    with showing_refusals():
        root.main(prog_name="yhdyspinta")
