"""What a document tells, statement by statement: its frames, what inherits from them, and the writer's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from firsthand.read import asides, circumstances, coordination, frames, inherit, passed_on, stating
from firsthand.read.certainty import has_hearsay_forms, hearsay_conditional, hearsay_forms
from firsthand.read.frames import Frame
from firsthand.read.heads import head_of
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.read.speakers import Cast
from firsthand.records import Attribution, Distance, Resolved, Source, Span, Speech

_OF_NOBODY = frozenset({Speech.DIRECT, Speech.NOMINAL})
"""Kinds of speech that stay what they are where the text names no speaker."""

_LONG = 6
"""Words from which on a sentence is taken for a statement even where the tagger sees no verb in it."""


@dataclass(frozen=True)
class Told:
    """One statement: content ranges in a scene, and the links from the page's publisher (left out) to its source."""

    scene: Scene
    sentence: Sentence
    content: tuple[Range, ...]
    links: tuple[Attribution, ...]
    cue: Range | None = None
    at: int | None = None
    """The cue's main word."""
    believed: bool = False
    """The cue tells how sure the source is: "we believe"."""

    @property
    def hull(self) -> Span:
        """From the first word of the content to the last."""
        return self.scene.passage.span(self.content[0][0], self.content[-1][1])


def statements(scenes: Sequence[Scene], outlet: str = "") -> Iterator[Told]:
    """All statements of a document, in reading order; `outlet` is its publisher."""
    cast = Cast(scenes, outlet)
    found = [frames.find(scene) for scene in scenes]
    reach = inherit.covered(scenes, found)
    before: Attribution | None = None
    heard = inherit.Heard()
    for number, scene in enumerate(scenes):
        for sentence in scene.sentences:
            here = [frame for frame in found[number] if frame.sentence == sentence]
            mine = [frame for frame in here if not frame.within]
            outer = reach.get((number, sentence))
            links = () if outer is None else inherit.inherited(cast, scenes[outer[0]], outer[1])
            told = [one for frame in mine if frame.content for one in _framed(cast, scene, frame, before)]
            own = (
                []
                if mine
                else _of_themselves(cast, scene, sentence, before) or _passed_on_within(cast, scene, sentence)
            )
            spoken_of = before or (None if mine or own else passed_on.spoken_of(cast, scene, sentence))
            told += own or _unframed(scene, sentence, mine, spoken_of or heard.by(scene, sentence), told)
            inside = [one for frame in here if frame.within for one in _within(cast, scene, frame, told)]
            aside = [Told(scene, sentence, (part,), ()) for part in asides.of_speakers(scene, mine)]
            for one in (*aside, *told, *inside, *_told_aside(told)):
                yield replace(one, links=(*links, *one.links)) if links else one
            before = next((one.links[-1] for one in told if one.links and one.links[-1].source.span), None) or (
                # The writer's own sentence ends a speaker's turn; a sentence without statements does not.
                before if all(one.links for one in told) and (told or not mine) else None
            )
            heard.hear(scene, sentence, before or (spoken_of if told and told[-1].links else None))


def _told_aside(told: Sequence[Told]) -> Iterator[Told]:
    """What the writer says beside what is reported in other words than the source's own."""
    for one in told:
        if one.links and one.links[-1].speech is not Speech.DIRECT:
            for part in asides.of_names(one.scene, one.content):
                yield Told(one.scene, one.sentence, (part,), ())


def _named_before(told: Sequence[Told], word: int) -> Attribution | None:
    """Whom a frame of the same sentence names before `word`: what is left from there on goes on with them."""
    named = (one for one in reversed(told) if one.at is not None and one.at < word and one.links)
    return next((one.links[-1] for one in named if one.links[-1].source.span), None)


def _framed(cast: Cast, scene: Scene, frame: Frame, before: Attribution | None) -> Iterator[Told]:
    span = scene.passage.span
    nobody = Source(text="", resolved=Resolved.NOTHING)
    source = nobody if frame.source is None else _source(cast, scene, frame, frame.source)
    said = circumstances.of(scene, frame)
    link = Attribution(
        source=source,
        medium=said.medium,
        addressee=said.addressee,
        cue=span(*frame.cue) if frame.cue else None,
        speech=frame.speech if frame.source is not None or frame.speech in _OF_NOBODY else Speech.EVIDENTIAL,
        stance=frame.stance,
        distance=frame.distance,
    )
    links: tuple[Attribution, ...] = (link, *inherit.cited(cast, scene, frame))
    if frame.source is None and before is not None and inherit.goes_on(scene, frame):
        links = (inherit.continued(before), link)
    parts = (frame.content,) if frame.speech is Speech.DIRECT else coordination.parts(scene, frame.content)
    for part in parts:
        yield Told(scene, frame.sentence, part, _kept_away(scene, part, links), frame.cue, frame.at, frame.believed)


def _within(cast: Cast, scene: Scene, frame: Frame, told: Sequence[Told]) -> Iterator[Told]:
    """What a noun or a first person tells inside one of the sentence's statements."""
    if not frame.avowed:
        yield from _framed(cast, scene, frame, None)
        return
    around = next((one for one in told if one.links and any(a <= frame.at <= b for a, b in one.content)), None)
    if around is None or frame.cue is None or not around.links[-1].source.text:
        return
    speaker, span = around.links[-1].source, scene.passage.span
    source = msgspec.structs.replace(
        speaker,
        span=span(*frame.source) if frame.source else None,
        named_at=speaker.named_at or speaker.span,
        resolved=Resolved.PRONOUN,
    )
    link = Attribution(source=source, cue=span(*frame.cue), speech=frame.speech, stance=frame.stance)
    yield Told(scene, frame.sentence, frame.content, (link,), frame.cue, frame.at, believed=True)


def _source(cast: Cast, scene: Scene, frame: Frame, words: Range) -> Source:
    if frame.within:
        return cast.owner(scene, words, frame.antecedent)
    return cast.source(scene, words, frame.cue)


def _kept_away(scene: Scene, part: tuple[Range, ...], links: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The links with hearsay at the last where the words reported are themselves in its form: "selon X, il aurait"."""
    if links[-1].distance is not Distance.NEUTRAL or _hearsay_form(scene, part) is None:
        return links
    return (*links[:-1], msgspec.structs.replace(links[-1], distance=Distance.HEARSAY))


def _unframed(
    scene: Scene, sentence: Sentence, mine: list[Frame], before: Attribution | None, told: Sequence[Told]
) -> list[Told]:
    """What no frame of the sentence takes: a bare quotation, reported moods, or the writer's own statement."""
    left = _left_over(scene, sentence, mine)
    if not left or stating.is_no_statement(scene, sentence):
        return []
    quote = scene.quote_at(left[0][0])
    if not mine and quote is not None and all(scene.quote_at(i) == quote for i in range(left[0][0], left[-1][1] + 1)):
        whole = quote.opening >= 0 and quote.closing < scene.tree.size
        links = (inherit.continued(before),) if before is not None else (_quoted_by_nobody(whole),)
        return [Told(scene, sentence, left, links)]
    before = _named_before(told, left[0][0]) or before
    if before is not None and _goes_on_reporting(scene, left):
        return [Told(scene, sentence, left, (inherit.continued(before),))]
    if not any(scene.has_verb(*part) or part[1] - part[0] >= _LONG for part in left) and (
        mine or not stating.is_without_copula(scene, sentence)
    ):
        return []
    left = (stating.past_asking(scene, left[0]), *left[1:])
    return [Told(scene, sentence, part, _hearsay_links(scene, part)) for part in coordination.parts(scene, left)]


def _of_themselves(cast: Cast, scene: Scene, sentence: Sentence, before: Attribution | None) -> list[Told]:
    """What whoever spoke last knows or does not, told of them by a pronoun: it is their own word."""
    known = stating.knowing(scene, sentence) if before is not None else None
    part = scene.trimmed(sentence.first, sentence.stop - 1)
    if known is None or part is None:
        return []
    pronoun, verb = known
    source = cast.source(scene, (pronoun, pronoun), (verb, verb))
    link = Attribution(source=source, cue=scene.passage.span(verb, verb), speech=Speech.INDIRECT)
    return [Told(scene, sentence, (part,), (link,))]


def _passed_on_within(cast: Cast, scene: Scene, sentence: Sentence) -> list[Told]:
    """The statement that the subject of the main verb passes on, and what the writer says of that beside it."""
    found = passed_on.within(cast, scene, sentence)
    if found is None or stating.is_no_statement(scene, sentence):
        return []
    clause, link = found
    told = [Told(scene, sentence, (clause,), (link,))]
    for part in ((sentence.first, clause[0] - 1), (clause[1] + 1, sentence.stop - 1)):
        rest = scene.trimmed(*part)
        if rest is not None and rest[1] - rest[0] + 1 >= stating.SHORTEST and scene.has_verb(*rest):
            told.append(Told(scene, sentence, (rest,), _hearsay_links(scene, (rest,))))
    return told


def _quoted_by_nobody(whole: bool) -> Attribution:
    """A quotation on its own; with one of its marks missing, its speaker stands where we do not see."""
    return Attribution(source=Source(text="", resolved=Resolved.NOTHING, doubtful=not whole), speech=Speech.DIRECT)


def _hearsay_links(scene: Scene, left: tuple[Range, ...]) -> tuple[Attribution, ...]:
    """Hearsay told by the verb form alone ("aurait participé", "soll verkauft haben") is a link that names nobody."""
    mark = _hearsay_form(scene, left)
    if mark is None:
        return ()
    nobody = Source(text="", resolved=Resolved.NOTHING)
    return (Attribution(source=nobody, cue=mark, speech=Speech.EVIDENTIAL, distance=Distance.HEARSAY),)


def _hearsay_form(scene: Scene, part: tuple[Range, ...]) -> Span | None:
    if not has_hearsay_forms(scene.language):
        return None
    # Asking is dear; without a conditional, a reported mood or a "soll" there is nothing to ask about.
    forms = hearsay_forms(scene.language)
    inside = (i for first, last in part for i in range(first, last + 1))
    if not any("Cnd" in scene.tree.feats[i] or scene.tree.low[i] in forms for i in inside):
        return None
    return hearsay_conditional(scene.passage, head_of(scene, part), scene.language)


def _goes_on_reporting(scene: Scene, left: tuple[Range, ...]) -> bool:
    """German goes on with what a source said in the reported mood, or with hearsay's “soll”."""
    moods = bool(scene.lexicon.reported_moods)
    return moods and (passed_on.is_passed_on(scene, left) or _hearsay_form(scene, left) is not None)


def _left_over(scene: Scene, sentence: Sentence, mine: list[Frame]) -> tuple[Range, ...]:
    """The words of a sentence that no frame takes, when they are enough for a statement."""
    taken = bytearray(sentence.stop - sentence.first)
    for frame in mine:
        for part in (*frame.content, frame.cue, frame.source, *(frame.cited or ())):
            if part is not None:
                for i in range(max(part[0], sentence.first), min(part[1] + 1, sentence.stop)):
                    taken[i - sentence.first] = 1
    parts, first = [], None
    for i in range(sentence.first, sentence.stop + 1):
        free = i < sentence.stop and not taken[i - sentence.first]
        if free and first is None:
            first = i
        elif not free and first is not None:
            parts.append(scene.trimmed(first, i - 1))
            first = None
    kept = tuple(part for part in parts if part is not None and part[1] - part[0] + 1 >= stating.SHORTEST)
    if mine:
        kept = tuple(_without_link(scene, part) for part in kept)
        kept = tuple(
            part
            for part in kept
            if stating.says_something(scene, part) and not stating.is_circumstance(scene, part, mine)
        )
    return kept


def _without_link(scene: Scene, part: Range) -> Range:
    """The part without a relative pronoun or an "and" at its end, whose clause a frame has taken."""
    first, last = part
    while last > first and (scene.tree.low[last] in scene.lexicon.relatives or scene.tree.upos[last] == "CCONJ"):
        last -= 1
    return scene.trimmed(first, last) or part
