"""Mentions to entities and places, within a document first, then across documents, languages and scripts."""

from firsthand.resolve.entities import entities
from firsthand.resolve.places import places
from firsthand.resolve.sound import crossed, sounds

__all__ = ["crossed", "entities", "places", "sounds"]
