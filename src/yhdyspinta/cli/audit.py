"""`yhdyspinta audit`: shows that nobody has changed what was recorded."""

import json
from typing import TYPE_CHECKING, Any, cast

import click

from yhdyspinta.cli.audit_text import describe_verdict
from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.errors import EXIT_REFUSED, Refusal
from yhdyspinta.languages import Language, user_language

if TYPE_CHECKING:
    from yhdyspinta.audit.chain import Link, Verdict


class _Anchor(click.ParamType["Link"]):
    """What `audit head` printed: the number of a row and its hash."""

    name = "NUMBER:HASH"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Link":
        from yhdyspinta.audit.chain import Link, read_link

        if isinstance(value, Link):
            return value
        try:
            return read_link(value)
        except ValueError:
            self.fail(f"{value!r} is not what `audit head` prints", param, ctx)


@click.group()
def audit() -> None:
    """Show that nobody has changed what was recorded: who did what and when."""


@audit.command()
@click.option("--since", type=click.IntRange(min=1), default=1, help="Begin here, and trust the row before.")
@click.option("--anchor", type=_Anchor(), help="What `audit head` printed earlier: that row must still be the same.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def verify(since: int, anchor: "Link | None", output: str) -> None:
    """Recompute the chain, and name the first bad row.

    Each row has a hash of its content and of the row before it. A row that was changed, taken away or put in between
    breaks the chain. Ends with 0 when every row is as it was written, and with 1 when one is not.

    Rows cut off the end, and a chain rewritten as a whole, show only against an anchor that was kept on another
    machine.
    """
    setup_database()
    from yhdyspinta.audit.queries import verify_chain

    if anchor and anchor.number < since - 1:
        raise click.UsageError(f"--since {since} leaves out row {anchor.number} of the anchor.")
    verdict = verify_chain(since=since, anchor=anchor)
    language = user_language()
    if output == "json":
        click.echo(json.dumps(_as_json(verdict, since, language), ensure_ascii=False, indent=1))
        click.get_current_context().exit(EXIT_REFUSED if verdict.problem else 0)
    if verdict.problem:
        raise Refusal(verdict.problem)
    click.echo(describe_verdict(verdict, language))


@audit.command()
def head() -> None:
    """Print the newest row's number and hash.

    Kept on another machine, the line is an anchor for `audit verify`.
    """
    setup_database()
    from yhdyspinta.audit.queries import get_head

    click.echo(get_head())


def _as_json(verdict: "Verdict", since: int, language: Language) -> dict[str, object]:
    problem = verdict.problem
    return {
        "intact": problem is None,
        "since": since,
        "rows": verdict.rows,
        "head": {"number": verdict.head.number, "hash": verdict.head.hash},
        "fault": problem
        and {
            "code": problem.kind.code,
            "name": problem.kind.name,
            "number": cast(int, problem.details["number"]),
            "sentence": problem.sentence(language),
        },
    }
