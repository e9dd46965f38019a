"""How sure a source is of what it says, whether it says yes or no, and when it places it.

    judge(passage, head, "fr")                the certainty, polarity and tense of a predicate, with the words that tell
    placed(passage, head, "fr")               the tense alone
    hearsay_conditional(passage, head, "fr")  "aurait participé": the writer's distance, not the source's doubt
    reason(passage, head, "fr")               what kind of marker leaves it open; None for a plain fact
    distance(passage, head, "fr")             reportedly, allegedly, якобы: how far the writer keeps from the statement

What the markers are is data (`languages/<code>/certainty.toml`); what each kind does is `rules.RULES`; which of them
bear on a predicate is `scope`.
"""

from firsthand.read.certainty.hearsay import (
    distance,
    has_hearsay_forms,
    hearsay_conditional,
    hearsay_forms,
    hearsay_modals,
)
from firsthand.read.certainty.judgement import core, judge, judge_word, placed, reason
from firsthand.read.certainty.lexicon import Kind, Lexicon

__all__ = [
    "Kind",
    "Lexicon",
    "core",
    "distance",
    "has_hearsay_forms",
    "hearsay_conditional",
    "hearsay_forms",
    "hearsay_modals",
    "judge",
    "judge_word",
    "placed",
    "reason",
]
