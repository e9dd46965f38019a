"""A case as FollowTheMoney 4: statements first, one dataset a publisher, and the entities that they add up to.

The core writes plain JSON and CSV; the followthemoney library, which the tests check this with, is not needed.
"""

from firsthand.exports.ftm.case import statements
from firsthand.exports.ftm.files import entity_lines, statement_table
from firsthand.exports.ftm.statement import Statement

__all__ = ["Statement", "entity_lines", "statement_table", "statements"]
