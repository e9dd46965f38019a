"""Who the words for a source stand for: names, offices beside names, pronouns, roles named elsewhere on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.read import forms, gender
from firsthand.read.gender import Gender
from firsthand.read.nouns import Range
from firsthand.read.saying_nouns import saying_nouns
from firsthand.read.scene import Scene
from firsthand.records import Resolved, Source, Span

REMEMBERED = 40
"""Speakers that a pronoun can reach back to; older ones are forgotten."""


_OF_ANY_GENDER = frozenset({"single", "own"})
"""Possessive pronouns that do not tell whether a man or a woman is meant."""


@dataclass(frozen=True)
class Named:
    """A speaker that the page has named: the wording to show, where it stands, and the nouns of the whole phrase."""

    text: str
    span: Span
    nouns: frozenset[str]
    plural: bool
    gender: Gender = Gender.OPEN


class Cast:
    """The speakers of one document, in the order of reading."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._spoken: list[Named] = []
        self._titled: list[Named] | None = None
        self._full_names: dict[str, tuple[str, Span]] | None = None
        self._gender = Gender.OPEN

    def source(self, scene: Scene, words: Range, cue: Range | None = None) -> Source:
        """The source that a range of words stands for; it is remembered for pronouns to come.

        `cue` is the verb that goes with it, whose ending can tell a woman from a man.
        """
        span = scene.passage.span(*words)
        tree = scene.tree
        if words[0] == words[1] and tree.low[words[0]] in scene.lexicon.pronouns:
            return self._pronoun(scene, words[0], span)
        self._gender = gender.of_phrase(scene, words, cue)
        name = _name_in(scene, words)
        if name is None:
            return self._role(scene, words, span)
        full, named_at = self._fuller(scene, name)
        role = _role_beside(scene, words, name)
        text = full or (wording(scene, name) if role else wording(scene, words))
        self._remember(Named(text, named_at or span, _nouns(scene, words), _is_plural(scene, words)))
        return Source(text=text, span=span, named_at=named_at, resolved=Resolved.NAME, role=role)

    def owner(self, scene: Scene, words: Range, antecedent: Range | None) -> Source:
        """Whose a noun of saying is; no pronoun to come reaches back to it, for it has not spoken here.

        A possessive pronoun stands for `antecedent`, the subject of its clause, unless number or gender forbid.
        """
        spoken = list(self._spoken)
        wanted = saying_nouns(scene.language).owners.get(scene.tree.low[words[0]]) if words[0] == words[1] else None
        found = self.source(scene, words) if wanted is None else self._possessor(scene, words, antecedent, wanted)
        self._spoken = spoken
        return found

    def _possessor(self, scene: Scene, words: Range, antecedent: Range | None, wanted: str) -> Source:
        span = scene.passage.span(*words)
        if antecedent is not None:
            subject = self.source(scene, antecedent)
            named = self._spoken[-1] if self._spoken else None
            if wanted == "own" or (named is not None and self._may_own(scene, antecedent, named, wanted)):
                known = wanted == "own" or (named is not None and bool(named.gender))
                return Source(
                    text=subject.text,
                    span=span,
                    named_at=subject.named_at or subject.span,
                    resolved=Resolved.PRONOUN,
                    doubtful=subject.doubtful or not known,
                    role=subject.role,
                )
        return self._standing_for(scene, words[0], span, wanted)

    def _may_own(self, scene: Scene, words: Range, named: Named, wanted: str) -> bool:
        """In English what is not known for a person can own as a thing does: “Tolvik defended its plan”.

        A name of one word that the model takes for a person's may be a company's all the same.
        """
        if wanted == Gender.NEUTER and not named.gender and not named.plural:
            return words[0] == words[1] or not gender.is_person(scene, words)
        return _fits(named, wanted)

    def last(self) -> Named | None:
        """Who spoke last."""
        return self._spoken[-1] if self._spoken else None

    def _remember(self, named: Named) -> None:
        self._spoken.append(replace(named, gender=self._gender or named.gender))
        del self._spoken[:-REMEMBERED]

    def _pronoun(self, scene: Scene, at: int, span: Span) -> Source:
        return self._standing_for(scene, at, span, scene.lexicon.pronouns[scene.tree.low[at]])

    def _standing_for(self, scene: Scene, at: int, span: Span, wanted: str) -> Source:
        fitting = [named for named in self._spoken if _fits(named, wanted)]
        if not fitting:
            return Source(text=wording(scene, (at, at)), span=span, resolved=Resolved.PRONOUN, doubtful=True)
        found = fitting[-1]
        # A gender that the text tells leaves only rivals of the same known gender.
        rivals = {named.text for named in fitting[-3:] if not found.gender or named.gender == found.gender}
        return Source(
            text=found.text, span=span, named_at=found.span, resolved=Resolved.PRONOUN, doubtful=len(rivals) > 1
        )

    def _role(self, scene: Scene, words: Range, span: Span) -> Source:
        """A noun phrase without a name: the same office or kind of body named elsewhere on the page."""
        text = wording(scene, words)
        mine = _nouns(scene, words)
        head = _head_lemma(scene, words)
        plain = Source(text=text, span=span, resolved=Resolved.ROLE)
        own_name = any(scene.tree.words[i][0].isupper() for i in range(words[0] + 1, words[1] + 1))
        if head not in scene.lexicon.roles or own_name or not _is_definite(scene, words):
            self._remember(Named(text, span, mine, _is_plural(scene, words)))
            return plain
        rivals = [named for named in self._titles() if head in named.nouns and named.span.start < span.start]
        if not rivals or mine - {head} - rivals[-1].nouns:
            self._remember(Named(text, span, mine, _is_plural(scene, words)))
            return plain
        found = rivals[-1]
        self._remember(found)
        doubtful = len({named.text for named in rivals}) > 1
        return Source(text=found.text, span=span, named_at=found.span, resolved=Resolved.ROLE, doubtful=doubtful)

    def _titles(self) -> list[Named]:
        if self._titled is None:
            self._titled = [named for scene in self._scenes for named in _titled_in(scene)]
        return self._titled

    def _fuller(self, scene: Scene, name: Range) -> tuple[str, Span | None]:
        """The fuller spelling of a person called by the last name alone, and where it stands."""
        if name[0] != name[1]:
            return "", None
        if self._full_names is None:
            self._full_names = _full_names(self._scenes)
        text, span = self._full_names.get(scene.tree.low[name[0]], ("", None))
        return (text, span) if span is not None else ("", None)


def _fits(named: Named, wanted: str) -> bool:
    """Whether a pronoun can stand for the speaker: number must agree, and gender where both are known."""
    if wanted == "plural" or named.plural:
        return named.plural == (wanted == "plural")
    if wanted == Gender.NEUTER:
        return named.gender == Gender.NEUTER
    if wanted in _OF_ANY_GENDER:
        return True
    return named.gender in {Gender.OPEN, wanted}


def wording(scene: Scene, words: Range) -> str:
    """The words of a range as they stand in the text."""
    tokens = scene.passage.tokens
    return scene.passage.text[tokens[words[0]].start : tokens[words[1]].end]


def _name_in(scene: Scene, words: Range) -> Range | None:
    """The first run of proper names in the phrase, or a name in quotation marks."""
    tree = scene.tree
    runs: list[Range] = []
    for i in range(words[0], words[1] + 1):
        quote = scene.quote_at(i)
        if quote is not None and quote.opening == i - 1 and tree.words[i][0].isupper():
            runs.append((i, min(quote.closing - 1, words[1])))
        elif tree.upos[i] == "PROPN" or (runs and runs[-1][1] == i - 1 and tree.words[i][0].isupper()):
            if runs and runs[-1][1] == i - 1:
                runs[-1] = (runs[-1][0], i)
            else:
                runs.append((i, i))
    if not runs:
        return None
    people = [run for run in runs if run[0] < run[1] or run[0] == words[0]]
    if not people:
        return runs[0]
    return people[-1 if _has_comma(scene, words) else 0]


def _has_comma(scene: Scene, words: Range) -> bool:
    return "," in scene.tree.words[words[0] : words[1] + 1]


def _role_beside(scene: Scene, words: Range, name: Range) -> str:
    """Office or title in the phrase beside the name; empty where the name is only a part of the office's own name."""
    tree, roles = scene.tree, scene.lexicon.roles
    if not _is_person(scene, name):
        return ""
    for first, last in ((words[0], name[0] - 1), (name[1] + 1, words[1])):
        part = scene.trimmed(first, last)
        if part is None or tree.upos[part[1]] in {"ADP", "DET"}:
            continue
        if any(tree.lemma(i) in roles for i in range(part[0], part[1] + 1)):
            return wording(scene, part)
    return ""


def _is_person(scene: Scene, name: Range) -> bool:
    return any(
        entity.label_ in {"PER", "PERSON"} and entity.start <= name[0] and entity.end > name[1]
        for entity in scene.passage.doc.ents
    ) or (name[1] - name[0] in (1, 2))


def _nouns(scene: Scene, words: Range) -> frozenset[str]:
    tree = scene.tree
    return frozenset(tree.lemma(i) for i in range(words[0], words[1] + 1) if tree.upos[i] in {"NOUN", "PROPN"})


def _head_lemma(scene: Scene, words: Range) -> str:
    tree = scene.tree
    return next((tree.lemma(i) for i in range(words[0], words[1] + 1) if tree.upos[i] == "NOUN"), "")


def _is_definite(scene: Scene, words: Range) -> bool:
    """Slavic languages have no article; elsewhere "a spokesman" is nobody that was named before."""
    return scene.language in {"ru", "uk"} or scene.tree.low[words[0]] in scene.lexicon.definite


def _is_plural(scene: Scene, words: Range) -> bool:
    """Whether the phrase joins several; number is not in the tags, so only a conjunction or an article tells."""
    tree = scene.tree
    if scene.language in forms.SLAVIC and forms.is_many(scene, words):
        return True
    if tree.low[words[0]] in scene.lexicon.plural:
        return True
    joined = [i for i in range(words[0] + 1, words[1]) if tree.upos[i] == "CCONJ"]
    return any(
        tree.dep[i] == "conj" and tree.is_nominal(i) and joined[0] < i for i in range(words[0], words[1] + 1) if joined
    )


def _titled_in(scene: Scene) -> list[Named]:
    """Offices and kinds of bodies with a name beside them: “the company Novarex”, “la société “Novarex””."""
    tree, found = scene.tree, []
    for i in range(tree.size):
        if tree.upos[i] != "NOUN" or tree.lemma(i) not in scene.lexicon.roles:
            continue
        first = i + 1
        while first < tree.size and (tree.upos[first] == "ADJ" or tree.words[first] in {"“", "«", '"', "„"}):
            first += 1
        if first >= tree.size or first - i > 3 or tree.upos[first] != "PROPN":
            continue
        last = first
        while last + 1 < tree.size and tree.upos[last + 1] == "PROPN":
            last += 1
        nouns = frozenset({tree.lemma(i), *(tree.lemma(k) for k in range(first, last + 1))})
        found.append(Named(wording(scene, (first, last)), scene.passage.span(first, last), nouns, plural=False))
    return found


def _full_names(scenes: Sequence[Scene]) -> dict[str, tuple[str, Span]]:
    """Last names to the first fuller spelling on the page."""
    found: dict[str, tuple[str, Span]] = {}
    for scene in scenes:
        for entity in scene.passage.doc.ents:
            if entity.label_ in {"PER", "PERSON"} and 2 <= len(entity) <= 4:
                key = entity[-1].text.lower()
                found.setdefault(key, (entity.text, scene.passage.span(entity.start, entity.end - 1)))
    return found
