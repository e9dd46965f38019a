"""What a phrase for a speaker names: the name in it, the office beside it, its nouns, and whether it joins several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read import forms
from firsthand.read.gender import Gender
from firsthand.read.nouns import Range
from firsthand.read.scene import Scene
from firsthand.records import Span


@dataclass(frozen=True)
class Named:
    """A speaker that the page has named: the wording to show, where it stands, and the nouns of the whole phrase."""

    text: str
    span: Span
    nouns: frozenset[str]
    plural: bool
    gender: Gender = Gender.OPEN


def wording(scene: Scene, words: Range) -> str:
    """The words of a range as they stand in the text."""
    tokens = scene.passage.tokens
    return scene.passage.text[tokens[words[0]].start : tokens[words[1]].end]


def name_in(scene: Scene, words: Range) -> Range | None:
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


def role_beside(scene: Scene, words: Range, name: Range) -> str:
    """Office or title in the phrase beside the name; empty where the name is only a part of the office's own name."""
    tree, roles = scene.tree, scene.lexicon.offices
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


def nouns_of(scene: Scene, words: Range) -> frozenset[str]:
    """The dictionary forms of the nouns and names in the phrase."""
    tree = scene.tree
    return frozenset(tree.lemma(i) for i in range(words[0], words[1] + 1) if tree.upos[i] in {"NOUN", "PROPN"})


def head_lemma(scene: Scene, words: Range) -> str:
    """The dictionary form of the first noun; empty where there is none."""
    tree = scene.tree
    return next((tree.lemma(i) for i in range(words[0], words[1] + 1) if tree.upos[i] == "NOUN"), "")


def is_definite(scene: Scene, words: Range) -> bool:
    """Slavic languages have no article; elsewhere "a spokesman" is nobody that was named before."""
    return scene.language in {"ru", "uk"} or scene.tree.low[words[0]] in scene.lexicon.definite


def is_plural(scene: Scene, words: Range) -> bool:
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


def titled_in(scene: Scene) -> list[Named]:
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


def full_names(scenes: Sequence[Scene]) -> dict[str, tuple[str, Span]]:
    """Last names to the first fuller spelling on the page."""
    found: dict[str, tuple[str, Span]] = {}
    for scene in scenes:
        for entity in scene.passage.doc.ents:
            if entity.label_ in {"PER", "PERSON"} and 2 <= len(entity) <= 4:
                key = entity[-1].text.lower()
                found.setdefault(key, (entity.text, scene.passage.span(entity.start, entity.end - 1)))
    return found
