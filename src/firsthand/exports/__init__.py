"""Material to files that other programs open: FollowTheMoney, tables, graphs, maps. Adds no fact of its own.

FORMATS                       name of each format → what it holds
make(material, format)        its files, the main one first
"""

from firsthand.exports.making import FORMATS, Output, make

__all__ = ["FORMATS", "Output", "make"]
