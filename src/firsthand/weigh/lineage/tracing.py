"""Documents to derivations: candidates, comparison, choice, records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.records import Claim, Derivation, Document, Mention, Place
from firsthand.weigh.lineage.again import ToldAgain
from firsthand.weigh.lineage.choice import Edge, edges
from firsthand.weigh.lineage.grounds import Recorder
from firsthand.weigh.lineage.naming import pointers
from firsthand.weigh.lineage.page import lay_out
from firsthand.weigh.lineage.sheets import Sheets
from firsthand.weigh.sense import Senses


def lineage(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    places: Sequence[Place] = (),
    senses: Callable[[], Senses] | None = None,
) -> tuple[Derivation, ...]:
    """Which documents were taken from which others, wholly or in part, by the derived document's place in `documents`.

    Copies are found by their wording; translations and retellings by names, numbers and dates told in the same order;
    both by what a page says itself (an outlet named, a credit line, a link). A page that shares no more than names,
    days and the headline's figure with another was not taken from it. What two copies of one text share is explained
    by that text, so that each page stands beside its nearest bases alone. `places` make a town's names in several
    languages one; without them names are compared by their sound. `senses` makes what tells what the claims say of
    the same parties, once the pages are laid out, which needs the memory for itself; without it pages are compared by
    their words and facts alone.
    """
    pages = lay_out(documents, claims, mentions, places)
    sheets = Sheets(pages)
    found = edges(sheets, pointers(pages.documents, claims, mentions), ToldAgain(pages, senses() if senses else None))
    likeliest: dict[int, Edge] = {}
    for edge in found:
        likeliest.setdefault(edge.evidence.derived, edge)
    recorder = Recorder(sheets)
    made = [recorder.record(edge, likeliest.get(edge.evidence.base)) for edge in found]
    place = {document.id: at for at, document in enumerate(documents)}
    return tuple(sorted(made, key=lambda one: (place[one.derived], -one.score, place[one.base])))
