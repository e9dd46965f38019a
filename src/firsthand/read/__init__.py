"""Documents to claims.

Reader().read(document)            the claims and mentions of a document
Reader().read_many(documents)      the same for many, in batches
EXTRACTOR                          who read, with version: a reading by another one is out of date
"""

from firsthand.read.reader import EXTRACTOR, Reader

__all__ = ["EXTRACTOR", "Reader"]
