"""A dossier's views to blocks of text. Pictures are left out; the tables beside them hold the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.records import Material
from firsthand.show.dossier import Dossier, compose, runs
from firsthand.show.findings import FindingView
from firsthand.show.marks import ClaimView
from firsthand.show.plain.blocks import Block, Heading, Layout, Look, Paragraph, Run, Runs, Table
from firsthand.show.plain.funds import funds
from firsthand.show.quoted import Excerpt
from firsthand.show.words import Words

_METHOD = ("claim", "certainty", "truth", "chain", "weigh", "dates", "places", "network", "numbers", "languages")


def blocks(material: Material, *, language: str = "en") -> tuple[Block, ...]:
    """The dossier of `material` in the order of its parts; `language` is that of the words around the quotes.

    Raises `ShowError` when the language is not one of en, fr, ru, uk.
    """
    words = Words(language)
    return tuple(_Composer(compose(material, words), words).all())


class _Composer:
    """Knows the dossier and the words of its language."""

    def __init__(self, dossier: Dossier, words: Words) -> None:
        self._d = dossier
        self._w = words
        self._order = {claim.id: number for number, claim in enumerate(dossier.material.claims)}

    def all(self) -> Iterator[Block]:
        """Every block."""
        material = self._d.material
        yield Heading(1, material.title)
        yield Paragraph(_plain(self._w("head.built", moment=self._w.moment(material.built_at))), Layout.ASIDE)
        yield Paragraph(_plain(self._w("head.draft")), Layout.ASIDE)
        parts: dict[str, Callable[[], Iterator[Block]]] = {
            "summary": self._summary,
            "findings": self._findings,
            "contradictions": self._contradictions,
            "origins": self._origins,
            "retellings": self._retellings,
            "story": self._story,
            "pages": self._claims,
            "timeline": self._timeline,
            "map": self._places,
            "network": self._network,
            "money": self._money,
            "method": self._method,
            "evidence": self._evidence,
        }
        for part, composed in parts.items():
            yield Heading(2, self._w(f"{part}.title"))
            yield from composed()

    def _note(self, ids: Sequence[str]) -> Runs:
        if not ids:
            return ()
        pairs = runs(ids, self._order)
        return (Run(f"[{', '.join(a if a == b else f'{a}–{b}' for a, b in pairs)}]", Look.NOTE),)

    def _summary(self) -> Iterator[Block]:
        for sentence in self._d.sentences:
            quote = (Run(sentence.quote, Look.QUOTE, sentence.language), Run(sentence.after)) if sentence.quote else ()
            yield Paragraph((Run(sentence.before + (" " if quote else "")), *quote, *self._note(sentence.claims)))

    def _findings(self) -> Iterator[Block]:
        found = self._d.findings
        if not found.shared and not found.alone:
            yield self._empty("findings.none")
            return
        yield Paragraph(_plain(self._w("findings.rule")), Layout.ASIDE)
        head = ("findings.says", "findings.status", "findings.for", "findings.against", "origins.grade")
        for rows, caption in ((found.shared, "findings.shared"), (found.alone, "findings.alone")):
            if rows:
                yield Table(self._w(caption), tuple(map(self._w, head)), tuple(self._finding(row) for row in rows))

    def _finding(self, row: FindingView) -> tuple[Runs, ...]:
        likely = self._w("findings.likelihood", word=row.likelihood) if row.likelihood else ""
        return (
            (Run(row.says, Look.QUOTE, row.language),),
            (Run(row.word), Run("".join(f" {part}." for part in (likely, *row.reasons) if part), Look.SMALL)),
            (Run("; ".join(row.origins) + " "), *self._note(row.supporting)),
            (Run("; ".join(row.against) + " " if row.against else ""), *self._note(row.opposing)),
            (Run(row.grade), Run(f" {self._w('findings.proposed')}" if row.proposed else "", Look.SMALL)),
        )

    def _contradictions(self) -> Iterator[Block]:
        for found in self._d.contradictions:
            left, right = found.sides
            yield Heading(3, f"{found.id} {found.kind}: {left.value} ≠ {right.value}")
            for side in found.sides:
                yield Paragraph((*_excerpt(side.quote), *self._note(side.claims)), Layout.ITEM)
            if found.because:
                because = f"{self._w('contradictions.because')} {found.because}."
                yield Paragraph(_plain(because), Layout.ASIDE)
            if found.decided:
                yield Paragraph(_plain(f"{self._w('contradictions.decided')} {found.decided}"))
            else:
                told = f" {self._w('contradictions.readings')} {'; '.join(found.readings)}." if found.readings else ""
                yield Paragraph(_plain(self._w("contradictions.open") + told), Layout.ASIDE)
        if not self._d.contradictions:
            yield self._empty("contradictions.none")

    def _origins(self) -> Iterator[Block]:
        if not self._d.origins:
            yield self._empty("origins.none")
            return
        head = tuple(self._w(f"origins.{key}") for key in ("origin", "claims", "through"))
        rows = tuple(
            (
                (Run(one.name + ("?" if one.doubtful else "")), Run(f" {one.kind}", Look.SMALL)),
                self._note(one.claims),
                _plain("; ".join(one.through) or self._w("origins.direct")),
            )
            for one in self._d.origins
        )
        yield Table(self._w("origins.caption"), head, rows)
        yield Paragraph(_plain(f"{self._w('origins.doubt')} {self._w('origins.grade_note')}"), Layout.ASIDE)

    def _retellings(self) -> Iterator[Block]:
        for one in self._d.retellings:
            sign = "←" if one.directed else "↔"
            yield Heading(3, f"{one.derived.id} {one.derived.outlet} {sign} {one.base.id} {one.base.outlet}")
            if one.grounds:
                yield Paragraph(_plain(f"{self._w('retellings.because')} {', '.join(one.grounds)}"), Layout.ASIDE)
            if one.kept:
                yield Paragraph(_plain(self._w("retellings.kept")))
                continue
            rows = tuple(
                (_plain(("⚑ " if change.flagged else "") + change.word), _excerpt(change.then), _excerpt(change.now))
                for change in one.changes
            )
            caption = self._w("retellings.table", derived=one.derived.outlet, base=one.base.outlet)
            yield Table(caption, tuple(self._w(f"retellings.{key}") for key in ("change", "then", "now")), rows)
        if not self._d.retellings:
            yield self._empty("retellings.none")

    def _story(self) -> Iterator[Block]:
        rows = tuple(
            (
                (Run(lane.says, Look.QUOTE, lane.language), *self._note(lane.claims)),
                _plain("; ".join(lane.first)),
                _plain("; ".join(lane.later)),
            )
            for lane in self._d.story.lanes
        )
        head = (self._w("findings.says"), self._w("story.first").rstrip(" :"), self._w("story.later").rstrip(" :"))
        yield Table(self._w("story.rule"), head, rows) if rows else self._empty("story.none")

    def _claims(self) -> Iterator[Block]:
        for page in self._d.pages:
            document = page.document
            yield Heading(3, f"{document.id} {document.title or document.name}")
            dated = self._w("pages.dated", day=page.date) if page.date else self._w("pages.undated")
            yield Paragraph((Run(document.outlet, Look.STRONG), Run(f" · {dated}")))
            for claim in self._d.claims.values():
                if claim.document == document.id:
                    yield Paragraph(self._claim(claim), Layout.ITEM)

    def _claim(self, claim: ClaimView) -> Runs:
        path = " ← ".join(link.name + ("?" if link.doubtful else "") for link in claim.chain)
        said = ", ".join(chip.word for chip in claim.chips)
        quote = Run(" … ".join(claim.words), Look.QUOTE, claim.language)
        return (Run(f"{claim.id} ", Look.STRONG), Run(f"{path}: "), quote, Run(f" ({said})", Look.SMALL))

    def _timeline(self) -> Iterator[Block]:
        claims = self._d.claims
        rows = tuple(
            ((Run(row.written, Look.QUOTE, claims[row.claim].language),), _plain(row.iso), self._note((row.claim,)))
            for row in self._d.timeline.rows
        )
        head = (self._w("network.date"), "ISO 8601", self._w("money.claim"))
        yield Table(self._w("timeline.title"), head, rows) if rows else self._empty("timeline.none")

    def _places(self) -> Iterator[Block]:
        head = tuple(map(self._w, ("map.place", "map.level", "map.precision", "origins.claims")))
        rows = tuple(
            (
                _plain(row.place.name),
                _plain(self._w(f"level.{row.place.level}")),
                _plain(self._w("map.km", n=max(1, round(row.place.precision_m / 1000)))),
                self._note(row.claims),
            )
            for row in self._d.places
        )
        yield Table(self._w("map.list"), head, rows) if rows else self._empty("map.none")

    def _network(self) -> Iterator[Block]:
        network = self._d.network
        if network is None:
            yield self._empty("network.none")
            return
        head = tuple(self._w(f"network.{key}") for key in ("from", "says", "to", "date"))
        named = self._d.named
        rows = tuple(
            (
                _plain(named[tie.subject]),
                (Run(("⊘ " if tie.negative else "") + tie.says + " "), *self._note((tie.claim,))),
                _plain(named[tie.object]),
                _plain(tie.date),
            )
            for tie in network.ties
        )
        yield Table(self._w("network.table"), head, rows)

    def _money(self) -> Iterator[Block]:
        yield from funds(self._d.money, self._w, self._note)
        head = tuple(self._w(f"money.{key}") for key in ("written", "computed", "claim"))
        for found, caption in ((self._d.sums.money, "money.money"), (self._d.sums.others, "money.others")):
            rows = tuple(((Run(one.words, Look.QUOTE),), _plain(one.value), self._note(one.claims)) for one in found)
            if rows:
                yield Table(self._w(caption), head, rows)
        if not self._d.sums.money and not self._d.sums.others:
            yield self._empty("money.none")

    def _method(self) -> Iterator[Block]:
        for key in _METHOD:
            yield Paragraph(_plain(self._w(f"method.{key}")), Layout.ITEM)

    def _evidence(self) -> Iterator[Block]:
        head = ("", self._w("evidence.address"), self._w("evidence.retrieved"), self._w("evidence.sha256"))
        rows = tuple(
            (
                _plain(f"{page.document.id} {page.document.name}"),
                _plain(page.document.url or self._w("evidence.unknown")),
                _plain(self._w.moment(page.document.retrieved_at)),
                _plain(page.document.sha256),
            )
            for page in self._d.pages
        )
        yield Table(self._w("evidence.note"), head, rows) if rows else self._empty("pages.none")

    def _empty(self, key: str) -> Paragraph:
        return Paragraph(_plain(self._w(key)), Layout.ASIDE)


def _plain(text: str) -> Runs:
    return (Run(text),)


def _excerpt(quote: Excerpt | None) -> Runs:
    if quote is None:
        return (Run("–"),)
    parts = ((quote.before, Look.QUOTE), (quote.lit, Look.LIT), (quote.after, Look.QUOTE))
    return tuple(Run(text, look, quote.language) for text, look in parts if text)
