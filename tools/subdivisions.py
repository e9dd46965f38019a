"""Makes `gazetteer/data/subdivisions.tsv`, the first- and second-level regions of all countries.

    python tools/subdivisions.py ISO_JSON CLDR_JSON src/firsthand/gazetteer/data/subdivisions.tsv

ISO_JSON is `iso3166-2.json` of the Python package iso3166-2 (MIT): codes, kinds, parents, points and local names.
CLDR_JSON is `subdivisions/en/en.json` of the npm package cldr-subdivisions-full (Unicode licence): English names.
A row: code, code of the region it lies in, kind, latitude, longitude (degrees), names with "|" between them.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

TOWNS = {"Municipality", "Commune", "Local council", "Rural municipality", "District municipality", "Town", "Quarter"}
TOWNS |= {"Urban municipality", "City municipality", "City with county rights", "City", "Metropolitan district"}
TOWNS |= {"Popularate", "Administrative atoll", "Metropolitan city", "Capital city", "State city", "Island council"}
"""Kinds that are towns, which GeoNames has itself."""
LEFT_OUT = ("CN-TW", "RS-KM", "RS-25", "RS-26", "RS-27", "RS-28", "RS-29")
"""Taiwan and Kosovo are entries of their own, on whose status the border policy speaks."""
LANGUAGES = ("fra", "deu", "spa", "ita", "rus", "ukr")
"""Local names are taken in these; other nicknames of the list are none that news would use."""
CORRECTED = {"MA-11": (26.5, -12.5), "CG-7": (2.0, 17.5)}
"""Points that the list has wrongly: both are those of other regions."""
RENUMBERED = ("IR", "MA")
"""Countries whose codes were given anew; CLDR's names belong to the old ones."""
_OTHER = re.compile(r"([^,(]+)\(([a-z]{3})\)")
_ASIDE = re.compile(r"\s*[\[(].*?[\])]|, City of$|\*")


def names(row: dict[str, Any], english: str) -> list[str]:
    """All names of one region, the English one first."""
    others = [name for name, language in _OTHER.findall(row["localOtherName"] or "") if language in LANGUAGES]
    short = [name for name in others if len(name.split()) <= 3 and "'" not in name[:1]]
    every = (_ASIDE.sub("", name).strip() for name in (english, row["name"], *short))
    return list(dict.fromkeys(filter(None, every)))


def table(iso: dict[str, Any], cldr: dict[str, str]) -> list[str]:
    """The rows, by code."""
    lines = []
    for subdivisions in iso.values():
        for code, row in subdivisions.items():
            if row["type"] in TOWNS or code in LEFT_OUT or not row["latLng"]:
                continue
            latitude, longitude = CORRECTED.get(code, row["latLng"])
            known = {} if code[:2] in RENUMBERED else cldr
            english = known.get(code.replace("-", "").lower(), row["name"])
            cells = (code, row["parentCode"] or "", row["type"], f"{latitude:.2f}", f"{longitude:.2f}")
            lines.append("\t".join((*cells, "|".join(names(row, english)))))
    return sorted(lines)


def main(iso: Path, cldr: Path, out: Path) -> None:
    """Write the table."""
    english = json.loads(cldr.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    lines = table(json.loads(iso.read_text(encoding="utf-8")), english)
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
