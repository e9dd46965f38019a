"""What no English or French sentence allows, put right."""

from __future__ import annotations

import pytest

from firsthand.read.mending import mend
from firsthand.read.mending.arcs import exchange, hang
from tests.read.mending.trees import arcs, tree


def test_a_clause_with_if_has_its_verb_before_the_comma() -> None:
    words = tree(
        "If SCONJ 6 mark",
        "the DET 3 det",
        "bank NOUN 3 compound",
        "pays NOUN 6 nsubj",
        ", PUNCT 3 punct",
        "we PRON 6 nsubj",
        "build VERB|Fin 6 ROOT",
    )
    mend(words, "en")
    found = arcs(words)
    assert found["pays"] == ("advcl", "build")
    assert (found["bank"], found["If"], found["the"]) == (("nsubj", "pays"), ("mark", "pays"), ("det", "bank"))


def test_an_infinitive_has_no_subject_so_that_the_word_before_to_is_the_verb() -> None:
    words = tree(
        "The DET 2 det", "firm NOUN 2 compound", "plans NOUN 4 nsubj", "to PART 4 mark", "sell VERB|Inf 4 ROOT"
    )
    mend(words, "en")
    found = arcs(words)
    assert (found["plans"], found["firm"]) == (("ROOT", "plans"), ("nsubj", "plans"))
    assert found["sell"] == ("xcomp", "plans")


def test_what_stands_behind_an_infinitive_is_its_object() -> None:
    words = tree(
        "She PRON 1 nsubj", "plans VERB|Fin 1 ROOT", "to PART 3 mark", "close VERB|Inf 1 xcomp", "mills NOUN 1 obj"
    )
    mend(words, "en")
    assert arcs(words)["mills"] == ("obj", "close")


def test_a_dateline_hangs_beside_the_first_sentence() -> None:
    words = tree(
        "OSLO PROPN 7 nsubj",
        ", PUNCT 0 punct",
        "( PUNCT 3 punct",
        "Pontica PROPN 0 appos",
        ") PUNCT 3 punct",
        "- PUNCT 0 punct",
        "Velmora PROPN 0 appos",
        "grew VERB|Fin|Past 7 ROOT",
    )
    mend(words, "en")
    found = arcs(words)
    assert (found["Velmora"], found["OSLO"]) == (("nsubj", "grew"), ("parataxis", "Velmora"))


def test_without_its_accent_a_is_a_verb() -> None:
    words = tree("société NOUN 1 nsubj", "Novarex PROPN 1 ROOT", "a ADP 4 case", "l’ DET 4 det", "intention NOUN 1 obl")
    mend(words, "fr")
    found = arcs(words)
    assert found["a"] == ("ROOT", "a")
    assert (found["société"], found["intention"]) == (("nsubj", "a"), ("obj", "a"))


@pytest.mark.parametrize(
    ("row", "head"),
    [("utilisaient ADJ 1 amod", "chrome NOUN 1 nmod"), ("recherche NOUN 2 ROOT", "soudeurs NOUN 2 nmod")],
)
def test_a_form_that_has_a_subject_is_a_verb(row: str, head: str) -> None:
    subject = "sociétés NOUN 1 ROOT" if "amod" in row else "sociétés NOUN 2 nsubj"
    words = tree("Les DET 1 det", subject, row, "des ADP 4 case", head)
    mend(words, "fr")
    assert words[2].tag.upos == "VERB"
    assert arcs(words)["sociétés"] == ("nsubj", words[2].text)


def test_no_noun_stands_between_de_and_an_article() -> None:
    words = tree("prévoit VERB|Fin 0 ROOT", "de ADP 2 case", "fermer NOUN 0 obl", "le DET 4 det", "dépôt NOUN 0 obj")
    mend(words, "fr")
    found = arcs(words)
    assert (found["fermer"], found["dépôt"]) == (("xcomp", "prévoit"), ("obj", "fermer"))


def test_a_word_is_never_hung_below_itself() -> None:
    words = tree("a NOUN 0 ROOT", "b NOUN 0 nmod", "c NOUN 1 nmod")
    hang(words[0], words[2], "nmod")
    assert arcs(words)["a"] == ("ROOT", "a")


def test_an_exchanged_word_takes_what_stands_beyond_it_along() -> None:
    words = tree("a NOUN 0 ROOT", "b VERB 0 acl", ". PUNCT 0 punct")
    exchange(words[1], words[0], "nsubj")
    assert arcs(words) == {"a": ("nsubj", "b"), "b": ("ROOT", "b"), ".": ("punct", "b")}


def test_nothing_is_passive_with_avoir_alone() -> None:
    words = tree("Il PRON 2 nsubj:pass", "a AUX|Fin 2 aux", "indiqué VERB|Part|Past 2 ROOT")
    mend(words, "fr")
    assert arcs(words)["Il"] == ("nsubj", "indiqué")


def test_no_finite_verb_ends_in_ant() -> None:
    words = tree(
        "association NOUN 1 nsubj", "représentant VERB|Fin 3 advcl", "agents NOUN 3 nsubj", "déclare VERB|Fin 3 ROOT"
    )
    mend(words, "fr")
    found = arcs(words)
    assert (found["association"], found["agents"]) == (("nsubj", "déclare"), ("obj", "représentant"))


def test_not_behind_an_auxiliary_denies_its_verb() -> None:
    words = tree(
        "GM PROPN 4 nsubj", "will AUX|Fin 4 aux", "not PART 3 advmod", "publicly ADV 4 advmod", "announce NOUN 4 ROOT"
    )
    mend(words, "en")
    assert arcs(words)["not"] == ("advmod", "announce")
    assert words[4].tag.upos == "VERB"


def test_on_is_nothing_but_a_subject() -> None:
    words = tree("On ADP 1 case", "rappelle VERB|Fin 1 ROOT")
    mend(words, "fr")
    assert (arcs(words)["On"], words[0].tag.upos) == (("nsubj", "rappelle"), "PRON")


def test_a_noun_has_no_subject_and_object() -> None:
    words = tree("Tolvik PROPN 1 nsubj", "owns NOUN 1 ROOT", "plants NOUN 1 obj")
    mend(words, "en")
    assert words[1].tag.written == "Fin|Ind|Pres"


def test_a_name_right_behind_a_noun_is_what_it_is_called() -> None:
    words = tree(
        "Orvane PROPN 1 nsubj", "bought VERB|Fin 1 ROOT", "the DET 3 det", "yard NOUN 1 obj", "Talvek PROPN 1 xcomp"
    )
    mend(words, "en")
    assert arcs(words)["Talvek"] == ("appos", "yard")
    words = tree(
        "They PRON 1 nsubj", "called VERB|Fin 1 ROOT", "the DET 3 det", "yard NOUN 1 obj", "Talvek PROPN 1 xcomp"
    )
    mend(words, "en")
    assert arcs(words)["Talvek"] == ("xcomp", "called")


def test_a_participle_describes_the_noun_whose_article_it_took() -> None:
    words = tree(
        "opened VERB|Fin 0 ROOT", "a DET 3 det", "plant NOUN 3 compound", "run VERB|Part|Past|Pass 0 obj",
        "by ADP 5 case", "Velmora PROPN 3 obl:agent"
    )  # fmt: skip
    mend(words, "en")
    found = arcs(words)
    assert (found["plant"], found["run"], found["a"]) == (("obj", "opened"), ("acl", "plant"), ("det", "plant"))
    assert found["Velmora"] == ("obl:agent", "run")


def test_what_a_comma_sets_apart_behind_a_thing_is_said_of_it() -> None:
    words = tree(
        "utilise VERB|Fin 0 ROOT", "du ADP 2 case", "CFC PROPN 0 obl",
        ", PUNCT 0 punct", "un DET 5 det", "gaz NOUN 0 obj"
    )  # fmt: skip
    mend(words, "fr")
    found = arcs(words)
    assert (found["CFC"], found["gaz"]) == (("obj", "utilise"), ("appos", "CFC"))
