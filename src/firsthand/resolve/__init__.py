"""Mentions to entities and places, within a document first, then across documents, languages and scripts."""

from firsthand.resolve.entities import entities
from firsthand.resolve.own_sites import OwnSite, own_sites
from firsthand.resolve.placed import Placing, Unplaced
from firsthand.resolve.places import places, placing
from firsthand.resolve.proposals import Proposal, joined, proposals
from firsthand.resolve.roles import beside, is_role
from firsthand.resolve.rules import across
from firsthand.resolve.sound import crossed, sounds
from firsthand.resolve.things import THINGS

__all__ = [
    "THINGS",
    "OwnSite",
    "Placing",
    "Proposal",
    "Unplaced",
    "across",
    "beside",
    "crossed",
    "entities",
    "is_role",
    "joined",
    "own_sites",
    "places",
    "placing",
    "proposals",
    "sounds",
]
