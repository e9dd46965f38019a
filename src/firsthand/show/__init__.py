"""Records to a dossier: one self-contained page that draws what the other rooms found and adds nothing of its own."""

from firsthand.show.dossier import dossier
from firsthand.show.words import LANGUAGES

__all__ = ["LANGUAGES", "dossier"]
