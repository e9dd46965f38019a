"""What treebanks lack and news is full of: other quotation marks, the speaker after the quotation, "according to X".

Plain sentences of the treebanks are put into the mouth of subjects found in the same treebanks: "Prices fell" and
"the minister" give "“Prices fell”, said on Monday the minister". The tree follows from how the sentence was made, so
the model sees inverted quotations by the thousand in every language, although treebanks hold few of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import msgspec
from msgspec import Struct

from training.sentence import Sentence

QUOTES = (("«", "»"), ("“", "”"), ('"', '"'), ("„", "“"))
_OPENING, _CLOSING = frozenset({"«", "“", "„", "``"}), frozenset({"»", "”", "''"})

_PLURAL = {
    "fr": frozenset({"les", "des", "ces", "leurs", "ses", "plusieurs", "deux", "trois"}),
    "en": frozenset({"the two", "these", "those", "many", "several", "some"}),
    "de": frozenset({"die", "diese", "viele"}),
    "es": frozenset({"los", "las", "unos", "unas", "estos", "estas", "sus"}),
}
"""Determiners that make a subject plural, for choosing a verb that agrees."""

_ENDINGS = {
    "ru": (("ла", "f"), ("ло", "n"), ("ли", "p"), ("л", "m")),
    "uk": (("ла", "f"), ("ло", "n"), ("ли", "p"), ("в", "m")),
}
"""Past-tense endings of the verb a subject stood with, for choosing a verb that agrees."""


def typography(words: list[str], chance: Random) -> list[str]:
    """The same words in other quotation marks and apostrophes, now and then in all small or all capital letters."""
    draw = chance.random()
    if draw > 0.97:
        return [word.lower() for word in words]
    if draw > 0.95:
        return [word.upper() for word in words]
    if draw > 0.5:
        return words
    apostrophe = "’" if chance.random() < 0.6 else "'"
    opening, closing = chance.choice(QUOTES)
    turned, inside = [], False
    for word in words:
        mark = word
        if word in _OPENING or word in _CLOSING or word == '"':
            inside = word in _OPENING or (word == '"' and not inside)
            mark = opening if inside else closing
        turned.append(mark.replace("'", apostrophe).replace("’", apostrophe))
    return turned


class Lexicon(Struct, frozen=True):
    """One language of `reporting.toml`."""

    verbs: dict[str, list[str]]
    day: list[tuple[list[str], list[str]]]
    according: list[list[str]] = []


@dataclass(frozen=True)
class Speaker:
    """A subject found in a treebank, cut out with its own tree; heads are relative, the top is its own head."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    head: tuple[int, ...]
    dep: tuple[str, ...]
    tag: tuple[str, ...]


@dataclass
class _Builder:
    """A sentence in the making: pieces with their trees, put one after the other."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)

    def put(self, word: str, dep: str, tag: str, *, space: bool = True) -> int:
        self.words.append(word)
        self.spaces.append(space)
        self.head.append(-1)
        self.dep.append(dep)
        self.tag.append(tag)
        return len(self.words) - 1

    def graft(self, piece: Speaker, dep: str) -> int:
        """Add a piece with its tree; gives the place of its top, whose head is still open."""
        start, top = len(self.words), -1
        for index, word in enumerate(piece.words):
            at = self.put(word, piece.dep[index], piece.tag[index], space=piece.spaces[index])
            self.head[at] = start + piece.head[index]
            if piece.head[index] == index:
                top = at
        self.dep[top] = dep
        return top

    def done(self, like: Sentence) -> Sentence:
        text, tok = "", []
        for word, space in zip(self.words, self.spaces, strict=True):
            tok.append((len(text), len(text) + len(word)))
            text += word + (" " if space else "")
        return Sentence(
            lang=like.lang,
            src=like.src + "+reported",
            split=like.split,
            lic=like.lic,
            text=text.rstrip(),
            tok=tuple(tok),
            head=tuple(self.head),
            dep=tuple(self.dep),
            tag=tuple(self.tag),
        )


class Reporter:
    """Puts plain sentences into somebody's mouth."""

    def __init__(self, sentences: list[Sentence]) -> None:
        raw = (Path(__file__).parent / "reporting.toml").read_bytes()
        self._lexicons = msgspec.toml.decode(raw, type=dict[str, Lexicon])
        self._speakers: dict[tuple[str, str], list[Speaker]] = defaultdict(list)
        for sentence in sentences:
            for agreement, speaker in speakers(sentence):
                self._speakers[sentence.lang, agreement].append(speaker)

    def report(self, sentence: Sentence, chance: Random) -> Sentence | None:
        """“sentence”, said X — or: according to X, sentence; None where the sentence is not plain enough for it."""
        lexicon = self._lexicons.get(sentence.lang)
        if lexicon is None or not plain(sentence):
            return None
        agreement = chance.choice(sorted(lexicon.verbs))
        choice = self._speakers.get((sentence.lang, agreement))
        if not choice:
            return None
        speaker = chance.choice(choice)
        if lexicon.according and chance.random() < 0.3:
            return _according(sentence, speaker, chance.choice(lexicon.according))
        day = chance.choice(lexicon.day) if chance.random() < 0.4 else None
        verb = chance.choice(lexicon.verbs[agreement]).split()
        return _said(sentence, speaker, verb, day, chance.choice((*QUOTES, ("", ""), ("", ""))))


def plain(sentence: Sentence) -> bool:
    """Whether the sentence is a finite statement of some length without quotation marks or reporting of its own."""
    if sentence.head is None or sentence.dep is None or sentence.tag is None:
        return False
    root = sentence.dep.index("ROOT")
    has = {dep for dep, head in zip(sentence.dep, sentence.head, strict=True) if head == root}
    marks = _OPENING | _CLOSING | {'"', "?", ":"}
    return (
        6 <= len(sentence.tok) <= 35
        and bool(has & {"nsubj", "nsubj:pass"})
        and not has & {"ccomp", "parataxis", "vocative", "discourse"}
        and not marks & set(sentence.words)
        and sentence.words[-1] in {".", "!"}
        and sentence.text[0].isupper()
        and len(sentence.tok) - 1 not in sentence.head
    )


def speakers(sentence: Sentence) -> list[tuple[str, Speaker]]:
    """The subjects of a sentence that could speak, with the agreement of the verb they want."""
    if sentence.head is None or sentence.dep is None or sentence.tag is None:
        return []
    found = []
    for top, dep in enumerate(sentence.dep):
        if dep != "nsubj" or not sentence.tag[top].startswith(("PROPN", "NOUN")):
            continue
        inside = _subtree(sentence.head, top)
        if len(inside) > 10 or inside != list(range(inside[0], inside[-1] + 1)) or top == sentence.head[top]:
            continue
        agreement = _agreement(sentence, inside, top)
        if agreement is None or any(sentence.dep[index] in ("acl:relcl", "cop") for index in inside):
            continue
        words = list(sentence.words[inside[0] : inside[-1] + 1])
        if inside[0] == 0 and not sentence.tag[0].startswith("PROPN"):
            words[0] = words[0].lower()
        spaces = [sentence.spaces[index] for index in inside]
        head = [inside.index(top) if index == top else inside.index(sentence.head[index]) for index in inside]
        dep_, tag = [sentence.dep[index] for index in inside], [sentence.tag[index] for index in inside]
        found.append((agreement, Speaker(tuple(words), tuple(spaces), tuple(head), tuple(dep_), tuple(tag))))
    return found


def _agreement(sentence: Sentence, inside: list[int], top: int) -> str | None:
    assert sentence.head is not None
    words = [word.lower() for word in sentence.words]
    endings = _ENDINGS.get(sentence.lang)
    if endings is None:
        many = _PLURAL.get(sentence.lang, frozenset())
        return "pl" if words[inside[0]] in many else "sg"
    verb = words[sentence.head[top]]
    return next((agreement for ending, agreement in endings if verb.endswith(ending)), None)


def _subtree(head: tuple[int, ...], top: int) -> list[int]:
    found = {top}
    while more := {index for index, above in enumerate(head) if above in found} - found:
        found |= more
    return sorted(found)


def _content(into: _Builder, sentence: Sentence, first: str) -> int:
    """Add the sentence without its final stop; gives the place of its root, whose head is still open."""
    assert sentence.head is not None
    assert sentence.dep is not None
    assert sentence.tag is not None
    last = len(sentence.tok) - 1
    words, spaces = (first, *sentence.words[1:last]), (*sentence.spaces[: last - 1], False)
    return into.graft(Speaker(words, spaces, sentence.head[:last], sentence.dep[:last], sentence.tag[:last]), "ccomp")


def _said(
    sentence: Sentence,
    speaker: Speaker,
    verb: list[str],
    day: tuple[list[str], list[str]] | None,
    quotes: tuple[str, str],
) -> Sentence:
    made = _Builder()
    spaced = quotes[0] == "«" and sentence.lang == "fr"
    marks = [made.put(quotes[0], "punct", "PUNCT", space=spaced)] if quotes[0] else []
    said = _content(made, sentence, sentence.words[0])
    if quotes[1]:
        made.spaces[-1] = spaced
        marks.append(made.put(quotes[1], "punct", "PUNCT", space=False))
    marks.append(made.put(",", "punct", "PUNCT"))
    aux = [made.put(word, "aux", "AUX|Fin|Ind|Pres") for word in verb[:-1] if sentence.lang == "fr"]
    particle = verb[1] if sentence.lang == "de" and len(verb) > 1 else ""
    past = {"fr": "VERB|Part|Past" if aux else "VERB|Fin|Ind|Pres", "en": "VERB|Fin|Ind|Past"}
    at = made.put(verb[0] if particle else verb[-1], "ROOT", past.get(sentence.lang, "VERB|Fin|Ind|Past"))
    made.head[at] = at
    for index in (*marks, said, *aux):
        made.head[index] = at if index not in marks[:2] or not quotes[0] else said
    if day:
        places = [
            made.put(word, "case" if tag == "ADP" else "det" if tag == "DET" else "nmod", tag)
            for word, tag in zip(*day, strict=True)
        ]
        top = _day_head(day[1])
        for position, place in enumerate(places):
            made.head[place] = at if position == top else places[top]
        made.dep[places[top]] = "advmod" if day[1][top] == "ADV" else "obl"
        for position, place in enumerate(places):
            if day[1][position] == "ADJ":
                made.dep[place] = "amod"
    made.head[made.graft(speaker, "nsubj")] = at
    if particle:
        made.spaces[-1] = True
        made.head[made.put(particle, "compound", "ADP")] = at
    made.spaces[-1] = False
    made.head[made.put(".", "punct", "PUNCT")] = at
    return made.done(sentence)


def _day_head(tags: list[str]) -> int:
    return next(index for index, tag in enumerate(tags) if tag.split("|")[0] in ("NOUN", "PROPN", "ADV"))


def _according(sentence: Sentence, speaker: Speaker, phrase: list[str]) -> Sentence:
    made = _Builder()
    first = [
        made.put(word if index else word[:1].upper() + word[1:], "case" if index == 0 else "fixed", "ADP")
        for index, word in enumerate(phrase)
    ]
    top = made.graft(speaker, "obl")
    made.head[first[0]] = top
    for index in first[1:]:
        made.head[index] = first[0]
    made.spaces[-1] = False
    comma = made.put(",", "punct", "PUNCT")
    lower = sentence.words[0] if (sentence.tag or ("",))[0].startswith("PROPN") else sentence.words[0].lower()
    root = _content(made, sentence, lower)
    made.dep[root], made.head[root] = "ROOT", root
    made.head[top] = root
    made.head[comma] = top
    made.spaces[-1] = False
    made.head[made.put(".", "punct", "PUNCT")] = root
    return made.done(sentence)
