"""Words: one regular expression for Latin and Cyrillic text, cutting where Universal Dependencies treebanks cut.

French elisions and hyphenated clitics, English "n't" and "'s", abbreviations with their full stop, numbers with
separators and addresses are one piece or several as the treebanks have it. The reading model was trained on these
pieces: a change here asks for a newly trained model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from spacy import util
from spacy.attrs import LANG, NORM, PREFIX, SUFFIX
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from firsthand.read.wordclass import word_class

REGISTERED = "firsthand.multilingual.v1"
"""The name under which a pipeline's configuration asks for this tokenizer."""

_ABBREVIATED = """
    M. MM. Mme. Mmes. Mlle. Dr. Mr. Mrs. Ms. St. Ste. Jr. Sr. Inc. Corp. Co. Ltd. Gen. Col. Lt. Sgt. Gov. Sen. Rep. vs.
    etc. No. Nr. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. cf. al. art. av. bd. p. pp. vol. env. ca.
    г. гг. в. вв. им. др. пр. тыс. млн. млрд. руб. ст. ул. д. стр. т. тел. кв. обл. п. см. р. рр. ім. вул. грн. див.
    тис. с. м. ін. акад. проф. доц. бл.
"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
"""Words whose full stop belongs to them."""

_LATIN = r"A-Za-zÀ-ÖØ-öø-ÿĀ-žŒœ"
_ELIDED = r"(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)"
_CLITIC = r"(?:-t)?-(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|lui|leur|moi|y|en)"

# Order matters: the first alternative that matches wins.
_PIECE = re.compile(
    "|".join(
        [
            r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]']",
            r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
            # Outlets are called by their address: "Liga.net", "tass.ru".
            r"(?:\w[\w-]*\.)+(?:com|net|org|info|media|news|press|ru|ua|by|kz|fr|de|es|eu|uk|tv|io)(?![\w-])",
            r"[@#]\w+",
            r"\d+(?:[.,:]\d+)+(?!\w)",
            r"(?:[^\W\d_]\.){2,}",
            r"(?i:aujourd['’]hui|rendez-vous|quelqu['’]une?|presqu['’]île|entr['’]\w+|prud['’]hom\w+)",
            rf"(?i:\b{_ELIDED})",
            rf"[{_LATIN}]+?(?=(?i:n['’]t)\b)|(?i:n['’]t\b)",
            r"(?<=\w)['’](?i:s|re|ve|ll|d|m)\b",
            rf"(?<=[{_LATIN}]){_CLITIC}(?![\w-])",
            rf"[{_LATIN}]+(?:-[{_LATIN}\d]+)*?(?={_CLITIC}(?![\w-]))",
            r"[^\W_]+(?:[-‑'’ʼ](?!(?i:s|re|ve|ll|d|m)\b)[^\W_]+|['’ʼ](?=[а-яіїєґ])[^\W_]+|&(?=[A-Z])[A-Z]+)*",
            r"\.{2,}|-{2,}|–|—",
            r"[^\w\s]|_",
        ]
    )
)

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’ʼ‘`", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—‑−", "-"),
        "ё": "е",
        "Ё": "Е",
        "\xa0": " ",
        "…": "...",
    }
)


def plain(word: str) -> str:
    """The word in lower case with one kind of quotation mark, apostrophe and dash: what the model calls NORM."""
    return word.lower().translate(_PLAIN)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where each word or mark of `text` starts and ends; white space is left out."""
    done = 0
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if _keeps_full_stop(text, start, end):
            end += 1
        start = max(start, done)
        if start < end:
            yield start, end
            done = end


def _keeps_full_stop(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] != "." or text[end + 1 : end + 2] == "." or text[end - 1] == ".":
        return False
    word = text[start:end]
    return f"{word}." in ABBREVIATIONS or (len(word) == 1 and word.isupper())


class MultilingualTokenizer:
    """Makes a spaCy Doc out of a text; white space beyond the one blank after a word becomes a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut `text`; the words and blanks of the Doc spell it to the letter."""
        words: list[str] = []
        blanks: list[bool] = []
        done = 0
        for start, end in pieces(text):
            _fill(text[done:start], words, blanks)
            words.append(text[start:end])
            blanks.append(False)
            done = end
        _fill(text[done:], words, blanks)
        return Doc(self.vocab, words=words, spaces=blanks)

    def to_disk(self, _path: Any, **_options: Any) -> None:
        """Nothing to save: the tokenizer is code."""

    def from_disk(self, _path: Any, **_options: Any) -> MultilingualTokenizer:
        """Nothing to load: the tokenizer is code."""
        return self

    def to_bytes(self, **_options: Any) -> bytes:
        """Nothing to save: the tokenizer is code."""
        return b""

    def from_bytes(self, _data: bytes, **_options: Any) -> MultilingualTokenizer:
        """Nothing to load: the tokenizer is code."""
        return self


def _fill(gap: str, words: list[str], blanks: list[bool]) -> None:
    if words and gap.startswith(" "):
        blanks[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        blanks.append(False)


def _prefix(word: str) -> str:
    return word[:3]


def _suffix(word: str) -> str:
    return word[-3:]


def create() -> Callable[[Language], MultilingualTokenizer]:
    """What the pipeline's configuration calls; also sets the features that the model sees of each word."""

    def for_pipeline(nlp: Language) -> MultilingualTokenizer:
        features: dict[int, Callable[[str], str]] = {
            NORM: plain,
            PREFIX: _prefix,
            SUFFIX: _suffix,
            LANG: word_class,  # a slot of spaCy's for one more feature; what language a text is in, we know elsewhere
        }
        vocab: Any = nlp.vocab
        vocab.lex_attr_getters.update(features)
        return MultilingualTokenizer(nlp.vocab)

    return for_pipeline


util.registry.tokenizers.register(REGISTERED, func=create)
