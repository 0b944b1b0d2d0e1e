"""`docs/reference/cli.md`: what `--help` prints for the command and each of its subcommands."""

from collections.abc import Iterator

import click

from yhdyspinta.cli.main import root

_WIDTH = 100
_HEAD = """\
# The `yhdyspinta` command

What each command prints with `--help`. `make setup` puts it at `.venv/bin/yhdyspinta`. Messages are in Finnish,
Swedish or English as the environment says (`YHDYSPINTA_LANG`, then `LC_ALL` and `LANG`). Exit codes:
[errors](errors.md).
"""


def cli_page() -> str:
    """The page's text: a section a command, groups before their commands."""
    return "\n".join([_HEAD, *_sections(root, "yhdyspinta", None)])


def _sections(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    settings = {"terminal_width": _WIDTH, "max_content_width": _WIDTH, **command.context_settings}
    context = click.Context(command, parent, name, **settings)
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is None:
                raise LookupError(f"{context.command_path} lists {below} and does not have it")
            yield from _sections(found, below, context)
