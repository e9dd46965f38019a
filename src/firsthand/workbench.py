"""The workbench: the verbs of the command line as methods of one `Case`.

With the modules beside it, it is the only one that knows all rooms. It hands records from one to the next and puts
them on the shelf; what it reports as done stands in the case at that moment, so that stopping between two files loses
nothing.
"""

from __future__ import annotations

import html
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import msgspec

from firsthand import checkup, intake
from firsthand.case import Deed, Entry, Problem, Store, find_case
from firsthand.errors import UsageError
from firsthand.records import Basis, Claim, Decision, Document, Material, When
from firsthand.reports import (
    AddReport,
    Check,
    DossierReport,
    ExportReport,
    Notice,
    Progress,
    ReadReport,
    Step,
    silent,
    unheard,
)

if TYPE_CHECKING:
    from firsthand.everybody import Everybody
    from firsthand.resolve import Proposal
    from firsthand.screening import ScreenReport
    from firsthand.search import Answer, Filters
    from firsthand.show.check import Flaw
    from firsthand.who import WhoReport


class Case:
    """One investigation: a folder with its database, its evidence and its log.

    `Case.init` makes a new one, `Case.open` opens one that is there. Every method has a command of the same name.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def init(cls, folder: str | Path, name: str = "") -> Case:
        """Make an empty case in `folder`, which must be new or hold none yet. Raises `CaseError`."""
        path = Path(folder)
        return cls(Store.create(path, name or path.resolve().name))

    @classmethod
    def open(cls, folder: str | Path = ".") -> Case:
        """Open the case in `folder` or in the nearest folder above it. Raises `NoCase`."""
        return cls(Store.open(find_case(Path(folder))))

    @staticmethod
    def doctor() -> tuple[Check, ...]:
        """Check that this installation has all it needs; touches no case and no network."""
        return checkup.run()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        counts = f"{len(self.documents())} documents, {len(self.claims())} claims"
        return f"<p><b>{html.escape(self.name)}</b>: {counts}</p>"

    @property
    def name(self) -> str:
        """The name the case was given."""
        return self._store.settings.name

    @property
    def folder(self) -> Path:
        """Where the case lies."""
        return self._store.folder

    def documents(self) -> tuple[Document, ...]:
        """All documents of the case, in the order they were added."""
        return self._store.documents()

    def document(self, id_: str) -> Document:
        """The document of this id (D1). Raises `CaseError` when there is none or it was taken back."""
        return self._store.document(id_)

    def claims(self, *ids: str) -> tuple[Claim, ...]:
        """All claims, or those named by their ids (c1) or by that of their document (D1). Raises `UsageError`."""
        found = self._store.claims()
        if not ids:
            return found
        known = {claim.id for claim in found} | {document.id for document in self.documents()}
        if strange := [asked for asked in ids if asked not in known]:
            raise UsageError(f"there is no {', '.join(strange)} in this case", hint="firsthand claims")
        return tuple(claim for claim in found if claim.id in ids or claim.document in ids)

    def add(
        self, *paths: str | Path, stdin: IO[bytes] | None = None, progress: Progress = silent, dry_run: bool = False
    ) -> AddReport:
        """Keep files, the files of folders, and `stdin` (as "-") as evidence; what fails is named in the report.

        With `dry_run` everything is tried and nothing kept: documents in the report then have no id.
        """
        return intake.add(self._store, paths, stdin, progress, dry_run=dry_run)

    def unread(self) -> tuple[Document, ...]:
        """The documents that `read` would read now. Raises `UsageError` when the case asks for no possible reader."""
        from firsthand.read.readers import choose

        return tuple(self._store.unread(choose(self._store.settings.settings).extractor))

    def read(self, progress: Progress = silent, *, online: bool = False, notice: Notice = unheard) -> ReadReport:
        """Read every document that this reader has not read yet; each one is kept before the next begins.

        A case may name a reader on another machine (docs/readers.md). Texts are sent there only with `online`, and
        `notice` is told so before the first one: a case that somebody hands on sends nothing by itself.
        """
        from firsthand.reading import read

        waiting = self.unread()
        with self._store.action("read", f"{len(waiting)} documents"):
            return read(self._store, waiting, progress, online=online, notice=notice)

    def date(self, document: str, day: date) -> ReadReport:
        """Say by hand on which day a document was published; every date that is counted from it moves.

        Raises `CaseError` when there is no such document.
        """
        from firsthand.reading import read

        found = self._store.document(document)
        published = When(words=day.isoformat(), earliest=day, latest=day, basis=Basis.BY_HAND, value=day.isoformat())
        dated = msgspec.structs.replace(found, published=published)
        with self._store.action("date", f"{document} {day}"):
            self._store.amend(dated, f"published {day}, by hand")
            return read(self._store, (dated,), silent, online=False, notice=unheard)

    def everybody(self) -> Everybody:
        """Who and what the case names, as it stands now."""
        from firsthand.everybody import everybody

        return everybody(self._store)

    def who(self, name: str) -> WhoReport:
        """All that the case holds of whoever bears a name, in any spelling and script."""
        from firsthand.lists import indexes
        from firsthand.who import who

        return who(self.everybody(), name, indexes(self.folder))

    def screen(self, name: str, *lists: str | Path, progress: Progress = silent) -> ScreenReport:
        """What each list says to a name, or to everybody of the case for "all". Raises `UsageError`, `ListError`."""
        from firsthand.lists import screen

        return screen(self, name, lists, progress)

    def merges(self, *, joined: bool = False) -> tuple[Proposal, ...]:
        """Who may be one and waits for a person's decision, or with `joined` which spellings were joined already."""
        known = self.everybody()
        return known.joined() if joined else known.proposals()

    def material(self) -> Material:
        """All that a dossier is made of, as it stands now."""
        from firsthand.gathering import material

        return material(self.name, self.everybody(), unread=self._waiting())

    def _waiting(self) -> tuple[str, ...]:
        try:
            return tuple(document.id for document in self.unread())
        except UsageError:
            # The reader of this case is not on this machine; what it has read can be shown all the same.
            return ()

    def dossier(
        self, path: str | Path = "dossier.html", *, language: str = "en", public: bool = False
    ) -> DossierReport:
        """Write the dossier to `path`, whole or not at all, in the form of its ending (.html, .md, .docx, .pdf).

        With `public` it tells nothing of who made it and where. Raises `ShowError` when it cannot be written.
        """
        from firsthand.dossiers import dossier

        return dossier(self.material(), path, language=language, public=public)

    def export(self, name: str, path: str | Path) -> ExportReport:
        """Write the case for other programs in one of `firsthand.exports.FORMATS`; files beside `path` have its name.

        Raises `UsageError` where there is no such format and `ShowError` where a file cannot be written.
        """
        from firsthand.exporting import export

        return export(self.material(), name, path)

    def check(self, path: str | Path) -> tuple[Flaw, ...]:
        """What is wrong with a dossier that a person has edited. Raises `ShowError` when it cannot be read."""
        from firsthand.show.check import check, sentences

        return check(self.material(), sentences(Path(path).read_bytes(), Path(path).name))

    def ask(self, question: str, filters: Filters | None = None) -> Answer:
        """The quotes that answer a question, best first, each with how it stands; none when the case holds none."""
        from firsthand.asking import ask

        return ask(self, question, filters)

    def decide(self, *decisions: Decision) -> None:
        """Put what a person decided on the shelf; it outranks what is computed, and one `undo` takes it all back."""
        with self._store.action("decide", f"{len(decisions)} decisions") if len(decisions) > 1 else nullcontext():
            for decision in decisions:
                self._store.decide(decision)

    def head(self) -> str:
        """The hash of the log's newest entry: it changes with all that is kept, decided or taken back."""
        return self._store.head()

    def log(self) -> list[Entry]:
        """Every entry of the append-only log, oldest first."""
        return self._store.log()

    def history(self) -> list[Deed]:
        """What was done, oldest first, one item for each thing that can be undone."""
        return self._store.history()

    def undo(self) -> Entry:
        """Take back the last thing that was done. Raises `UsageError` when there is none."""
        return self._store.undo()

    def redo(self) -> Entry:
        """Do again what `undo` took back. Raises `UsageError` when there is nothing."""
        return self._store.redo()

    def verify(self, progress: Progress = silent) -> list[Problem]:
        """Hash everything again and check every text, quote and log entry; empty when all is well."""
        return self._store.verify(lambda done, total, name: progress(Step(done, total, name)))
