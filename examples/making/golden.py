"""Golden: the gold file of generated pages, made from what the generator knows and not by reading them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from examples import gold
from examples.making.layout import address, byline, cut, outlet, paragraphs, title
from examples.making.outcome import contradictions, derivations, drift, findings
from examples.making.people import entities, entity_of, origin_of, origins, places, town_id
from examples.making.roster import Page
from examples.making.telling import Told
from examples.making.wording import Month, spelt, table
from firsthand.records import Basis, Certainty, Frame, Modifier, Polarity, Resolved, Speech, Tense

_TENSES = {
    "paper": Tense.PRESENT,
    "closed": Tense.FUTURE,
    "own": Tense.PRESENT,
    "namesake": Tense.PRESENT,
}
_PROBABLE = frozenset({"probably", "probablement", "вероятно", "ймовірно"})
_MILLION = 1_000_000


def golden(pages: Sequence[Page], told: dict[int, list[Told]]) -> gold.Gold:
    """The whole gold file."""
    return gold.Gold(
        name="generated",
        pages=tuple(_page(page, told[page.number], pages) for page in pages),
        entities=entities(pages, told),
        places=places(told),
        origins=origins(pages),
        derivations=derivations(pages, told),
        findings=findings(pages),
        contradictions=contradictions(pages),
        compatible=(),
        drift=drift(pages, told),
    )


def _page(page: Page, told: Sequence[Told], pages: Sequence[Page]) -> gold.Page:
    return gold.Page(
        id=page.id,
        file=f"{page.number:02}.html",
        title=title(page),
        publisher=outlet(page),
        language=page.language,
        published=gold.Published(date=page.day, basis=Basis.JSON_LD),
        byline=byline(page, pages),
        url=address(page),
        about=page.kind,
        kept=tuple(paragraphs(told)),
        cut=cut(page),
        claims=tuple(_claim(page, at, one, pages) for at, one in enumerate(told)),
    )


def _claim(page: Page, at: int, told: Told, pages: Sequence[Page]) -> gold.Claim:
    words = told.words
    certainty = Certainty.CERTAIN
    if words.hedges:
        certainty = Certainty.PROBABLE if words.hedges[0] in _PROBABLE else Certainty.POSSIBLE
    return gold.Claim(
        id=page.claim(at),
        quote=words.text,
        content=(words.content,),
        origin=origin_of(page, told.said),
        chain=tuple(_chain(page, told, pages)),
        certainty=certainty,
        certainty_markers=words.hedges,
        polarity=Polarity.NEGATIVE if words.negations else Polarity.POSITIVE,
        polarity_markers=words.negations,
        tense=_TENSES.get(told.said.fact, Tense.PAST),
        dates=tuple(_dates(page, told)),
        amounts=tuple(_amounts(told)),
        places=(town_id(told.values),) if "town" in words.spelt else (),
        relations=tuple(_relations(page, told)),
    )


def _chain(page: Page, told: Told, pages: Sequence[Page]) -> Iterator[gold.Link]:
    if page.base:
        name, entity = spelt(pages[page.base - 1].outlet, page.language), f"e-outlet-{page.base}"
        if page.how == "byline" and told.said.base is not None:
            yield gold.Link(source=name, entity=entity, words=name, speech=Speech.OWN)
        if told.after and not told.said.source:
            yield gold.Link(
                source=name,
                entity=entity,
                words=name,
                cue=table().naming_cue[page.language],
                resolved=Resolved.INHERITED,
                speech=Speech.CONTINUED,
            )
    if told.said.source:
        yield gold.Link(
            source=told.name,
            entity=entity_of(page, told.said.source),
            words=told.words.who,
            cue=told.words.cue,
            speech=Speech.EVIDENTIAL if told.said.source in ("paper", "outlet") else Speech.INDIRECT,
        )


def _dates(page: Page, told: Told) -> Iterator[gold.Date]:
    for slot, words in told.words.spelt.items():
        value = told.values.get(slot)
        if slot == "year" and isinstance(value, int):
            first, last = date(value, 1, 1), date(value, 12, 31)
            yield gold.Date(words=words, earliest=first, latest=last, modifier=Modifier.SINCE)
        elif isinstance(value, Month):
            last = date(value.year, value.month, monthrange(value.year, value.month)[1])
            yield gold.Date(words=words, earliest=last.replace(day=1), latest=last, anchor=page.day)
        elif isinstance(value, date):
            yield gold.Date(words=words, earliest=value, latest=value, anchor=page.day)


def _amounts(told: Told) -> Iterator[gold.Sum]:
    for slot in ("n", "k", "x"):
        value = told.values.get(slot)
        if slot not in told.words.spelt or not isinstance(value, int):
            continue
        after = told.words.content.split(told.words.spelt[slot], 1)[1].split()
        if slot == "x" and told.said.fact == "money":
            words = " ".join((told.words.spelt[slot], *after[:2]))
            yield gold.Sum(words=words, low=value * _MILLION, high=value * _MILLION, unit=after[1], currency="EUR")
        else:
            currency = "EUR" if slot == "x" else ""
            words = f"{told.words.spelt[slot]} {after[0]}"
            yield gold.Sum(words=words, low=value, high=value, unit=after[0], currency=currency)


def _relations(page: Page, told: Told) -> Iterator[gold.Relation]:
    language, said = page.language, told.said
    fact = page.world.plot.fact.get(said.fact, {})
    words = fact.get("words")
    if isinstance(words, dict):
        frame, company = Frame(str(fact["frame"])), entity_of(page, "company")
        subject, object_ = (entity_of(page, "owner"), company) if frame is Frame.OWNS else (company, "")
        yield gold.Relation(frame=frame, words=words[language], subject=subject, object=object_)
    bound = {"spokes": (Frame.SPEAKS_FOR, "company"), "deputy": (Frame.DIRECTS, "agency")}
    if said.source in bound:
        frame, of = bound[said.source]
        words_of_post = table().posts[language][said.source]
        found = words_of_post if words_of_post in told.text else words_of_post.capitalize()
        yield gold.Relation(frame=frame, words=found, subject=entity_of(page, said.source), object=entity_of(page, of))
