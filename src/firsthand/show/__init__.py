"""Records to a dossier: one self-contained page that draws what the other rooms found and adds nothing of its own."""

from firsthand.show.dossier import dossier
from firsthand.show.formats import FORMATS, rendered
from firsthand.show.public import public
from firsthand.show.words import LANGUAGES

__all__ = ["FORMATS", "LANGUAGES", "dossier", "public", "rendered"]
