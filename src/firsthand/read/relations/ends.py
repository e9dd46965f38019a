"""The ends of a relation: noun phrases, the names in them, and what pronouns and "the company" stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from firsthand.read.relations.frames import Kind
from firsthand.read.relations.lexicon import Lexicon, lexicon
from firsthand.read.relations.memory import Memory
from firsthand.read.relations.naming import QUOTES, Name, names_of, noun_before
from firsthand.read.scene import Scene
from firsthand.records import Argument, Mention, Span

_APART = frozenset({"acl", "appos", "parataxis", "punct", "cc", "conj", "case", "mark", "advcl", "cop", "aux"})
_BARE_ROLES = frozenset({"subject", "agent", "apposition", "place"})
_BREAKS = frozenset({",", "(", "—", "–", "-", ":"})
_CLAUSAL = frozenset({"nsubj", "ccomp", "csubj", "discourse", "obl", "expl"})


class Stage:
    """A scene with its names and rules: what every finder of relations looks at."""

    def __init__(
        self, scene: Scene, mentions: Sequence[Mention], earlier: Sequence[Mention], introduced: dict[Span, str]
    ) -> None:
        self.scene = scene
        self.tree = scene.tree
        self.lexicon: Lexicon = lexicon(scene.language)
        self.names = names_of(scene, mentions)
        self._extents: dict[int, tuple[int, int]] = {}
        self.bearers: dict[int, int] = {}
        """Noun → the name set beside it ("a maker of boards" → Orvane), as the rules of nouns found them."""
        self._at: dict[int, Name] = {i: name for name in self.names for i in range(name.first, name.last + 1)}
        nouns = ((name, noun_before(scene.tree, self.lexicon, name)) for name in self.names)
        introduced |= {name.mention.span: noun for name, noun in nouns if noun}
        self._memory = Memory(earlier, introduced)

    def name_at(self, i: int) -> Name | None:
        """The name that word `i` belongs to."""
        return self._at.get(i)

    def extent(self, head: int) -> tuple[int, int]:
        """The noun phrase around `head` without its preposition, participles, clauses, appositions and conjuncts."""
        if head not in self._extents:
            self._extents[head] = self._extent(head)
        return self._extents[head]

    def _extent(self, head: int) -> tuple[int, int]:
        inside = set(self._phrase(head, top=True))
        name = self.name_at(head)
        if name is not None:
            inside |= set(range(name.first, name.last + 1))
        first = last = head
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside and not self._is_another(head, last + 1):
            last += 1
        return self.scene.trimmed(first, self._with_name(head, last)) or (head, head)

    def _with_name(self, head: int, last: int) -> int:
        """The end of a phrase with the name right behind its noun, whatever the parse made of it: "the bank Orvane"."""
        behind = self.name_at(last + 1)
        if last != head:
            return last
        if behind is not None and behind.kind is Kind.PERSON and behind.first < behind.last:
            # A full name is no firm's: "the press secretary of the bank Ida Toran".
            return last
        if behind is not None:
            return behind.last if self.tree.lemma(head) in self.lexicon.lists["firms"] else last
        quoted = last + 2 < self.tree.size and self.tree.words[last + 1] in QUOTES and self.tree.is_nominal(head)
        name = self.name_at(last + 2) if quoted else None
        return name.last if name is not None and not name.inflected else last

    def _is_another(self, head: int, i: int) -> bool:
        """Whether a name begins here that bears the office before it: "the head of the bank Ida Toran"."""
        name = self.name_at(i)
        return (
            name is not None and name.kind is Kind.PERSON and not name.first <= head <= name.last and not name.inflected
        )

    def _phrase(self, i: int, *, top: bool) -> Iterator[int]:
        yield i
        for kid in self.tree.kids[i]:
            dep = self.tree.dep[kid].partition(":")[0]
            # A conjunct inside a complement stays ("maker of boards and pipes"); beside the head it is another end.
            if dep in {"acl", "parataxis", "advcl"} or dep in _CLAUSAL or self.tree.is_finite(kid):
                continue
            if top and dep in _APART and not (dep == "appos" and self._is_close(kid, i)):
                continue
            yield from self._phrase(kid, top=False)

    def _is_close(self, kid: int, i: int) -> bool:
        """A name set beside its noun without a comma belongs to it: "la société Orvane"."""
        edge = self.tree.first[kid]
        if not any(self.name_at(at) is not None for at in range(edge, self.tree.last[kid] + 1)):
            return False
        return edge > i and self.tree.words[edge] not in _BREAKS and self.tree.words[edge - 1] not in _BREAKS

    def named(self, head: int) -> Name | None:
        """The name of what `head` means: the word's own, or one set beside it ("la société Orvane")."""
        own = self.name_at(head)
        if own is not None:
            return own
        first, last = self.extent(head)
        for name in self.names:
            if first <= name.first <= last and name.first > head and self._is_beside(head, name):
                return name
        return None

    def _is_beside(self, head: int, name: Name) -> bool:
        between = range(head + 1, name.first)
        plain = all(self.tree.words[i] in QUOTES or self.tree.upos[i] in {"ADJ", "PROPN"} for i in between)
        return plain and not name.inflected

    def kind(self, head: int) -> Kind | None:
        """What an end is by name; None where it has none."""
        name = self.named(head)
        return name.kind if name is not None else None

    def name_before(self, i: int, kinds: frozenset[Kind]) -> Name | None:
        """The name that ends with word `i`."""
        name = self.name_at(i)
        return name if name is not None and name.last == i and name.kind in kinds else None

    def argument(self, role: str, head: int) -> Argument:
        """An end in the text's words, with its name or the one that a pronoun or "the company" stands for."""
        first, last = self._range(role, head)
        span = self.scene.passage.span(first, last)
        start = self.scene.passage.start
        text = self.scene.passage.text[span.start - start : span.end - start]
        own = self.named(head) if role != "clause" else None
        named_at = own.mention.span if own is not None else self._stands_for(head, first, last)
        return Argument(role=role, text=text, span=span, named_at=named_at)

    def before(self, argument: Argument, other: Span) -> Argument:
        """An end cut short before other words that it holds: another end, the verb."""
        scene = self.scene
        first, last = scene.word_at(argument.span.start), scene.word_at(other.start) - 1
        while last > first and (self.tree.upos[last] in {"ADP", "DET", "ADJ"} or self.tree.words[last] in QUOTES):
            last -= 1
        if last < first:
            return argument
        span = scene.passage.span(first, last)
        text = scene.passage.text[span.start - scene.passage.start : span.end - scene.passage.start]
        named_at = None if argument.named_at is not None and other.overlaps(argument.named_at) else argument.named_at
        return msgspec.structs.replace(argument, text=text, span=span, named_at=named_at)

    def _range(self, role: str, head: int) -> tuple[int, int]:
        """The words of an end: a whole clause without its conjunction, a bare name for a place, else a noun phrase."""
        if role == "clause":
            marks = [kid for kid in self.tree.children(head, "mark", "punct") if kid < head]
            if self.tree.is_nominal(head):
                return self._told_thing(head)
            first = max(
                [
                    self.tree.first[head],
                    *(kid + 1 for kid in marks if self.tree.dep[kid] == "mark" and self._opens(kid)),
                ]
            )
            return self.scene.trimmed(first, self.tree.last[head]) or (head, head)
        name = self.name_at(head)
        if role == "place" and name is not None:
            return name.first, name.last
        first, last = self.extent(head)
        return (first, self._participle_end(head, last)) if role not in _BARE_ROLES else (first, last)

    def _told_thing(self, head: int) -> tuple[int, int]:
        """A noun with what it says: "reports that the plant had closed"."""
        first, last = self.extent(head)
        for kid in self.tree.children(head, "acl", "ccomp", "nmod"):
            last = max(last, self.tree.last[kid])
        return self.scene.trimmed(first, last) or (head, head)

    def _participle_end(self, head: int, last: int) -> int:
        """The end of "a plant run by Orvane": a thing without a name is told by whose it is."""
        if self.named(head) is not None:
            return last
        for kid in self.tree.children(head, "acl"):
            if (
                kid == last + 1
                and not self.tree.is_finite(kid)
                and any(kid < n.first <= self.tree.last[kid] for n in self.names)
            ):
                return max(last, min(n.last for n in self.names if n.first > kid))
        return last

    def _opens(self, mark: int) -> bool:
        """Whether a conjunction is the complement's own ("that"); an infinitive keeps its "to"."""
        return self.tree.upos[mark] == "SCONJ"

    def is_told(self, head: int) -> bool:
        """Whether an end says who it is: a name, or words that stand for one."""
        return self.named(head) is not None or self._stands_for(head, *self.extent(head)) is not None

    def _stands_for(self, head: int, first: int, last: int) -> Span | None:
        low = self.tree.low[head]
        if self.named(head) is not None:
            return None
        if low in self.lexicon.it and (speaker := self._speaker(head)) is not None:
            return speaker
        if low in self.lexicon.its or low in self.lexicon.it or self._is_the_firm(head, first, last):
            return self._memory.company(self._offset(head))
        if self._is_bare_noun(head, first, last):
            return self._memory.of_kind(self.tree.lemma(head), self._offset(head))
        if low in self.lexicon.person:
            return self._memory.person(self._offset(head))
        return None

    def _speaker(self, pronoun: int) -> Span | None:
        """The organisation that says a clause of which the pronoun is the subject: "X confirmed that it opened ..."."""
        said = self.tree.head[pronoun]
        if not self.tree.dep[pronoun].startswith("nsubj") or self.tree.dep[said] != "ccomp":
            return None
        speaker = next(self.tree.children(self.tree.head[said], "nsubj"), None)
        name = self.named(speaker) if speaker is not None and speaker < pronoun else None
        return name.mention.span if name is not None and name.kind is Kind.ORGANISATION else None

    def _offset(self, i: int) -> int:
        return self.scene.passage.span(i, i).start

    def _is_the_firm(self, head: int, first: int, last: int) -> bool:
        """Whether the phrase is nothing but "the company"."""
        return self.tree.lemma(head) in self.lexicon.company and self._is_bare_noun(head, first, last)

    def _is_bare_noun(self, head: int, first: int, last: int) -> bool:
        """Whether a phrase is a noun and at most an article that makes it known."""
        if self.tree.upos[head] not in {"NOUN", "PROPN"}:
            return False
        others = [self.tree.low[i] for i in range(first, last + 1) if i != head]
        if not self.lexicon.definite:
            return not others
        return len(others) == 1 and others[0] in self.lexicon.definite


def stages(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> Iterator[Stage]:
    """Every scene with the mentions that stand in it."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    starts = [mention.span.start for mention in ordered]
    introduced: dict[Span, str] = {}
    for scene in scenes:
        start = scene.passage.start
        first = bisect_right(starts, start - 1)
        last = bisect_right(starts, start + len(scene.passage.text) - 1)
        yield Stage(scene, ordered[first:last], ordered[:last], introduced)


def preposition(stage: Stage, noun: int) -> str:
    """The preposition of a noun as written in lower case; "" for none."""
    return next((stage.tree.low[kid] for kid in stage.tree.children(noun, "case") if kid < noun), "")
