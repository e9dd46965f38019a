"""`python -m training.card DATA.jsonl.gz… [--card FILE]`: measure the shipped model and write down its figures.

Each table of `docs/model-card.md` stands between `<!-- figures: NAME -->` and `<!-- end of figures -->`; what stands
there is replaced, the rest of the card is left alone, so that no figure is ever typed by hand.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks import mentions, quotations
from firsthand.read import Reader, model
from training.convert import TABLE, Names, Table, Text, Treebank
from training.evaluate import RELATIONS, Report, Score, evaluate, measured
from training.sentence import Sentence

CARD = Path(__file__).parent.parent / "docs/model-card.md"
_FIGURES = re.compile(r"<!-- figures: (\w+) -->\n.*?<!-- end of figures -->", re.DOTALL)
_USES = {"train": "training", "dev": "choosing", "test": "measuring"}


def filled(card: str, tables: Mapping[str, Callable[[], str]]) -> str:
    """The card with every table made anew; a KeyError where it asks for one that there is not."""
    return _FIGURES.sub(
        lambda found: f"<!-- figures: {found[1]} -->\n{tables[found[1]]()}\n<!-- end of figures -->", card
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def model_line(report: Report) -> str:
    """Size and speed in a sentence."""
    return (
        f"Model {model.VERSION}: {report.megabytes} MB in the package, loaded in {report.load_seconds} s, "
        f"{report.words_per_second:,.0f} words a second on one core (word classes, parse and names)."
    )


def corpora(known: Table, sentences: Mapping[str, Sequence[Sentence]]) -> str:
    """Every corpus with its licence and its use; those that training never sees are only measured on."""
    listed: list[Treebank | Names | Text] = [*known.treebank, *known.names, *known.text]
    rows = [[one.lang, one.name, _annotates(one), one.licence, _used(one)] for one in listed]
    trained = {f"{one.lang} {one.name}" for one in listed}
    for corpus, found in sentences.items():
        if corpus not in trained:
            language, name = corpus.split(" ", 1)
            parts = ("syntax" if found[0].head is not None else "", "names" if found[0].ents is not None else "")
            rows.append([language, name, ", ".join(filter(None, parts)), found[0].lic, "measuring only"])
    return table(["language", "corpus", "annotates", "licence", "used for"], rows)


def _annotates(one: Treebank | Names | Text) -> str:
    if isinstance(one, Text):
        return "syntax (by natasha)"
    taught = " (by natasha)" if one.teacher else ""
    if isinstance(one, Names):
        return f"names, syntax{taught}" if taught else "names"
    if one.names or one.phrases:
        return "syntax, names"
    return "syntax, names (FrSemCor, LGPL-LR)" if one.supersenses else f"syntax, names{taught or ' (by lists)'}"


def _used(one: Treebank | Names | Text) -> str:
    splits = msgspec.structs.asdict(one)
    uses = [use for split, use in _USES.items() if splits.get(split)]
    if splits.get("held_out"):
        uses.append(f"measuring (last {splits['held_out']} sentences)")
    return ", ".join(uses)


def syntax(scores: Mapping[str, Score]) -> str:
    """UAS, LAS, tagging, the arcs that attribution stands on, and sentence boundaries."""
    rows = [
        [corpus, f"{one.sentences:,}", *map(_figure, (one.uas, one.las, one.word_class, one.tag)),
         *(_figure((one.relations or {}).get(relation)) for relation in RELATIONS), _figure(one.boundaries)]
        for corpus, one in scores.items()
        if one.las is not None
    ]  # fmt: skip
    return table(["corpus", "sentences", "UAS", "LAS", "UPOS", "full tag", *RELATIONS, "boundaries"], rows)


def names(paths: Sequence[Path]) -> str:
    """Names as the bare model and as the product finds them: F1 of all kinds, then of each."""
    rows = []
    for corpus, found in mentions.corpora(paths).items():
        if corpus.endswith(" test"):
            reached = mentions.compared(list(mentions.found(found)))
            ours = reached["firsthand"]
            kinds = [_figure(ours[kind]) for kind in mentions.KINDS.values()]
            rows.append(
                [corpus.removesuffix(" test"), f"{len(found):,}", _figure(reached["model"]["f1"]),
                 _figure(ours["f1"]), *kinds, _figure(reached.get("in pages", {}).get("f1"))]
            )  # fmt: skip
    kinds = ["persons", "organisations", "places"]
    return table(["corpus", "sentences", "bare model", "product", *kinds, "product, in its page"], rows)


def reported() -> str:
    """The written test set of speakers behind, between and before their words; percent of texts."""
    reader, rows = Reader(), []
    for language in quotations.LANGUAGES:
        reached = quotations.score(list(quotations.read(quotations.written(language), reader)))
        rows.append([language, str(reached["texts"]), *(f"{reached[kind]:g}" for kind in ("all", *quotations.KINDS))])
    return table(["language", "texts", "all", *quotations.KINDS], rows)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".lstrip("0")


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="DATA.jsonl.gz")
    parser.add_argument("--card", type=Path, default=CARD)
    asked = parser.parse_args()
    report = evaluate("shipped", asked.paths)
    known = msgspec.toml.decode(TABLE.read_bytes(), type=Table)
    tables = {
        "model": lambda: model_line(report),
        "corpora": lambda: corpora(known, measured(asked.paths)),
        "syntax": lambda: syntax(report.corpora),
        "names": lambda: names(asked.paths),
        "quotations": reported,
    }
    asked.card.write_text(filled(asked.card.read_text(encoding="utf-8"), tables), encoding="utf-8")
    print(f"figures written to {asked.card}")


if __name__ == "__main__":
    main()
