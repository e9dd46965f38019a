"""How a place's name is looked up: one key for all spellings of a word, and the base forms of an inflected one."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import islice, product

from firsthand.morphology import readings

MOST_FORMS = 4
"""Base forms tried for one word; a name of several words multiplies them."""
MOST_KEYS = 48
MOST_PARTS = 20
"""Base forms tried for a word with hyphens."""
_LETTERS = {"ё": "е", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
_PLAIN = str.maketrans(dict.fromkeys("'’ʼ‘`´\"“”«»„.", "") | dict.fromkeys("-‐‑–—_/", " ") | _LETTERS)
_CYRILLIC_MARKED = frozenset("йїўѓќ")
_ARTICLES = ("the ", "la ", "le ", "les ", "l ")


@cache
def _bare(letter: str) -> str:
    """The letter without its accent; Cyrillic letters that only look accented stay."""
    if letter in _CYRILLIC_MARKED:
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def key(name: str) -> str:
    """The form under which all spellings of `name` meet: no case, accents, apostrophes, hyphens or full stops."""
    plain = name.casefold().translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(map(_bare, unicodedata.normalize("NFC", plain)))
    return " ".join(plain.split())


def postal(code: str) -> str:
    """The key of a state's two capital letters, which are words in small ones: "IN", "OR"."""
    return f"postal {code.casefold()}"


_FRENCH = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ґ": "g",
    "д": "d",
    "е": "e",
    "є": "ie",
    "ж": "j",
    "з": "z",
    "и": "i",
}
_FRENCH |= {
    "і": "i",
    "ї": "i",
    "й": "i",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
}
_FRENCH |= {"т": "t", "у": "ou", "ф": "f", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ъ": "", "ы": "y"}
_FRENCH |= {"ь": "", "э": "e", "ю": "iou", "я": "ia"}


def in_french(name: str) -> str:
    """The key of a Cyrillic name as French papers spell it: "Елабуга" is "Ielabouga"."""
    plain = key(name)
    letters = plain.removesuffix("й") if plain.endswith("ий") else plain
    spelt = "".join(_FRENCH.get(letter, letter) for letter in letters)
    return f"i{spelt}" if plain.startswith(("е", "є")) and not spelt.startswith("i") else spelt


_RUSSIAN_ENDS = (("ськ", "ск"), ("зьк", "зк"), ("цьк", "цк"), ("ьо", "е"), ("йо", "е"))
_RUSSIAN = str.maketrans({"і": "и", "ї": "и", "є": "е", "и": "ы", "ґ": "г"})


def in_russian(plain: str) -> str:
    """The key that a Ukrainian key of a Russian name has in Russian: "єлабуга" is "елабуга"."""
    for own, theirs in _RUSSIAN_ENDS:
        plain = plain.replace(own, theirs)
    return plain.translate(_RUSSIAN)


@lru_cache(maxsize=20_000)
def _word_forms(word: str, language: str) -> tuple[str, ...]:
    """`word` and its nominatives, in the number and gender that it stands in, likeliest first."""
    found = [word]
    if "-" in word:
        parts = product(*(_word_forms(part, language) for part in word.split("-")[:4] if part))
        found += ["-".join(one) for one in islice(parts, MOST_PARTS)]
    for parse in readings(word, language)[:6]:
        nominative = parse.inflect({"nomn"})
        found += [nominative.word] if nominative else []
        found.append(parse.normal_form)
    return tuple(dict.fromkeys(found))[: MOST_PARTS if "-" in word else MOST_FORMS]


def is_cyrillic(name: str) -> bool:
    """Whether any letter of `name` is Cyrillic."""
    return any("Ѐ" <= letter <= "ӿ" for letter in name)


def keys(name: str, language: str = "") -> tuple[str, ...]:
    """The keys to look `name` up by, likeliest first: as written, without article, and its base forms in ru and uk."""
    plain = key(name)
    found = [plain]
    if len(plain) == 2 and plain.isalpha() and plain.isascii() and name.replace(".", "").isupper():
        found.append(postal(plain))
    found += [plain[len(article) :] for article in _ARTICLES if plain.startswith(article)]
    if is_cyrillic(name):
        asked = language if language in ("ru", "uk") else "ru"
        words = name.casefold().split()
        forms = [_word_forms(word, asked) for word in words[:8]]
        for count, choice in enumerate(product(*forms)):
            if count >= MOST_KEYS:
                break
            found.append(key(" ".join(choice)))
    return tuple(dict.fromkeys(filter(None, found)))
