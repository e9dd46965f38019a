"""Reason: why something was concluded, as a key and values, so that it can be told in any language."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class ReasonKey(StrEnum):
    """All reasons there are; show/words holds the sentence of each, in every language."""

    # What a finding's status rests on.
    DENIED = "denied"
    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    UNTRACED = "untraced"
    SELF_REPORTED = "self_reported"
    SINGLE = "single"
    # Why the Admiralty digit is proposed.
    DIGIT_CORROBORATED = "digit_corroborated"
    DIGIT_SELF_REPORTED = "digit_self_reported"
    DIGIT_SINGLE = "digit_single"
    DIGIT_DISPUTED = "digit_disputed"
    DIGIT_DENIED = "digit_denied"
    DIGIT_UNTRACED = "digit_untraced"
    # Why claims are held to speak of the same thing.
    RETELLS = "retells"
    AGREE = "agree"
    SHOWN = "shown"
    SPEAKS_OF = "speaks_of"
    SAME_THING = "same_thing"
    SITES = "sites"
    DENIES_FIGURE = "denies_figure"
    RULES_OUT = "rules_out"
    # How a contradiction may be explained.
    CHANGED = "changed"
    PLACE_WRONG = "place_wrong"
    TWO_SITES = "two_sites"
    SEAT_AND_PLANT = "seat_and_plant"
    DATE_WRONG = "date_wrong"
    STAGES = "stages"
    FIGURE_WRONG = "figure_wrong"
    OTHER_THINGS = "other_things"
    NEWER = "newer"
    PARTY_WRONG = "party_wrong"
    BOTH_DID = "both_did"
    POST_WRONG = "post_wrong"
    TWO_POSTS = "two_posts"
    UNTRUE = "untrue"
    OTHER_TIMES = "other_times"
    # Why sources have one interest.
    SPEAKS_FOR = "speaks_for"
    DIRECTS = "directs"
    OWNS = "owns"
    EMPLOYS = "employs"
    OF_BODY = "of_body"
    OF_STATE = "of_state"
    ALIKE = "alike"
    DECIDED = "decided"
    DECIDED_NOTE = "decided_note"


class Reason(Struct, frozen=True, gc=False):
    """One reason. `values` fill the gaps of its sentence: names, ids of claims, `n` where a number chooses the form."""

    key: ReasonKey
    values: dict[str, str] = {}

    def __hash__(self) -> int:
        return hash((self.key, *self.values.items()))
