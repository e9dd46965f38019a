from __future__ import annotations

import pytest

from firsthand.records import Distance, Resolved, Speech, Stance

from .pages import attributed, claims, triples


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # indirect speech
        (
            "en",
            "The ministry said that the plant was closed.",
            ("The ministry", "said", "that the plant was closed"),
        ),
        ("en", "Researchers say the river is polluted.", ("Researchers", "say", "the river is polluted")),
        (
            "fr",
            "La société Novarex a annoncé que l'usine serait fermée.",
            ("La société Novarex", "a annoncé", "que l'usine serait fermée"),
        ),
        ("ru", "Министр заявил, что завод закрыт.", ("Министр", "заявил", "что завод закрыт")),
        ("uk", "Міністр заявив, що завод закрито.", ("Міністр", "заявив", "що завод закрито")),
        # direct speech, the speaker after or before the verb
        ("en", "“The plant is closed,” said Mara Voss.", ("Mara Voss", "said", "The plant is closed")),
        ("en", "Mara Voss said: “The plant is closed.”", ("Mara Voss", "said", "The plant is closed")),
        (
            "fr",
            "« L'usine est fermée », a déclaré Mara Voss, la directrice du site.",
            ("Mara Voss, la directrice du site", "a déclaré", "L'usine est fermée"),
        ),
        ("ru", "«Завод закрыт», – сказал Антон Велев.", ("Антон Велев", "сказал", "Завод закрыт")),
        ("uk", "«Завод закрито», – каже Міхаеліс.", ("Міхаеліс", "каже", "Завод закрито")),
        # the clause around the cue, without quotation marks
        (
            "fr",
            "L'usine a été vendue à un groupe, a annoncé début juin le porte-parole du ministère, Jean Morvan.",
            (
                "le porte-parole du ministère, Jean Morvan",
                "a annoncé",
                "L'usine a été vendue à un groupe",
            ),
        ),
        ("fr", "Le site est pollué, explique Tarlo.", ("Tarlo", "explique", "Le site est pollué")),
        # prepositional frames
        (
            "en",
            "According to the ministry, the plant was sold.",
            ("the ministry", "According to", "the plant was sold"),
        ),
        (
            "en",
            "The plant was sold, according to the ministry.",
            ("the ministry", "according to", "The plant was sold"),
        ),
        ("fr", "Selon le ministère, l'usine a été vendue.", ("le ministère", "Selon", "l'usine a été vendue")),
        ("fr", "D'après le rapport, l'usine a été vendue.", ("le rapport", "D'après", "l'usine a été vendue")),
        ("ru", "По словам министра, завод продан.", ("министра", "По словам", "завод продан")),
        ("uk", "За словами міністра, завод продано.", ("міністра", "За словами", "завод продано")),
        # infinitives
        (
            "fr",
            "La société a déclaré avoir livré 50 moteurs.",
            ("La société", "a déclaré", "avoir livré 50 moteurs"),
        ),
        # what a thing is called
        (
            "en",
            "Voss described the decision as “very reasonable”.",
            ("Voss", "described", "the decision as “very reasonable”"),
        ),
    ],
)
def test_source_cue_and_content_are_found(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in triples(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plant was built in 1990 and sold last year."),
        ("fr", "Selon la loi, les usines doivent être contrôlées."),
        ("ru", "Согласно закону, заводы проверяют раз в год."),
        ("uk", "Згідно з планом, завод відкриють восени."),
        ("en", "She read “The Long Way Home” on the train."),
        ("en", "You can say that the plant is old."),
    ],
)
def test_laws_titles_and_plain_statements_are_nobodys_words(language: str, text: str) -> None:
    assert triples(text, language) == []


def test_a_claim_of_a_relative_clause_stands_beside_the_writers_own_sentence() -> None:
    text = (
        "Novarex a construit sa nouvelle usine à Veldria, un site qui, selon le ministère, est au centre du programme."
    )
    found = claims(text, "fr")
    assert [(claim.speaker.speech, claim.speaker.source.text) for claim in found] == [
        (Speech.OWN, "The Veldria Post"),
        (Speech.INDIRECT, "le ministère"),
    ]
    assert found[1].content[0].of(text) == "est au centre du programme"


def test_a_quotation_of_several_sentences_is_one_content() -> None:
    text = "“The plant is closed. Nobody works there. It is over,” said Mara Voss."
    assert triples(text) == [("Mara Voss", "said", "The plant is closed. Nobody works there. It is over")]


def test_a_quotation_goes_on_after_its_speaker() -> None:
    text = "“The plant is closed,” said Mara Voss. “It will not open again.”"
    found = attributed(text)
    assert [claim.speaker.source.resolved for claim in found] == [Resolved.NAME, Resolved.INHERITED]
    assert found[1].speaker.speech is Speech.CONTINUED
    assert found[1].speaker.source.text == "Mara Voss"
    assert found[1].speaker.source.doubtful


def test_a_quotation_interrupted_by_its_speaker_has_two_parts() -> None:
    text = "«Был момент, — сказал господин Велев, — когда завод стоял»."
    assert triples(text, "ru") == [("господин Велев", "сказал", "Был момент … когда завод стоял")]


def test_an_anaphoric_cue_takes_the_sentences_before_it() -> None:
    text = "Novarex a vendu son usine. Elle emploie 40 personnes. Le Courrier du Nord écrit à ce sujet."
    found = attributed(text, "fr")
    assert [claim.content[0].of(text) for claim in found] == [
        "Novarex a vendu son usine",
        "Elle emploie 40 personnes",
    ]
    for claim in found:
        assert claim.speaker.source.text == "Le Courrier du Nord"
        assert claim.speaker.source.resolved is Resolved.INHERITED
        assert claim.speaker.source.named_at is not None


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("The tank of the mill has leaked. This was reported by the Harbour Herald.", "en", "the Harbour Herald"),
        ("La cuve de l’usine a fui. Cela a été rapporté par Le Courrier du Nord.", "fr", "Le Courrier du Nord"),
        ("На заводе протекает цистерна. Об этом сообщает «Le Courrier du Nord».", "ru", "Le Courrier du Nord"),
        ("На заводі протікає цистерна. Про це повідомляє «Le Courrier du Nord».", "uk", "Le Courrier du Nord"),
    ],
)
def test_by_whom_this_was_reported_is_the_source_of_what_was_told_before(text: str, language: str, source: str) -> None:
    (found,) = attributed(text, language)
    assert found.content[0].of(text) == text.partition(".")[0]
    assert found.speaker.source.text == source


@pytest.mark.parametrize(
    "text", ["The tank of the mill has leaked. This was reported to the Harbour Herald.", "This was written by hand."]
)
def test_to_whom_or_how_it_was_reported_is_no_source(text: str) -> None:
    assert attributed(text, "en") == []


def test_also_ties_hearsay_to_the_report_before() -> None:
    text = "Le rapport du Courrier note que l'activité a augmenté. On rapporte également que le recrutement a repris."
    hearsay = attributed(text, "fr")[-1]
    assert [link.source.resolved for link in hearsay.chain] == [
        Resolved.PUBLISHER,
        Resolved.INHERITED,
        Resolved.NOTHING,
    ]
    assert hearsay.speaker.distance is Distance.HEARSAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le directeur aurait participé à la création de l'usine."),
        ("en", "The plant was reportedly sold last year."),
        ("ru", "Завод, как сообщается, был продан в прошлом году."),
        ("uk", "Завод, як повідомляється, було продано минулого року."),
    ],
)
def test_hearsay_names_nobody(language: str, text: str) -> None:
    (claim,) = attributed(text, language)
    assert claim.speaker.speech is Speech.EVIDENTIAL
    assert claim.speaker.source.resolved is Resolved.NOTHING
    assert claim.speaker.distance is Distance.HEARSAY


def test_coordinated_clauses_under_one_source_are_two_claims() -> None:
    text = "Selon le ministère, la construction a commencé et l'usine pourrait ouvrir en 2025."
    found = attributed(text, "fr")
    assert [claim.speaker.source.text for claim in found] == ["le ministère", "le ministère"]
    assert [claim.content[0].of(text) for claim in found] == [
        "la construction a commencé",
        "l'usine pourrait ouvrir en 2025",
    ]


def test_a_report_in_a_report_is_nested() -> None:
    text = "The newspaper said that the minister had announced that the plant was sold."
    outer, inner = attributed(text)
    assert inner.parent == outer.id
    assert [link.source.text for link in inner.chain[1:]] == ["The newspaper", "the minister"]


def test_a_lead_in_gives_way_to_the_one_who_said_it() -> None:
    text = (
        "On rappellera que les deux villes se sont mises d'accord, a annoncé le porte-parole du ministère, Jean Morvan."
    )
    (claim,) = attributed(text, "fr")
    assert claim.speaker.source.text == "Jean Morvan"
    assert claim.content[0].of(text) == "que les deux villes se sont mises d'accord"


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.ASSERT),
        ("denied", Stance.DENY),
        ("confirmed", Stance.CONFIRM),
        ("fears", Stance.SPECULATE),
        ("promised", Stance.PLAN),
    ],
)
def test_the_cue_tells_what_the_source_does(verb: str, stance: Stance) -> None:
    (claim,) = attributed(f"The ministry {verb} that the plant would close.")
    assert claim.speaker.stance is stance


def test_a_sceptical_verb_shows_the_writers_distance() -> None:
    (claim,) = attributed("Novarex claims that the plant is clean.")
    assert claim.speaker.distance is Distance.SCEPTICAL


def test_an_office_presents_things_but_a_result_does_not() -> None:
    assert triples("The ministry showed the new engines.") == [("The ministry", "showed", "the new engines")]
    assert triples("The result showed a clear link.") == []
