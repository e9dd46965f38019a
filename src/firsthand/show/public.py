"""What may be shown to everyone: a dossier without what tells of the people and machines that made it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from msgspec import convert, structs, to_builtins

from firsthand.records import Document, Material


def public(material: Material) -> Material:
    """The material without file names, collectors, cut passages, notes of analysts and the time of each capture's day.

    Addresses keep no user name, password or query: a query may hold the key of a subscription. Hashes stay, so that a
    capture that is published elsewhere can be known again.
    """
    shown = {document.name: _name(document) for document in material.documents}
    bare = structs.replace(
        material,
        documents=tuple(_document(document) for document in material.documents),
        decisions=tuple(structs.replace(decision, note="") for decision in material.decisions),
    )
    # A page that names no publisher is called by its file in chains, origins and on every way between them.
    renamed: Material = convert(_renamed(to_builtins(bare), shown), Material)
    return renamed


def _name(document: Document) -> str:
    return f"{document.id}{PurePosixPath(document.name).suffix[:6]}"


_WORDS_OF_PAGES = frozenset({"text", "exact", "prefix", "suffix", "title", "words", "content"})
"""Fields whose characters are counted from elsewhere, or that quote a page to the letter."""


def _renamed(value: Any, shown: dict[str, str]) -> Any:
    if isinstance(value, str):
        return next((value.replace(name, new) for name, new in shown.items() if name in value), value)
    if isinstance(value, dict):
        return {
            key: inside if key in _WORDS_OF_PAGES and not _is_source(value) else _renamed(inside, shown)
            for key, inside in value.items()
        }
    return [_renamed(inside, shown) for inside in value] if isinstance(value, list | tuple) else value


def _is_source(record: dict[str, Any]) -> bool:
    """Whether a record is a link's source without a place on the page: its text is then a name, not a quote."""
    return "resolved" in record and record.get("span") is None


def _document(document: Document) -> Document:
    midnight = document.retrieved_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return structs.replace(
        document,
        name=_name(document),
        collector="",
        cut=(),
        url=_address(document.url),
        url_requested=_address(document.url_requested),
        retrieved_at=midnight,
    )


def _address(url: str) -> str:
    """An address of the web without secrets; empty for any other, such as a file's."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    return urlunsplit((parts.scheme, parts.hostname, parts.path, "", ""))
