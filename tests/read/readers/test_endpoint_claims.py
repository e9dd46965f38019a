"""What a model tells becomes a claim only where every wording stands in the text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from firsthand.read.readers.endpoint import Endpoint, EndpointReader
from firsthand.read.readers.endpoint.address import address
from firsthand.records import Certainty, Polarity, Reading, Resolved, Speech, Stance, Tense

from ..pages import document
from .stub import claims, link, serving, told

TEXT = (
    "Novarex may close its plant in Tarn, Ilka Toran said on Tuesday.\n\n"
    "She denied that it had lost 3 million euros. The mayor did not comment."
)
FIRST = "Novarex may close its plant in Tarn, Ilka Toran said on Tuesday"
TORAN = link("Ilka Toran", "said")


def read(*answers: dict[str, Any], text: str = TEXT, language: str = "en") -> tuple[Reading, EndpointReader]:
    with serving(claims(*answers)) as stub:
        reader = EndpointReader(Endpoint(target=address(stub.url), model="m"), tell=pytest.fail)
        return reader.read(document(text, language)), reader


def why(*answers: dict[str, Any], text: str = TEXT) -> list[str]:
    """The reasons of the rejections, where not one claim was taken."""
    reading, reader = read(*answers, text=text)
    assert reading.claims == ()
    return [rejected.reason for rejected in reader.account.rejected]


def test_a_claim_carries_its_quote_its_content_and_the_chain_from_the_publisher() -> None:
    reading, _ = read(told(FIRST, "Novarex may close its plant in Tarn", TORAN))
    (claim,) = reading.claims
    claim.quote.check(TEXT)
    assert claim.quote.exact == FIRST
    assert [span.of(TEXT) for span in claim.content] == ["Novarex may close its plant in Tarn"]
    publisher, speaker = claim.chain
    assert (publisher.source.text, publisher.source.resolved) == ("The Veldria Post", Resolved.PUBLISHER)
    assert speaker.source.span is not None
    assert speaker.cue is not None
    assert (speaker.source.span.of(TEXT), speaker.cue.of(TEXT)) == ("Ilka Toran", "said")


def test_the_judgement_comes_with_the_words_that_show_it() -> None:
    reading, _ = read(
        told(FIRST, "Novarex may close its plant in Tarn", TORAN, certainty="possible", certainty_markers=["may"],
             tense="future"),
        told("The mayor did not comment", polarity="negative", polarity_markers=["not"]),
    )  # fmt: skip
    first, second = (claim.judged for claim in reading.claims)
    assert (first.certainty, first.tense) == (Certainty.POSSIBLE, Tense.FUTURE)
    assert [span.of(TEXT) for span in first.certainty_markers] == ["may"]
    assert second.polarity is Polarity.NEGATIVE
    assert [span.of(TEXT) for span in second.polarity_markers] == ["not"]


def test_a_pronoun_shows_the_fuller_name_and_where_it_stands() -> None:
    she = link("She", "denied", named="Ilka Toran", meaning="pronoun", stance="deny")
    reading, _ = read(told("She denied that it had lost 3 million euros", "it had lost 3 million euros", she))
    speaker = reading.claims[0].speaker
    assert (speaker.source.text, speaker.source.resolved) == ("Ilka Toran", Resolved.PRONOUN)
    assert speaker.source.named_at is not None
    assert speaker.source.named_at.of(TEXT) == "Ilka Toran"
    assert speaker.stance is Stance.DENY


def test_a_source_that_has_no_words_at_its_place_is_marked_as_doubtful() -> None:
    going_on = link(named="Ilka Toran", meaning="continued", speech="continued")
    reading, _ = read(told("The mayor did not comment", "", going_on))
    source = reading.claims[0].speaker.source
    assert (source.text, source.span, source.resolved, source.doubtful) == (
        "Ilka Toran", None, Resolved.INHERITED, True,
    )  # fmt: skip


def test_hearsay_names_nobody() -> None:
    text = "The plant was reportedly sold."
    hearsay = link("", "reportedly", meaning="nobody", speech="evidential", distance="hearsay")
    reading, _ = read(told(text, ["The plant was", "sold"], hearsay), text=text)
    assert reading.claims[0].speaker.source.resolved is Resolved.NOTHING
    assert reading.claims[0].speaker.speech is Speech.EVIDENTIAL


def test_the_parse_adds_predicate_dates_and_amounts() -> None:
    reading, _ = read(
        told(FIRST, "Novarex may close its plant in Tarn", TORAN),
        told("it had lost 3 million euros"),
    )
    first, second = reading.claims
    assert first.predicate is not None
    assert first.predicate.lemma == "close"
    assert first.said_at is not None
    assert first.said_at.earliest == date(2024, 5, 14)
    assert [(amount.low, amount.currency) for amount in second.amounts] == [(3_000_000, "EUR")]


def test_the_parse_adds_relations() -> None:
    text = "The company Orvane bought the shipyard Talvek in 2023."
    reading, _ = read(told(text[:-1]), text=text)
    assert [relation.frame.value for relation in reading.claims[0].relations] == ["buys"]


def test_names_come_from_the_own_models() -> None:
    reading, _ = read(told(FIRST))
    assert "Ilka Toran" in {mention.name for mention in reading.mentions}


def test_a_nested_claim_points_to_its_parent() -> None:
    text = "Orvane wrote that the minister said that the bridge was closed."
    outer, inner = link("Orvane", "wrote"), link("the minister", "said")
    reading, _ = read(
        told(text[:-1], "the minister said that the bridge was closed", outer),
        told(text[:-1], "the bridge was closed", outer, inner),
        text=text,
    )
    assert [(claim.parent, len(claim.chain)) for claim in reading.claims] == [("", 2), ("1", 3)]


def test_a_language_without_a_grammar_is_read_without_dates_and_names() -> None:
    text = "Fabryka została zamknięta we wtorek."
    reading, _ = read(told("Fabryka została zamknięta we wtorek"), text=text, language="pl")
    assert len(reading.claims) == 1
    assert (reading.claims[0].predicate, reading.mentions) == (None, ())


@pytest.mark.parametrize(
    "quote",
    [
        "Novarex will close its plant in Tarn",  # invented
        "novarex may close its plant",  # another case
        "Novarex may  close its plant",  # another blank
        "Novarex may\u00a0close its plant",  # a no-break space where there is none
        "Novarex … in Tarn",  # words left out
        "ovarex may close",  # begins inside a word
        "Tarn, Ilka Toran said on Tuesday.\nShe denied",  # another line break
        "",
        "   ",
    ],
)
def test_a_quote_that_is_not_in_the_text_to_the_letter_is_rejected(quote: str) -> None:
    assert why(told(quote, "Novarex")) == ["the quote does not stand in the text"]


def test_a_quote_with_other_quotation_marks_is_rejected() -> None:
    assert why(told('Toran said "we close"'), text="Toran said “we close”.") == ["the quote does not stand in the text"]


def test_a_no_break_space_is_the_same_blank_as_the_model_was_sent() -> None:
    text = "Selon Mme Toran, l’usine a coûté 3\u00a0millions d’euros."
    for quote in (text[:-1], text[:-1].replace("\u00a0", " ")):
        reading, _ = read(told(quote), text=text, language="fr")
        assert reading.claims[0].quote.exact == text[:-1]


def test_a_quote_over_the_end_of_a_paragraph_is_rejected() -> None:
    assert why(told("Tuesday.\n\nShe denied")) == ["the quote runs over the end of a paragraph"]


TWICE = "The plant was closed.\n\nNovarex was sold.\n\nThe plant was closed.\n\nToran left."


def test_a_quote_that_stands_twice_is_rejected_where_nothing_tells_which() -> None:
    assert why(told("The plant was closed"), text=TWICE) == [
        "the quote stands more than once, and the order does not tell where"
    ]


@pytest.mark.parametrize(
    ("order", "starts"),
    [
        (["The plant was closed", "Novarex was sold"], [0, 23]),
        (["Novarex was sold", "The plant was closed", "Toran left"], [23, 42, 65]),
        (["The plant was closed", "The plant was closed"], [0, 42]),
    ],
)
def test_a_quote_that_stands_twice_is_placed_by_the_order_of_its_neighbours(
    order: list[str], starts: list[int]
) -> None:
    reading, _ = read(*(told(quote) for quote in order), text=TWICE)
    assert [claim.quote.start for claim in reading.claims] == starts


def test_two_contents_of_one_quote_that_stands_twice_are_not_shared_out() -> None:
    first, second = told("The plant was closed", "The plant"), told("The plant was closed", "closed")
    assert len(why(first, second, text=TWICE)) == 2


def test_order_tells_nothing_where_the_model_did_not_keep_it() -> None:
    reading, reader = read(told("Toran left"), told("Novarex was sold"), told("The plant was closed"), text=TWICE)
    assert len(reading.claims) == 2
    assert "the order does not tell" in reader.account.rejected[0].reason


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (told(FIRST, "Novarex closes its plant", TORAN), "the content does not stand in the quote"),
        (told(FIRST, []), "the claim has no content"),
        (told(FIRST, ["Ilka Toran", "Novarex"]), "the content does not stand in the quote"),
        (told(FIRST, "Novarex", link("The mayor", "said")), "the source does not stand in the quote"),
        (told(FIRST, "Novarex", link("Ilka Toran", "denied")), "the cue does not stand in the quote"),
        (told(FIRST, "Novarex", {**TORAN, "role": "director"}), "the role does not stand in the quote"),
        (told(FIRST, "Novarex", {**TORAN, "named": "Dr Toran"}), "the fuller name does not stand in the text"),
        (told(FIRST, "Novarex", {**TORAN, "meaning": "nobody"}), "the source is said to be nobody, and is named"),
        (told(FIRST, "Novarex", link("", "said")), "the source has no words in the text"),
        (told(FIRST, polarity_markers=["Tarn"] * 31), "the claim has more parts than a sentence has"),
        (told(FIRST, certainty_markers=["probably"]), "a marker does not stand in the quote"),
        (told(FIRST, polarity_markers=["not"]), "a marker does not stand in the quote"),
    ],
)
def test_a_claim_with_a_wording_that_is_not_in_its_quote_is_rejected(claim: dict[str, Any], reason: str) -> None:
    assert why(claim) == [reason]


@pytest.mark.parametrize("source", ["Orvane", ""])
def test_source_and_cue_are_those_nearest_to_each_other_and_to_the_content(source: str) -> None:
    text = "Toran said yes, and Orvane, whom Toran met, said no."
    said = link(source, "said", meaning="name" if source else "nobody")
    reading, _ = read(told(text[:-1], "no", said), text=text)
    cue = reading.claims[0].speaker.cue
    assert cue is not None
    assert cue.start == text.rindex("said")


def test_a_cue_that_stands_twice_equally_near_is_rejected() -> None:
    text = "She said no said she."
    assert why(told(text, "no", link("", "said", meaning="nobody")), text=text) == [
        "source or cue stand more than once in the quote, equally near"
    ]


def test_a_cue_that_stands_everywhere_is_not_searched_for_without_end() -> None:
    text = "a " * 500 + "ha"
    assert why(told(text, "ha", link("a", "a")), text=text) == ["source or cue stand too often in the quote"]


def test_a_marker_that_stands_as_often_as_it_is_listed_is_placed_in_order() -> None:
    text = "It may rain and it may snow."
    reading, _ = read(told(text, certainty_markers=["may", "may"]), text=text)
    assert [span.start for span in reading.claims[0].judged.certainty_markers] == [3, 19]
    assert why(told(text, certainty_markers=["may"]), text=text) == ["a marker stands more than once in the quote"]


def test_a_claim_that_is_told_twice_counts_once() -> None:
    reading, reader = read(told(FIRST), told(FIRST))
    assert len(reading.claims) == 1
    assert [rejected.reason for rejected in reader.account.rejected] == ["the claim was told before"]


def test_rejections_are_counted_by_reason() -> None:
    _, reader = read(told("invented"), told("invented too"), told(FIRST, "nothing"), told(FIRST))
    assert [rejected.quote for rejected in reader.account.rejected] == ["invented", "invented too", FIRST]
    assert reader.notes()[1:] == (
        "3 of 4 claims of the model were rejected",
        "  2 × the quote does not stand in the text",
        "  1 × the content does not stand in the quote",
    )
