"""Rows of registers, leaks and other FollowTheMoney files to claims of whoever published them.

read_register(document, extractor)     the claims and mentions of a document that `collect` made of such a file
told(claim, text)                      what a claim holds beside its quote, as lines that a Note can carry
"""

from firsthand.read.register.reading import read_register
from firsthand.read.register.wording import told

__all__ = ["read_register", "told"]
