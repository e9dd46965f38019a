"""What screening answers: the entries whose names come near, each as its list says it, or that a list has no match."""

from __future__ import annotations

from msgspec import Struct

from firsthand.reports import Failed
from firsthand.resolve.matching import Part
from firsthand.screening.store import Dated, Sheet


class ListName(Struct, frozen=True, kw_only=True):
    """Which list was asked, as of which day."""

    name: str
    file: str
    sha256: str
    dated: Dated
    entries: int
    topics_told: bool

    @classmethod
    def of(cls, sheet: Sheet) -> ListName:
        """The list that an index is of."""
        return cls(
            name=sheet.name,
            file=sheet.file,
            sha256=sheet.sha256,
            dated=sheet.dated,
            entries=sheet.entries,
            topics_told=sheet.topics_told,
        )

    def __str__(self) -> str:
        return f"{self.name} of {self.dated.day}"


class Hit(Struct, frozen=True, kw_only=True):
    """An entry whose name comes near. A name is no identity: birth dates and countries stand here to be compared."""

    id: str
    schema: str
    name: str
    """The list's main name."""
    spelling: str
    """The name of the entry that came nearest."""
    weak: bool
    """Whether the list itself calls that name a weak alias."""
    score: float
    """0 to 1: how likely the two are one name; not that they are one person or company."""
    nearness: float
    """0 to 1: how much of the name's rare words the entry shares; hits stand in the order of both together."""
    same: bool
    """Whether the score reaches the threshold of name matching."""
    because: tuple[Part, ...]
    """Which word met which, and how."""
    topics: tuple[str, ...]
    """As the list writes them; empty where it has none."""
    told: tuple[str, ...]
    """The topics in words, "sanction: …", "position: …", "crime: …"."""
    programmes: tuple[str, ...]
    countries: tuple[str, ...]
    births: tuple[str, ...]
    datasets: tuple[str, ...]
    target: bool


class Asked(Struct, frozen=True, kw_only=True):
    """Who was asked for: a name, and where it comes from a case, its entity there with all spellings."""

    name: str
    entity: str = ""
    schema: str = ""
    spellings: tuple[str, ...] = ()


class Answer(Struct, frozen=True, kw_only=True):
    """What one list says to one name, best first."""

    asked: Asked
    list: ListName
    hits: tuple[Hit, ...]

    @property
    def matches(self) -> tuple[Hit, ...]:
        """The hits whose names match."""
        return tuple(hit for hit in self.hits if hit.same)

    @property
    def says(self) -> str:
        """One sentence; that nobody is listed cannot be known from names, so it is never said."""
        found = len(self.matches)
        if not found:
            return f"no match in {self.list}"
        return f"{found} {'name' if found == 1 else 'names'} in {self.list} can be the same"


class ScreenReport(Struct, frozen=True, kw_only=True):
    """What `screen` did; `failed` are lists, or lines of lists, that could not be read."""

    answers: tuple[Answer, ...]
    lists: tuple[ListName, ...]
    failed: tuple[Failed, ...] = ()
