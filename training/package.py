"""`python -m training.package MODEL [--out FOLDER]`: a trained pipeline as the package ships it, checked beforehand.

The weights are halved in precision and deflated (`firsthand.read.model.pack`). Nothing is written where the packed
pipeline reads otherwise than the trained one, is too large, or takes too long to load.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import spacy
from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc

from firsthand.read import model

SHIPPED = Path(__file__).parent.parent / "src/firsthand/read/model_data"
CONFIG, WEIGHTS = "config.cfg", "weights.bin"

MOST_MEGABYTES = 20.0
MOST_SECONDS = 1.5
LEAST_ALIKE = 0.995
"""Share of words that must be read the same before and after: half precision moves a tie now and then, no more."""

_LOAD = """
import sys, time
from pathlib import Path
from firsthand.read import model
began = time.perf_counter()
model.unpack(Path(sys.argv[1]).read_text("utf-8"), Path(sys.argv[2]).read_bytes())
print(time.perf_counter() - began)
"""
_TRIES = 3
"""The quickest counts: what else the machine does is not the model's fault."""


class Checked(Struct, frozen=True, kw_only=True):
    """What a packed pipeline was found to be."""

    alike: float
    """Share of words with the same head, relation, word class and name before and after packing."""
    megabytes: float
    seconds: float
    """From the files to the pipeline, in a fresh process."""

    def complaints(self) -> list[str]:
        """Why it cannot be shipped; empty where it can."""
        found = []
        if self.alike < LEAST_ALIKE:
            found.append(f"only {self.alike:.2%} of the words are read as before packing, not {LEAST_ALIKE:.1%}")
        if self.megabytes > MOST_MEGABYTES:
            found.append(f"{self.megabytes:.1f} MB are more than {MOST_MEGABYTES:g}")
        if self.seconds > MOST_SECONDS:
            found.append(f"loading took {self.seconds:.2f} s, more than {MOST_SECONDS}")
        return found


def package(nlp: Language, texts: Sequence[str], out: Path) -> Checked:
    """Pack a pipeline into the folder `out`; what is there stays as it is where a check fails."""
    config, weights = nlp.config.to_str(), model.pack(nlp)
    packed = model.unpack(config, weights)
    with tempfile.TemporaryDirectory() as kept:
        files = [Path(kept) / CONFIG, Path(kept) / WEIGHTS]
        files[0].write_text(config, encoding="utf-8")
        files[1].write_bytes(weights)
        checked = Checked(
            alike=alike(list(nlp.pipe(texts)), list(packed.pipe(texts))),
            megabytes=sum(file.stat().st_size for file in files) / 1e6,
            seconds=min(_seconds(files) for _ in range(_TRIES)),
        )
    if not checked.complaints():
        out.mkdir(parents=True, exist_ok=True)
        (out / CONFIG).write_text(config, encoding="utf-8")
        (out / WEIGHTS).write_bytes(weights)
    return checked


def sample() -> list[str]:
    """Texts in all six languages that nothing was trained on."""
    from benchmarks.quotations import LANGUAGES, written

    return [quotation.text for language in LANGUAGES for quotation in written(language)]


def alike(before: Sequence[Doc], after: Sequence[Doc]) -> float:
    """Share of words that two pipelines read the same."""
    pairs = [pair for one, other in zip(before, after, strict=True) for pair in zip(one, other, strict=True)]
    same = sum(
        (one.head.i, one.dep_, one.tag_, one.ent_iob_, one.ent_type_)
        == (other.head.i, other.dep_, other.tag_, other.ent_iob_, other.ent_type_)
        for one, other in pairs
    )
    return same / max(1, len(pairs))


def _seconds(files: list[Path]) -> float:
    command = [sys.executable, "-c", _LOAD, *map(str, files)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603 our own code


def main() -> None:
    """Package the pipeline of the command line, or say why not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    checked = package(spacy.load(asked.model), sample(), asked.out)
    print(
        f"{checked.alike:.2%} of the words read as before packing, {checked.megabytes:.1f} MB, "
        f"loaded in {checked.seconds:.2f} s"
    )
    if complaints := checked.complaints():
        sys.exit("not packaged: " + "; ".join(complaints))
    print(f"written to {asked.out}; count VERSION in firsthand/read/model.py up, so that cases are read again")


if __name__ == "__main__":
    main()
