"""How German and Spanish give words to a source: by word order, mood, and frames of a noun of telling."""

from __future__ import annotations

import pytest

from firsthand.records import Resolved, Speech

from .pages import attributed, triples


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # a clause behind a comma
        (
            "Der Staatsanwalt sagte, der Mann habe das Werk verkauft.",
            "Der Staatsanwalt",
            "der Mann habe das Werk verkauft",
        ),
        ("Die Firma kündigte an, das Werk zu verkaufen.", "Die Firma", "das Werk zu verkaufen"),
        # the prefix at the end of the clause
        ("Die Polizei teilte am Montag mit, dass das Werk brannte.", "Die Polizei", "dass das Werk brannte"),
        # nouns of telling
        ("Nach Angaben der Polizei wurde niemand verletzt.", "der Polizei", "wurde niemand verletzt"),
        ("Nach ersten Untersuchungen wurde niemand verletzt.", "ersten Untersuchungen", "wurde niemand verletzt"),
        ("Nach Zeugenaussagen wurde niemand verletzt.", "Zeugenaussagen", "wurde niemand verletzt"),
        ("Nach Einschätzung von Experten ist das Werk zu alt.", "Experten", "ist das Werk zu alt"),
        # the words' place
        ("In dem Bericht heißt es, das Werk sei verkauft worden.", "dem Bericht", "das Werk sei verkauft worden"),
        # a verb that only its noun makes one of saying
        ("Der Sprecher vertrat die Auffassung, das Werk sei zu alt.", "Der Sprecher", "das Werk sei zu alt"),
        # what opens the sentence can be an object by its form, and what stands behind the verb its subject
        ("Den Plan kritisierte Jan Roe: „Das Werk ist zu alt.“", "Jan Roe", "Das Werk ist zu alt"),
        ("„Das Werk ist zu alt“, so kommentierte ihn der Leiter Jan Roe.", "der Leiter Jan Roe", "Das Werk ist zu alt"),
        # the verb at the end
        (
            "Wie der Leiter des Amtes mitteilte, wurde niemand verletzt.",
            "der Leiter des Amtes",
            "wurde niemand verletzt",
        ),
    ],
)
def test_german_sources_are_found_by_order_and_lexicon(text: str, source: str, content: str) -> None:
    assert (source, content) in [(found[0], found[2]) for found in triples(text, "de")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei gab den Dieb frei, der das Auto gestohlen hatte.",
        "Nach dem Regen wurde niemand verletzt.",
        "Nach Berlin fuhr niemand.",
    ],
)
def test_verbs_without_their_prefix_and_plain_prepositions_tell_nothing(text: str) -> None:
    assert triples(text, "de") == []


def test_the_reported_mood_goes_on_with_the_source_before() -> None:
    text = "Die Polizei teilte mit, dass das Werk brannte. Niemand sei verletzt worden."
    last = attributed(text, "de")[-1].speaker
    assert (last.speech, last.source.text, last.source.resolved) == (
        Speech.CONTINUED,
        "Die Polizei",
        Resolved.INHERITED,
    )
    assert last.source.doubtful


def test_the_reported_mood_in_a_clause_is_the_main_subjects_and_no_earlier_sources() -> None:
    text = "Die Polizei teilte mit, dass es brannte. Der Minister hat den Plan geändert, da das Werk viel zu alt sei."
    links = [(one.speaker.source.text, one.speaker.speech) for one in attributed(text, "de")]
    assert links == [("Die Polizei", Speech.INDIRECT), ("Der Minister", Speech.INDIRECT)]


def test_the_reported_mood_reaches_back_to_a_subject_that_can_speak() -> None:
    text = "Der Sprecher Jan Roe war dabei. Die Entscheidung fiel am Montag. Das Werk sei zu alt."
    assert [one.speaker.source.text for one in attributed(text, "de")] == ["Jan Roe"]


def test_demnach_points_back_to_the_source_before() -> None:
    text = "Die Polizei sagte, dass das Werk brannte. Demnach wurde niemand verletzt."
    source = attributed(text, "de")[-1].speaker.source
    assert (source.text, source.resolved, source.doubtful) == ("Die Polizei", Resolved.INHERITED, True)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("«La venta se cerró en marzo», dijo el alcalde.", "el alcalde", "La venta se cerró en marzo"),
        ("Según la policía, nadie resultó herido.", "la policía", "nadie resultó herido"),
        ("De acuerdo con la policía, nadie resultó herido.", "la policía", "nadie resultó herido"),
    ],
)
def test_spanish_sources_are_found(text: str, source: str, content: str) -> None:
    assert (source, content) in [(found[0], found[2]) for found in triples(text, "es")]
