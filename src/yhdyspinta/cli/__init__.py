"""The `yhdyspinta` command: each module parses, calls one action, query or function, prints, and exits."""

from yhdyspinta.cli.main import main

__all__ = ["main"]
