"""The command line: one thin module a verb.

Importing this package must stay cheap: `--help` answers in under 0.3 s, so a verb's module, and with it the rooms
behind it, is imported only when that verb runs. `VERBS` therefore holds the one-line help of each.
"""

from __future__ import annotations

import os
from importlib import import_module

import click

from firsthand import __version__

# Before any verb loads numpy: two threads multiply a page's matrices no sooner than one, at twice the work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

VERBS = {
    "init": "Make an empty case in a new folder.",
    "add": "Keep files, folders or stdin as evidence.",
    "read": "Read the kept documents into claims.",
    "date": "Say by hand when a document was published.",
    "ask": "Answer a question by quotes alone, or say that the case holds none.",
    "claims": "List the claims, or show one in full.",
    "origins": "List the first-hand sources, or the way from a claim down to its own.",
    "interest": "List whose sources have one interest, or decide it for two.",
    "findings": "List what claims say in common, and the state of the evidence.",
    "grade": "Grade a source, or a list of sources, by the Admiralty letters.",
    "contradictions": "Show what cannot both be right, side by side.",
    "drift": "Show what each retelling added, dropped and changed.",
    "who": "Tell who somebody is: spellings, roles, claims, relations, lists.",
    "review": "Decide, key by key, who is one and who only has the same name.",
    "screen": "Ask lists of sanctions, positions and crime for a name or for everybody in the case.",
    "lineage": "List which pages were taken from which others, with the reasons.",
    "dossier": "Write the dossier: one HTML file with every claim and its proof.",
    "export": "Write the case for other programs: FollowTheMoney, tables, graph, map.",
    "log": "Show what was done in this case, and when.",
    "undo": "Take back the last thing that was done.",
    "redo": "Do again what was taken back.",
    "verify": "Check every kept file, text and quote against its hash.",
    "doctor": "Check that this installation has all it needs.",
}
"""Verb → help, in the order in which a case is worked on."""


class Verbs(click.Group):
    """The group of verbs; loads `cli/<verb>.py` when its verb is called and finds its `command` there."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs, in working order."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, or None where there is no such verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"firsthand.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of verbs without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="firsthand")
def main() -> None:
    """Read what was published and show, for every claim, who said it first-hand.

    A case is a folder. A first one takes four commands:

    \b
      firsthand init my-case && cd my-case
      firsthand add page.html report.pdf folder/
      firsthand read
      firsthand dossier -o dossier.html

    Data goes to stdout, talk to stderr. Exit codes: 0 done, 1 a problem was found, 2 wrong usage, 3 partly done.
    """  # noqa: D301  the escape keeps the lines of the example apart
