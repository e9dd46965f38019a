"""Claims to money: who gives how much to whom, and what is open of a sum.

money(documents, claims, entities, places)      flows, gaps, and from which claims nothing could be computed
"""

from firsthand.weigh.money.counting import money

__all__ = ["money"]
