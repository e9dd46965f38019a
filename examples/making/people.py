"""People: who is who in generated pages, where, and the first-hand sources with their interests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from examples import gold
from examples.making.layout import outlet, title
from examples.making.roster import Page, Said
from examples.making.telling import Told
from examples.making.wording import LANGUAGES, Name, Town, Values, spelt
from examples.making.worlds import World
from firsthand.records import OriginKind

_INTERESTS = {"deputy": "agency", "official": "agency", "spokes": "company"}
"""Whose voice a source is."""


def entity_of(page: Page, key: str) -> str:
    """The id of whom a key of [who] means in this story; empty where it has no name."""
    if key in ("", "official", "paper", "media"):
        return ""
    if key == "outlet":
        return f"e-outlet-{page.base}"
    return f"e-{page.world.number}-{key}"


def origin_of(page: Page, said: Said) -> str:
    """The id of the first-hand source of a sentence."""
    if said.origin.startswith("page "):
        return f"o-page-{said.origin[5:]}"
    return f"o-{page.world.number}-{said.origin}"


def interest_of(page: Page, said: Said) -> str:
    """Whose interest that source has."""
    key = _INTERESTS.get(said.origin, said.origin)
    return f"{key}".replace(" ", "-") if key.startswith("page ") else f"{page.world.number}-{key}"


def town_id(values: Values) -> str:
    """The id of the town that a sentence names."""
    town = values["town"]
    assert isinstance(town, Town)
    return town.names["en"].casefold()


def origins(pages: Sequence[Page]) -> tuple[gold.Origin, ...]:
    """The first-hand sources in the order of their first claims."""
    claims: dict[str, list[str]] = defaultdict(list)
    first: dict[str, tuple[Page, Said]] = {}
    for page in pages:
        for at, said in enumerate(page.said):
            claims[origin_of(page, said)].append(page.claim(at))
            first.setdefault(origin_of(page, said), (page, said))
    return tuple(
        gold.Origin(
            id=id_,
            name=id_,
            kind=_kind(first[id_][1].origin),
            claims=tuple(listed),
            interest=interest_of(*first[id_]),
            entity=_entity_of_origin(*first[id_]),
        )
        for id_, listed in claims.items()
    )


def _entity_of_origin(page: Page, said: Said) -> str:
    return f"e-outlet-{said.origin[5:]}" if said.origin.startswith("page ") else entity_of(page, said.origin)


def _kind(key: str) -> OriginKind:
    if key.startswith("page ") or key in ("agency", "company"):
        return OriginKind.PUBLISHER
    return {"official": OriginKind.UNNAMED_OFFICIAL, "paper": OriginKind.DOCUMENT}.get(key, OriginKind.NAMED)


def entities(pages: Sequence[Page], told: dict[int, list[Told]]) -> tuple[gold.Entity, ...]:
    """Everybody with a name, in every spelling that stands in a page."""
    everything = "\n".join(_text(page, told[page.number]) for page in pages)
    found: dict[str, gold.Entity] = {}
    for page in pages:
        for id_, schema, names in _named(page):
            there = tuple(dict.fromkeys(name for name in names if name in everything))
            if there:
                found.setdefault(id_, gold.Entity(id=id_, schema=schema, name=there[0], names=there))
    return tuple(found.values())


def _named(page: Page) -> Iterator[tuple[str, str, Iterable[str]]]:
    world = page.world
    for key, name in _cast(world).items():
        schema = "Company" if key in ("company", "owner") else "Person"
        yield entity_of(page, key), schema, name
    if page.said[0].fact == "namesake":
        yield f"e-{world.number}-airlines", "Company", (f"{world.company[0]} Airlines",)
    bodies = [*map(world.agency, LANGUAGES), *(_bare(world.agency_told(language)) for language in LANGUAGES)]
    yield entity_of(page, "agency"), "PublicBody", bodies
    if page.kind in ("news", "wire"):
        yield f"e-outlet-{page.number}", "Company", [spelt(page.outlet, language) for language in LANGUAGES]


def _cast(world: World) -> dict[str, Name]:
    return {
        "company": world.company,
        "owner": world.owner,
        "person": world.person,
        "spokes": world.spokes,
        "deputy": world.deputy,
    }


def _bare(name: str) -> str:
    """A name without the article that stands before it."""
    return name.removeprefix("l’")


def _text(page: Page, told: Sequence[Told]) -> str:
    return "\n".join((title(page), outlet(page), *(one.text for one in told)))


def places(told: dict[int, list[Told]]) -> tuple[gold.Place, ...]:
    """The towns that the pages name."""
    names: dict[str, list[str]] = defaultdict(list)
    towns: dict[str, Town] = {}
    for one in (one for listed in told.values() for one in listed if "town" in one.words.spelt):
        town = one.values["town"]
        assert isinstance(town, Town)
        towns[town_id(one.values)] = town
        names[town_id(one.values)].append(one.words.spelt["town"])
    return tuple(
        gold.Place(
            id=id_,
            name=town.names["en"],
            latitude=town.at[0],
            longitude=town.at[1],
            level="city",
            country=town.country,
            names=tuple(dict.fromkeys(names[id_])),
        )
        for id_, town in towns.items()
    )
