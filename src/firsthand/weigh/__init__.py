"""Weighing: whose word a claim is in the end, who else says so, who says otherwise, and what was changed on the way."""

from firsthand.weigh.origins import origins
from firsthand.weigh.weighing import Weighed, weigh

__all__ = ["Weighed", "origins", "weigh"]
