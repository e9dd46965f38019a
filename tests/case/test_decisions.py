from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from firsthand.case import Store
from firsthand.errors import RecordError
from firsthand.records import Decision, DecisionKind

from . import made

SAME = Decision(kind=DecisionKind.INTEREST, subjects=("Norwick Drones", "Ilka Toran"), value="same", note="his sister")
APART = Decision(kind=DecisionKind.INTEREST, subjects=("Norwick Drones", "Ilka Toran"), value="apart")


def test_decisions_come_back_in_the_order_they_were_made(store: Store, folder: Path) -> None:
    store.decide(SAME)
    store.decide(APART)
    with Store.open(folder) as again:
        assert again.decisions() == (SAME, APART)


def test_a_decision_can_be_taken_back_and_made_again(store: Store) -> None:
    store.decide(SAME)
    store.undo()
    assert store.decisions() == ()
    store.redo()
    assert store.decisions() == (SAME,)


def test_the_log_tells_what_was_decided(store: Store) -> None:
    store.decide(SAME)
    assert store.log()[-1].detail == "interest: Norwick Drones, Ilka Toran same"
    assert store.verify() == []


def test_a_decision_about_nothing_is_refused() -> None:
    with pytest.raises(RecordError):
        Decision(kind=DecisionKind.MERGE, subjects=())


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE decision SET record = replace(record, 'same', 'apart')", "a decision was altered"),
        ("UPDATE decision SET record = '{}'", "a decision cannot be read"),
        ("DELETE FROM decision", "something was deleted"),
    ],
)
def test_a_decision_that_was_tampered_with_is_found(store: Store, folder: Path, statement: str, what: str) -> None:
    store.decide(SAME)
    database = sqlite3.connect(folder / "case.db")
    assert database.execute(statement).rowcount
    database.commit()
    database.close()
    assert what in {problem.what for problem in store.verify()}


def test_a_case_from_before_decisions_opens_with_all_it_held_and_takes_some(store: Store, folder: Path) -> None:
    page = store.add(*made.document()).document
    store.close()
    database = sqlite3.connect(folder / "case.db")
    database.execute("DROP TABLE decision")
    database.execute("UPDATE shelf SET value = '1'")
    database.commit()
    database.close()
    with Store.open(folder) as again:
        assert again.documents() == (page,)
        again.decide(SAME)
        assert again.decisions() == (SAME,)
        assert again.verify() == []
