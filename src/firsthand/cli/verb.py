"""What every verb shares: --case, --json and --debug, and how an error, an interruption or half a result ends."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, ParamSpec

import click
import msgspec

from firsthand.errors import FirsthandError, UsageError
from firsthand.reports import Failed

P = ParamSpec("P")

MOST_FAILURES = 20
"""More than these would push what was done off the screen."""


class Exit(IntEnum):
    """The exit codes."""

    DONE = 0
    PROBLEM = 1
    USAGE = 2
    PARTLY = 3


def say(text: str = "") -> None:
    """Talk: a line on stderr."""
    click.echo(text, err=True)


def give(value: object) -> None:
    """Data: one line of JSON on stdout."""
    click.echo(msgspec.json.encode(value).decode())


def complain(error: FirsthandError) -> None:
    """Say what happened and why and, where there is one, the next command to type."""
    say(click.style("error: ", fg="red", bold=True) + str(error))
    if error.hint:
        say(f"  → {error.hint}")


def complain_of(failures: Sequence[Failed]) -> None:
    """Say which files or documents failed and why: the first ones in full, the rest as a number."""
    for failure in failures[:MOST_FAILURES]:
        complain(FirsthandError(failure.why, hint=failure.hint))
    if len(failures) > MOST_FAILURES:
        say(f"… and {len(failures) - MOST_FAILURES} more; the same command with --json names them all")


def verb(run: Callable[P, Exit]) -> Callable[P, None]:
    """Make a function that returns an `Exit` into the body of a command, with --json and --debug."""

    @functools.wraps(run)
    def body(*args: P.args, **kwargs: P.kwargs) -> None:
        debug = bool(kwargs.pop("debug", False))
        try:
            code = run(*args, **kwargs)
        except KeyboardInterrupt:
            say("\nstopped: what was reported as done is kept; run the same command again to go on")
            code = Exit.PARTLY
        except FirsthandError as error:
            if debug:
                raise
            complain(error)
            code = Exit.USAGE if isinstance(error, UsageError) else Exit.PROBLEM
        except BrokenPipeError:
            raise  # Whoever read our output has gone ("| head"); click ends without a word.
        except OSError as error:
            if debug:
                raise
            complain(FirsthandError(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}"))
            code = Exit.PROBLEM
        sys.exit(code)

    options: list[Callable[[Any], Any]] = [
        click.option("--json", "as_json", is_flag=True, help="Print the result as JSON."),
        click.option("--debug", is_flag=True, help="Show where in the program an error arose."),
    ]
    for option in options:
        body = option(body)
    return body


in_case = click.option("-C", "--case", "folder", default=".", metavar="FOLDER", help="The case to work in (here).")
"""Option of every verb that works in a case: the folder of the case, or one inside it."""
