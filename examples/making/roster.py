"""Roster: the pages of a story, what each tells, and which page it was taken from with which mistakes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from examples.making.wording import LANGUAGES, Name
from examples.making.worlds import World

REPORT = ("event", "seen", "count", "suspect", "paper", "money")
"""What the first newspaper tells, in this order."""
SOURCES = {"count": "person", "suspect": "official", "paper": "paper", "money": "spokes"}
"""Who says it there; the rest is the reporter's own observation."""
UNNAMED = 2
"""The story whose last retelling does not say where it has its matter from."""
BRIEFING = ("event", "later", "warned", "closed")


@dataclass(frozen=True)
class Said:
    """One sentence of a page. `fact` "later" is the count again, some days on; "own" is the page's alone."""

    fact: str
    source: str = ""
    """A key of [who], or "outlet" for the page it was taken from; empty for the page's own words."""
    form: str = ""
    """As "may" (possible) or "not" (denied) has it; empty for plain."""
    wrong: str = ""
    """The slot that is told wrong."""
    way: int = 0
    base: int | None = None
    """Which sentence of the base it tells again."""
    origin: str = ""
    """A key of [who], or "page 3" for the outlet of that page."""


@dataclass
class Page:
    """One page. `base` is the page it was taken from, and `how` what says so on it."""

    number: int
    world: World
    kind: str
    language: str
    day: date
    outlet: Name
    said: list[Said] = field(default_factory=list)
    base: int | None = None
    how: str = ""
    """"naming" (a sentence), "byline", "source" (the outlet as the source of a fact)."""

    @property
    def id(self) -> str:
        """As the gold has it."""
        return f"p{self.number:02}"

    def claim(self, at: int) -> str:
        """The id of what a sentence says."""
        return f"{self.id}-{at + 1}"


class Story:
    """The eight pages of one world."""

    def __init__(self, world: World, papers: dict[str, Iterator[Name]], pages: list[Page], seed: int) -> None:
        self._drawn = random.Random(f"{seed}/{world.number}")  # noqa: S311 - pages, not secrets
        self._world = world
        self._papers = papers
        self._pages = pages
        self._owned = list(range(6))
        self._drawn.shuffle(self._owned)
        self._languages = self._drawn.sample(LANGUAGES, len(LANGUAGES))

    def write(self) -> None:
        """Add the pages of the story."""
        first, second, third, fourth = self._languages
        report = self._report(first)
        if self._world.number % 2:
            self._other_report(third)
        else:
            self._retelling(report, first, "byline", 1, ())
        lost = self._drawn.choice(("count", "paper"))
        translated = self._retelling(report, second, "naming", 1, (lost,))
        self._drifting(translated, third)
        briefing = self._briefing(fourth)
        wire = self._wire(briefing, second)
        self._retelling(wire, first, "source", 4, ("later",))
        self._namesake() if self._world.number == 4 else self._statement(third)

    def _page(self, kind: str, language: str, after: int, outlet: Name | None = None) -> Page:
        page = Page(
            number=len(self._pages) + 1,
            world=self._world,
            kind=kind,
            language=language,
            day=self._world.day + timedelta(days=after),
            outlet=outlet or next(self._papers[language]),
        )
        self._pages.append(page)
        return page

    def _own(self, page: Page) -> Said:
        return Said("own", way=self._owned.pop(), origin=f"page {page.number}")

    def _report(self, language: str) -> Page:
        page = self._page("news", language, 1)
        for fact in REPORT:
            source = SOURCES.get(fact, "")
            form = "may" if fact == "suspect" else ""
            origin = source or f"page {page.number}"
            page.said.append(Said(fact, source, form, way=self._drawn.randrange(2), origin=origin))
        return page

    def _other_report(self, language: str) -> Page:
        """Another reporter saw it, and talked to somebody else."""
        page = self._page("news", language, 1)
        mine = f"page {page.number}"
        page.said += [Said("event", origin=mine), Said("money", "spokes", way=1, origin="spokes"), self._own(page)]
        return page

    def _retelling(self, base: Page, language: str, how: str, after: int, lost: Sequence[str]) -> Page:
        """A page made of another: most of it, in the same order; the facts in `lost` are told without their sources."""
        page = self._page("news", language, (base.day - self._world.day).days + after // 2)
        page.base, page.how = base.number, how
        cut = self._drawn.randrange(1, len(base.said)) if len(base.said) > 4 else None
        for at, said in enumerate(base.said):
            if at != cut and said.fact != "own":
                page.said.append(self._again(page, said, at, "" if said.fact in lost else said.source))
        page.said.append(self._own(page))
        if how == "source":
            page.said[0] = replace(page.said[0], source="outlet")
        return page

    def _again(self, page: Page, said: Said, at: int, source: str) -> Said:
        way = said.way if page.how == "byline" else self._drawn.randrange(2)
        return replace(said, source=source, way=way, base=at, origin=said.origin)

    def _drifting(self, base: Page, language: str) -> Page:
        """A retelling that gets things wrong: a hedge, a source, and a town or a number."""
        page = self._retelling(base, language, "source", 2, ("count",))
        wrong = "town" if self._world.number % 2 == 0 else "n"
        for at, said in enumerate(page.said):
            if said.form == "may":
                page.said[at] = replace(said, form="", source="media")
            elif said.fact == "event" and wrong == "town":
                page.said[at] = replace(said, wrong=wrong, source="", origin=f"page {page.number}")
            elif said.fact == "count" and wrong == "n":
                page.said[at] = replace(said, wrong=wrong)
            elif said.fact == "seen" and self._world.number != UNNAMED:
                page.said[at] = replace(said, source="outlet")
        return page

    def _briefing(self, language: str) -> Page:
        agency = tuple(self._world.agency(one) for one in ("en", "ru", "uk"))
        page = self._page("office", language, 3, (self._native(language), agency[1], agency[2]))
        for fact in BRIEFING:
            source = "deputy" if fact in ("later", "warned") else ""
            page.said.append(Said(fact, source, origin=source or "agency"))
        return page

    def _native(self, language: str) -> str:
        return self._world.agency(language if language in ("en", "fr") else "en")

    def _wire(self, briefing: Page, language: str) -> Page:
        """An agency's report of the briefing, with the company's answer to what the newspaper wrote."""
        page = self._page("wire", language, 4, self._world.wire)
        page.base, page.how = briefing.number, ""
        for at, said in enumerate(briefing.said):
            origin = "deputy" if said.origin == "agency" else said.origin
            page.said.append(replace(said, source="deputy", way=at, base=at, origin=origin))
        page.said.append(Said("suspect", "spokes", "not", origin="spokes"))
        return page

    def _statement(self, language: str) -> None:
        page = self._page("company", language, 6, self._world.company)
        told = (("suspect", "not"), ("warned", "not"), ("money", ""))
        page.said += [Said(fact, form=form, origin="company") for fact, form in told]

    def _namesake(self) -> None:
        """A page about another firm that bears the company's name and something more."""
        page = self._page("news", self._drawn.choice(("en", "fr")), 8)
        page.said += [Said("namesake", way=at, origin=f"page {page.number}") for at in range(3)]
