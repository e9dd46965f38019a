"""Name matching: whether two names, in whatever script and spelling, can be one party's, and why.

A library of its own: it knows neither cases nor documents. `prepare` a name once, `compare` it with many others, find
those worth comparing by `keys`.
"""

from firsthand.resolve.matching.align import Path
from firsthand.resolve.matching.compare import THRESHOLD, Match, Part, compare
from firsthand.resolve.matching.keys import keys
from firsthand.resolve.matching.prepare import Prepared, prepare

__all__ = ["THRESHOLD", "Match", "Part", "Path", "Prepared", "compare", "keys", "prepare"]
