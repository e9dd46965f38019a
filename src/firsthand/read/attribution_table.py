"""The shape of `attribution.toml`: what a language calls saying, thinking, sources and their titles."""

from __future__ import annotations

from msgspec import Struct


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what they must have beside them to open a frame."""

    say: list[str]
    """Reporting verbs: a clause, a quotation or a bare clause before them is enough."""
    think: list[str]
    """Thinking, showing, asking: only with a clause of their own or a whole quotation."""
    quoted: list[str]
    """Only with a quotation ("continued", "smiled")."""
    named: list[str]
    """An object and what it is called, in quotation marks ("described it as “very reasonable”")."""
    noun: list[str]
    """A noun is content enough ("announced the closure")."""
    infinitive: list[str]
    """An infinitive is content enough ("claims to have delivered")."""
    show: list[str]
    """What an office, body or person presents to the public ("the ministry showed …")."""
    quoting: list[str]
    """In the passive the subject is the source ("was quoted as saying")."""
    decline: list[str] = []
    """Refusing: with an infinitive of speaking ("declined to comment")."""
    silent: list[str] = []
    """The verbs of speaking that one declines."""
    plan: list[str] = []
    """Intending: with an infinitive ("plans to build")."""
    believe: list[str] = []
    """Believing and doubting: what "I" and "we" in a quotation are less sure of than of what they say."""


class Stances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what the source does; every other one asserts."""

    confirm: list[str]
    deny: list[str]
    speculate: list[str]
    plan: list[str]
    accuse: list[str]
    ask: list[str]
    decline: list[str]


class Distances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by the distance that the writer shows in choosing them."""

    sceptical: list[str]
    hearsay: list[str]


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Prepositional frames ("according to"), before their source."""

    neutral: list[str]
    sceptical: list[str]


class Hearsay(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that report and name nobody ("reportedly")."""

    neutral: list[str]
    sceptical: list[str]


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Sources that are not speakers, offices, times."""

    document: list[str]
    role: list[str]
    temporal: list[str]
    feminine: list[str] = []
    """Titles and offices that only a woman has ("spokeswoman", "Mme")."""
    masculine: list[str] = []
    body: list[str] = []
    """Bodies that "it" stands for ("company"); in English they are neither he nor she."""
    paper: list[str] = []
    """What a newspaper or station is ("newspaper", "outlet")."""
    called: list[str] = []
    """Words that newspapers are called by ("Times", "Gazette")."""
    ours: list[str] = []
    """With one of these a paper is the page's own ("our newspaper")."""


class Pronouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Personal pronouns, as written."""

    masculine: list[str]
    feminine: list[str]
    plural: list[str]
    first: list[str]
    second: list[str]
    neuter: list[str] = []


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `attribution.toml`."""

    complementizers: list[str]
    firm: list[str]
    """Complementizers that make what follows a clause even where the parse does not see it."""
    relatives: list[str]
    as_words: list[str]
    agent: list[str]
    also: list[str]
    anaphors: list[str]
    nobody: list[str]
    """Subjects that name nobody ("on", "one")."""
    postposed: list[str]
    """Prepositions that stand behind their source ("Berichten zufolge")."""
    negations: list[str]
    adjectives: list[str]
    """With a form of "be" and a clause: "is convinced that"."""
    first_endings: list[str]
    """Endings of verbs in the first person that need no pronoun."""
    definite: list[str]
    """Words that open a phrase for something already named; none where a language has no articles."""
    plural: list[str]
    reported_moods: list[str]
    """Verb forms that by themselves mark what somebody else says (German Konjunktiv I)."""
    bare_clauses: bool
    """Whether a clause may follow its cue without a joining word ("said the plant was closed")."""
    verbs: Verbs
    stance: Stances
    distance: Distances
    frames: Phrases
    hearsay: Hearsay
    nouns: Nouns
    pronouns: Pronouns
    singular: list[str] = []
    """Words that open a phrase for one thing, where verbs without an ending are plural."""
    of: list[str] = []
    """Prepositions that tie what follows to the noun before them, whatever the parse says."""
    oblique: list[str] = []
    """Words that open no subject, for their form is that of an object ("him", "dem").

    "der -en" is such a word only before an adjective that ends so, "einer -" before any adjective or noun.
    """
    agents: list[str] = []
    """Endings of nouns for those who do something, and so can speak ("-er", "-ist")."""
    possessive: list[str] = []
    """Pronouns that open a phrase as an article does ("its lawyer")."""
    told: list[str] = []
    """Verbs that name whom it is said to without a preposition ("told reporters")."""
    prefixes: list[str] = []
    """What a German verb leaves behind at the end of its clause ("räumte … ein")."""
    auxiliaries: list[str] = []
    """Small words between a mark and an inverted verb that taggers confuse ("a", "s'")."""
    straight: bool = False
    """Whether the subject may stand before its verb behind what is said ("…, the mayor said")."""
    partial: list[str] = []
    """Verbs that report only together with a prefix ("teilte … mit")."""
    sourcing: list[str] = []
    """Prepositions that make a frame only with a noun of telling ("nach Angaben der Polizei")."""
    sourced: list[str] = []
    """Those nouns of telling, by dictionary form."""
    thereby: list[str] = []
    """Words that point back to whoever was the source before ("demnach")."""
    verb_second: bool = False
    """Whether a verb behind a subordinate clause opens the main clause and reports nothing."""
    impersonal: list[str] = []
    """Verbs whose source is a place or document ("говорится в отчете")."""
    media: list[str] = []
    """How a medium begins ("in an interview")."""
    addressed: list[str] = []
    """Those who are spoken to, in the form that tells it ("reporters", "журналистам")."""
    credits: list[str] = []
    """How a line begins that tells who made the page ("reporting by")."""
    phrasal: list[str] = []
    """Cues of two words, by dictionary form: what they are without the second is no saying ("faire savoir")."""
    always: dict[str, list[str]] = {}
    """Words of one class only, by Universal Dependencies tag, whatever the tagger sees in them ("Zudem", "el")."""
