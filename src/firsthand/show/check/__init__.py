"""`firsthand dossier check`: whether a text about a case, as a person edited it, still stands on the case's claims."""

from firsthand.show.check.rules import Flaw, check
from firsthand.show.check.text import Sentence, sentences

__all__ = ["Flaw", "Sentence", "check", "sentences"]
