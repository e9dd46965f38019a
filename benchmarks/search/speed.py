"""How fast an index is built and answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from statistics import median, quantiles

from msgspec.structs import replace

from benchmarks.search.peer import Plain
from benchmarks.search.questions import SETS, questions
from firsthand.records import Claim, Document, Material, Mention, Trace
from firsthand.search import build, look
from firsthand.search.index import in_memory


def timed(material: Material, claims: int) -> dict[str, float]:
    """Seconds to build an index of about so many claims, its size, and milliseconds an answer takes once it is open.

    Words in these copies are as rare as in the example: every word of a question stands in a larger case as often.
    """
    copies = max(1, round(claims / len(material.claims)))
    large = _large(material, copies)
    start = time.perf_counter()
    raw = build(large, "benchmark")
    built = time.perf_counter() - start
    asked = [question for name in SETS for question, _ in questions().of(name).asked]
    with in_memory(raw) as index:
        look(index, asked[0])
        spent = [_spent(partial(look, index, question)) for question in asked]
        plain = Plain([index.passage(number) for number in range(1, index.passages + 1)])
        theirs = [_spent(partial(plain.look, question, 20)) for question in asked]
        total = index.passages
    return {
        "claims": len(large.claims),
        "passages": total,
        "build_s": built,
        "size_mb": len(raw) / 1e6,
        "answer_ms_median": median(spent),
        "answer_ms_95": quantiles(spent, n=20)[-1],
        "answer_ms_worst": max(spent),
        "peer_ms_median": median(theirs),
    }


def _spent(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _large(material: Material, copies: int) -> Material:
    """The material with each document and all that was read in it repeated under other ids."""
    documents: list[Document] = []
    claims: list[Claim] = []
    traces: list[Trace] = []
    for copy in range(copies):
        documents += [replace(one, id=_copied(one.id, copy)) for one in material.documents]
        claims += [_claim(one, copy) for one in material.claims]
        traces += [replace(one, claim=_copied(one.claim, copy)) for one in material.traces]
    findings = [
        replace(one, id=_copied(one.id, copy), supporting=tuple(_copied(id_, copy) for id_ in one.supporting))
        for copy in range(copies)
        for one in material.findings
    ]
    return replace(
        material,
        documents=tuple(documents),
        claims=tuple(claims),
        traces=tuple(traces),
        findings=tuple(findings),
        entities=tuple(replace(one, mentions=_mentions(one.mentions, copies)) for one in material.entities),
        places=tuple(replace(one, mentions=_mentions(one.mentions, copies)) for one in material.places),
    )


def _copied(id_: str, copy: int) -> str:
    return f"{id_}0{copy}"


def _claim(claim: Claim, copy: int) -> Claim:
    quote = replace(claim.quote, document=_copied(claim.document, copy))
    return replace(claim, id=_copied(claim.id, copy), document=quote.document, quote=quote)


def _mentions(mentions: tuple[Mention, ...], copies: int) -> tuple[Mention, ...]:
    return tuple(replace(one, document=_copied(one.document, copy)) for copy in range(copies) for one in mentions)
