"""Bytes to documents: text, web pages, PDF."""

from firsthand.collect.discover import Found, Problem, Skipped, discover, read_bytes
from firsthand.collect.document import COLLECTOR, collect
from firsthand.collect.many import Capture, Collected, collect_many

__all__ = [
    "COLLECTOR",
    "Capture",
    "Collected",
    "Found",
    "Problem",
    "Skipped",
    "collect",
    "collect_many",
    "discover",
    "read_bytes",
]
