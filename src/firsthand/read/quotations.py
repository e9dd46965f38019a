"""Quotations beside a cue: before it, after it, and what a thing is called in quotation marks."""

from __future__ import annotations

from firsthand.read import nouns
from firsthand.read.extent import Content, border_before, speech_of, whole
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Quoted, Sentence
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech


def before(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A quotation that ends right before the cue's clause: “…”, said X / “…”, X said."""
    border = border_before(scene, sentence, cue)
    if border is None:
        return None
    mark = border
    while mark > sentence.first and scene.tree.words[mark] in COMMAS:
        mark -= 1
    quote = scene.quote_at(mark)
    if quote is None or quote.closing != mark or _is_title(sentence, quote) or nouns.is_called(scene, quote):
        return None
    first = scene.trimmed(sentence.first, mark)
    return Content(whole((first, *_resumed(scene, sentence, cue))), Speech.DIRECT, border=border)


def _is_title(sentence: Sentence, quote: Quoted) -> bool:
    """A quoted word or title in the middle of a sentence is no quotation that a verb could report."""
    return quote.opening > sentence.first + 1 and quote.closing - quote.opening <= 4


def _resumed(scene: Scene, sentence: Sentence, cue: Cue) -> tuple[Range | None, ...]:
    """Quotations that go on after the cue's clause: “…”, X said, “…”."""
    return tuple(
        scene.trimmed(quote.opening, min(quote.closing, sentence.stop - 1))
        for quote in scene.quotes
        if quote.opening > cue.last and quote.opening < sentence.stop
    )


def after(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A quotation to the right, after a colon or with no other verb in between."""
    tree = scene.tree
    for i in range(cue.last + 1, sentence.stop):
        quote = scene.quote_at(i)
        if quote is not None and quote.opening == i:
            return _opened(scene, sentence, cue, quote)
        if scene.lexicon.verb_second and _says(scene, i):
            return None  # "Nachdem er gefragt wurde, …, entgegnete sie: „…“": the nearer verb announces it.
        if tree.words[i] == ":" and i + 1 < sentence.stop and _quote_opens(scene, i + 1):
            continue
        if tree.words[i] == ":" and i + 1 < sentence.stop and cue.lemma in scene.lexicon.say:
            return _after_colon(scene, sentence, i)
        if tree.is_finite(i) and not any(tree.words[k] == ":" for k in range(i, min(i + 25, sentence.stop))):
            return None
    return None


def _says(scene: Scene, i: int) -> bool:
    """Whether a verb of saying stands there, in a form of its own or misread."""
    tree = scene.tree
    verbal = tree.words[i].islower() and tree.upos[i] in {"VERB", "ADJ"}
    return verbal and tree.verb_lemma(i) in scene.lexicon.verbs.say - scene.lexicon.partial


def _quote_opens(scene: Scene, i: int) -> bool:
    quote = scene.quote_at(i)
    return quote is not None and quote.opening == i


def _after_colon(scene: Scene, sentence: Sentence, colon: int) -> Content | None:
    part = scene.trimmed(colon + 1, sentence.stop - 1)
    return None if part is None or not scene.has_verb(*part) else Content((part,), speech_of(scene, part))


def _opened(scene: Scene, sentence: Sentence, cue: Cue, quote: Quoted) -> Content | None:
    """A quotation after the cue: any one after a colon or comma, else only one that follows at once or is a clause."""
    tree = scene.tree
    if nouns.is_called(scene, quote):
        return None
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
    return None if part is None else Content((part,), speech_of(scene, part))


def called(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """Object and name of “described it as “…””: from the cue to the end of the last quotation.

    A capital letter in all of them tells titles ("described “The Long Way”"), which are no words of the speaker.
    """
    words = scene.tree.words
    near = [quote for quote in scene.quotes if cue.last < quote.opening < min(sentence.stop, cue.last + 24)]
    if not any(quote.opening + 1 < len(words) and words[quote.opening + 1][0].islower() for quote in near):
        return None
    return scene.trimmed(cue.last + 1, min(near[-1].closing, sentence.stop - 1))
