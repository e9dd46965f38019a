"""Bytes to documents: text, web pages, PDF."""

from firsthand.collect.document import COLLECTOR, collect

__all__ = ["COLLECTOR", "collect"]
