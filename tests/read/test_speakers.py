from __future__ import annotations

import pytest

from firsthand.records import Resolved

from .pages import attributed


def test_a_pronoun_is_resolved_to_who_spoke_last() -> None:
    text = "Mara Voss said that the plant was closed. She added that it would not open again."
    source = attributed(text)[1].speaker.source
    assert (source.text, source.resolved) == ("Mara Voss", Resolved.PRONOUN)
    assert source.span is not None
    assert source.span.of(text) == "She"
    assert source.named_at is not None
    assert source.named_at.of(text) == "Mara Voss"
    assert not source.doubtful


def test_a_pronoun_with_two_candidates_is_doubtful() -> None:
    text = "Mara Voss said that the plant was closed. Jean Morvan said that it was open. He added that it was clean."
    source = attributed(text)[2].speaker.source
    assert (source.text, source.doubtful) == ("Jean Morvan", True)


def test_a_pronoun_without_anybody_before_stays_a_pronoun() -> None:
    source = attributed("He said that the plant was closed.")[0].speaker.source
    assert (source.text, source.resolved, source.doubtful) == ("He", Resolved.PRONOUN, True)


def test_an_office_is_kept_apart_from_the_name() -> None:
    text = "L'usine est fermée, a déclaré le porte-parole du ministère, Jean Morvan."
    source = attributed(text, "fr")[0].speaker.source
    assert (source.text, source.role) == ("Jean Morvan", "le porte-parole du ministère")
    assert source.span is not None
    assert source.span.of(text) == "le porte-parole du ministère, Jean Morvan"


def test_the_company_is_the_one_the_page_has_named() -> None:
    text = "Il s'agit de la société Novarex à Veldria.\n\nLa société a déclaré avoir livré 50 moteurs."
    source = attributed(text, "fr")[0].speaker.source
    assert (source.text, source.resolved) == ("Novarex", Resolved.ROLE)
    assert source.named_at is not None
    assert source.named_at.of(text) == "Novarex"


def test_a_company_nobody_named_stays_a_company() -> None:
    source = attributed("La société a déclaré avoir livré 50 moteurs.", "fr")[0].speaker.source
    assert (source.text, source.resolved, source.named_at) == ("La société", Resolved.ROLE, None)


def test_a_last_name_is_shown_with_the_fuller_one() -> None:
    text = "Mara Petersen runs the plant.\n\nPetersen said that it was closed."
    source = attributed(text)[0].speaker.source
    assert source.text == "Mara Petersen"
    assert source.resolved is Resolved.NAME


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "en",
            (
                "John Roe, the mayor, said the plant was shut. Ann Voss, a spokeswoman for Novarex, said it was open. "
                "She said the tests were over. He said nobody had asked."
            ),
            ["John Roe", "Ann Voss", "Ann Voss", "John Roe"],
        ),
        (
            "fr",
            (
                "Le maire, Jean Roux, a déclaré que l’usine est fermée. La directrice, Claire Petit, a affirmé "
                "qu’elle rouvrira. Elle a précisé que tout est prêt. Il a ajouté que personne ne le savait."
            ),
            ["Jean Roux", "Claire Petit", "Claire Petit", "Jean Roux"],
        ),
        (
            "uk",
            (
                "Мер міста Іван Рогов заявив, що завод закрито. Речниця компанії Дарина Колесар повідомила, що він "
                "відкриється. Вона уточнила, що випробування завершено. Він додав, що ніхто не питав."
            ),
            ["Іван Рогов", "Дарина Колесар", "Дарина Колесар", "Іван Рогов"],
        ),
    ],
)
def test_a_pronoun_agrees_in_gender_with_its_speaker(language: str, text: str, speakers: list[str]) -> None:
    assert [claim.speaker.source.text for claim in attributed(text, language)] == speakers
