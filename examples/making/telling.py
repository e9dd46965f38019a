"""Telling: the sentences of every page with their words, as pages are written and gold files made from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from examples.making.roster import Page, Said
from examples.making.wording import Sentence, Values, sentence, table, value_words
from examples.making.worlds import World, called

_LATER = 4
"""By how much a number has grown some days on."""
_WRONG = 20
"""By how much a number is told wrong."""
_WOMEN = frozenset({"spokes"})
_FRAMES = {"spokes": "person", "deputy": "person", "": "own"}
"""The frame of a source, where it is not the frame of its own name."""


@dataclass(frozen=True)
class Told:
    """One sentence of a page as it stands there, and what follows it that is no claim."""

    page: Page
    said: Said
    words: Sentence
    values: Values
    name: str = ""
    """The source's name alone, as this page writes it."""
    after: str = ""

    @property
    def text(self) -> str:
        """All that stands in the paragraph."""
        return f"{self.words.text} {self.after}".strip()


def tell(pages: Sequence[Page]) -> dict[int, list[Told]]:
    """The sentences of all pages, by page number."""
    return {page.number: [_told(page, said, pages) for said in page.said] for page in pages}


def fact_words(page: Page, said: Said) -> str:
    """The template of a fact in the page's language."""
    if said.fact in ("own", "namesake"):
        listed = table().own if said.fact == "own" else table().namesake
        return listed[page.language][said.way]
    fact = page.world.plot.fact["count" if said.fact == "later" else said.fact]
    found = fact[f"{page.language}_{said.form}" if said.form else page.language]
    assert isinstance(found, str)
    return found


def values_of(world: World, said: Said) -> Values:
    """What the slots hold on this page, mistakes included."""
    values = world.values()
    number = values["n"]
    assert isinstance(number, int)
    if said.fact == "later":
        values["n"] = number + _LATER
    if said.wrong == "n":
        values["n"] = number + _WRONG
    if said.wrong == "town":
        values["town"] = world.elsewhere
    if said.fact == "namesake":
        values["firm"] = f"{world.company[0]} Airlines"
        values["x"] = number * 20
    return values


def _told(page: Page, said: Said, pages: Sequence[Page]) -> Told:
    language, world = page.language, page.world
    base = pages[page.base - 1] if page.base else None
    outlet = called(base.outlet, language) if base else ""
    name = _name(page, said, outlet)
    who = (
        table()
        .who[language]
        .get(said.source, outlet if said.source else "")
        .format(
            name=name,
            role=world.plot.role[language],
            company=value_words(language, "company", world.company),
            agency=world.agency_told(language),
            national=world.town.national[language],
        )
    )
    values = values_of(world, said)
    frame = _FRAMES.get(said.source, said.source)
    way = said.way if said.fact not in ("own", "namesake") else 0
    words = sentence(language, frame, way, fact_words(page, said), values, who, woman=said.source in _WOMEN)
    naming = page.how == "naming" and said is page.said[0]
    after = table().naming[language].format(outlet=outlet) if naming else ""
    return Told(page, said, words, values, name or who, after)


def _name(page: Page, said: Said, outlet: str) -> str:
    persons = {"person": page.world.person, "spokes": page.world.spokes, "deputy": page.world.deputy}
    if said.source in persons:
        return value_words(page.language, "name", persons[said.source])
    return outlet.strip("«»") if said.source == "outlet" else ""
