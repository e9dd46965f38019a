"""Names that nobody knows: training names changed for others of their kind, and word forms made unknown.

A network of this size learns the names of its corpora by heart and is at a loss with all others. Where "Anna Karel" now
and then is another person of the corpora, and the form of a word with a capital letter is one that never was seen, it
has to look at the words around, at endings and shapes, and at what the lists say (`firsthand.read.wordclass`).
"""

from __future__ import annotations

from collections import defaultdict
from random import Random

from spacy.tokens import Doc

from training.sentence import Sentence

KINDS = frozenset({"PER", "ORG", "LOC"})
LONGEST = 5
"""Words of a name that may stand for another: longer ones are sentences of their own."""

RENAMED, CHANGED = 0.3, 0.6
"""Share of sentences in which names are changed, and of the names of these that are."""

HIDDEN = 0.25
"""Share of the words with a capital letter whose form is hidden; of the others it is a quarter of that."""
FORMS = 3000
"""How many forms stand for those that were never seen: as many places in the table of forms learn to say nothing."""

Name = tuple[str, ...]


class Renamer:
    """Changes the names of sentences for others that the same language calls the same kind of thing."""

    def __init__(self, sentences: list[Sentence]) -> None:
        found: dict[tuple[str, str], set[Name]] = defaultdict(set)
        for sentence in sentences:
            words = sentence.words
            for first, last, kind in places(sentence):
                if kind in KINDS and last - first < LONGEST:
                    found[sentence.lang, kind].add(tuple(words[first : last + 1]))
        self._names = {key: sorted(names) for key, names in found.items()}

    def rename(self, sentence: Sentence, chance: Random) -> Sentence:
        """The sentence with some of its names changed, now and then; its tree is lost where they are."""
        if not sentence.ents or chance.random() > RENAMED:
            return sentence
        words, spaces = sentence.words, sentence.spaces
        made = _Text()
        done = 0
        for first, last, kind in places(sentence):
            made.put(words[done:first], spaces[done:first])
            name, spaced = tuple(words[first : last + 1]), spaces[first : last + 1]
            if kind in KINDS and chance.random() < CHANGED:
                name = chance.choice(self._names.get((sentence.lang, kind), [name]))
                name = tuple(word.upper() for word in name) if sentence.text.isupper() else name
                spaced = [*[True] * (len(name) - 1), spaces[last]]
            made.name(name, spaced, kind)
            done = last + 1
        made.put(words[done:], spaces[done:])
        return made.done(sentence)


class _Text:
    """A sentence in the making."""

    def __init__(self) -> None:
        self.text = ""
        self.tok: list[tuple[int, int]] = []
        self.ents: list[tuple[int, int, str]] = []

    def put(self, words: list[str] | Name, spaces: list[bool]) -> None:
        for word, space in zip(words, spaces, strict=True):
            self.tok.append((len(self.text), len(self.text) + len(word)))
            self.text += word + (" " if space else "")

    def name(self, words: Name, spaces: list[bool], kind: str) -> None:
        start = len(self.text)
        self.put(words, spaces)
        self.ents.append((start, self.tok[-1][1], kind))

    def done(self, like: Sentence) -> Sentence:
        return Sentence(
            lang=like.lang,
            src=like.src,
            split=like.split,
            lic=like.lic,
            text=self.text.rstrip(),
            tok=tuple(self.tok),
            ents=tuple(self.ents),
        )


def places(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The names as (first word, last word, kind), in order; of two that share a word, the first."""
    found: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(sentence.ents or ()):
        inside = [index for index, (left, right) in enumerate(sentence.tok) if left < end and right > start]
        if inside and (not found or inside[0] > found[-1][1]):
            found.append((inside[0], inside[-1], kind))
    return found


def hide(doc: Doc, chance: Random) -> None:
    """Make the forms of some words unknown; their beginnings, endings and shapes stay, and what the lists say."""
    for word in doc:
        if chance.random() < (HIDDEN if word.text[:1].isupper() else HIDDEN / 4):
            word.norm_ = f"unknown {chance.randrange(FORMS)}"
