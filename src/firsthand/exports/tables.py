"""A case as tables: claims, entities, relations, places, money, gaps, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.established import plain
from firsthand.exports.cells import Cell, address
from firsthand.exports.ends import Ends, Tie
from firsthand.records import Amount, Claim, Distance, Document, Entity, Flow, Gap, Material, Party, Place, When


@dataclass(frozen=True)
class Table:
    """Rows under named columns; every row is as long as the columns are."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


CLAIM_COLUMNS = (
    *("id", "document", "publisher", "published", "said by", "through", "quote", "content", "certainty", "polarity"),
    *(
        "tense",
        "stance",
        "distance",
        "stated flatly",
        "when",
        "earliest",
        "latest",
        "amounts",
        "names",
        "part of",
        "url",
    ),
)
ENTITY_COLUMNS = ("id", "schema", "name", "other names", "mentions", "documents", "put together because")
RELATION_COLUMNS = (
    *("claim", "subject id", "subject", "relation", "object id", "object", "words", "certainty", "polarity", "tense"),
    *("stated flatly", "when", "earliest", "latest", "quote"),
)
PLACE_COLUMNS = (
    *("id", "name", "level", "country", "latitude", "longitude", "precision m", "gazetteer", "documents", "found by"),
)
MONEY_COLUMNS = ("id", "payer", "payee", "low", "high", "currency", "about", "standing", "hedged", "denied", "claims")
GAP_COLUMNS = (
    *("id", "about", "currency", "whole low", "whole high", "accounted low", "accounted high", "open low", "open high"),
    *("sought by", "claims of the whole", "claims of the parts", "claims of the rest"),
)
DOCUMENT_COLUMNS = ("id", "title", "publisher", "language", "published", "rests on", "url", "type", "sha256")


def tables(material: Material) -> tuple[Table, ...]:
    """All tables of the case, that of the claims first."""
    ends = Ends(material)
    pages = {document.id: document for document in material.documents}
    ties = [tie for claim in material.claims for tie in ends.ties(claim)]
    return (
        Table("claims", CLAIM_COLUMNS, tuple(_claim(claim, pages[claim.document], ends) for claim in material.claims)),
        Table("entities", ENTITY_COLUMNS, tuple(map(_entity, material.entities))),
        Table("relations", RELATION_COLUMNS, tuple(map(_relation, ties))),
        Table("places", PLACE_COLUMNS, tuple(map(_place, material.places))),
        Table("money", MONEY_COLUMNS, tuple(map(_flow, material.money.flows))),
        Table("gaps", GAP_COLUMNS, tuple(map(_gap, material.money.gaps))),
        Table("documents", DOCUMENT_COLUMNS, tuple(map(_document, material.documents))),
    )


def _claim(claim: Claim, page: Document, ends: Ends) -> tuple[Cell, ...]:
    judged, speaker = claim.judged, claim.speaker
    between = " ← ".join(link.source.text or "nobody named" for link in claim.chain[:-1])
    return (
        *(claim.id, page.id, page.outlet, _day(page.published)),
        speaker.source.text or "nobody named",
        between,
        claim.quote.exact,
        " … ".join(span.of(page.text) for span in claim.content),
        *(judged.certainty, judged.polarity, judged.tense, speaker.stance),
        ", ".join(sorted({str(link.distance) for link in claim.chain} - {str(Distance.NEUTRAL)})),
        _yes(plain(claim)),
        *_times(claim.happened),
        "; ".join(map(_sum, claim.amounts)),
        "; ".join(thing.name for thing in ends.named(claim)),
        claim.parent,
        address(page.url),
    )


def _entity(entity: Entity) -> tuple[Cell, ...]:
    others = "; ".join(name for name in entity.names if name != entity.name)
    return (
        *(entity.id, entity.schema, entity.name, others),
        len(entity.mentions),
        _documents(entity),
        "; ".join(entity.because),
    )


def _relation(tie: Tie) -> tuple[Cell, ...]:
    relation = tie.relation
    return (
        tie.claim.id,
        *(tie.subject.id if tie.subject else "", tie.subject.name if tie.subject else relation.subject.text),
        str(relation.frame),
        *(tie.object.id if tie.object else "", tie.object.name if tie.object else relation.object.text),
        relation.words,
        *(relation.judged.certainty, relation.judged.polarity, relation.judged.tense),
        _yes(tie.plain),
        *_times((tie.when,) if tie.when else ()),
        tie.claim.quote.exact,
    )


def _place(place: Place) -> tuple[Cell, ...]:
    spot = round(place.latitude, 5), round(place.longitude, 5), place.precision_m
    reasons = "; ".join(place.because)
    return (place.id, place.name, place.level, place.country, *spot, place.gazetteer, _documents(place), reasons)


def _flow(flow: Flow) -> tuple[Cell, ...]:
    amount = flow.amount
    return (
        *(flow.id, _party(flow.payer), _party(flow.payee)),
        *((amount.low, amount.high, amount.currency) if amount else (None, None, "")),
        *(flow.purpose, flow.standing, _yes(flow.hedged), _yes(flow.denied), " ".join(flow.claims)),
    )


def _gap(gap: Gap) -> tuple[Cell, ...]:
    return (
        *(gap.id, gap.about, gap.currency, gap.low, gap.high),
        *(sum(share.low for share in gap.shares), sum(share.high for share in gap.shares)),
        *(gap.open_low, gap.open_high, _party(gap.seeker)),
        " ".join(gap.claims),
        " ".join(claim for share in gap.shares for claim in share.claims),
        " ".join(gap.rest),
    )


def _document(page: Document) -> tuple[Cell, ...]:
    basis = page.published.basis if page.published and page.published.basis else ""
    about = (page.id, page.title or page.name, page.outlet, page.language, _day(page.published), str(basis))
    return (*about, address(page.url), page.media_type, page.sha256)


def _times(times: Sequence[When]) -> Iterator[Cell]:
    days = [when for when in times if when.earliest or when.latest]
    yield "; ".join(when.words for when in times)
    yield min((when.earliest.isoformat() for when in days if when.earliest), default="")
    yield max((when.latest.isoformat() for when in days if when.latest), default="")


def _documents(thing: Entity | Place) -> str:
    return " ".join(dict.fromkeys(mention.document for mention in thing.mentions))


def _day(when: When | None) -> str:
    return when.earliest.isoformat() if when and when.earliest else ""


def _sum(amount: Amount) -> str:
    ends = [f"{end:.2f}".removesuffix(".00") for end in (amount.low, amount.high)]
    number = ends[0] if amount.low == amount.high else "–".join(ends)
    about = "about " if amount.approximate else ""
    return f"{about}{number} {amount.currency or amount.unit}".strip()


def _party(party: Party | None) -> str:
    return party.name if party else ""


def _yes(true: bool) -> str:
    return "yes" if true else "no"
