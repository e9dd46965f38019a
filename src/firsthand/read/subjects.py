"""Subjects that a reported clause leaves out: whoever reports it, in languages that need no pronoun there."""

from __future__ import annotations

from firsthand.read.told import Told
from firsthand.records import Argument

_OF_ONE = {"ru": ("л", "ла"), "uk": ("в", "ла")}
"""By language the endings of a past that one man, woman or body is the subject of."""


def with_speaker(told: Told, head: int, found: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """With the speaker as the subject that a Russian or Ukrainian clause leaves out: “фонд заявил, что выделил деньги”.

    Both verbs must end alike, as of one man, woman or body: a plural ("что задержали двоих") means nobody.
    Any other subject that the parse found outside the clause is none of it.
    """
    tree, endings = told.scene.tree, _OF_ONE.get(told.scene.language, ())
    source = told.links[-1].source if told.links else None
    clause = tree.low[told.content[0][0]] in told.scene.lexicon.firm
    if not endings or source is None or source.span is None or not clause:
        return found
    hull = told.hull
    found = tuple(one for one in found if one.role != "subject" or one.span.overlaps(hull))
    alike = told.at is not None and any(tree.low[told.at].endswith(e) and tree.low[head].endswith(e) for e in endings)
    if not alike or "Past" not in tree.feats[head] or any(one.role == "subject" for one in found):
        return found
    speaker = Argument(role="subject", text=source.text, span=source.span, named_at=source.named_at or source.span)
    return tuple(sorted((*found, speaker), key=lambda argument: argument.span))
