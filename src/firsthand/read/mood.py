"""The mood by which German passes on what others say: Konjunktiv I, and Konjunktiv II where the first shows no form."""

from __future__ import annotations

from firsthand.read.scene import Scene
from firsthand.read.subjunctive import is_first_subjunctive


def is_reported(scene: Scene, i: int) -> bool:
    """Whether word `i` is a verb in the reported mood; in languages that have none no word is."""
    moods = scene.lexicon.reported_moods
    if not moods or scene.quote_at(i) is not None:
        return False
    low = scene.tree.low[i]
    if low in scene.lexicon.unreal_moods and _is_conditional(scene, i):
        return False
    return low in moods or (scene.tree.words[i].islower() and scene.tree.is_verb(i) and is_first_subjunctive(low))


def _is_conditional(scene: Scene, i: int) -> bool:
    """Whether a word opens the verb's clause under which Konjunktiv II means what might be: “ob das Gericht käme”."""
    tree = scene.tree
    verb = tree.head[i] if tree.dep[i].startswith(("aux", "cop")) else i
    return any(tree.low[kid] in scene.lexicon.conditional for kid in tree.children(verb, "mark"))


def has_zu_infinitive(scene: Scene, first: int, stop: int) -> bool:
    """Whether the piece ends in a German infinitive with “zu”: “… zu verkaufen”, “… auszunutzen”."""
    tree = scene.tree
    for i in range(first + 1, stop):
        low = tree.low[i]
        if tree.low[i - 1] == "zu" and low.endswith("n") and tree.words[i].islower():
            return True
        if tree.words[i].islower() and any(low.startswith(f"{prefix}zu") for prefix in scene.lexicon.prefixes):
            return low.endswith("n")
    return False
