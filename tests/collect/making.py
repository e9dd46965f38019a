"""Small files made for the tests: pages and PDFs, whole, broken and hostile."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime

from firsthand.collect import collect
from firsthand.records import Block, BlockKind, Document

NOW = datetime(2025, 7, 1, 12, 0, tzinfo=UTC)
TODAY = date(2025, 7, 1)

SENTENCES = (
    "The company Brenmoor Works has built a new plant near the port of Szeged, two former employees said.",
    "It could begin production in the autumn, according to a document that the newspaper has seen this week.",
    "A spokeswoman declined to comment on the plans and asked the newspaper to wait for an official statement.",
)


def made(raw: bytes | str, name: str = "page.html", url: str = "") -> Document:
    """The document of some bytes."""
    return collect(raw.encode() if isinstance(raw, str) else raw, name=name, retrieved_at=NOW, url=url)


def texts(document: Document, *kinds: BlockKind) -> list[str]:
    """The words of the blocks of the given kinds, or of all."""
    return [block.span.of(document.text) for block in document.blocks if not kinds or block.kind in kinds]


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, words(document, block)) for block in document.blocks]


def words(document: Document, block: Block) -> str:
    return block.span.of(document.text)


def reasons(document: Document) -> dict[str, str]:
    """Reason by cut line."""
    return {cut.text: cut.reason for cut in document.cut}


def page(body: str = "", *, head: str = "", lang: str = "en", title: str = "Brenmoor builds a plant") -> str:
    """A page with an article of three paragraphs, and `body` behind them."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><title>{title}</title>{head}</head><body>"
        f"<article><h1>{title}</h1>{paragraphs}{body}</article></body></html>"
    )


def pdf(
    pages: Sequence[Sequence[tuple[int, int, int, str]]],
    *,
    info: dict[str, str] | None = None,
    password: str | None = None,
) -> bytes:
    """A PDF with lines (x, y, size, words) on its pages; `password` encrypts it (RC4, 40 bits)."""
    key = _key(password) if password is not None else b""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>"]
    numbers = range(4, 4 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, lines in zip(numbers, pages, strict=True):
        box = "/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{box}/Contents {number + 1} 0 R>>".encode())
        stream = b"\n".join(
            f"BT /F1 {size} Tf {x} {y} Td (".encode() + words.encode("cp1252") + b") Tj ET"
            for x, y, size, words in lines
        )
        stream = _rc4(_object_key(key, number + 1), stream) if key else stream
        objects.append(f"<</Length {len(stream)}>>stream\n".encode() + stream + b"\nendstream")
    trailer = ""
    if info:
        fields = "".join(f"/{name}({value})" for name, value in info.items())
        objects.append(f"<<{fields}>>".encode())
        trailer += f"/Info {len(objects)} 0 R"
    if password is not None:
        owner, user = _owner(password), _rc4(key, _PAD)
        objects.append(
            f"<</Filter/Standard/V 1/R 2/O<{owner.hex()}>/U<{user.hex()}>/P -4>>".encode(),
        )
        trailer += f"/Encrypt {len(objects)} 0 R/ID[<{_ID.hex()}><{_ID.hex()}>]"
    return _assembled(objects, trailer)


def lines_down(words: Sequence[str], *, top: int = 760, size: int = 11) -> list[tuple[int, int, int, str]]:
    """Lines under one another; an empty one leaves a gap."""
    return [(60, top - 14 * index, size, line) for index, line in enumerate(words) if line]


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_ID = bytes(range(16))


def _padded(password: str) -> bytes:
    return (password.encode() + _PAD)[:32]


def _owner(password: str) -> bytes:
    return _rc4(hashlib.md5(_padded(password)).digest()[:5], _padded(password))


def _key(password: str) -> bytes:
    permissions = (-4 & 0xFFFFFFFF).to_bytes(4, "little")
    return hashlib.md5(_padded(password) + _owner(password) + permissions + _ID).digest()[:5]


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\x00\x00").digest()[:10]


def _rc4(key: bytes, text: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in text:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
