"""“The newspaper” is the paper named before, “our newspaper” the page's own, “it” the body that was last spoken of."""

from __future__ import annotations

import pytest

from firsthand.records import Resolved, Source

from .pages import attributed


def last(text: str, language: str = "en") -> Source:
    return attributed(text, language)[-1].speaker.source


@pytest.mark.parametrize(
    ("language", "text", "paper"),
    [
        (
            "en",
            "The Veldria Times wrote about the plant. The newspaper said that it was sold.",
            "The Veldria Times",
        ),
        (
            "fr",
            "Le Courrier de Veldria a publié une enquête. Le quotidien affirme que l'usine est vendue.",
            "Le Courrier de Veldria",
        ),
        (
            "ru",
            "Газета «Велдрийский вестник» провела расследование. Издание утверждает, что завод продан.",
            "Велдрийский вестник",
        ),
        ("ru", "Завод закрыт, пишет Veldria Times. По данным издания, рабочих уволили.", "Veldria Times"),
        (
            "uk",
            "«Велдрійський вісник» опублікував розслідування. Видання стверджує, що завод продано.",
            "Велдрійський вісник",
        ),
    ],
)
def test_the_newspaper_is_the_one_named_before(language: str, text: str, paper: str) -> None:
    source = last(text, language)
    assert (source.text, source.resolved, source.doubtful) == (paper, Resolved.ROLE, False)
    assert source.named_at is not None
    assert source.named_at.of(text) == paper


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Albion Gazette is old. Our newspaper reported that the plant was sold."),
        ("fr", "Notre journal a révélé que l'usine était vendue."),
        ("ru", "По данным нашего издания, завод продан."),
        ("uk", "За даними нашого видання, завод продано."),
    ],
)
def test_our_newspaper_is_the_page_itself(language: str, text: str) -> None:
    source = last(text, language)
    assert (source.text, source.resolved) == ("The Veldria Post", Resolved.PUBLISHER)


def test_of_two_papers_the_nearer_one_is_doubtful() -> None:
    source = last("The Veldria Times and the Albion Gazette wrote. The newspaper said that the plant was sold.")
    assert (source.text, source.doubtful) == ("Albion Gazette", True)


def test_a_newspaper_where_none_was_named_stays_a_newspaper() -> None:
    source = last("The plant is old. The newspaper said that it was sold.")
    assert (source.text, source.named_at) == ("The newspaper", None)


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "The ministry closed the plant in May. It regrets that the workers left.", "The ministry"),
        ("fr", "La société Novarex a fermé l'usine. Elle regrette que les ouvriers soient partis.", "Novarex"),
        ("ru", "Компания «Нортек» закрыла завод. Она утверждает, что рабочим заплатили.", "Нортек"),
        ("uk", "Компанія «Нортек» закрила завод. Вона стверджує, що робітникам заплатили.", "Нортек"),
    ],
)
def test_a_pronoun_reaches_the_body_that_was_subject_before(language: str, text: str, body: str) -> None:
    source = last(text, language)
    assert (source.text, source.resolved, source.doubtful) == (body, Resolved.PRONOUN, False)


def test_it_is_not_the_woman_who_spoke_before() -> None:
    text = "Ms Brenn said that the mill was old. The ministry closed the mill in May. It said that this was right."
    assert last(text).text == "The ministry"


def test_a_subject_far_above_is_not_meant() -> None:
    text = "The ministry opened. " + "The mill is old. " * 4 + "It said that the workers were paid."
    source = last(text)
    assert (source.text, source.doubtful) == ("It", True)
