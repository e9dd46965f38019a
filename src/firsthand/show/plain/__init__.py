"""The dossier as running text and tables, for word processors: Markdown and DOCX from one composition."""

from firsthand.show.plain.composing import blocks
from firsthand.show.plain.markdown import markdown
from firsthand.show.plain.word import word

__all__ = ["blocks", "markdown", "word"]
