"""What misleads a reader of claims, each trap from the page to the claim; those of single predicates stand in
`certainty/`."""

from __future__ import annotations

import pytest

from firsthand.records import Certainty, Claim, Distance, Polarity, Resolved, Speech, Stance

from .pages import attributed, claims

DENIALS = [
    ("en", "The company denied that it had sold the drones.", "denied"),
    ("fr", "La société dément que l’usine a vendu des drones.", "dément"),
    ("ru", "Компания отрицает, что завод продал дроны.", "отрицает"),
    ("uk", "Компанія заперечує, що завод продав дрони.", "заперечує"),
]

DOCUMENTS = [
    ("en", "According to the law, every paper has a licence."),
    ("en", "According to the contract, the plant delivers forty engines a month."),
    ("fr", "Selon le contrat, l’usine livre quarante moteurs par mois."),
    ("fr", "Selon le programme, la conférence commence à huit heures."),
    ("ru", "Согласно закону, каждая газета имеет лицензию."),
    ("ru", "Согласно контракту, завод поставляет сорок двигателей в месяц."),
    ("uk", "Згідно з законом, кожна газета має ліцензію."),
    ("uk", "Згідно з контрактом, завод постачає сорок двигунів на місяць."),
]

CONTINUED = [
    ("en", "“The plant is closed,” said Mara Voss. “We sold it in May.”", "We sold it in May"),
    (
        "fr",
        "« L’usine est fermée », a déclaré Mara Voss. « Nous l’avons vendue en mai. »",
        "Nous l’avons vendue en mai",
    ),
    ("ru", "«Завод закрыт», – сказала Мара Восс. «Мы продали его в мае».", "Мы продали его в мае"),
    ("uk", "«Завод закрито», – сказала Мара Восс. «Ми продали його в травні».", "Ми продали його в травні"),
]


def only(text: str, language: str) -> Claim:
    (claim,) = attributed(text, language)
    return claim


@pytest.mark.parametrize(("language", "text", "cue"), DENIALS)
def test_a_denial_says_no_and_the_denying_word_tells_it(language: str, text: str, cue: str) -> None:
    claim = only(text, language)
    assert claim.speaker.stance is Stance.DENY
    assert claim.judged.polarity is Polarity.NEGATIVE
    assert [marker.of(text) for marker in claim.judged.polarity_markers] == [cue]


@pytest.mark.parametrize(("language", "text", "cue"), DENIALS)
def test_a_denial_flips_the_deniers_level_alone(language: str, text: str, cue: str) -> None:
    claim = only(text, language)
    assert claim.judged.certainty is Certainty.CERTAIN
    assert claim.speaker.distance is Distance.NEUTRAL
    assert claim.chain[0].stance is Stance.ASSERT, "the publisher denies nothing"


def test_the_denial_of_a_negation_affirms() -> None:
    claim = only("The company denied that it had not paid the workers.", "en")
    assert claim.judged.polarity is Polarity.POSITIVE
    assert len(claim.judged.polarity_markers) == 2


@pytest.mark.parametrize(("language", "text"), DOCUMENTS)
def test_a_law_or_a_contract_is_no_speaker(language: str, text: str) -> None:
    assert [claim.speaker.speech for claim in claims(text, language)] == [Speech.OWN]


@pytest.mark.parametrize(("language", "text", "content"), CONTINUED)
def test_a_quotation_that_goes_on_keeps_its_speaker(language: str, text: str, content: str) -> None:
    found = [claim for claim in attributed(text, language) if content in claim.quote.exact]
    assert [claim.speaker.source.resolved for claim in found] == [Resolved.INHERITED]
    assert found[0].speaker.source.text.split()[0] in {"Mara", "Мара"}


def test_an_anaphoric_cue_covers_what_stands_before_it() -> None:
    text = (
        "Le banquier aurait participé à la création de l’usine. Le Veldria Times écrit à ce sujet. "
        "Le rapport du journal note que l’usine a été vendue en mai."
    )
    first, last = (next(c for c in claims(text, "fr") if words in c.quote.exact) for words in ("participé", "vendue"))
    assert [link.source.resolved for link in first.chain[1:2]] == [Resolved.INHERITED]
    assert "Veldria Times" in first.chain[1].source.text
    assert last.speaker.speech is Speech.INDIRECT


@pytest.mark.parametrize("subject", ["Le banquier", "Le patron de la banque, Andreï Voss,"])
def test_aurait_pu_is_hearsay_and_possible(subject: str) -> None:
    claim = only(f"{subject} aurait pu participer à la création d’une usine.", "fr")
    assert claim.speaker.distance is Distance.HEARSAY
    assert claim.judged.certainty is Certainty.POSSIBLE


def test_pourrait_is_possible_and_no_hearsay() -> None:
    text = "Le banquier pourrait en payer une partie."
    assert [claim.speaker.speech for claim in claims(text, "fr")] == [Speech.OWN]
    assert [claim.judged.certainty for claim in claims(text, "fr")] == [Certainty.POSSIBLE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We sold the plant,” said Mara Voss."),
        ("fr", "« Nous avons vendu l’usine », a déclaré Mara Voss."),
        ("ru", "«Мы продали завод», – сказала Мара Восс."),
        ("uk", "«Ми продали завод», – сказала Мара Восс."),
    ],
)
def test_what_is_said_in_the_first_person_is_said_by_the_speaker_alone(language: str, text: str) -> None:
    claim = only(text, language)
    assert len(claim.chain) == 2
    assert claim.speaker.source.text.split()[0] in {"Mara", "Мара"}


@pytest.mark.parametrize(
    ("language", "text", "cue", "content"),
    [
        ("en", "“We believe the plant was sold in May,” said Mara Voss.", "believe", "the plant was sold in May"),
        (
            "en",
            "“The plant is old. We think that it was sold. Nobody came,” said Mara Voss.",
            "think",
            "that it was sold",
        ),
        (
            "fr",
            "« Nous pensons que l’usine a été vendue en mai », a déclaré Mara Voss.",
            "pensons",
            "que l’usine a été vendue en mai",
        ),
        (
            "ru",
            "«Мы считаем, что завод был продан в мае», – сказала Мара Восс.",
            "считаем",
            "что завод был продан в мае",
        ),
        ("ru", "«Думаю, завод продан», – сказала Мара Восс.", "Думаю", "завод продан"),
        (
            "uk",
            "«Ми вважаємо, що завод було продано в травні», – сказала Мара Восс.",
            "вважаємо",
            "що завод було продано в травні",
        ),
    ],
)
def test_a_belief_in_the_first_person_is_nested_and_only_probable(
    language: str, text: str, cue: str, content: str
) -> None:
    said, believed = attributed(text, language)
    assert (said.speaker.speech, said.judged.certainty) == (Speech.DIRECT, Certainty.CERTAIN)
    assert believed.parent == said.id
    assert [part.of(text) for part in believed.content] == [content]
    assert believed.speaker.cue is not None
    assert believed.speaker.cue.of(text) == cue
    assert believed.judged.certainty is Certainty.PROBABLE
    assert [link.source.text for link in believed.chain[1:]] == [said.speaker.source.text] * 2
    assert believed.speaker.source.resolved is Resolved.PRONOUN


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“They believe the plant was sold,” said Mara Voss."),
        ("fr", "« Ils pensent que l’usine a été vendue », a déclaré Mara Voss."),
        ("ru", "«Они считают, что завод был продан», – сказала Мара Восс."),
        ("uk", "«Вони вважають, що завод було продано», – сказала Мара Восс."),
    ],
)
def test_a_belief_of_others_is_not_the_speakers(language: str, text: str) -> None:
    assert [claim.speaker.speech for claim in attributed(text, language)] == [Speech.DIRECT]


def test_a_quotation_that_nobody_speaks_holds_no_belief() -> None:
    assert [claim.parent for claim in attributed("“We believe the plant was sold.”")] == [""]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mara Voss believes that the plant was sold."),
        ("fr", "Mara Voss pense que l’usine a été vendue."),
        ("ru", "Мара Восс полагает, что завод продан."),
        ("uk", "Мара Восс думає, що завод продано."),
    ],
)
def test_who_believes_is_less_sure_than_who_says(language: str, text: str) -> None:
    assert only(text, language).judged.certainty is Certainty.PROBABLE


def test_a_conditional_after_selon_keeps_the_writer_away_too() -> None:
    claim = only("Selon la banque, le directeur aurait participé à la création de l’usine.", "fr")
    assert claim.speaker.source.text == "la banque"
    assert claim.speaker.distance is Distance.HEARSAY


def test_a_conditional_under_a_report_in_the_past_is_a_future() -> None:
    claim = only("Le ministre a annoncé qu’il autoriserait la construction.", "fr")
    assert claim.speaker.distance is Distance.NEUTRAL
    assert claim.judged.certainty is Certainty.CERTAIN


def test_a_lead_in_does_not_make_what_could_have_been_a_fact() -> None:
    said = "le patron de la banque, Marc Orlin, aurait pu participer à la construction de l’usine."
    nearer = "un proche du ministre, le patron de Corvalix Bank Marc Orlin, aurait pu participer à la construction."
    for lead, text in (("Soit dit en passant", said), ("Soit dit en passant", nearer), ("Soit dit entre nous", said)):
        assert [claim.judged.certainty for claim in claims(f"{lead}, {text}", "fr")] == [Certainty.POSSIBLE]
