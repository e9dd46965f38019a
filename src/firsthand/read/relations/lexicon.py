"""What a language calls each frame: `relations.toml` as typed rules by the dictionary form of their first word."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from firsthand.read.languages import table
from firsthand.read.relations.frames import Kind
from firsthand.records import Frame


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of a frame. `subject` and `object` list slots, the first that is filled counts.

    A slot is "subject", "object", "recipient", "clause", a preposition as written or a bare case ("ins", "dat", "gen").
    """

    frame: Frame
    words: tuple[str, ...]
    subject: tuple[str, ...] = ("subject",)
    object: tuple[str, ...] = ("object",)
    through: str = ""
    """A list of `nouns` of which the verb's object must be one; the frame's object then hangs on that noun or the verb:
    "opened an inquiry into X"."""
    only: str = ""
    """A list of `nouns` of which the frame's object must be one: "seeks an engineer", "seeks money"."""
    never: tuple[str, ...] = ()
    """Nouns with which the verb means something else: "run a risk"."""
    unless: tuple[str, ...] = ()
    """Slots that give the verb another sense when they are filled: "works as", "shows how"."""
    kind: Kind | None = None
    """What the frame's object must be named as."""


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of a frame: one end is who bears the noun ("holder"), the other hangs on it."""

    frame: Frame
    words: tuple[str, ...] = ()
    list: str = ""
    """A list of `nouns` to take the words from, instead of `words`."""
    holder: str = "subject"
    """The end that the bearer of the noun fills; "none" where the noun is an event ("the delivery of X by Y")."""
    other: tuple[str, ...] = ("gen",)
    """Slots of the other end; "gen" is possession in whatever form the language has."""
    agent: tuple[str, ...] = ()
    """For events: slots of the subject, `other` then being the object's."""
    kind: Kind | None = None
    """What the other end must be named as."""
    bearer: Kind | None = None
    """What the bearer must be named as; None lets the noun itself stand for a thing without a name ("the plant")."""


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Lists of nouns that rules refer to by name."""

    money: list[str]
    jobs: list[str]
    inquiries: list[str]
    facilities: list[str]
    firms: list[str]
    rest: list[str]
    services: list[str]
    branches: list[str]
    deals: list[str]
    people: list[str]
    holdings: list[str]
    converted: list[str]
    payers: list[str]
    sanctions: list[str]
    institutions: list[str]
    founding: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `relations.toml`."""

    possessive: list[str]
    """Prepositions of possession ("of", "de"); none where a case does it."""
    in_place: list[str]
    """Prepositions between a thing and its place."""
    its: list[str]
    """Possessive pronouns that can stand for a company."""
    it: list[str]
    """Pronouns that can stand for a company, or for the firm that speaks."""
    person: list[str]
    """Pronouns for one person."""
    definite: list[str]
    """Words that make a noun one that was named before; none where there are no articles."""
    company: list[str]
    """Nouns that mean the one company that a page is about ("the company")."""
    former: list[str]
    """Adjectives and adverbs of an office that is over ("former")."""
    becomes: list[str]
    """Verbs that make their subject or object bear a noun ("was appointed director")."""
    whether: list[str]
    """Words that open an indirect question: nothing is said of what is asked."""
    whichever: list[str]
    """Articles of a subject that is nobody in particular: "any state"."""
    nouns: Nouns
    verb: list[Verb]
    noun: list[Noun]


_BODIES = ("facilities", "firms", "branches", "converted", "payers", "founding", "institutions")
"""Lists of what can stand somewhere, be run and be led without having a name."""


class Lexicon:
    """One language's rules by the dictionary form of the word that calls them."""

    def __init__(self, language: str) -> None:
        kept = table(language, "relations", Table)
        self.possessive = frozenset(kept.possessive)
        self.in_place = frozenset(kept.in_place)
        self.its = frozenset(kept.its)
        self.it = frozenset(kept.it)
        self.person = frozenset(kept.person)
        self.definite = frozenset(kept.definite)
        self.former = frozenset(kept.former)
        self.company = frozenset(kept.company)
        self.whether = frozenset(kept.whether)
        self.whichever = frozenset(kept.whichever)
        self.becomes = frozenset(kept.becomes)
        self.lists: dict[str, frozenset[str]] = {
            name: frozenset(getattr(kept.nouns, name)) for name in Nouns.__struct_fields__
        }
        self.bodies = frozenset().union(*(self.lists[name] for name in _BODIES)) | self.company
        self.verbs: dict[str, tuple[Verb, ...]] = {}
        for verb in kept.verb:
            for word in verb.words:
                self.verbs[word] = (*self.verbs.get(word, ()), verb)
        self.nouns: dict[str, tuple[tuple[tuple[str, ...], Noun], ...]] = {}
        for noun in kept.noun:
            for phrase in noun.words or self.lists[noun.list]:
                words = tuple(phrase.split())
                self.nouns[words[0]] = (*self.nouns.get(words[0], ()), (words, noun))


@cache
def lexicon(language: str) -> Lexicon:
    """The rules of `language`, made once."""
    return Lexicon(language)
