"""What is known, and how well: findings with the origins for and against them, the state of the evidence first."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.records import Finding, Material, Status
from firsthand.show.reasons import told
from firsthand.show.words import Words

SIGNS = {
    Status.DENIED: "⊘",
    Status.DISPUTED: "≠",
    Status.CORROBORATED: "✚",
    Status.SELF_REPORTED: "↺",
    Status.SINGLE: "①",
    Status.UNTRACED: "?",
}
"""A sign beside each word, so that nothing hangs on colour; in the order in which findings are shown."""


@dataclass(frozen=True)
class FindingView:
    """A finding as a row: what one of its claims says, its status and why, who stands for it and who against."""

    id: str
    says: str
    language: str
    status: str
    word: str
    sign: str
    reasons: tuple[str, ...]
    independent: int
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    origins: tuple[str, ...]
    against: tuple[str, ...]
    grade: str
    proposed: bool
    """Whether the digit is the software's proposal and the letter not set."""
    likelihood: str


@dataclass(frozen=True)
class Findings:
    """Those that several claims share or that somebody contests, and the rest, which rest on one claim."""

    shared: tuple[FindingView, ...]
    alone: tuple[FindingView, ...]


def findings(material: Material, words: Words) -> Findings:
    """All findings, in the order of what a reader should look at first."""
    order = list(SIGNS)
    ranked = sorted(material.findings, key=lambda found: (order.index(found.status), -len(found.supporting)))
    shared = [found for found in ranked if len(found.supporting) > 1 or found.opposing]
    names = {origin.id: origin.name or words("claim.unnamed") for origin in material.origins}
    languages = {document.id: document.language for document in material.documents}
    homes = {claim.id: claim.document for claim in material.claims}

    def row(found: Finding) -> FindingView:
        return FindingView(
            id=found.id,
            says=" ".join(found.says.split()),
            language=languages.get(homes.get(found.supporting[0], ""), ""),
            status=found.status.replace(" ", "-"),
            word=words(f"status.{found.status.replace(' ', '_').replace('-', '_')}", n=found.independent),
            sign=SIGNS[found.status],
            reasons=tuple(told(reason, words) for reason in found.reasons),
            independent=found.independent,
            supporting=found.supporting,
            opposing=found.opposing,
            origins=tuple(names.get(origin, origin) for origin in found.supporting_origins),
            against=tuple(names.get(origin, origin) for origin in found.opposing_origins),
            grade=f"{found.letter or 'F'}{found.digit}",
            proposed=not found.letter,
            likelihood=found.likelihood,
        )

    return Findings(
        shared=tuple(row(found) for found in shared),
        alone=tuple(row(found) for found in ranked if found not in shared),
    )
