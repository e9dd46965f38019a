"""Which first-hand source a claim goes back to, and what is known of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from firsthand.gazetteer import is_cyrillic
from firsthand.records import Attribution, Claim, Document, Entity, OriginKind, Resolved, Source, Span
from firsthand.resolve import crossed, sounds
from firsthand.weigh.lexicon import words

_MOST_OF = 0.6
"""The share of a source's words that a mention fills when it is the source: "Corvalix", not "Corvalix's lawyer"."""
_HEAD = 4
"""Words at a source's beginning that tell a document ("two delivery notes seen by the Herald")."""

_WORD = re.compile(r"[^\W\d_]+")
_HEADS = re.compile(rf"^(?i:(?:[\w’']+ )?(?:{'|'.join(words().heads)})\w*) (?=[«“\"]?[^\W\da-zа-яёіїєґ])")
_VOWELS = re.compile(r"[aeiou]+")
Key = tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """The pages of a case and the entities named in them, as looked up for every claim."""

    pages: dict[str, Document]
    outlets: dict[Key, str]
    """Keys of the pages' outlets, and the outlets."""
    mentions: dict[str, list[tuple[Span, Entity]]]
    heard: dict[tuple[bool, Key], list[Key]]
    """Keys of the outlets by their consonants, those in Cyrillic letters apart."""

    @classmethod
    def of(cls, documents: Sequence[Document], entities: Iterable[Entity]) -> Known:
        """Make a case ready to be asked."""
        mentions: dict[str, list[tuple[Span, Entity]]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                mentions[mention.document].append((mention.span, entity))
        outlets = {source_key(document.outlet): document.outlet for document in documents if document.outlet}
        heard: dict[tuple[bool, Key], list[Key]] = defaultdict(list)
        for key, outlet in outlets.items():
            heard[is_cyrillic(outlet), _consonants(key)].append(key)
        return cls({document.id: document for document in documents}, outlets, mentions, dict(heard))

    def outlet_called(self, name: str) -> Key | None:
        """The outlet that bears this name: word by word, or by its consonants where it is told in another script."""
        key = source_key(name)
        if key in self.outlets:
            return key
        alike = self.heard.get((not is_cyrillic(name), _consonants(key)), []) if len(key) > 1 else []
        return alike[0] if len(alike) == 1 else None

    def outlet(self, claim: Claim) -> str:
        """The outlet of the page that the claim stands in."""
        document = self.pages.get(claim.document)
        return document.outlet if document else claim.chain[0].source.text

    def entity(self, claim: Claim, source: Source) -> Entity | None:
        """The entity that a source is, where the name that stands for it is a mention of one."""
        page = self.pages.get(claim.document)
        for span in filter(None, (source.named_at, source.span)):
            inside = [
                (at, entity)
                for at, entity in self.mentions.get(claim.document, ())
                if span.start <= at.start and at.end <= span.end
            ]
            people = [entity for _, entity in inside if entity.schema == "Person"]
            if people:
                return people[0]
            if page and _somebody_of(span.of(page.text)):
                return None
            whole = _letters(span.of(page.text)) if page else 0
            named = [entity for at, entity in inside if page and _letters(at.of(page.text)) >= _MOST_OF * whole]
            if named:
                return named[0]
            if inside and page and _begins(words().parts, span.of(page.text)):
                return inside[0][1]
        return self._called(claim.document, source.text) or self._part_of(claim.document, source.text)

    def _part_of(self, document: str, text: str) -> Entity | None:
        """The one body of the document whose part speaks, told by its last word: "the laboratory of the ministry"."""
        asked = source_key(text)
        if len(asked) < 2 or not _begins(words().parts, text):
            return None
        alike = {
            entity.id: entity
            for _, entity in self.mentions.get(document, ())
            if entity.schema != "Person" and any(source_key(name)[-1:] == asked[-1:] for name in entity.names)
        }
        return next(iter(alike.values())) if len(alike) == 1 else None

    def company(self, claim: Claim) -> bool:
        """Whether the page that the claim stands in is a company's own."""
        asked = source_key(self.outlet(claim))
        there = self.mentions.get(claim.document, ())
        return any(entity.schema == "Company" and asked in map(source_key, entity.names) for _, entity in there)

    def _called(self, document: str, text: str) -> Entity | None:
        """The one entity of the document that is called so, or of whose name this is the last word."""
        asked = source_key(text)
        there = (
            [(source_key(at.of(self.pages[document].text)), entity) for at, entity in self.mentions[document]]
            if (document in self.pages and document in self.mentions)
            else []
        )
        alike = {entity.id: entity for key, entity in there if key == asked}
        if not alike and asked and text[:1].isupper():
            alike = {one.id: one for key, one in there if one.schema == "Person" and key[-1:] == asked[-1:]}
        return next(iter(alike.values())) if len(alike) == 1 else None


@lru_cache(maxsize=100_000)
def _consonants(key: Key) -> Key:
    """A name without its vowels, which every way of writing it in another script chooses anew: Kurier, кур’єр."""
    return tuple(_VOWELS.sub("", word) or word for word in key)


def _somebody_of(text: str) -> bool:
    """Whether the words begin with somebody without a name, "an official of the ministry": not the ministry itself."""
    first = [word for word in text.casefold().split() if word not in words().articles][:1]
    return bool(first) and first[0].startswith(tuple(stem for stem in words().people if " " not in stem))


def nameless(source: Source) -> bool:
    """Whether the source's words hold no name: "a former foreman", "Le quotidien" at the beginning of a sentence."""
    first, *rest = _WORD.findall(source.text) or [""]
    return not any(word[:1].isupper() for word in rest or [first])


def a_name(text: str) -> bool:
    """Whether the words read as somebody's name: each begins with a capital, articles aside."""
    found = [word for word in _WORD.findall(text) if word.casefold() not in words().articles]
    return bool(found) and all(word[:1].isupper() for word in found)


def _common(source: Source) -> bool:
    """Whether no word after the first has a capital: "Company" begins a sentence, "Company Orlan" names one."""
    return not any(word[:1].isupper() for word in _WORD.findall(source.text)[1:])


def an_outlet(source: Source) -> bool:
    """Whether a newspaper or those who write it are meant, without a name."""
    return _common(source) and _begins(words().outlets, source.text)


def a_picture(source: Source) -> bool:
    """Whether a picture is given as the source: what it shows is told by whoever looked at it."""
    return _begins(words().pictures, source.text)


def a_paper(text: str) -> bool:
    """Whether a paper, a register or the like is spoken of."""
    return _any(words().documents, text.casefold())


def opening_paper(text: str) -> str:
    """The paper that a sentence opens in, up to its comma: "In a job advertisement of May"; empty where it does not."""
    opening, comma, _ = text.partition(",")
    first = opening.casefold().split(maxsplit=1)[:1]
    return opening if comma and first and first[0] in words().inside and a_paper(opening) else ""


def an_entry(text: str) -> bool:
    """Whether a sentence only tells what stands somewhere: "The place of work was given as Alder."."""
    plain = f" {' '.join(text.casefold().split())} "
    return any(f" {one} " in plain for one in words().entered)


def a_company(source: Source) -> bool:
    """Whether a company is meant, without its name."""
    return _common(source) and _begins(words().companies, source.text)


def _letters(text: str) -> int:
    return sum(map(len, source_key(text)))


def speaker(claim: Claim) -> Attribution:
    """The innermost link that can be a source: not a pronoun that nobody resolved, not those who were spoken to."""
    for link in reversed(claim.chain[1:]):
        if not _addressee(link.source):
            return link
    return claim.chain[-1]


def _addressee(source: Source) -> bool:
    return _begins(words().addressees, source.text)


def a_pronoun(source: Source) -> bool:
    """Whether nothing but a pronoun is given: somebody named before, whoever that is."""
    return source.text.casefold().strip(" .,?!…:;") in words().pronouns


def _begins(stems: Sequence[str], text: str) -> bool:
    bare = " ".join(word for word in text.casefold().split() if word not in words().articles)
    return bare.startswith(tuple(stems))


def kind_of(link: Attribution, known: Entity | None) -> OriginKind:
    """What is known of a source."""
    source, lexicon = link.source, words()
    if source.resolved is Resolved.PUBLISHER:
        return OriginKind.PUBLISHER
    nameless = source.resolved is Resolved.NOTHING or not source.text.strip()
    if nameless or a_pronoun(source) or _addressee(source):
        return OriginKind.IMPERSONAL
    name = source.text.casefold()
    if known is None and _any(lexicon.nobody, name):
        return OriginKind.IMPERSONAL
    if known is None and _any(lexicon.unnamed, name) and not _bears_a_name(source.text):
        return OriginKind.UNNAMED_OFFICIAL
    head = " ".join(uncarried(source.text).casefold().split()[:_HEAD])
    if known is None and _any(lexicon.documents, head):
        return OriginKind.DOCUMENT
    if known is None and _any(lexicon.media, name):
        return OriginKind.MEDIA_REPORT
    return OriginKind.NAMED


def _any(stems: Sequence[str], name: str) -> bool:
    return any(f" {stem}" in f" {name.replace('’', ' ')}" for stem in stems)


def _bears_a_name(text: str) -> bool:
    """Whether two capitalised words follow one another, as a person's or an agency's full name does."""
    unnamed = tuple(stem for stem in words().unnamed if " " not in stem)
    capitals = [word[:1].isupper() and not word.casefold().startswith(unnamed) for word in text.split()]
    return any(one and other for one, other in pairwise(capitals))


def uncarried(text: str) -> str:
    """A source without the report, article or statement that it reached the page in."""
    for carrier in words().carriers:
        text = re.sub(carrier, "", text, flags=re.IGNORECASE) or text
    return _HEADS.sub("", text) or text


@lru_cache(maxsize=200_000)
def source_key(text: str) -> Key:
    """The words of a source's name in the spelling common to all scripts, without articles and carriers."""
    spelt = crossed(sounds(uncarried(text)))
    return tuple(word for word in spelt if word not in words().articles) or spelt or (text.casefold(),)
