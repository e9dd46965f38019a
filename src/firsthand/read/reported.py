"""What an inquit reports: the words before it, and those behind it that go on."""

from __future__ import annotations

from firsthand.read.extent import whole
from firsthand.read.inquits import Inquit
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene

_LONG = 5
"""Words from which on a piece is taken for a part of the clause even where the tagger sees no verb in it."""


def around(scene: Scene, sentence: Sentence, inquit: Inquit) -> tuple[Range, ...]:
    """The ranges of the content; none where the words around the clause are no statement that it could report."""
    left = scene.trimmed(_left_start(scene, sentence, inquit.mark), _left_end(scene, inquit.mark))
    if left is None:
        right = scene.trimmed(inquit.whole[1] + 1, sentence.stop - 1)
        return whole((right,))
    if not _is_reportable(scene, inquit, left):
        return ()
    right = _resumed(scene, sentence, inquit, left)
    apart = _is_set_apart(scene, inquit)
    if right is None and ((not apart and not _is_statement(scene, left)) or _shares_subject(scene, inquit, left)):
        return ()
    return whole((left, right))


def _left_end(scene: Scene, mark: int) -> int:
    """The last word before the clause; the “as” that may open it is no part of it."""
    return mark - 1 if scene.tree.low[mark] in scene.lexicon.as_words else mark


def _left_start(scene: Scene, sentence: Sentence, mark: int) -> int:
    """Where what stands before the clause begins: a quotation, a semicolon or the sentence bounds it."""
    words = scene.tree.words
    quote = scene.quote_at(mark)
    if quote is None and words[mark] in COMMAS and mark > sentence.first:
        quote = scene.quote_at(mark - 1)
    for i in range(mark - 1, sentence.first - 1, -1):
        if scene.quote_at(i) is None and (words[i] == ";" or (words[i] == ":" and quote is not None)):
            return i + 1
    return sentence.first


def _is_reportable(scene: Scene, inquit: Inquit, left: Range) -> bool:
    """Verbs of manner ("smiled") report only what is quoted, or what a dash sets apart."""
    lexicon, tree = scene.lexicon, scene.tree
    if scene.quote_at(left[1]) is not None:
        return True
    opening = tree.low[left[0]]
    if opening in lexicon.as_words and left[1] - left[0] < _LONG:
        return False
    if lexicon.verb_second and tree.upos[left[0]] == "SCONJ":
        return False
    plain = lexicon.say | lexicon.think | lexicon.impersonal
    return _is_set_apart(scene, inquit) or inquit.cue.lemma in plain


def _shares_subject(scene: Scene, inquit: Inquit, left: Range) -> bool:
    """Whether the verb belongs to a subject in what stands before it: “the songs that …, add a nerve to it”."""
    tree = scene.tree
    if scene.quote_at(left[1]) is not None or _is_set_apart(scene, inquit):
        return False
    subjects = (kid for kid in tree.children(inquit.cue.at, "nsubj") if tree.is_nominal(kid))
    return any(left[0] <= kid <= left[1] for kid in subjects)


def _is_statement(scene: Scene, part: Range) -> bool:
    return scene.quote_at(part[1]) is not None or any(scene.tree.is_verb(i) for i in range(part[0], part[1] + 1))


def _is_set_apart(scene: Scene, inquit: Inquit) -> bool:
    """Whether a dash stands before the clause; a comma alone can also join what belongs together."""
    words = scene.tree.words
    return words[inquit.mark] in COMMAS - {","} or words[inquit.mark + 1] in COMMAS


def _resumed(scene: Scene, sentence: Sentence, inquit: Inquit, left: Range) -> Range | None:
    """What goes on behind the clause: another quotation after a quotation, else the rest of a clause cut in two."""
    tree = scene.tree
    start = inquit.whole[1] + 1
    right = scene.trimmed(start, sentence.stop - 1)
    if right is None or (tree.words[start] in {".", "!", "?"} and scene.quote_at(start) is None):
        return None
    inside = scene.quote_at(inquit.mark)
    if inside is not None and inside.opening < inquit.mark < inside.closing:
        return scene.trimmed(start, min(inside.closing, sentence.stop - 1))
    if scene.quote_at(left[1]) is not None:
        return _next_quotation(scene, sentence, start)
    if tree.low[right[0]] in scene.lexicon.relatives and _is_statement(scene, left):
        return None
    return right if scene.has_verb(*right) or right[1] - right[0] + 1 >= _LONG or not scene.has_verb(*left) else None


def _next_quotation(scene: Scene, sentence: Sentence, start: int) -> Range | None:
    """The quotation that begins at the mark behind the clause."""
    for i in range(start, min(start + 3, sentence.stop)):
        quote = scene.quote_at(i)
        if quote is not None and quote.opening == i:
            return scene.trimmed(i, min(quote.closing, sentence.stop - 1))
    return None
