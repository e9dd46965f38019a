"""Frames: a cue, its source and its content as ranges of words, by arcs where the parse is good, else by order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.read import avowals, citing, content, cues, inquits, nominal, phrase_sources, reported, sources
from firsthand.read.extent import speech_of
from firsthand.read.inquits import Inquit
from firsthand.read.marks import Cue, Marker
from firsthand.read.nominal import Nominal
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.saying_nouns import saying_nouns
from firsthand.read.scene import Scene
from firsthand.records import Distance, Speech, Stance


@dataclass(frozen=True)
class Frame:
    """Who says what in one sentence of a passage; ranges are (first, last) word indices, both included.

    `at` is the cue's main word; `whole` the words that the frame itself takes up (cue, source and what stands with
    them), so that the content of another frame can leave them out.
    """

    at: int
    sentence: Sentence
    cue: Range | None
    source: Range | None
    content: tuple[Range, ...]
    speech: Speech
    stance: Stance = Stance.ASSERT
    distance: Distance = Distance.NEUTRAL
    anaphoric: bool = False
    """The content is what was said before: "writes about this"."""
    within: bool = False
    """The frame of a noun or of a belief: its words stay part of the statement around it."""
    believed: bool = False
    """The cue is a verb of believing, and tells how sure the source is."""
    avowed: bool = False
    """What a speaker believes, inside their own quotation: the source is whoever speaks there."""
    antecedent: Range | None = None
    """Whom a possessive pronoun that is the source can stand for."""
    cited: tuple[Range, Range] | None = None
    """Cue and name of whom the source itself rests on: "…, the Post reported, citing the ministry"."""


def find(scene: Scene) -> list[Frame]:
    """All frames of a passage, in the order of their cues."""
    found: list[Frame] = []
    for sentence in scene.sentences:
        clauses = list(inquits.find(scene, sentence))
        mine = [frame for one in clauses if (frame := _of_inquit(scene, sentence, one))]
        inside = {i for one in mine if one.cue for i in range(one.cue[0], one.cue[1] + 1)}
        mine += [
            frame
            for cue in cues.verbs(scene, sentence)
            if cue.at not in inside and (frame := _of_verb(scene, sentence, cue))
        ]
        mine += [frame for cue in cues.frames(scene, sentence) if (frame := _of_phrase(scene, sentence, cue))]
        mine = citing.attached(scene, sentence, mine) if scene.lexicon.citing else mine
        mine += _hearsay(scene, sentence, mine)
        settled = _settled(mine)
        settled += _nominal(scene, sentence, settled)
        settled += _avowed(scene, sentence)
        found += sorted(settled, key=lambda frame: frame.at)
    return found


def _of_inquit(scene: Scene, sentence: Sentence, inquit: Inquit) -> Frame | None:
    ranges = reported.around(scene, sentence, inquit)
    if not ranges:
        return None
    return Frame(
        at=inquit.cue.at,
        sentence=sentence,
        cue=(inquit.cue.first, inquit.cue.last),
        source=inquit.source,
        content=ranges,
        speech=speech_of(scene, ranges[0]),
        stance=scene.lexicon.stance(inquit.cue.lemma),
        distance=scene.lexicon.distance(inquit.cue.lemma),
        believed=inquit.cue.lemma in scene.lexicon.verbs.believe,
    )


def _of_verb(scene: Scene, sentence: Sentence, cue: Cue) -> Frame | None:
    found = content.of_verb(scene, sentence, cue)
    if found is None:
        return None
    source = sources.of_verb(scene, sentence, cue, found)
    if source.refused:
        return None
    return Frame(
        at=cue.at,
        sentence=sentence,
        cue=(cue.first, cue.last),
        source=source.words,
        content=found.ranges,
        speech=found.speech,
        stance=scene.lexicon.stance(cue.lemma),
        distance=Distance.HEARSAY if source.nobody else scene.lexicon.distance(cue.lemma),
        anaphoric=found.anaphoric,
        believed=cue.lemma in scene.lexicon.verbs.believe,
    )


def _of_phrase(scene: Scene, sentence: Sentence, cue: Marker) -> Frame | None:
    source = phrase_sources.of_phrase(scene, sentence, cue)
    if source is None:
        return None
    ranges = content.around(scene, sentence, (min(cue.first, source[0]), max(cue.last, source[1])))
    if not ranges:
        return None
    speech = Speech.MIXED if any(scene.quote_at(i) for a, b in ranges for i in range(a, b + 1)) else Speech.INDIRECT
    return Frame(
        at=cue.first,
        sentence=sentence,
        cue=(cue.first, cue.last),
        source=source,
        content=ranges,
        speech=speech,
        distance=cue.distance,
    )


def _hearsay(scene: Scene, sentence: Sentence, others: list[Frame]) -> Iterator[Frame]:
    taken = {i for frame in others for i in range(*(frame.cue or (0, 0)))}
    for cue in cues.hearsay(scene, sentence):
        if cue.first in taken:
            continue
        ranges = content.around(scene, sentence, (cue.first, cue.last))
        if ranges:
            yield Frame(
                at=cue.first,
                sentence=sentence,
                cue=(cue.first, cue.last),
                source=None,
                content=ranges,
                speech=Speech.EVIDENTIAL,
                distance=cue.distance,
            )


def _nominal(scene: Scene, sentence: Sentence, others: list[Frame]) -> list[Frame]:
    """The frames of nouns, but for those that name nobody where a verb's frame says the same."""
    taken = {frame.at for frame in others}
    found = [_of_noun(scene, sentence, one) for one in nominal.find(scene, sentence) if one.at not in taken]
    return [one for one in found if one.source is not None or not any(_same(one, other) for other in others)]


def _avowed(scene: Scene, sentence: Sentence) -> Iterator[Frame]:
    for one in avowals.find(scene, sentence):
        yield Frame(
            at=one.at,
            sentence=sentence,
            cue=(one.at, one.at),
            source=one.subject,
            content=(one.content,),
            speech=Speech.INDIRECT,
            stance=scene.lexicon.stance(one.lemma),
            within=True,
            believed=True,
            avowed=True,
        )


def _of_noun(scene: Scene, sentence: Sentence, noun: Nominal) -> Frame:
    known = saying_nouns(scene.language)
    distance = known.distances.get(noun.lemma, Distance.NEUTRAL)
    return Frame(
        at=noun.at,
        sentence=sentence,
        cue=(noun.at, noun.at),
        source=noun.source,
        content=(noun.content,),
        speech=noun.speech,
        stance=known.stances[noun.lemma],
        distance=distance,
        within=True,
        antecedent=noun.antecedent,
    )


def _settled(frames: list[Frame]) -> list[Frame]:
    """One frame a content: of two cues that take the same words, the one with a source and nearer to them wins."""
    kept: list[Frame] = []
    for frame in sorted(_without_lead_in(frames), key=lambda one: (one.source is None, -len(one.content))):
        if not any(_same(frame, other) for other in kept):
            kept.append(frame)
    return kept


def _without_lead_in(frames: list[Frame]) -> list[Frame]:
    """“We recall that … , said X”: the lead-in names nobody, its clause is X's."""
    led = list(frames)
    for lead in frames:
        if lead.source is not None or lead.cue is None or not lead.content:
            continue
        for number, frame in enumerate(led):
            if frame.source is None or not frame.content or not _holds(frame, lead.at) or not _holds(lead, frame.at):
                continue
            if lead.content[0][0] > frame.content[0][1]:
                continue  # the lead-in's clause begins behind that piece: the two hold one another by a misread arc
            first = (max(lead.content[0][0], frame.content[0][0]), frame.content[0][1])
            led[number] = replace(frame, content=(first, *frame.content[1:]))
            led = [other for other in led if other is not lead]
            break
    return led


def _holds(frame: Frame, at: int) -> bool:
    return any(first <= at <= last for first, last in frame.content)


def _same(one: Frame, other: Frame) -> bool:
    mine = {i for a, b in one.content for i in range(a, b + 1)}
    theirs = {i for a, b in other.content for i in range(a, b + 1)}
    shared = len(mine & theirs)
    return shared > 0.8 * max(len(mine), len(theirs))
