"""One line to read the relations of a text, for the tests of this folder."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.read import names, relations
from firsthand.read.parse import parse
from firsthand.read.scene import Scene
from firsthand.records import Certainty, Document, Polarity, Relation, digest

UNSURE = (Certainty.POSSIBLE, Certainty.PROBABLE)


def document(text: str, language: str) -> Document:
    return Document(
        id="D1",
        sha256=digest(text),
        name="page.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        language=language,
    )


def found(text: str, language: str) -> tuple[Relation, ...]:
    kept = document(text, language)
    passages = parse(kept)
    return relations.find([Scene(passage, language) for passage in passages], names.find(kept, passages))


def told(relation: Relation) -> str:
    """A relation in the words of the sentence files, its ends in full."""
    sign = "not " if relation.judged.polarity is Polarity.NEGATIVE else ""
    doubt = "maybe " if relation.judged.certainty in UNSURE else ""
    return f"{sign}{doubt}{relation.frame} | {relation.subject.text} | {relation.object.text}"


def is_wanted(relation: Relation, wanted: str) -> bool:
    """Whether a relation is the one that a line of a sentence file tells."""
    mine, theirs = told(relation).split(" | "), wanted.split(" | ")
    return mine[0] == theirs[0] and theirs[1] in mine[1] and theirs[2] in mine[2]
