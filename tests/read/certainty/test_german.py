"""German moods and modals, on trees made by hand: the rules must hold whatever model parses."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from firsthand.read.certainty import distance, hearsay_conditional, judge
from firsthand.read.parse import Passage
from firsthand.records import Block, BlockKind, Span

Words = tuple[tuple[str, str, str, int], ...]
"""Word, tag, relation and the index of its head."""

FIRM: Words = (("Die", "DET|Nom", "det", 1), ("Firma", "NOUN|Nom", "nsubj", 4))
STOLE: Words = (
    ("Der", "DET|Nom", "det", 1),
    ("Direktor", "NOUN|Nom", "nsubj", 4),
    ("habe", "AUX|Fin|Sub|Pres", "aux", 4),
    ("Geld", "NOUN|Acc", "obj", 4),
    ("gestohlen", "VERB|Part", "ROOT", 4),
)


def sold(modal: str, participle: str = "VERB|Part") -> Words:
    return (
        *FIRM,
        (modal, "AUX|Fin|Ind|Pres", "aux", 4),
        ("Werke", "NOUN|Acc", "obj", 4),
        ("verkauft", participle, "ROOT", 4),
        ("haben", "AUX|Inf", "aux", 4),
    )


def sell(modal: str, verb: str = "verkaufen") -> Words:
    return (
        *FIRM,
        (modal, "AUX|Fin|Ind|Pres", "aux", 4),
        ("Werke", "NOUN|Acc", "obj", 4),
        (verb, "VERB|Inf", "ROOT", 4),
    )


def under_a_cue(words: Words) -> Words:
    changed = tuple((word, tag, "ccomp" if label == "ROOT" else label, head) for word, tag, label, head in words)
    head = next(number for number, (_, _, label, _) in enumerate(changed) if label == "ccomp")
    said = len(changed)
    hung = tuple(
        (word, tag, label, said if number == head else where)
        for number, (word, tag, label, where) in enumerate(changed)
    )
    return (*hung, ("sagte", "VERB|Fin|Ind|Past", "ROOT", said))


def passage(words: Words) -> Passage:
    text, tags, labels, heads = (list(column) for column in zip(*words, strict=True))
    doc = Doc(Vocab(), words=text, tags=tags, deps=labels, heads=heads)
    return Passage(block=Block(BlockKind.PARAGRAPH, Span(0, len(doc.text))), start=0, doc=doc)


def told(words: Words, at: int = 4) -> tuple[str, str]:
    """Certainty, polarity and tense; distance with the word that tells it."""
    one = passage(words)
    found = judge(one, at, "de")
    how, where = distance(one, at, "de")
    text = one.doc.text
    return f"{found.certainty} {found.polarity} {found.tense}", f"{how} {where.of(text) if where else ''}".strip()


def test_konjunktiv_in_a_main_clause_is_hearsay_and_leaves_the_source_certain() -> None:
    assert told(STOLE) == ("certain positive past", "hearsay habe")


def test_konjunktiv_under_a_verb_of_saying_is_that_sources_own() -> None:
    assert told(under_a_cue(STOLE)) == ("certain positive past", "neutral")


def test_konjunktiv_of_a_copula_is_hearsay_of_a_state() -> None:
    words: Words = (("Er", "PRON|Nom", "nsubj", 3), ("sei", "AUX|Fin|Sub|Pres", "cop", 3), ("in", "ADP", "case", 3))
    assert told((*words, ("Bern", "PROPN", "ROOT", 3)), at=3) == ("certain positive present", "hearsay sei")


def test_soll_before_a_perfect_is_hearsay() -> None:
    assert told(sold("soll")) == ("certain positive past", "hearsay soll")


def test_soll_before_a_perfect_is_hearsay_though_the_tagger_took_the_participle_for_a_present() -> None:
    assert told(sold("soll", "VERB|Fin|Ind|Pres")) == ("certain positive past", "hearsay soll")


def test_soll_before_an_event_is_a_plan() -> None:
    assert told(sell("soll")) == ("unknown positive future", "neutral")


def test_soll_before_a_state_is_hearsay() -> None:
    assert told(sell("soll", "besitzen")) == ("certain positive present", "hearsay soll")


def test_könnte_before_a_perfect_is_possible_and_past() -> None:
    assert told(sold("könnte")) == ("possible positive past", "neutral")


def test_a_perfect_is_past_though_the_tagger_took_the_participle_for_a_present() -> None:
    words = (*FIRM, ("hat", "AUX|Fin|Ind|Pres", "aux", 4), ("Werke", "NOUN|Acc", "obj", 4))
    assert told((*words, ("verkauft", "VERB|Fin|Ind|Pres", "ROOT", 4))) == ("certain positive past", "neutral")


@pytest.mark.parametrize(("words", "mark"), [(STOLE, "habe"), (sold("soll"), "soll"), (sell("soll"), "")])
def test_the_form_that_tells_hearsay_is_pointed_at(words: Words, mark: str) -> None:
    one = passage(words)
    found = hearsay_conditional(one, 4, "de")
    assert (found.of(one.doc.text) if found else "") == mark
