"""The shape of `attribution.toml`: what a language calls saying, thinking, sources and their titles."""

from __future__ import annotations

from msgspec import Struct, field

Words = frozenset[str]
_NONE: Words = frozenset()


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what they must have beside them to open a frame."""

    say: Words
    """Reporting verbs: a clause, a quotation or a bare clause before them is enough."""
    think: Words
    """Thinking, showing, asking: only with a clause of their own or a whole quotation."""
    quoted: Words
    """Only with a quotation ("continued", "smiled")."""
    named: Words
    """An object and what it is called, in quotation marks ("described it as “very reasonable”")."""
    noun: Words
    """A noun is content enough ("announced the closure")."""
    infinitive: Words
    """An infinitive is content enough ("claims to have delivered")."""
    show: Words
    """What an office, body or person presents to the public ("the ministry showed …")."""
    quoting: Words
    """In the passive the subject is the source ("was quoted as saying")."""
    decline: Words = _NONE
    """Refusing: with an infinitive of speaking ("declined to comment")."""
    silent: Words = _NONE
    """The verbs of speaking that one declines."""
    reached: Words = _NONE
    """How a reporter turns to somebody: a participle of theirs only tells when she answered ("asked on Friday, …")."""
    know: Words = _NONE
    """Knowing: what somebody does or does not know, only they can tell ("he does not know who …")."""
    plan: Words = _NONE
    """Intending: with an infinitive ("plans to build")."""
    believe: Words = _NONE
    """Believing and doubting: what "I" and "we" in a quotation are less sure of than of what they say."""


class Stances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what the source does; every other one asserts."""

    confirm: Words
    deny: Words
    speculate: Words
    plan: Words
    accuse: Words
    ask: Words
    decline: Words


class Distances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by the distance that the writer shows in choosing them."""

    sceptical: Words
    hearsay: Words


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Prepositional frames ("according to"), before their source."""

    neutral: Words
    sceptical: Words


class Hearsay(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that report and name nobody ("reportedly")."""

    neutral: Words
    sceptical: Words


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Sources that are not speakers, offices, times."""

    document: Words
    role: Words
    temporal: Words
    feminine: Words = _NONE
    """Titles and offices that only a woman has ("spokeswoman", "Mme")."""
    masculine: Words = _NONE
    body: Words = _NONE
    """Bodies that "it" stands for ("company"); in English they are neither he nor she."""
    paper: Words = _NONE
    """What a newspaper or station is ("newspaper", "outlet")."""
    called: Words = _NONE
    """Words that newspapers are called by ("Times", "Gazette")."""
    ours: Words = _NONE
    """With one of these a paper is the page's own ("our newspaper")."""


class Pronouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Personal pronouns, as written."""

    masculine: Words
    feminine: Words
    plural: Words
    first: Words
    second: Words
    neuter: Words = _NONE


class Table(Struct, frozen=True, kw_only=True, dict=True, forbid_unknown_fields=True):
    """The shape of `attribution.toml`."""

    complementizers: Words
    firm: Words
    """Complementizers that make what follows a clause even where the parse does not see it."""
    relatives: Words
    describing: Words = _NONE
    """Those that open a clause telling what a name stands for, in any case ("whose"); none that also single out."""
    as_words: Words
    agent: Words
    also: Words
    anaphor_words: Words = field(name="anaphors")
    back: Words = _NONE
    """Pronouns that open a sentence for all that was just told ("*this* was reported by …")."""
    nobody: Words
    """Subjects that name nobody ("on", "one")."""
    postposed: Words
    """Prepositions that stand behind their source ("Berichten zufolge")."""
    negations: Words
    adjectives: Words
    """With a form of "be" and a clause: "is convinced that"."""
    first_endings: tuple[str, ...]
    """Endings of verbs in the first person that need no pronoun."""
    definite: Words
    """Words that open a phrase for something already named; none where a language has no articles."""
    plural: Words
    reported_moods: Words
    """Verb forms that by themselves mark what somebody else says (German Konjunktiv I)."""
    unreal_moods: Words = _NONE
    """Those of them that under a word of `conditional` say what might be (German Konjunktiv II)."""
    conditional: Words = _NONE
    bare_clauses: bool
    """Whether a clause may follow its cue without a joining word ("said the plant was closed")."""
    verbs: Verbs
    stance_verbs: Stances = field(name="stance")
    distance_verbs: Distances = field(name="distance")
    frame_words: Phrases = field(name="frames")
    hearsay_words: Hearsay = field(name="hearsay")
    nouns: Nouns
    pronoun_words: Pronouns = field(name="pronouns")
    singular: Words = _NONE
    """Words that open a phrase for one thing, where verbs without an ending are plural."""
    of: Words = _NONE
    """Prepositions that tie what follows to the noun before them, whatever the parse says."""
    oblique_words: Words = field(default=_NONE, name="oblique")
    """Words that open no subject, for their form is that of an object ("him", "dem").

    "der -en" is such a word only before an adjective that ends so, "einer -" before any adjective or noun.
    """
    oblique_nouns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By article the endings of nouns that are no subject behind it ("der Regierung")."""
    agents: tuple[str, ...] = ()
    """Endings of nouns for those who do something, and so can speak ("-er", "-ist")."""
    possessive: Words = _NONE
    """Pronouns that open a phrase as an article does ("its lawyer")."""
    told: Words = _NONE
    """Verbs that name whom it is said to without a preposition ("told reporters")."""
    citing_words: Words = field(default=_NONE, name="citing")
    """How whom a source rests on is joined to it ("citing")."""
    telling: Words = _NONE
    """Those of them that always do, so that no speaker stands right behind them."""
    prefixes: Words = _NONE
    """What a German verb leaves behind at the end of its clause ("räumte … ein")."""
    auxiliaries: Words = _NONE
    """Small words between a mark and an inverted verb that taggers confuse ("a", "s'")."""
    straight: bool = False
    """Whether the subject may stand before its verb behind what is said ("…, the mayor said")."""
    partial: Words = _NONE
    """Verbs that report only together with a prefix ("teilte … mit")."""
    sourcing: Words = _NONE
    """Prepositions that make a frame only with a noun of telling ("nach Angaben der Polizei")."""
    sourced: Words = _NONE
    """Those nouns of telling, by dictionary form."""
    thereby: Words = _NONE
    """Words that point back to whoever was the source before ("demnach")."""
    verb_second: bool = False
    """Whether a verb behind a subordinate clause opens the main clause and reports nothing."""
    impersonal: Words = _NONE
    """Verbs whose source is a place or document ("говорится в отчете")."""
    media_words: Words = field(default=_NONE, name="media")
    """How a medium begins ("in an interview")."""
    addressed: Words = _NONE
    """Those who are spoken to, in the form that tells it ("reporters", "журналистам")."""
    credit_words: Words = field(default=_NONE, name="credits")
    """How a line begins that tells who made the page ("reporting by")."""
    phrasal: Words = _NONE
    """Cues of two words, by dictionary form: what they are without the second is no saying ("faire savoir")."""
    articles: dict[str, str] = field(default_factory=dict)
    """What an article tells of a subject's gender: masculine, feminine or neuter."""
    always_words: dict[str, Words] = field(default_factory=dict, name="always")
    """Words of one class only, by Universal Dependencies tag, whatever the tagger sees in them ("Zudem", "el")."""
