"""One spelling for a name that several scripts and transliterations write differently."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "'": "", "’": "", "ʼ": "",
}  # fmt: skip
_TO_LATIN = str.maketrans(_CYRILLIC)

# (pattern, what it becomes): what transliterations into English, French and German do differently. In this order.
_FOLDS = (
    (r"shch|chtch|schtsch|tsch|tch|sch|sh|ch|cz|sz", "s"),
    (r"zh", "z"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"ou", "u"),
    (r"ck|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"[yj]", "i"),
    # "-sky", "-skiy", "-skyi", "-skij" and Andrey, Andriy, Andrei, Andrij.
    (r"[ei]i+", "i"),
    # French writes the final -in of Russian names as -ine.
    (r"(?<=[iy]n)e$", ""),
    (r"(.)\1+", r"\1"),
)
_COMPILED = tuple((re.compile(pattern), becomes) for pattern, becomes in _FOLDS)
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """The common spelling of one word: "Albatross", "Albatros" and "Альбатрос" are all "albatros"."""
    plain = anyascii(word.casefold().translate(_TO_LATIN)).lower()
    for pattern, becomes in _COMPILED:
        plain = pattern.sub(becomes, plain)
    return plain


def sounds(name: str) -> tuple[str, ...]:
    """The common spellings of the words of `name`, in order; initials come out as single letters."""
    return tuple(filter(None, (sound(word) for word in _WORD.findall(name))))


def crossed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The common spellings as they meet across scripts, where one letter stands for both "g" and "h"."""
    return tuple(word.replace("g", "h") for word in words)
