"""The forms that a dossier can be written in, by the ending of its file's name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from firsthand.errors import ShowError
from firsthand.records import Material
from firsthand.show.dossier import dossier


def _html(material: Material, language: str) -> bytes:
    return dossier(material, language=language).encode()


def _markdown(material: Material, language: str) -> bytes:
    from firsthand.show.plain import blocks, markdown

    return markdown(blocks(material, language=language)).encode()


def _word(material: Material, language: str) -> bytes:
    from firsthand.show.plain import blocks, word

    found = blocks(material, language=language)
    return word(found, title=material.title, built_at=material.built_at, language=language)


def _pdf(material: Material, language: str) -> bytes:
    from firsthand.show.pdf import pdf

    return pdf(dossier(material, language=language))


FORMATS: dict[str, Callable[[Material, str], bytes]] = {
    ".html": _html,
    ".htm": _html,
    ".md": _markdown,
    ".docx": _word,
    ".pdf": _pdf,
}
"""Ending of the file's name → what writes it."""


def rendered(material: Material, path: str | PurePath, *, language: str = "en") -> bytes:
    """The bytes of the dossier in the form that the ending of `path` asks for. Raises `ShowError` for any other."""
    ending = PurePath(path).suffix.lower()
    if ending not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise ShowError(f"a dossier cannot be written as “{ending or path}”", hint=f"end the name in one of: {known}")
    return FORMATS[ending](material, language)
