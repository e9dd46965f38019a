"""`firsthand dossier`, `firsthand dossier check FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("dossier")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("dossier.html"),
    show_default=True,
    help="The file to write: .html, .pdf, .docx or .md.",
)
@click.option("--lang", "language", type=click.Choice(["en", "fr", "ru", "uk"]), default="en", show_default=True)
@click.option("--public", is_flag=True, help="Leave out file names, collectors, notes and what was cut from pages.")
@in_case
@verb
def write(output: Path, language: str, public: bool, folder: str, as_json: bool) -> Exit:
    """Write the dossier to one file that opens anywhere, without network and without scripts.

    `firsthand dossier check FILE` looks over one that was edited.
    """
    from firsthand import Case

    with Case.open(folder) as case:
        report = case.dossier(output, language=language, public=public)
    if as_json:
        give(report)
    else:
        click.echo(report.path)
        for line in report.summary:
            say(line)
    return Exit.DONE


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@in_case
@verb
def check(file: Path, folder: str, as_json: bool) -> Exit:
    """Check a dossier that was edited (.md, .docx, .html) against the claims of the case.

    It looks for sentences without a footnote, footnotes of no claim, quotes and numbers that the claims do not hold,
    words of likelihood that no analyst set, and statements of one origin that are put as facts.
    """
    from firsthand import Case

    with Case.open(folder) as case:
        flaws = case.check(file)
    if as_json:
        give(flaws)
        return Exit.PROBLEM if flaws else Exit.DONE
    for flaw in flaws:
        click.echo(f"{file.name}:{flaw.line}: {flaw.kind}: {flaw.why}")
        click.echo(f"    {flaw.sentence}")
    say(f"{len(flaws)} to look at" if flaws else "nothing found")
    return Exit.PROBLEM if flaws else Exit.DONE


def _unless_checking(**asked: Any) -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        context.invoke(write, **asked)


command = click.Group(
    "dossier",
    commands=[check],
    params=write.params,
    callback=_unless_checking,
    invoke_without_command=True,
    help=write.help,
)
"""Writes a dossier when it is called alone."""
