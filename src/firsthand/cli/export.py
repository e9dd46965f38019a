"""`firsthand export`."""

from __future__ import annotations

import sys

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("export")
@click.argument("format", type=click.Choice(["ftm", "statements", "csv", "xlsx", "gexf", "geojson"]))
@click.option("-o", "--output", required=True, metavar="FILE|-", help="The file to write; - is standard output.")
@in_case
@verb
def command(format: str, output: str, folder: str, as_json: bool) -> Exit:  # noqa: A002  the word that users see
    """Write the case for other programs.

    ftm: FollowTheMoney entities and, beside them, statements. csv: the claims and, beside them, entities, relations,
    places, money. xlsx: the same in one workbook. gexf: the network. geojson: the places.
    """
    from firsthand import Case
    from firsthand.exports import make

    with Case.open(folder) as case:
        if output == "-":
            sys.stdout.buffer.write(make(case.material(), format)[0].data)
            sys.stdout.buffer.flush()
            return Exit.DONE
        report = case.export(format, output)
    if as_json:
        give(report)
    else:
        for path in report.paths:
            click.echo(path)
        say(f"{max(1, report.bytes // 1024):,} KB in {len(report.paths)} files")
    return Exit.DONE
