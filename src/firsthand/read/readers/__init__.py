"""Other readers as options; the same records come out.

choose(settings)        who shall read (`ReaderChoice`), without loading anything
make_reader(settings)   a reader that is ready to read (`DocumentReader`)
"""

from firsthand.read.readers.choice import ReaderChoice, choose
from firsthand.read.readers.making import DocumentReader, make_reader

__all__ = ["DocumentReader", "ReaderChoice", "choose", "make_reader"]
