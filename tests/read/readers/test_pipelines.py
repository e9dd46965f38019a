"""spaCy pipelines of others: their labels decide, and their parse is brought into our form."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from firsthand.errors import UsageError
from firsthand.read import EXTRACTOR, Reader
from firsthand.read.readers import choose, make_reader, pipelines, universal
from firsthand.records import Claim, Reading

from ..pages import document

UD = ("ROOT", "nsubj", "nsubj:pass", "obj", "obl:arg", "ccomp", "mark", "case", "det", "punct", "flat:name", "advmod")
CLEAR = ("ROOT", "nsubj", "nsubjpass", "dobj", "pobj", "prep", "ccomp", "mark", "det", "punct", "attr", "aux")
TIGER = ("ROOT", "sb", "oa", "mo", "nk", "oc", "cp", "punct", "pd", "op", "svp")

SENTENCE = "Ilka Toran affirme que Novarex ferme son usine."
# word, word class, features, head (counted from 0), relation, name's label
PARSE = (
    ("Ilka", "PROPN", "", 2, "nsubj", "PER"),
    ("Toran", "PROPN", "", 0, "flat:name", "PER"),
    ("affirme", "VERB", "Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin", 2, "ROOT", ""),
    ("que", "SCONJ", "", 5, "mark", ""),
    ("Novarex", "PROPN", "", 5, "nsubj", "ORG"),
    ("ferme", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin", 2, "ccomp", ""),
    ("son", "DET", "Poss=Yes", 7, "det", ""),
    ("usine", "NOUN", "Gender=Fem", 5, "obj", ""),
    (".", "PUNCT", "", 2, "punct", ""),
)


class Rules:
    """A parser and morphologizer in one, which knows one sentence."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self.labels = labels

    def __call__(self, doc: Doc) -> Doc:
        if doc.text != SENTENCE:
            return doc
        names = []
        token: Any
        for token, (_, word_class, features, head, relation, label) in zip(doc, PARSE, strict=True):
            token.pos_ = word_class
            token.set_morph(features)
            token.head = doc[head]
            token.dep_ = relation
            if label:
                names.append(Span(doc, token.i, token.i + 1, label=label))
        doc.ents = (Span(doc, 0, 2, label="PER"), *names[2:])
        return doc


PARSED = ["token.dep", "token.head", "doc.ents"]
MORPHS = ["token.pos", "token.morph"]


@Language.factory("test_rules", assigns=[*PARSED, *MORPHS])
def rules(nlp: Language, name: str, labels: list[str]) -> Callable[[Doc], Doc]:
    return Rules(tuple(labels))


@Language.factory("test_parser_only", assigns=PARSED)
def parser_only(nlp: Language, name: str, labels: list[str]) -> Callable[[Doc], Doc]:
    return Rules(tuple(labels))


def pipeline(language: str = "fr", labels: tuple[str, ...] = UD, factory: str = "test_rules") -> Language:
    nlp = spacy.blank(language)
    nlp.add_pipe(factory, name="parser", config={"labels": list(labels)})
    return nlp


def parsed() -> Doc:
    return pipelines.adapted(pipeline(), "fr_test")["fr"](SENTENCE)


def test_word_classes_and_features_become_our_tags() -> None:
    tags = [token.tag_ for token in parsed()]
    assert tags == [
        "PROPN",
        "PROPN",
        "VERB|Fin|Ind|Pres",
        "SCONJ",
        "PROPN",
        "VERB|Fin|Ind|Pres",
        "DET",
        "NOUN",
        "PUNCT",
    ]


@pytest.mark.parametrize(
    ("word_class", "features", "tag"),
    [
        ("VERB", "Aspect=Imp|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass", "VERB|Fin|Ind|Past|Pass"),
        ("AUX", "Mood=Cnd|Tense=Pres|VerbForm=Fin", "AUX|Fin|Cnd|Pres"),
        ("VERB", "Tense=Past|VerbForm=Part", "VERB|Part|Past"),
        ("VERB", "VerbForm=Inf", "VERB|Inf"),
        ("NOUN", "Case=Gen|Number=Sing", "NOUN|Gen"),
        ("PRON", "Case=Acc,Dat", "PRON|Acc"),
        ("NUM", "Case=Gen", "NUM"),
        ("", "", "X"),
    ],
)
def test_a_tag_holds_the_features_that_the_grammar_reads(word_class: str, features: str, tag: str) -> None:
    doc = Doc(spacy.blank("fr").vocab, words=["x"], pos=[word_class], morphs=[features])
    assert universal.tag(doc[0]) == tag


@pytest.mark.parametrize(
    ("label", "ours"),
    [("flat:name", "flat"), ("nsubj:pass", "nsubj:pass"), ("obl:arg", "obl"), ("root", "ROOT"), ("ROOT", "ROOT")],
)
def test_relations_are_cut_back_to_those_that_the_grammar_reads(label: str, ours: str) -> None:
    assert universal.relation(label) == ours


def test_names_of_other_labels_become_our_kinds_and_what_is_no_name_goes() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Toran", "Lviv", "Tuesday"])
    doc.ents = (Span(doc, 0, 1, label="PERSON"), Span(doc, 1, 2, label="GPE"), Span(doc, 2, 3, label="DATE"))
    assert [(ent.text, ent.label_) for ent in universal.universal(doc).ents] == [("Toran", "PER"), ("Lviv", "LOC")]


def read(nlp: Language) -> Reading:
    return Reader(parsers=pipelines.adapted(nlp, "fr_test"), extractor="other").read(document(SENTENCE, "fr"))


def test_the_grammar_reads_claims_out_of_another_parse() -> None:
    reading = read(pipeline())
    (claim,) = reading.claims
    assert claim.speaker.source.text == "Ilka Toran"
    assert claim.quote.exact == SENTENCE[:-1]
    assert claim.content[0].of(SENTENCE).endswith("Novarex ferme son usine")
    assert (reading.extractor, claim.extractor) == ("other", "other")
    assert "Ilka Toran" in {mention.text for mention in reading.mentions}


def test_a_pipeline_for_any_language_reads_each_document_once() -> None:
    readings = list(
        Reader(parsers=pipelines.adapted(pipeline("xx"), "xx_test")).read_many([document(SENTENCE, "fr")] * 2)
    )
    assert [len(reading.claims) for reading in readings] == [1, 1]


def test_documents_in_other_languages_keep_our_own_parse() -> None:
    def sources(claims: tuple[Claim, ...]) -> list[str]:
        return [claim.speaker.source.text for claim in claims]

    page = document("Ilka Toran said that Novarex closed the plant.", "en")
    mixed = Reader(parsers=pipelines.adapted(pipeline(), "fr_test"))
    french, english = mixed.read_many([document(SENTENCE, "fr"), page])
    assert sources(french.claims) == ["Ilka Toran"]
    assert sources(english.claims) == sources(Reader().read(page).claims) == ["Ilka Toran"]


SEQUOIA = """
    acl acl:relcl advcl advcl:cleft advmod amod appos aux:caus aux:pass aux:tense case cc ccomp conj cop csubj dep det
    dislocated expl:comp expl:pass expl:subj fixed flat:foreign flat:name iobj iobj:agent mark nmod nsubj nsubj:caus
    nsubj:pass nummod obj obj:agent obl:agent obl:arg obl:mod orphan parataxis punct root vocative xcomp
"""
RUSSIAN = """
    ROOT acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound conj cop csubj csubj:pass dep det
    discourse fixed flat flat:foreign flat:name iobj mark nmod nsubj nsubj:pass nummod nummod:entity nummod:gov obj obl
    obl:agent orphan parataxis punct xcomp
"""


@pytest.mark.parametrize("labels", [SEQUOIA, RUSSIAN])
def test_labels_of_treebanks_with_their_subtypes_are_taken(labels: str) -> None:
    assert universal.why_not(labels.split()) == ""


@pytest.mark.parametrize(
    ("nlp", "why"),
    [
        (pipeline("en", CLEAR), r"ClearNLP labels.*\(attr, dobj, nsubjpass, pobj, prep\)"),
        (pipeline("de", TIGER), "TIGER labels"),
        (pipeline("fr", ("ROOT", "suj", "mod")), "labels of another scheme"),
        (pipeline("fr", ()), "does not tell which labels"),
        (pipeline("fr", ("ROOT", "nsubj", "obj", "case")), "never gives ccomp, obl"),
        (pipeline("pt"), "it is for “pt”"),
        (spacy.blank("fr"), "it has no parser"),
        (pipeline("fr", factory="test_parser_only"), "no morphologizer"),
    ],
    ids=["clear", "tiger", "other", "silent", "poor", "language", "no parser", "no features"],
)
def test_a_pipeline_that_cannot_read_is_refused_with_the_reason(nlp: Language, why: str) -> None:
    with pytest.raises(UsageError, match=f"test_pipeline cannot read for Firsthand: .*{why}") as refused:
        pipelines.adapted(nlp, "test_pipeline")
    assert refused.value.hint


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A pipeline package as `pip` would leave it behind."""
    package = tmp_path / "fr_tiny_sm"
    package.mkdir()
    pipeline().to_disk(package / "data")
    (package / "__init__.py").write_text(
        "import spacy\nfrom pathlib import Path\n\n\ndef load(**overrides):\n"
        "    return spacy.load(Path(__file__).parent / 'data', **overrides)\n"
    )
    about = tmp_path / "fr_tiny_sm-1.2.3.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: fr_tiny_sm\nVersion: 1.2.3\n")
    (about / "entry_points.txt").write_text("[spacy_models]\nfr_tiny_sm = fr_tiny_sm\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "fr_tiny_sm", raising=False)
    return "fr_tiny_sm"


def test_an_installed_pipeline_reads_and_is_named_with_its_version(installed: str) -> None:
    reader = make_reader({"reader": f"spacy:{installed}"}, tell=pytest.fail)
    reading = reader.read(document(SENTENCE, "fr"))
    assert len(reading.claims) == 1
    assert reading.extractor == choose({"reader": f"spacy:{installed}"}).extractor
    assert reading.extractor == f"{EXTRACTOR} with fr_tiny_sm 1.2.3"


def test_two_pipelines_for_one_language_are_refused(installed: str) -> None:
    with pytest.raises(UsageError, match="two spaCy pipelines would read fr"):
        make_reader({"reader": f"spacy:{installed}, {installed}"}, tell=pytest.fail)


@pytest.mark.parametrize("name", ["fr_core_news_xxl", "spacy", "./evidence/model", "/models/fr", "..", "a b"])
def test_only_installed_pipelines_are_loaded(name: str) -> None:
    with pytest.raises(UsageError, match=r"not installed|no name of a spaCy pipeline") as refused:
        make_reader({"reader": f"spacy:{name}"}, tell=pytest.fail)
    assert "spacy" in refused.value.hint


def test_a_pipeline_that_is_broken_is_named_with_what_to_do(installed: str, tmp_path: Path) -> None:
    (tmp_path / installed / "data" / "meta.json").unlink()
    with pytest.raises(UsageError, match="cannot be loaded") as failed:
        make_reader({"reader": f"spacy:{installed}"}, tell=pytest.fail)
    assert failed.value.hint == f"python -m spacy download {installed}"
