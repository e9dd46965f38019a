"""Bytes to text: which encoding they are in, whatever their label says, and the text made clean.

A label is only believed where the letters agree with it. Bytes that are valid UTF-8 with letters beyond ASCII are
UTF-8; all other candidates are judged by what their letters would look like (`letters.py`).
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from firsthand.collect.letters import likeness

BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the four-byte ones first, for UTF-32's begins with UTF-16's."""

CANDIDATES = ("cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "iso8859_15", "cp1250")
"""One-byte encodings of the languages that are read, the commoner first: a tie goes to the earlier."""

EAST_ASIAN = frozenset({"gb2312", "gbk", "gb18030", "big5", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"})
"""Encodings of many bytes a letter: their label is believed where the bytes fit."""

SAMPLE = 60_000
"""Bytes that are looked at to tell one-byte encodings apart."""

LABEL_BONUS = 0.15
"""What a label adds to a candidate's likeness (of letters, −2 to 1): it decides between near equals only."""

DOUBT = 0.25
"""Below this likeness charset-normalizer is asked as well."""

DAMAGE = 0.002
"""The share of bad bytes up to which a text counts as UTF-8 that was cut or bruised."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, soft hyphens, zero-width and direction marks, lone surrogates, characters that are none."""
_JOINER = re.compile("(?<=[\\s\u0021-\u052f])[\u200c\u200d]|[\u200c\u200d](?=[\\s\u0021-\u052f]|$)")
_LINE_END = re.compile(r"\r\n?|[\x0c\x85\u2028\u2029]")
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


@dataclass(frozen=True)
class Decoded:
    """A text and the encoding its bytes were found to be in."""

    text: str
    encoding: str


def decode(raw: bytes, label: str = "") -> Decoded:
    """The text of `raw`; `label` is the encoding the file claims for itself, believed only where the letters agree."""
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return Decoded(raw.decode(encoding, "replace"), encoding)
    if wide := _wide(raw):
        return Decoded(raw.decode(wide, "replace"), wide)
    return _utf8(raw) or _east_asian(raw, label) or _one_byte(raw, _known(label))


def tidy(text: str) -> str:
    """`text` in NFC, line ends made one, without control characters, lone surrogates and marks that nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_END.sub("\n", text)
    text = _UNSEEN.sub("", text)
    text = _SPACE.sub(" ", _JOINER.sub("", text))
    return unicodedata.normalize("NFC", text)


def _known(label: str) -> str:
    """Python's name of the encoding; empty when there is none or when it does not turn bytes into text."""
    try:
        found = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return ""
    # rot13, hex and the like are codecs too; ASCII and Latin-1 are what cp1252 is labelled as on the web
    if not getattr(found, "_is_text_encoding", True):
        return ""
    name = found.name.replace("-", "_")
    return "cp1252" if name in {"ascii", "iso8859_1"} else name


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: every other byte is zero (Latin letters) or 4 (Cyrillic ones)."""
    sample = raw[:4096]
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    for parity, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[parity::2], sample[1 - parity :: 2]
        filled = sum(high.count(byte) for byte in (0, 4, 0x20))
        # in one-byte texts, bruised by NULs or not, no parity is that uniform
        if filled > 0.9 * pairs and low.count(0) < 0.1 * pairs and high.count(0x20) < 0.2 * pairs:
            return encoding
    return ""


def _utf8(raw: bytes) -> Decoded | None:
    """UTF-8, also where the end was cut off or a few bytes are bruised."""
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    beyond_ascii = sum(1 for byte in raw[:SAMPLE] if byte > 127)
    good = sum(1 for char in text[:SAMPLE] if char > "\u007f" and char != "\ufffd")
    return Decoded(text, "utf-8") if bad < max(2, DAMAGE * len(text)) and good * 4 > beyond_ascii else None


def _east_asian(raw: bytes, label: str) -> Decoded | None:
    encoding = _known(label)
    if encoding not in EAST_ASIAN:
        return None
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _one_byte(raw: bytes, label: str) -> Decoded:
    """The one-byte encoding whose letters look most like a text."""
    sample = _sample(raw)
    judged = {name: likeness(sample.decode(name, "replace")) for name in CANDIDATES}
    if label in judged:
        judged[label] += LABEL_BONUS
    best = max(judged, key=lambda name: judged[name])
    if judged[best] < DOUBT and (guess := from_bytes(sample[:8192]).best()):
        guessed = likeness(sample.decode(guess.encoding, "replace"))
        best = guess.encoding if guessed > judged[best] else best
    return Decoded(raw.decode(best, "replace"), best)


def _sample(raw: bytes) -> bytes:
    """The lines that hold bytes beyond ASCII, for the others tell nothing."""
    if len(raw) <= SAMPLE:
        return raw
    lines = [line for line in raw.split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:SAMPLE] or raw[:SAMPLE]
