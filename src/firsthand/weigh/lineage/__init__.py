"""Lineage: which pages were taken from which, and what says so."""

from firsthand.weigh.lineage.tracing import lineage

__all__ = ["lineage"]
