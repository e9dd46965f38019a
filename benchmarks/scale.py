"""A whole case at size: python -m benchmarks.scale [--pages 300] [--seed 1] [--json].

Makes a case of so many pages from sentences written for this project (en, fr, ru, uk; the same seed makes the same
pages), adds them, reads them, kills the reading with SIGKILL half-way, reads on, and writes the dossier. Every step is
the command line in a process of its own; wall and processor seconds and the peak of its memory are the system's.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks.sentences import PARTS, SENTENCES, TITLES
from firsthand import Case
from firsthand.show.dossier import PARTS as SECTIONS

PARAGRAPHS = 14
SENTENCES_EACH = (2, 4)
FIRST_DAY = date(2023, 1, 9)
SHARES = ("en", "en", "en", "en", "fr", "fr", "fr", "ru", "uk", "uk")
"""Languages of ten pages."""


@dataclass(frozen=True)
class Cost:
    """What one command took."""

    wall: float
    processor: float
    peak_mib: float
    exit: int


def page(number: int, seed: int) -> tuple[str, str]:
    """The file name and HTML of one page."""
    drawn = random.Random(f"{seed}/{number}")  # noqa: S311 - pages, not secrets
    language = SHARES[number % len(SHARES)]
    day = FIRST_DAY + timedelta(days=drawn.randrange(300))
    body = "\n".join(f"<p>{paragraph(drawn, language)}</p>" for _ in range(PARAGRAPHS))
    title = filled(drawn, language, drawn.choice(TITLES[language]))
    outlet = drawn.choice(PARTS[language]["outlet"])
    markup = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{day}T09:00:00Z"></head>'
        f"<body><nav><a href='/'>{outlet}</a></nav><article><h1>{title}</h1>\n{body}\n</article></body></html>"
    )
    return f"{number:04}.{language}.html", markup


def paragraph(drawn: random.Random, language: str) -> str:
    """A few sentences of a language, with their blanks filled."""
    count = drawn.randint(*SENTENCES_EACH)
    return " ".join(filled(drawn, language, drawn.choice(SENTENCES[language])) for _ in range(count))


def filled(drawn: random.Random, language: str, sentence: str) -> str:
    """The sentence with a name, place, sum or day drawn for each blank."""
    parts = {name: drawn.choice(options) for name, options in PARTS[language].items()}
    return sentence.format(**parts, number=drawn.randrange(20, 900), share=drawn.randrange(2, 90))


def run(*arguments: str, kill_when: Iterator[bool] | None = None) -> Cost:
    """One command in a process of its own; it is killed as soon as `kill_when` yields True."""
    program = Path(sys.executable).with_name("firsthand")
    started = time.monotonic()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen([program, *arguments], stdout=said, stderr=said)
        pid, status, usage = 0, 0, None
        while pid == 0:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid == 0 and kill_when is not None and next(kill_when):
                os.kill(child.pid, signal.SIGKILL)
            time.sleep(0.02)
        assert usage is not None
        child.returncode = os.waitstatus_to_exitcode(status)
        return Cost(
            wall=round(time.monotonic() - started, 2),
            processor=round(usage.ru_utime + usage.ru_stime, 2),
            peak_mib=round(usage.ru_maxrss / 1024, 1),
            exit=child.returncode,
        )


def unread(folder: Path) -> int:
    """How many pages wait to be read."""
    with Case.open(folder) as case:
        return len(case.unread())


def half_read(folder: Path, pages: int) -> Iterator[bool]:
    """Whether half of the pages have been read, asked twice a second at most."""
    while True:
        yield unread(folder) <= pages // 2
        time.sleep(0.5)


def parts(dossier: str) -> dict[str, int]:
    """The bytes of each part of a dossier, the largest first."""
    starts = {part: dossier.index(f'<section id="{part}"') for part in SECTIONS}
    ends = [*starts.values(), len(dossier)][1:]
    sizes = {part: len(dossier[at:end].encode()) for (part, at), end in zip(starts.items(), ends, strict=True)}
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def measure(pages: int, seed: int) -> dict[str, object]:
    """All steps over a case made for the purpose, which is removed afterwards."""
    with tempfile.TemporaryDirectory() as room:
        source, folder = Path(room, "pages"), Path(room, "case")
        source.mkdir()
        for number in range(pages):
            name, markup = page(number, seed)
            (source / name).write_text(markup, encoding="utf-8")
        steps = {"init": run("init", str(folder))}
        steps["add"] = run("add", "-C", str(folder), str(source))
        steps["read, killed"] = run("read", "-C", str(folder), kill_when=half_read(folder, pages))
        left = unread(folder)
        steps["read on"] = run("read", "-C", str(folder))
        steps["dossier"] = run("dossier", "-C", str(folder), "-o", str(Path(room, "dossier.html")))
        steps["verify"] = run("verify", "-C", str(folder))
        with Case.open(folder) as case:
            claims, words = len(case.claims()), sum(len(document.text.split()) for document in case.documents())
        dossier = Path(room, "dossier.html").read_text(encoding="utf-8")
        reading = [steps["read, killed"], steps["read on"]]
        return {
            "pages": pages,
            "words": words,
            "claims": claims,
            "read_before_the_kill": pages - left,
            "unread_in_the_end": unread(folder),
            "reading_processor_seconds_per_page": round(sum(cost.processor for cost in reading) / pages, 3),
            "reading_wall_seconds_per_page": round(sum(cost.wall for cost in reading) / pages, 3),
            "reading_peak_mib": max(cost.peak_mib for cost in reading),
            "dossier_bytes": len(dossier.encode()),
            "dossier_bytes_of_each_part": parts(dossier),
            "steps": {name: asdict(cost) for name, cost in steps.items()},
        }


def main() -> None:
    """Measure and print."""
    made = argparse.ArgumentParser(description=__doc__)
    made.add_argument("--pages", type=int, default=300)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--json", action="store_true", help="print one line of JSON")
    options = made.parse_args()
    result = measure(options.pages, options.seed)
    if options.json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        if name != "steps":
            print(f"{name.replace('_', ' ')}: {value}")
    for name, cost in result["steps"].items():  # type: ignore[attr-defined]
        print(
            f"{name}: {cost['wall']} s, {cost['processor']} s of processor, peak {cost['peak_mib']} MiB, "
            f"exit {cost['exit']}"
        )


if __name__ == "__main__":
    main()
