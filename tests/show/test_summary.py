from __future__ import annotations

import msgspec
import pytest

from firsthand.records import Certainty, Judged
from firsthand.show import LANGUAGES
from firsthand.show.summary import LEADS, lead, summary
from firsthand.show.words import Words

from .invented import CLAIMS, EMPTY, MATERIAL

EN = summary(MATERIAL, Words("en"))


def with_notes(start: str) -> tuple[str, ...]:
    """The claims that the sentence beginning so is footnoted to."""
    return next(sentence.claims for sentence in EN if sentence.before.startswith(start))


def test_it_begins_with_what_the_case_holds() -> None:
    assert EN[0].before == "This case holds 5 documents from 5 outlets: 12 claims, which go back to 7 origins."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_footnoted_to_claims_of_the_case(language: str) -> None:
    known = {claim.id for claim in MATERIAL.claims}
    for sentence in summary(MATERIAL, Words(language)):
        assert sentence.claims
        assert set(sentence.claims) <= known


def test_one_claim_leads_for_each_of_the_origins_with_most_claims() -> None:
    leads = [sentence for sentence in EN if sentence.quote]
    assert len(leads) == LEADS
    assert leads[0].claims == ("c7",)


def test_a_lead_quotes_the_page_and_says_how_it_got_there() -> None:
    sentence = next(sentence for sentence in EN if sentence.claims == ("c2",))
    assert sentence.before == "According to ministère de l’Énergie (reached through Le Courrier du Littoral):"
    assert sentence.quote.startswith("l’usine pourrait ouvrir")
    assert (sentence.language, sentence.after) == ("fr", " – given as possible")


def test_an_inherited_source_carries_its_question_mark() -> None:
    sentence = next(sentence for sentence in EN if sentence.claims == ("c1",) and sentence.quote)
    assert "La Gazette du Port?" in sentence.before


def test_hearsay_is_not_led_with() -> None:
    assert not any(sentence.quote and "c4" in sentence.claims for sentence in EN)


def test_what_weakens_the_claims_is_counted() -> None:
    assert with_notes("2 claims are given by their own sources as less than certain") == ("c2", "c11")
    assert with_notes("1 claim reaches the page as hearsay") == ("c4",)
    assert with_notes("2 claims name nobody") == ("c4", "c11")


def test_a_certain_claim_leads_before_a_hedged_one() -> None:
    sure, unsure = CLAIMS[6], msgspec.structs.replace(CLAIMS[6], judged=Judged(certainty=Certainty.POSSIBLE))
    assert lead([unsure, sure]) is sure


def test_an_empty_case_says_so() -> None:
    assert [sentence.before for sentence in summary(EMPTY, Words("en"))] == [
        "This case holds 0 documents from 0 outlets: 0 claims, which go back to 0 origins.",
        "No claim has been read from them yet.",
    ]
