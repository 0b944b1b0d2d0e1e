"""`yhdyspinta manage …`: Django's own commands, with this installation's settings."""

import click

from yhdyspinta.cli.django_setup import setup_django


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands."""
    setup_django()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["yhdyspinta manage", *arguments])
