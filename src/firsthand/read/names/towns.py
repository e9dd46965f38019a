"""What the gazetteer and the words beside it tell of a candidate that may be a place."""

from __future__ import annotations

from firsthand.gazetteer import Level
from firsthand.read.names.lexicon import is_given
from firsthand.read.names.signs import Seen, owns
from firsthand.records import MentionKind


def _seen_as_person(seen: Seen) -> bool:
    """Whether an English model took one word for a person's name: there is a town for most surnames."""
    one = seen.candidate
    return (
        seen.words.language == "en" and one.by == "model" and one.kind is MentionKind.PERSON and one.first == one.last
    )


def well_known_town(seen: Seen) -> bool:
    """Whether a town of 50,000 people and more is called so."""
    if _seen_as_person(seen) or _of_a_thing(seen):
        return False
    return any(spot.level is Level.CITY and spot.population >= 50_000 for spot in seen.spots[:3])


def large_town(seen: Seen) -> bool:
    """Whether the first that comes to mind under this name is a large town, and nobody's given name."""
    text = seen.candidate.text
    return any(s.population >= 300_000 for s in seen.spots[:1]) and not is_given(text, seen.words.language)


def _of_a_thing(seen: Seen) -> bool:
    """Whether an English word that no model saw names a kind of thing: "the Alder", "the Alder strain"."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    if seen.words.language != "en" or seen.candidate.by != "capital":
        return False
    return seen.word_before == "the" or (after < len(doc) and doc[after].tag.upos == "NOUN")


def _coded(seen: Seen) -> bool:
    """Whether English letters may be a region's as in addresses, and no comma says so: "PA", not "Alder, PA"."""
    text = seen.candidate.text
    return seen.words.language == "en" and len(text) == 2 and text.isupper() and seen.word_before != ","


def country_or_region(seen: Seen) -> bool:
    """Whether a country or a region is called so."""
    if _coded(seen):
        return any(spot.level is Level.COUNTRY for spot in seen.spots[:1])
    return any(spot.level is not Level.CITY for spot in seen.spots[:2])


def acronym(seen: Seen) -> bool:
    """Two to six capitals that are no country's, nor a place's for the model."""
    text = seen.candidate.text
    if seen.candidate.by == "model" and seen.candidate.kind is MentionKind.PLACE:
        return False
    return 2 <= len(text) <= 6 and text.isalpha() and text.isupper() and not country_or_region(seen)


def somewhere(seen: Seen) -> bool:
    """A preposition of place right before, unless something that is the name's follows: "in Roe's file"."""
    return seen.word_before in seen.words.place_prepositions and not owns(seen)
