"""Reading a case: document after document, each kept on the shelf before the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.case import Store
from firsthand.collect.kinds import REGISTERS
from firsthand.errors import FirsthandError, UsageError
from firsthand.gazetteer import prepare
from firsthand.read.readers import make_reader
from firsthand.read.register import read_register
from firsthand.records import Document
from firsthand.reports import Failed, Notice, Progress, ReadReport, Step


def read(store: Store, waiting: Sequence[Document], progress: Progress, *, online: bool, notice: Notice) -> ReadReport:
    """Read the documents with the reader that the case asks for; what fails is named in the report.

    Raises `UsageError` before the first text would leave the machine without `online`; with it, `notice` is told.
    """
    if not waiting:
        return ReadReport()
    # Once on a machine, and it takes a while: say so rather than seem to hang.
    prepare(lambda what, share: progress(Step(round(share * 100), 100, what)))

    def tell(words: str) -> None:
        if not online:
            raise UsageError(words, hint="firsthand read --online")
        notice(words)

    reader = make_reader(store.settings.settings, tell=tell)
    done_with: list[str] = []
    failed: list[Failed] = []
    claims = 0
    for done, document in enumerate(waiting):
        progress(Step(done, len(waiting), document.name))
        try:
            # A register's rows are claims already: no sentence of it is parsed, and none is sent anywhere.
            rows = document.media_type in REGISTERS
            read_it = read_register(document, reader.extractor) if rows else reader.read(document)
            reading = store.put(read_it)
        except FirsthandError as error:
            failed.append(Failed.of(document.name, error))
        else:
            done_with.append(document.id)
            claims += len(reading.claims)
    progress(Step(len(waiting), len(waiting), ""))
    return ReadReport(read=tuple(done_with), claims=claims, failed=tuple(failed), notes=reader.notes())
