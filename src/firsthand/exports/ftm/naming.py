"""What things are called outside: ids that lead back into the case, datasets for publishers, codes of languages."""

from __future__ import annotations

import re

from anyascii import anyascii

from firsthand.records import Document, Material

OWN = "firsthand"
"""The dataset of what no publisher says but this software found out: coordinates, why names were put together."""

LANGUAGES = {
    "ar": "ara",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "fa": "fas",
    "fr": "fra",
    "it": "ita",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "tr": "tur",
    "uk": "ukr",
    "zh": "zho",
}
"""ISO 639-1 → ISO 639-3, which FollowTheMoney wants; a language that is not listed goes out without a code."""

_LONGEST = 40


def slug(name: str, joint: str) -> str:
    """The name in small Latin letters and digits; `joint` stands for all else; "case" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", joint, anyascii(name).casefold())[:_LONGEST].strip(joint) or "case"


class Naming:
    """Gives the case's things their outside names, the same ones every time."""

    def __init__(self, material: Material) -> None:
        self._case = slug(material.title, "-")
        self._documents = {document.id: document for document in material.documents}
        self._datasets: dict[str, str] = {}
        taken = {OWN}
        for outlet in dict.fromkeys(document.outlet for document in material.documents):
            name = base = slug(outlet, "_")
            number = 2
            while name in taken:
                name, number = f"{base}_{number}", number + 1
            taken.add(name)
            self._datasets[outlet] = name

    def id(self, *parts: str) -> str:
        """The outside id of a thing of the case: "velmora-E1"."""
        return "-".join((self._case, *parts))

    def dataset(self, document: str) -> str:
        """The dataset of the document's publisher."""
        return self._datasets[self._documents[document].outlet]

    def document(self, document: str) -> Document:
        """The document with this id."""
        return self._documents[document]

    def lang(self, document: str) -> str:
        """The ISO 639-3 code of the document's language, or ""."""
        return LANGUAGES.get(self._documents[document].language, "")
