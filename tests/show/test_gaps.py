"""What cannot stand on the timeline or the map, page by page."""

from __future__ import annotations

from firsthand.show.gaps import gaps

from .invented import CLAIMS, DOCUMENTS


def test_claims_that_lack_something_are_listed_under_their_pages() -> None:
    found = gaps(DOCUMENTS, CLAIMS, undated=["c8", "c1", "c3"], unplaced=())
    assert [(page.document, page.claims) for page in found.undated] == [("D1", ("c1", "c3")), ("D2", ("c8",))]
    assert found.undated[0].outlet == "Le Courrier du Littoral"


def test_pages_whose_claims_lack_nothing_are_left_out() -> None:
    assert gaps(DOCUMENTS, CLAIMS, undated=(), unplaced=("c12",)).undated == ()
