"""Names as ranges of words, those among them that nobody could tell the kind of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.read.relations.frames import Kind
from firsthand.read.relations.lexicon import Lexicon
from firsthand.read.scene import Scene
from firsthand.read.tree import Tree
from firsthand.records import Mention, MentionKind

_PROPER = frozenset({"PROPN", "X"})
QUOTES = frozenset("«»“”„\"'‘’")
_KINDS = {MentionKind.PERSON: Kind.PERSON, MentionKind.ORGANISATION: Kind.ORGANISATION, MentionKind.PLACE: Kind.PLACE}


@dataclass(frozen=True)
class Name:
    """A mention as a range of tokens, both included."""

    first: int
    last: int
    mention: Mention

    @property
    def kind(self) -> Kind:
        """What the name names; a thing where nobody could tell."""
        return _KINDS.get(self.mention.kind, Kind.THING)

    @property
    def inflected(self) -> bool:
        """Whether the words are not in their dictionary form, as in "завод «Орваны»"."""
        return self.mention.text != self.mention.name


def names_of(scene: Scene, mentions: Sequence[Mention]) -> list[Name]:
    """The mentions of a passage, and further runs of proper names, in text order."""
    known = [_name(scene, mention) for mention in mentions]
    return sorted((*known, *_unknown(scene, known)), key=lambda name: name.first)


def noun_before(tree: Tree, lexicon: Lexicon, name: Name) -> str:
    """The firm or institution that a name is introduced as: "the bank Orvane"; "" for none."""
    if tree.lemma(name.first) in lexicon.bodies:
        return tree.lemma(name.first)
    at = name.first - 1
    while at >= 0 and tree.words[at] in QUOTES:
        at -= 1
    noun = tree.lemma(at) if at >= 0 else ""
    return noun if noun in lexicon.bodies else ""


def _unknown(scene: Scene, known: Sequence[Name]) -> Iterator[Name]:
    """Runs of proper names that nobody could tell the kind of."""
    tree = scene.tree
    taken = {i for name in known for i in range(name.first, name.last + 1)}
    free = {i for i in scene.passage.capitals if tree.upos[i] in _PROPER and i not in taken}
    for i in sorted(i for i in free if i - 1 not in free):
        last = i
        while last + 1 in free:
            last += 1
        # A lone capital at the head of a sentence may be any word.
        if last > i or (i > 0 and tree.words[i - 1] not in {".", "!", "?"}):
            span = scene.passage.span(i, last)
            text = scene.passage.text[span.start - scene.passage.start : span.end - scene.passage.start]
            mention = Mention(document="", span=span, text=text, name=text, kind=MentionKind.OTHER, found_by="tag")
            yield Name(i, last, mention)


def _name(scene: Scene, mention: Mention) -> Name:
    return Name(scene.word_at(mention.span.start), scene.word_at(mention.span.end - 1), mention)
