"""What no German sentence allows, put right."""

from __future__ import annotations

from firsthand.read.mending import mend
from tests.read.mending.trees import arcs, tree


def test_a_word_written_small_is_the_adjective_of_the_noun_behind_it() -> None:
    words = tree("Der DET 1 det", "alten NOUN 3 nsubj", "Zeitung NOUN 1 appos", "sagte VERB|Fin 3 ROOT")
    mend(words, "de")
    found = arcs(words)
    assert (found["alten"], words[1].tag.upos) == (("amod", "Zeitung"), "ADJ")
    assert found["Zeitung"] == ("nsubj", "sagte")


def test_a_passive_has_an_auxiliary() -> None:
    words = tree("Roe PROPN 1 nsubj:pass", "kritisiert VERB|Fin|Pres 1 ROOT", "Tolvik PROPN 1 obj")
    mend(words, "de")
    assert arcs(words)["Roe"] == ("nsubj", "kritisiert")


def test_an_adjective_in_e_without_a_noun_behind_it_is_a_verb_in_the_reported_mood() -> None:
    words = tree("die DET 1 det", "Aktion NOUN 2 nsubj", "erinnere ADJ 3 amod", "fatal ADJ 3 ROOT", "an ADP 3 case")
    mend(words, "de")
    assert (words[2].tag.upos, words[2].tag.written) == ("VERB", "Fin|Sub|Pres")
    words = tree("die DET 2 det", "kleine ADJ 2 amod", "Aktion NOUN 2 ROOT")
    mend(words, "de")
    assert words[1].tag.upos == "ADJ"
