"""Every failure that Firsthand names.

FirsthandError
├── RecordError          a record was made with values that contradict each other (also a ValueError)
│   └── QuoteMismatch    a quote does not stand in its text to the letter
├── UsageError           the command or call was put wrongly; exit code 2
├── CaseError            the case cannot be opened, written or trusted
│   ├── NoCase           there is no case in this folder
│   ├── CaseBusy         another process is writing to the case
│   ├── CaseFull         the disk has no room left
│   └── Damaged          something on the shelf is not what was put there
├── CollectError         a file could not be made into a document; the others go on
│   ├── Unreadable       the file cannot be opened or read
│   ├── Unsupported      the bytes are of no kind that is understood
│   ├── NothingToRead    the file opened, but holds no text
│   ├── Encrypted        the file wants a password
│   └── TooMuch          the file wants more time, memory or depth than it may have
├── ReadError            a document could not be read into claims
├── ListError            a list to screen against cannot be read or indexed
└── ShowError            a dossier or picture could not be made

A message says what happened, why, and — in `hint` — the next command to type.
"""

from __future__ import annotations


class FirsthandError(Exception):
    """The root: `str(error)` says what happened and why, `error.hint` what to do next."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class RecordError(FirsthandError, ValueError):
    """A record was made with values that contradict each other."""


class QuoteMismatch(RecordError):
    """A quote does not stand in its text to the letter."""


class UsageError(FirsthandError):
    """The command or call was put wrongly."""


class CaseError(FirsthandError):
    """The case cannot be opened, written or trusted."""


class NoCase(CaseError):
    """There is no case in this folder."""


class CaseBusy(CaseError):
    """Another process is writing to the case."""


class CaseFull(CaseError):
    """The disk has no room left; nothing that was reported as done is lost."""


class Damaged(CaseError):
    """Something on the shelf is not what was put there."""


class CollectError(FirsthandError):
    """A file could not be made into a document; the others go on."""


class Unreadable(CollectError):
    """The file cannot be opened or read."""


class Unsupported(CollectError):
    """The bytes are of no kind that is understood."""


class NothingToRead(CollectError):
    """The file opened, but holds no text."""


class Encrypted(CollectError):
    """The file wants a password."""


class TooMuch(CollectError):
    """The file wants more time, memory or depth than it may have."""


class ReadError(FirsthandError):
    """A document could not be read into claims."""


class ListError(FirsthandError):
    """A list to screen against cannot be read or indexed."""


class ShowError(FirsthandError):
    """A dossier or picture could not be made."""
