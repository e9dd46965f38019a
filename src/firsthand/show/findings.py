"""What is known, and how well: findings with the origins for and against them, the state of the evidence first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.records import Finding, Material, ReasonKey, Status
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

_IN_COLUMNS = frozenset({ReasonKey.DISPUTED})
"""Reasons that say no more than the names that stand against a finding."""


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
    likelihood: str


@dataclass(frozen=True)
class AloneView:
    """All findings of one status and grade that rest on one claim each: what they say stands beside their pages."""

    status: str
    word: str
    sign: str
    grade: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Findings:
    """Those that several claims share, somebody contests or an analyst judged, one by one; the rest by status."""

    shared: tuple[FindingView, ...]
    alone: tuple[AloneView, ...]
    proposed: bool
    """Whether any grade is the software's proposal: F and a digit, as long as no analyst sets the letter."""

    @property
    def number_alone(self) -> int:
        """How many findings rest on one claim."""
        return sum(len(row.claims) for row in self.alone)


def findings(material: Material, words: Words) -> Findings:
    """All findings, in the order of what a reader should look at first."""
    order = list(SIGNS)
    ranked = sorted(material.findings, key=lambda found: (order.index(found.status), -len(found.supporting)))
    names = {origin.id: origin.name or words("claim.unnamed") for origin in material.origins}
    languages = {document.id: document.language for document in material.documents}
    homes = {claim.id: claim.document for claim in material.claims}

    def row(found: Finding) -> FindingView:
        return FindingView(
            id=found.id,
            says=" ".join(found.says.split()),
            language=languages.get(homes.get(found.supporting[0], ""), ""),
            status=_class(found),
            word=_word(found, words),
            sign=SIGNS[found.status],
            reasons=tuple(told(reason, words) for reason in found.reasons if reason.key not in _IN_COLUMNS),
            independent=found.independent,
            supporting=found.supporting,
            opposing=found.opposing,
            origins=tuple(names.get(origin, origin) for origin in found.supporting_origins),
            against=tuple(names.get(origin, origin) for origin in found.opposing_origins),
            grade=_grade(found),
            likelihood=found.likelihood,
        )

    return Findings(
        shared=tuple(row(found) for found in ranked if not _alone(found)),
        alone=_by_status(filter(_alone, ranked), words),
        proposed=any(not found.letter for found in ranked),
    )


def _alone(found: Finding) -> bool:
    """Whether nothing is to be told of a finding but its claim and its status."""
    return len(found.supporting) == 1 and not (found.opposing or found.letter or found.likelihood)


def _by_status(alone: Iterable[Finding], words: Words) -> tuple[AloneView, ...]:
    together: dict[tuple[Status, int], list[Finding]] = defaultdict(list)
    for found in alone:
        together[found.status, found.digit].append(found)
    return tuple(
        AloneView(
            status=_class(found[0]),
            word=_word(found[0], words),
            sign=SIGNS[found[0].status],
            grade=_grade(found[0]),
            claims=tuple(claim for one in found for claim in one.supporting),
        )
        for found in together.values()
    )


def _class(found: Finding) -> str:
    return found.status.replace(" ", "-")


def _word(found: Finding, words: Words) -> str:
    return words(f"status.{found.status.replace(' ', '_').replace('-', '_')}", n=found.independent)


def _grade(found: Finding) -> str:
    return f"{found.letter or 'F'}{found.digit}"
