"""`firsthand init`."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli.verb import Exit, give, say, verb


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What the case is called (default: the folder's name).")
@verb
def command(folder: Path, name: str, as_json: bool) -> Exit:
    """Make an empty case in FOLDER, which must be new or empty."""
    from firsthand import Case

    with Case.init(folder, name) as case:
        if as_json:
            give({"name": case.name})
        else:
            say(f"made the case “{case.name}”\n  → cd {folder} && firsthand add FILE…")
    return Exit.DONE
