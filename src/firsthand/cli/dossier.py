"""`firsthand dossier`."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("dossier")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default=Path("dossier.html"))
@click.option("--lang", "language", type=click.Choice(["en", "fr", "ru", "uk"]), default="en", show_default=True)
@in_case
@verb
def command(output: Path, language: str, folder: str, as_json: bool) -> Exit:
    """Write the dossier to one HTML file that opens anywhere, without network and without scripts."""
    from firsthand import Case

    with Case.open(folder) as case:
        report = case.dossier(output, language=language)
    if as_json:
        give(report)
    else:
        click.echo(report.path)
        for line in report.summary:
            say(line)
    return Exit.DONE
