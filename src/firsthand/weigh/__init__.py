"""Claims to origins: the first-hand sources that the claims of a case go back to."""

from firsthand.weigh.origins import origins

__all__ = ["origins"]
