"""A dossier's views to blocks of text. Pictures are left out; the tables beside them hold the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.records import Material
from firsthand.show.dossier import Dossier, compose, runs
from firsthand.show.marks import ClaimView
from firsthand.show.plain.blocks import Block, Heading, Layout, Look, Paragraph, Run, Runs, Table, plain
from firsthand.show.plain.funds import funds
from firsthand.show.plain.weighed import contradictions, findings, origins, retellings, story
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
        dossier, words, note = self._d, self._w, self._note
        material = dossier.material
        yield Heading(1, material.title)
        yield Paragraph(plain(self._w("head.built", moment=self._w.moment(material.built_at))), Layout.ASIDE)
        yield Paragraph(plain(self._w("head.draft")), Layout.ASIDE)
        parts: dict[str, Callable[[], Iterator[Block]]] = {
            "summary": self._summary,
            "findings": lambda: findings(dossier.findings, words, note),
            "contradictions": lambda: contradictions(dossier.contradictions, words, note),
            "origins": lambda: origins(dossier.origins, words, note),
            "retellings": lambda: retellings(dossier.retellings, words, note),
            "story": lambda: story(dossier.story, words, note),
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
            ((Run(row.written, Look.QUOTE, claims[row.claim].language),), plain(row.iso), self._note((row.claim,)))
            for row in self._d.timeline.rows
        )
        head = (self._w("network.date"), "ISO 8601", self._w("money.claim"))
        yield Table(self._w("timeline.title"), head, rows) if rows else self._empty("timeline.none")

    def _places(self) -> Iterator[Block]:
        head = tuple(map(self._w, ("map.place", "map.level", "map.precision", "origins.claims")))
        rows = tuple(
            (
                plain(row.place.name),
                plain(self._w(f"level.{row.place.level}")),
                plain(self._w("map.km", n=max(1, round(row.place.precision_m / 1000)))),
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
                plain(named[tie.subject]),
                (Run(("⊘ " if tie.negative else "") + tie.says + " "), *self._note((tie.claim,))),
                plain(named[tie.object]),
                plain(tie.date),
            )
            for tie in network.ties
        )
        yield Table(self._w("network.table"), head, rows)

    def _money(self) -> Iterator[Block]:
        yield from funds(self._d.money, self._w, self._note)
        head = tuple(self._w(f"money.{key}") for key in ("written", "computed", "claim"))
        for found, caption in ((self._d.sums.money, "money.money"), (self._d.sums.others, "money.others")):
            rows = tuple(((Run(one.words, Look.QUOTE),), plain(one.value), self._note(one.claims)) for one in found)
            if rows:
                yield Table(self._w(caption), head, rows)
        if not self._d.sums.money and not self._d.sums.others:
            yield self._empty("money.none")

    def _method(self) -> Iterator[Block]:
        for key in _METHOD:
            yield Paragraph(plain(self._w(f"method.{key}")), Layout.ITEM)

    def _evidence(self) -> Iterator[Block]:
        head = ("", self._w("evidence.address"), self._w("evidence.retrieved"), self._w("evidence.sha256"))
        rows = tuple(
            (
                plain(f"{page.document.id} {page.document.name}"),
                plain(page.document.url or self._w("evidence.unknown")),
                plain(self._w.moment(page.document.retrieved_at)),
                plain(page.document.sha256),
            )
            for page in self._d.pages
        )
        yield Table(self._w("evidence.note"), head, rows) if rows else self._empty("pages.none")

    def _empty(self, key: str) -> Paragraph:
        return Paragraph(plain(self._w(key)), Layout.ASIDE)
