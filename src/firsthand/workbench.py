"""The workbench: the verbs of the command line as methods of one `Case`.

This is the only module that knows all rooms. It hands records from one to the next and puts them on the shelf; what
it reports as done stands in the case at that moment, so that stopping between two files loses nothing.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import msgspec

from firsthand import checkup
from firsthand.case import Deed, Entry, Problem, Store, find_case
from firsthand.errors import FirsthandError, UsageError
from firsthand.intake import STDIN, broken_lines, captures, failure, local, piped_capture
from firsthand.records import Basis, Claim, Decision, Document, Material, When
from firsthand.reports import AddReport, Check, DossierReport, ExportReport, Failed, Progress, ReadReport, Step
from firsthand.writing import write

if TYPE_CHECKING:
    from firsthand.collect import Found
    from firsthand.everybody import Everybody
    from firsthand.resolve import Proposal
    from firsthand.screening import ScreenReport
    from firsthand.search import Answer, Filters
    from firsthand.show.check import Flaw
    from firsthand.who import WhoReport

Notice = Callable[[str], None]
"""Told before texts leave the machine: where they go."""


def _silent(_: Step) -> None:
    """The progress of somebody who does not look."""


def _unheard(_: str) -> None:
    """The notice to somebody who has been told elsewhere."""


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
        self, *paths: str | Path, stdin: IO[bytes] | None = None, progress: Progress = _silent, dry_run: bool = False
    ) -> AddReport:
        """Keep files, the files of folders, and `stdin` (as "-") as evidence; what fails is named in the report.

        With `dry_run` everything is tried and nothing kept: documents in the report then have no id.
        """
        from firsthand.collect import Found, Problem, Skipped, discover

        named = [Path(path) for path in paths if str(path) != STDIN]
        items = list(discover([local(path) for path in named]))
        found = [item for item in items if isinstance(item, Found)]
        failed = [failure(item.name, item.error) for item in items if isinstance(item, Problem)]
        skipped = tuple(item.name for item in items if isinstance(item, Skipped))
        piped = stdin if stdin is not None and any(str(path) == STDIN for path in paths) else None
        added, known, broken = self._collect(found, piped, progress, dry_run)
        return AddReport(added=tuple(added), known=tuple(known), skipped=skipped, failed=(*failed, *broken))

    def _collect(
        self, found: list[Found], piped: IO[bytes] | None, progress: Progress, dry_run: bool
    ) -> tuple[list[Document], list[Document], list[Failed]]:
        from firsthand.collect import collect_many

        failed: list[Failed] = []
        added: list[Document] = []
        known: list[Document] = []
        total = len(found) + (piped is not None)
        taken = chain(piped_capture(piped), captures(found, failed))
        have = {document.sha256: document for document in self.documents()}
        with self._store.action("add", f"{total} files"):
            for done, collected in enumerate(collect_many(taken)):
                progress(Step(done, total, collected.capture.name))
                if collected.document is None:
                    assert collected.error is not None
                    failed.append(failure(collected.capture.name, collected.error))
                    continue
                failed += broken_lines(collected.document)
                if dry_run:
                    same = have.get(collected.document.sha256)
                    (known if same else added).append(same or collected.document)
                else:
                    kept = self._store.add(collected.document, collected.capture.raw)
                    (added if kept.new else known).append(kept.document)
        progress(Step(total, total, ""))
        return added, known, failed

    def unread(self) -> tuple[Document, ...]:
        """The documents that `read` would read now. Raises `UsageError` when the case asks for no possible reader."""
        from firsthand.read.readers import choose

        return tuple(self._store.unread(choose(self._store.settings.settings).extractor))

    def read(self, progress: Progress = _silent, *, online: bool = False, notice: Notice = _unheard) -> ReadReport:
        """Read every document that this reader has not read yet; each one is kept before the next begins.

        A case may name a reader on another machine (docs/readers.md). Texts are sent there only with `online`, and
        `notice` is told so before the first one: a case that somebody hands on sends nothing by itself.
        """
        waiting = self.unread()
        with self._store.action("read", f"{len(waiting)} documents"):
            return self._read(waiting, progress, online=online, notice=notice)

    def date(self, document: str, day: date) -> ReadReport:
        """Say by hand on which day a document was published; every date that is counted from it moves.

        Raises `CaseError` when there is no such document.
        """
        found = self._store.document(document)
        published = When(words=day.isoformat(), earliest=day, latest=day, basis=Basis.BY_HAND, value=day.isoformat())
        dated = msgspec.structs.replace(found, published=published)
        with self._store.action("date", f"{document} {day}"):
            self._store.amend(dated, f"published {day}, by hand")
            return self._read((dated,), _silent, online=False, notice=_unheard)

    def _read(self, waiting: Sequence[Document], progress: Progress, *, online: bool, notice: Notice) -> ReadReport:
        if not waiting:
            return ReadReport()
        from firsthand.collect.kinds import REGISTERS
        from firsthand.gazetteer import prepare
        from firsthand.read.readers import make_reader
        from firsthand.read.register import read_register

        # Once on a machine, and it takes a while: say so rather than seem to hang.
        prepare(lambda what, share: progress(Step(round(share * 100), 100, what)))

        def tell(words: str) -> None:
            if not online:
                raise UsageError(words, hint="firsthand read --online")
            notice(words)

        reader = make_reader(self._store.settings.settings, tell=tell)
        read: list[str] = []
        failed: list[Failed] = []
        claims = 0
        for done, document in enumerate(waiting):
            progress(Step(done, len(waiting), document.name))
            try:
                # A register's rows are claims already: no sentence of it is parsed, and none is sent anywhere.
                rows = document.media_type in REGISTERS
                read_it = read_register(document, reader.extractor) if rows else reader.read(document)
                reading = self._store.put(read_it)
            except FirsthandError as error:
                failed.append(failure(document.name, error))
            else:
                read.append(document.id)
                claims += len(reading.claims)
        progress(Step(len(waiting), len(waiting), ""))
        return ReadReport(read=tuple(read), claims=claims, failed=tuple(failed), notes=reader.notes())

    def everybody(self) -> Everybody:
        """Who and what the case names, as it stands now."""
        from firsthand.everybody import Everybody
        from firsthand.resolve import entities, own_sites, places

        documents, claims, mentions = self.documents(), self.claims(), self._store.mentions()
        spots = places(documents, mentions, sites=own_sites(self.folder))
        decisions = self._store.decisions()
        return Everybody(
            documents=documents,
            claims=claims,
            mentions=mentions,
            entities=entities(documents, mentions, claims=claims, places=spots, decisions=decisions),
            places=spots,
            decisions=decisions,
        )

    def who(self, name: str) -> WhoReport:
        """All that the case holds of whoever bears a name, in any spelling and script."""
        from firsthand.lists import indexes
        from firsthand.who import who

        return who(self.everybody(), name, indexes(self.folder))

    def screen(self, name: str, *lists: str | Path, progress: Progress = _silent) -> ScreenReport:
        """What each list says to a name, or to everybody of the case for "all". Raises `UsageError`, `ListError`."""
        from firsthand.lists import screen

        return screen(self, name, lists, progress)

    def merges(self, *, joined: bool = False) -> tuple[Proposal, ...]:
        """Who may be one and waits for a person's decision, or with `joined` which spellings were joined already."""
        known = self.everybody()
        return known.joined() if joined else known.proposals()

    def material(self) -> Material:
        """All that a dossier is made of, as it stands now."""
        from firsthand import __version__
        from firsthand.resolve import THINGS
        from firsthand.weigh import weigh
        from firsthand.weigh.money import money

        known = self.everybody()
        documents, claims, spots = known.documents, known.claims, known.places
        parties = tuple(one for one in known.entities if one.schema not in THINGS)
        weighed = weigh(documents, claims, parties, spots, mentions=known.mentions, decisions=known.decisions)
        return Material(
            title=self.name,
            built_at=datetime.now(UTC).replace(microsecond=0),
            **{field: getattr(known, field) for field in known.__struct_fields__},
            unread=self._waiting(),
            software=f"Firsthand {__version__}",
            money=money(documents, claims, parties, spots),
            **msgspec.structs.asdict(weighed),
        )

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
        from firsthand import show

        material = show.public(self.material()) if public else self.material()
        page = show.rendered(material, path, language=language)
        write(Path(path), page, "firsthand dossier -o FILE")
        return DossierReport(path=str(path), summary=_summary(material, len(page)))

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

    def verify(self, progress: Progress = _silent) -> list[Problem]:
        """Hash everything again and check every text, quote and log entry; empty when all is well."""
        return self._store.verify(lambda done, total, name: progress(Step(done, total, name)))


def _summary(material: Material, size: int) -> tuple[str, str, str]:
    shared = sum(len(origin.claims) > 1 for origin in material.origins)
    dated = sum(bool(claim.happened) for claim in material.claims)
    counts = f"documents: {len(material.documents)} · claims: {len(material.claims)} · origins: {len(material.origins)}"
    things = (
        f"people and organisations: {len(material.entities)} · places: {len(material.places)} · dated claims: {dated}"
    )
    return (
        f"{counts} (with more than one claim: {shared})",
        things,
        f"{max(1, size // 1024):,} KB in one file that opens without network and without scripts",
    )
