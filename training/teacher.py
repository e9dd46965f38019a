"""natasha's news models (MIT) as teachers of Russian: names, and trees of news text that nobody has parsed by hand."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
from razdel import sentenize

from firsthand.read.names.russian import EMBEDDING, named
from training.conllu import is_tree, relation, word_class
from training.names import UNKNOWN, Name
from training.sentence import Sentence

_SYNTAX, _MORPHOLOGY = "model/slovnet_syntax_news_v1.tar", "model/slovnet_morph_news_v1.tar"


def names(text: str, proper: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names that natasha sees where the treebank has proper nouns; those that she does not see stay unknown."""
    seen = [name for name in next(iter(named([text]))) if any(_meet(name, other) for other in proper)]
    rest = [
        (start, end, UNKNOWN) for start, end, _ in proper if not any(_meet((start, end, ""), other) for other in seen)
    ]
    return tuple(sorted([*seen, *rest]))


def _meet(one: Name, other: Name) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def parsed(sentence: Sentence) -> list[Sentence]:
    """The sentences of a paragraph, each with natasha's tree; those where it is none are left out."""
    found = []
    for part in sentenize(sentence.text):
        tok = [(a - part.start, b - part.start) for a, b in sentence.tok if part.start <= a and b <= part.stop]
        ents = [
            (a - part.start, b - part.start, kind) for a, b, kind in sentence.ents or () if part.start <= a < part.stop
        ]
        if not tok or any(end > len(part.text) for _, end, _ in ents):
            continue
        known = None if sentence.ents is None else tuple(ents)
        alone = msgspec.structs.replace(sentence, text=part.text, tok=tuple(tok), ents=known)
        with_tree = _tree(alone)
        found += [with_tree] if with_tree else []
    return found


@cache
def _models() -> tuple[Any, Any]:
    from navec import Navec
    from slovnet import Morph, Syntax

    package = find_spec("natasha")
    assert package is not None
    assert package.submodule_search_locations
    data = Path(package.submodule_search_locations[0]) / "data"
    embedding = Navec.load(data / EMBEDDING)
    return Syntax.load(data / _SYNTAX).navec(embedding), Morph.load(data / _MORPHOLOGY).navec(embedding)


def _tree(sentence: Sentence) -> Sentence | None:
    syntax, morphology = _models()
    trees, classes = next(syntax.map([sentence.words])).tokens, next(morphology.map([sentence.words])).tokens
    roots = [index for index, word in enumerate(trees) if word.head_id == "0"]
    head = [index if index in roots else int(word.head_id) - 1 for index, word in enumerate(trees)]
    # Now and then a word is made to hang on itself, or two on each other.
    if len(roots) != 1 or sum(index == above for index, above in enumerate(head)) != 1 or not is_tree(head):
        return None
    features = ["|".join(f"{key}={value}" for key, value in word.feats.items()) for word in classes]
    return msgspec.structs.replace(
        sentence,
        head=tuple(head),
        dep=tuple("ROOT" if word.head_id == "0" else relation(word.rel) for word in trees),
        tag=tuple(word_class(word.pos, feats) for word, feats in zip(classes, features, strict=True)),
    )
