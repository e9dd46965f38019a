"""Dossiers: one written to a file, whole or not at all, and summed up in three lines."""

from __future__ import annotations

from pathlib import Path

from firsthand import show
from firsthand.records import Material
from firsthand.reports import DossierReport
from firsthand.writing import write


def dossier(material: Material, path: str | Path, *, language: str, public: bool) -> DossierReport:
    """Write the dossier in the form of the path's ending. Raises `ShowError` when it cannot be written."""
    shown = show.public(material) if public else material
    page = show.rendered(shown, path, language=language)
    write(Path(path), page, "firsthand dossier -o FILE")
    return DossierReport(path=str(path), summary=_summary(shown, len(page)))


def _summary(material: Material, size: int) -> tuple[str, str, str]:
    shared = sum(len(origin.claims) > 1 for origin in material.origins)
    dated = sum(bool(claim.happened) for claim in material.claims)
    counts = f"documents: {len(material.documents)} · claims: {len(material.claims)} · origins: {len(material.origins)}"
    things = (
        f"people and organisations: {len(material.entities)} · places: {len(material.places)} · dated claims: {dated}"
    )
    return (
        f"{counts} (with more than one claim: {shared})",
        things,
        f"{max(1, size // 1024):,} KB in one file that opens without network and without scripts",
    )
