"""Namesakes: sources of one name that nobody put together, and that may yet be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from firsthand.gazetteer import is_cyrillic
from firsthand.records import MentionKind, Origin, OriginKind, Reason, ReasonKey
from firsthand.resolve.matching import Prepared, compare, prepare
from firsthand.weigh.bonds import Bond
from firsthand.weigh.sources import source_key


def namesakes(origins: Iterable[Origin]) -> Iterator[Bond]:
    """Sources that may be one though nobody put them together: they do not corroborate each other.

    So it is with one name told twice, with a family name alone beside the full one, with one family name in two
    scripts, for given names are translated, and with spellings of one name in two languages: Вера and Віра.
    """
    first: dict[tuple[str, ...], Origin] = {}
    families: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        key = source_key(origin.name) if origin.name else ()
        if key and (before := first.setdefault(key, origin)) is not origin:
            yield _may_be_one(before, origin)
        if key and origin.kind is OriginKind.NAMED:
            families[key[-1]].append(origin)
    for one, other in (pair for listed in families.values() for pair in combinations(listed, 2)):
        scripts = {is_cyrillic(one.name), is_cyrillic(other.name)}
        short = 1 in (len(source_key(one.name)), len(source_key(other.name)))
        if len(scripts) == 2 or short or compare(_person(one), _person(other)).same:
            yield _may_be_one(one, other)


def _person(origin: Origin) -> Prepared:
    return prepare(origin.name, MentionKind.PERSON)


def _may_be_one(one: Origin, other: Origin) -> Bond:
    values = {"one": one.name, "other": other.name}
    return ("origin", one.id), ("origin", other.id), Reason(ReasonKey.ALIKE, values)
