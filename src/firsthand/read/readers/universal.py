"""Universal Dependencies as Firsthand's grammar reads them, out of any pipeline that is labelled that way.

Only a pipeline's labels are looked at, never its name. ClearNLP labels (spaCy's English) and TIGER labels (spaCy's
German) are refused and not mapped: they hang a noun on its preposition and a predicate on its copula, so that a table
of labels could not make the same tree out of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

_RELATIONS = """
    acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed
    flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp
"""
RELATIONS = frozenset(_RELATIONS.split())
"""The 37 relations of Universal Dependencies 2, without subtypes."""

OTHER_SCHEMES = {
    "ClearNLP labels, as spaCy's English pipelines have them": frozenset({"dobj", "pobj", "nsubjpass", "prep", "attr"}),
    "TIGER labels, as spaCy's German pipelines have them": frozenset({"sb", "oa", "mo", "nk", "oc"}),
}
"""Labels by which a scheme is known that is no Universal Dependencies."""

KEPT = frozenset({"nsubj:pass", "csubj:pass", "aux:pass", "acl:relcl", "obl:agent"})
"""Subtypes that the grammar reads; all others are cut back to the bare relation."""

ENTITIES = {
    **dict.fromkeys(("PER", "PERSON"), "PER"),
    "ORG": "ORG",
    **dict.fromkeys(("LOC", "GPE", "FAC"), "LOC"),
    **dict.fromkeys(("MISC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"), "MISC"),
}
"""Labels of names to ours. What is missing here (dates, numbers, nationalities) is no name to us."""

COMPONENT = "firsthand_universal"

_VERBS = ("VERB", "AUX")
_INFLECTED = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET"})


def why_not(labels: Iterable[str]) -> str:
    """Why a parser with these relations cannot be used; empty where it can."""
    bare = {label.partition(":")[0] for label in labels} - {"ROOT", "", "_", "||"}
    if not bare:
        return "its parser does not tell which labels it gives"
    strange = sorted(bare - RELATIONS)
    if not strange:
        missing = sorted({"nsubj", "obj", "obl", "ccomp", "case"} - bare)
        return f"its parser never gives {', '.join(missing)}" if missing else ""
    named = next((name for name, signs in OTHER_SCHEMES.items() if signs & bare), "labels of another scheme")
    return f"it has {named} ({', '.join(strange[:5])}), not Universal Dependencies"


def tag(token: Token) -> str:
    """The word class with the features that the grammar reads: VERB|Fin|Ind|Past, NOUN|Gen."""
    word_class = token.pos_ or "X"
    features = token.morph.to_dict()
    if word_class in _VERBS:
        parts = [features[name].split(",")[0] for name in ("VerbForm", "Mood", "Tense") if name in features]
        return "|".join([word_class, *parts, *(["Pass"] if features.get("Voice") == "Pass" else [])])
    if word_class in _INFLECTED and "Case" in features:
        return f"{word_class}|{features['Case'].split(',')[0]}"
    return word_class


def relation(label: str) -> str:
    """The relation as the grammar reads it."""
    if label in KEPT or label == "ROOT":
        return label
    bare = label.partition(":")[0]
    return "ROOT" if bare == "root" else bare or "dep"


@Language.component(COMPONENT, assigns=["token.tag"], retokenizes=False)
def universal(doc: Doc) -> Doc:
    """Write a parse in our form: tags with features, bare relations, four kinds of names."""
    for token in doc:
        token.tag_ = tag(token)
        token.dep_ = relation(token.dep_)
    named = [(entity, ENTITIES[entity.label_]) for entity in doc.ents if entity.label_ in ENTITIES]
    doc.ents = tuple(Span(doc, entity.start, entity.end, label=label) for entity, label in named)
    return doc
