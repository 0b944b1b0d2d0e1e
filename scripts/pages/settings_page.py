"""`docs/reference/settings.md` and `.env.example`: every environment variable."""

from yhdyspinta.config.environment import VARIABLES, Variable

_HEAD = """\
# Settings

Everything that differs between installations is an environment variable, read once at the start. A variable that is
not set is looked for in the file `.env` in the project's folder; `.env.example` is that file with every default.
`YHDYSPINTA_LANG` alone is read from the environment only. `yhdyspinta check` says what is wrong with the settings of
an installation.

| variable | default | what it sets |
|---|---|---|
"""
_ENV_HEAD = """\
# Copy this file to .env and take away the # before what you change. docs/reference/settings.md says the same.
"""


def settings_page() -> str:
    """The page's text: a table of the variables in their order."""
    return _HEAD + "".join(
        f"| `{variable.name}` | {f'`{variable.default}`' if variable.default else 'empty'} | {variable.purpose} |\n"
        for variable in VARIABLES
    )


def env_example() -> str:
    """The text of `.env.example`: every variable with its default, as a comment."""
    return _ENV_HEAD + "".join(_lines(variable) for variable in VARIABLES)


def _lines(variable: Variable) -> str:
    return f"\n# {variable.purpose}\n#{variable.name}={variable.default}\n"
