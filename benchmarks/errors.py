"""`python -m benchmarks.errors FILE… [--json]`: in which ways claims are read wrongly, counted over labelled sets.

A labelled claim is found when a claim covers more than .3 of its content, as the scorer has it. What is wrong with one
that is not found, with one that is found and given to another, and with one that no label asks for, is told by what the
label itself and the language's lexicon say; each claim counts once, under the first kind that fits.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks import sets
from benchmarks.attribution import predict
from firsthand.read import Reader
from firsthand.read.lemmas import lemma
from firsthand.read.lexicon import lexicon

_QUOTES = frozenset('«»“”„"')
COVERED = 0.3


def kinds(gold: sets.Row, found: sets.Row, score: Any) -> Iterator[str]:
    """The errors of one text, by kind."""
    text, language = gold["text"], gold["lang"]
    wanted = [score.prep(claim, text) for claim in gold["claims"]]
    given = [score.prep(claim, text) for claim in found["claims"]]
    pairs = score.assign(
        wanted, given, lambda a, b: len(a["con"] & b["con"]) / max(len(a["con"]), 1), COVERED, strict_gt=True
    )
    for i, claim in enumerate(wanted):
        if i not in {pair[0] for pair in pairs}:
            yield missed(claim["raw"], text, language, {letter for one in given for letter in one["con"]}, claim["con"])
    for i, j in pairs:
        kind = speaker(wanted[i], given[j])
        if kind:
            yield kind
    for j, claim in enumerate(given):
        if j not in {pair[1] for pair in pairs}:
            yield unasked(claim, wanted)


def missed(raw: sets.Row, text: str, language: str, given: set[int], content: set[int]) -> str:
    """Why a labelled claim may have been missed."""
    if len(content & given) > COVERED * len(content):
        return "missed: lies inside another claim that was found"
    cue = _words(raw, "cue", text)
    if not cue:
        if any(mark in text[a:b] for a, b in raw["content_spans"] for mark in _QUOTES):
            return "missed: a quotation, no cue labelled"
        return "missed: no cue labelled"
    known = lexicon(language).cues
    forms = {lemma(word, language, part) for word in cue.split() for part in ("VERB", "ADJ", "NOUN")}
    if not forms & known:
        return "missed: the cue is in no list"
    return "missed: a known cue opened no frame"


def speaker(wanted: dict[str, Any], given: dict[str, Any]) -> str:
    """What is wrong with the speaker of a claim that was found; empty when nothing is."""
    if (not wanted["sp"] and not given["sp"]) or wanted["sp"] & given["sp"]:
        return ""
    if not given["sp"]:
        return "speaker: nobody, where somebody is named"
    return "speaker: somebody, where nobody is labelled" if not wanted["sp"] else "speaker: another one"


def unasked(claim: dict[str, Any], wanted: list[dict[str, Any]]) -> str:
    """What a claim is that no label asks for."""
    if any(claim["con"] & one["con"] for one in wanted):
        return "unasked: a part of a labelled claim, or one around it"
    if claim["sp"]:
        return "unasked: a cue with a source that the set does not label"
    return "unasked: hearsay or a quotation that names nobody"


def _words(raw: sets.Row, name: str, text: str) -> str:
    spans = raw.get(f"{name}_spans") or ([raw[f"{name}_span"]] if raw.get(f"{name}_span") else [])
    return " ".join(text[start:end] for start, end in spans).lower()


def main() -> None:
    """Count every file and all together."""
    options = sets.parser(__doc__ or "").parse_args()
    reader, score = Reader(), sets.scorer("score_claims")
    every: Counter[str] = Counter()
    results: dict[str, dict[str, int]] = {}
    for path in options.paths:
        counts: Counter[str] = Counter()
        for gold, found in zip(sets.rows(path), predict(path, reader), strict=True):
            counts.update(kinds(gold, found, score))
        results[path.name] = dict(counts.most_common())
        every.update(counts)
    if options.json:
        print(json.dumps({**results, "all": dict(every.most_common())}))
        return
    for name, counted in (*results.items(), ("all", dict(every.most_common()))):
        print(name)
        for kind, number in counted.items():
            print(f"  {number:4d}  {kind}")


if __name__ == "__main__":
    main()
