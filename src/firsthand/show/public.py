"""What may be shown to everyone: a dossier without what tells of the people and machines that made it."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import urlsplit, urlunsplit

from msgspec import structs

from firsthand.records import Document, Material


def public(material: Material) -> Material:
    """The material without file names, collectors, cut passages, notes of analysts and the time of each capture's day.

    Addresses keep no user name, password or query: a query may hold the key of a subscription. Hashes stay, so that a
    capture that is published elsewhere can be known again.
    """
    return structs.replace(
        material,
        documents=tuple(_document(document) for document in material.documents),
        decisions=tuple(structs.replace(decision, note="") for decision in material.decisions),
    )


def _document(document: Document) -> Document:
    midnight = document.retrieved_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return structs.replace(
        document,
        name=f"{document.id}{PurePosixPath(document.name).suffix[:6]}",
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
