"""A disk that fills up: an error that says so, nothing lost, and work goes on once there is room."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from firsthand.case import Store
from firsthand.errors import CaseFull

from . import child, made
from .test_killed import ROOT


@pytest.mark.parametrize("limit", [150_000, 220_000, 400_000])
def test_no_file_may_grow_any_further(store: Store, folder: Path, limit: int) -> None:
    """The system refuses to let any file grow: the database, its log or the evidence, whichever is first."""
    store.close()
    command = [sys.executable, "-m", child.__name__, "fill", str(folder), str(limit)]
    lines = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    assert lines[-1].startswith("full make room")
    reported = [line.split() for line in lines[:-1]]
    assert reported
    with Store.open(folder) as again:
        assert again.verify() == []
        for number, id_, _ in reported:
            assert again.raw(again.document(id_)) == child.text(int(number)).encode()
        assert again.add(*made.document("There is room now.")).new
        assert again.verify() == []


def test_the_database_has_no_page_left(store: Store) -> None:
    kept = [store.add(*made.document(f"page {number} " * 300)).document for number in range(5)]

    def starve(connection: object, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    engine = store._engine
    engine.dispose()
    event.listen(engine, "connect", starve)
    fill = (store.add(*made.document(f"page {number} " * 300)).document for number in range(5, 200))
    with pytest.raises(CaseFull) as raised:
        kept.extend(fill)
    assert "disk is full" in str(raised.value)
    assert raised.value.hint
    assert store.documents() == tuple(kept)
    with pytest.raises(CaseFull):
        store.put(made.spread(kept[-1], 2000))
    assert store.claims() == ()
    event.remove(engine, "connect", starve)
    engine.dispose()
    assert store.put(made.spread(kept[-1], 500)).claims[0].id == "c1"
    assert store.verify() == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_no_room_for_the_evidence(store: Store, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(_: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr("firsthand.case.evidence.os.fsync", refuse)
        with pytest.raises(CaseFull, match="disk is full"):
            store.add(*made.document())
    assert store.documents() == ()
    assert store.verify() == []
    assert store.add(*made.document()).document.id == "D1"
