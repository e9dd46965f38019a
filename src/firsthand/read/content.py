"""What is said: the words that a cue governs, to its right, to its left or all around it."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.read.cues import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Quoted, Sentence
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_DASHES = frozenset({"–", "—", "-", "--"})
_NEAR = 14
"""Words between a cue and the clause or quotation it governs: an addressee, a place, a date."""
_ADDRESSED = frozenset({"ADP", "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "PUNCT"})
_SUBJECT = 24
"""Words that a subject between a quotation and its cue may take, titles included."""


@dataclass(frozen=True)
class Content:
    """Ranges of words; `border` is the word before the cue's own clause when the content stands before it."""

    ranges: tuple[Range, ...]
    speech: Speech
    border: int | None = None
    anaphoric: bool = False


def of_verb(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """What the cue verb governs, or None where it opens no frame."""
    lexicon = scene.lexicon
    clausal = cue.lemma in lexicon.say or cue.lemma in lexicon.think
    before = _quotation_before(scene, sentence, cue) if cue.free else None
    if before is not None and (clausal or cue.lemma in lexicon.quoted):
        return before
    if clausal or cue.lemma in lexicon.adjectives:
        clause = _clause_after(scene, sentence, cue)
        if clause is not None:
            return Content((clause,), _speech(scene, clause))
    quotation = _quotation_after(scene, sentence, cue)
    if quotation is not None:
        return quotation
    if cue.lemma in lexicon.named and (called := _called(scene, sentence, cue)) is not None:
        return Content((called,), Speech.MIXED)
    if clausal:
        return (_bare_clause(scene, sentence, cue) if cue.free else None) or _announced(scene, cue)
    return None


def around(scene: Scene, sentence: Sentence, taken: Range) -> tuple[Range, ...]:
    """All of the clause or sentence that the words `taken` stand in, except those words."""
    first, stop = _clause_bounds(scene, sentence, taken)
    left = scene.trimmed(first, taken[0] - 1)
    right = scene.trimmed(taken[1] + 1, stop - 1)
    if left and right and not scene.has_verb(*left) and left[1] - left[0] < 2:
        left = None
    return tuple(part for part in (left, right) if part is not None)


def _clause_bounds(scene: Scene, sentence: Sentence, taken: Range) -> Range:
    """Semicolons bound a clause, and so does the relative pronoun right before a frame ("which, according to …")."""
    tree, first, stop = scene.tree, sentence.first, sentence.stop
    for i in range(taken[0] - 1, sentence.first - 1, -1):
        if tree.words[i] == ";":
            first = i + 1
            break
    for i in range(taken[1] + 1, sentence.stop):
        if tree.words[i] == ";":
            stop = i
            break
    before = taken[0] - 1
    while before > first and (tree.words[before] in COMMAS or tree.upos[before] == "ADV"):
        before -= 1
    if before > first and tree.low[before] in scene.lexicon.relatives and tree.upos[before] in {"PRON", "SCONJ", "DET"}:
        first = before
    return first, stop


def _whole(ranges: tuple[Range | None, ...]) -> tuple[Range, ...]:
    return tuple(part for part in ranges if part is not None)


def _speech(scene: Scene, part: Range) -> Speech:
    quoted = sum(scene.quote_at(i) is not None for i in range(part[0], part[1] + 1))
    if quoted == 0:
        return Speech.INDIRECT
    return Speech.DIRECT if quoted >= part[1] - part[0] + 1 else Speech.MIXED


def _clause_after(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """A clause to the right: after a complementizer, or by an arc."""
    tree, lexicon = scene.tree, scene.lexicon
    for i in range(cue.last + 1, min(cue.last + 1 + _NEAR, sentence.stop)):
        if tree.low[i] in lexicon.complementizers and _introduces(scene, i, cue):
            return scene.trimmed(i, _clause_end(scene, sentence, i))
        if tree.words[i] in {":", ";"} or scene.quote_at(i) is not None or tree.is_finite(i):
            break
    for kid in tree.children(cue.at, "ccomp"):
        first = tree.first[kid]
        if first <= cue.last or kid >= sentence.stop or scene.quote_at(kid) is not None:
            continue
        if cue.lemma in lexicon.say or first == cue.last + 1:
            return scene.trimmed(first, _clause_end(scene, sentence, first))
    return None


def _introduces(scene: Scene, i: int, cue: Cue) -> bool:
    """Whether the complementizer at `i` opens the cue's clause, and not a relative or an adverbial one."""
    tree, lexicon = scene.tree, scene.lexicon
    next_to = i == cue.last + 1 or (i == cue.last + 2 and tree.words[i - 1] == ",")
    if tree.low[i] in lexicon.firm:
        relative = tree.dep[tree.head[i]].startswith("acl:relcl") and tree.upos[i] == "PRON"
        return next_to or not relative or (tree.words[i - 1] == "," and scene.language in {"ru", "uk", "en"})
    verb = tree.head[i]
    if tree.dep[verb].startswith("ccomp"):
        return tree.head[verb] == cue.at or next_to
    return all(tree.upos[k] in _ADDRESSED for k in range(cue.last + 1, i)) and tree.upos[i] != "ADP"


def _clause_end(scene: Scene, sentence: Sentence, opening: int) -> int:
    """The last word of the clause that `opening` begins: the sentence's, unless a new main clause is joined on."""
    tree = scene.tree
    end = sentence.stop - 1
    verb = tree.head[opening] if tree.dep[opening] != "ROOT" else opening
    last = tree.last[verb] if opening < verb < sentence.stop else opening
    for i in range(max(last, opening + 2), end):
        if tree.words[i] == ";" or (tree.words[i] in {",", "–", "—"} and tree.upos[i + 1] == "CCONJ" and i >= last):
            return i - 1
    return end


def _quotation_before(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A quotation that ends right before the cue's clause: “…”, said X / “…”, X said."""
    border = _border(scene, sentence, cue)
    if border is None:
        return None
    mark = border
    while mark > sentence.first and scene.tree.words[mark] in COMMAS:
        mark -= 1
    quote = scene.quote_at(mark)
    if quote is None or quote.closing != mark or _is_title(scene, sentence, quote):
        return None
    first = scene.trimmed(sentence.first, mark)
    return Content(_whole((first, *_resumed(scene, sentence, cue))), Speech.DIRECT, border=border)


def _is_title(scene: Scene, sentence: Sentence, quote: Quoted) -> bool:
    """A quoted word or title in the middle of a sentence is no quotation that a verb could report."""
    return quote.opening > sentence.first + 1 and quote.closing - quote.opening <= 4


def _border(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The mark to the left of the cue's own clause, with nothing but a subject in between."""
    tree = scene.tree
    for i in range(cue.first - 1, max(sentence.first - 1, cue.first - 1 - _SUBJECT), -1):
        word = tree.words[i]
        quote = scene.quote_at(i)
        if quote is not None and quote.closing == i:
            return i
        if word in _DASHES or (word == "," and not _inside_subject(scene, sentence, i, cue)):
            return i
        if word in {":", ";"} or tree.is_finite(i):
            return None
    return None


def _inside_subject(scene: Scene, sentence: Sentence, comma: int, cue: Cue) -> bool:
    """Whether the comma belongs to the subject's apposition: “…”, John Roe, the mayor, said."""
    tree = scene.tree
    subject = next(iter(tree.children(cue.at, "nsubj")), None)
    return subject is not None and sentence.first <= tree.first[subject] < comma < cue.first and subject < comma


def _resumed(scene: Scene, sentence: Sentence, cue: Cue) -> tuple[Range | None, ...]:
    """Quotations that go on after the cue's clause: “…”, X said, “…”."""
    return tuple(
        scene.trimmed(quote.opening, min(quote.closing, sentence.stop - 1))
        for quote in scene.quotes
        if quote.opening > cue.last and quote.opening < sentence.stop
    )


def _quotation_after(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A quotation to the right, after a colon or with no other verb in between."""
    tree = scene.tree
    for i in range(cue.last + 1, sentence.stop):
        quote = scene.quote_at(i)
        if quote is not None and quote.opening == i:
            return _opened(scene, sentence, cue, quote)
        if tree.words[i] == ":" and i + 1 < sentence.stop and cue.lemma in scene.lexicon.say:
            return _after_colon(scene, sentence, i)
        if tree.is_finite(i) and not any(tree.words[k] == ":" for k in range(i, min(i + 25, sentence.stop))):
            return None
    return None


def _after_colon(scene: Scene, sentence: Sentence, colon: int) -> Content | None:
    part = scene.trimmed(colon + 1, sentence.stop - 1)
    return None if part is None or not scene.has_verb(*part) else Content((part,), _speech(scene, part))


def _opened(scene: Scene, sentence: Sentence, cue: Cue, quote: Quoted) -> Content | None:
    """A quotation after the cue: any one after a colon or comma, else only one that follows at once or is a clause."""
    tree = scene.tree
    last = min(quote.closing, sentence.stop - 1)
    introduced = tree.words[quote.opening - 1] in {":", ","}
    clause = scene.has_verb(quote.opening, last)
    if not introduced and (cue.lemma not in scene.lexicon.say or quote.opening - cue.last > (4 if clause else 1)):
        return None
    if not clause and last - quote.opening < 4 and not introduced:
        last = sentence.stop - 1
        if not scene.has_verb(quote.opening, last):
            return None
    part = scene.trimmed(quote.opening, last)
    return None if part is None else Content((part,), _speech(scene, part))


def _called(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """Object and name of “described it as “…””: from the cue to the end of the last quotation.

    A capital letter in all of them tells titles ("described “The Long Way”"), which are no words of the speaker.
    """
    words = scene.tree.words
    near = [quote for quote in scene.quotes if cue.last < quote.opening < min(sentence.stop, cue.last + 24)]
    if not any(quote.opening + 1 < len(words) and words[quote.opening + 1][0].islower() for quote in near):
        return None
    return scene.trimmed(cue.last + 1, min(near[-1].closing, sentence.stop - 1))


def _bare_clause(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A clause around the cue without any mark of subordination: “…, writes X.” or “As X says, …”."""
    tree, lexicon = scene.tree, scene.lexicon
    border = _border(scene, sentence, cue)
    as_word = _as_word(scene, sentence, cue)
    if as_word is not None:
        border = as_word - 1
    elif border is None or border <= sentence.first:
        return None
    end = _own_clause_end(scene, sentence, cue)
    left = scene.trimmed(sentence.first, border) if border >= sentence.first else None
    right = scene.trimmed(end + 1, sentence.stop - 1)
    if right is not None and not scene.has_verb(*right):
        right = None
    if left is not None and right is None and not scene.has_verb(*left):
        return None
    if as_word is None and cue.lemma not in lexicon.say and not _is_parenthesis(scene, cue):
        return None
    if as_word is None and _joins(scene, border + 1):
        return None
    ranges = _whole((left, right))
    return Content(ranges, Speech.INDIRECT, border=border) if ranges else None


def _joins(scene: Scene, i: int) -> bool:
    """Whether word `i` ties what follows to what stands before, so that it is no parenthesis."""
    tree, lexicon = scene.tree, scene.lexicon
    return (
        tree.upos[i] in {"CCONJ", "SCONJ"} or tree.low[i] in lexicon.relatives or tree.low[i] in lexicon.complementizers
    )


def _is_parenthesis(scene: Scene, cue: Cue) -> bool:
    tree = scene.tree
    return tree.dep[cue.at].startswith("parataxis") or any(
        tree.dep[kid].startswith(("parataxis", "ccomp")) and kid < cue.at for kid in tree.kids[cue.at]
    )


def _as_word(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The “as” of “as X says” before the cue, with nothing but a subject in between."""
    tree = scene.tree
    for i in range(cue.first - 1, max(sentence.first - 1, cue.first - 1 - _SUBJECT), -1):
        if tree.low[i] in scene.lexicon.as_words and (i == sentence.first or tree.words[i - 1] in COMMAS):
            return i
        if tree.is_finite(i) or tree.words[i] in {":", ";", ","}:
            return None
    return None


def _own_clause_end(scene: Scene, sentence: Sentence, cue: Cue) -> int:
    """The word before which the content resumes after the cue's own clause."""
    for i in range(cue.last + 1, sentence.stop):
        if scene.tree.words[i] in COMMAS:
            part = scene.trimmed(i + 1, sentence.stop - 1)
            if part is not None and scene.has_verb(*part):
                return i
    return sentence.stop - 1


def _announced(scene: Scene, cue: Cue) -> Content | None:
    """A noun phrase as content: “announced the closure of the plant”."""
    if cue.lemma not in scene.lexicon.noun:
        return None
    tree = scene.tree
    for kid in tree.children(cue.at, "obj"):
        if kid > cue.last and tree.upos[kid] == "NOUN":
            part = scene.trimmed(tree.first[kid], tree.last[kid])
            return None if part is None or part[0] <= cue.last else Content((part,), Speech.INDIRECT)
    return None
