"""States: the country that a source is, or whose body it is; bodies of one state have one interest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from firsthand.gazetteer import countries_told
from firsthand.records import Document, Place, Span
from firsthand.weigh.lexicon import words
from firsthand.weigh.told import Told


class States:
    """Where the pages of a case name countries as a whole."""

    def __init__(self, pages: Mapping[str, Document], places: Iterable[Place]) -> None:
        self._pages = pages
        self._countries: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for place in places:
            if place.level == "country" and place.country:
                for mention in place.mentions:
                    self._countries[mention.document].append((mention.span, place.country))

    def of(self, told: Told) -> list[str]:
        """The country that a source is, or whose body it is; empty where more than one country is named."""
        span = told.link.source.span
        itself = [
            country
            for at, country in self._countries.get(told.claim.document, ())
            if span and span.covers(at) and told.entity is None
        ]
        if len(itself) == 1 and not told.own:
            return itself
        text = f"{told.link.source.text} {told.link.source.role}"
        page = self._pages.get(told.claim.document)
        if told.own or page is None or not any(f" {stem}" in f" {text.casefold()}" for stem in words().state):
            return []
        countries = countries_told(text, page.language)
        return sorted(countries) if len(countries) == 1 else []
