"""`python -m examples.generate [--seed 1] --out FOLDER`: a case of forty pages whose ancestry is known.

Writes FOLDER/pages/*.html in English, French, Russian and Ukrainian and FOLDER/gold.json, the same for the same seed:
five stories of eight pages each, two of them alike but for the names. See examples/README.md for what is in them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from examples.making.golden import golden
from examples.making.layout import html
from examples.making.roster import Page, Story
from examples.making.telling import tell
from examples.making.worlds import draw, newspapers

PLOTS = (0, 1, 2, 0, 1)
"""The plots of the five stories."""


def roster(seed: int) -> list[Page]:
    """All pages, story by story."""
    pages: list[Page] = []
    papers = newspapers(seed)
    for world in draw(seed, PLOTS):
        Story(world, papers, pages, seed).write()
    return pages


def generate(folder: Path, seed: int = 1) -> None:
    """Write the case into `folder`, which is made where it is missing."""
    pages = roster(seed)
    told = tell(pages)
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for page in pages:
        written = html(page, told[page.number], pages)
        (folder / "pages" / f"{page.number:02}.html").write_text(written, encoding="utf-8", newline="\n")
    known = msgspec.json.format(msgspec.json.encode(golden(pages, told)), indent=1)
    (folder / "gold.json").write_bytes(known + b"\n")


def main() -> None:
    """Write the case that the command line asks for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    given = asked.parse_args()
    generate(given.out, given.seed)
    print(f"forty pages and their gold are in {given.out}")


if __name__ == "__main__":
    main()
