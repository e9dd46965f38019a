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
        # the auxiliary second and the participle last: the perfect of “haben”, or of “sein” with a verb of movement
        (
            "Der 58-Jährige habe darin geschrieben, er müsse das Werk verkaufen.",
            "Der 58-Jährige",
            "er müsse das Werk verkaufen",
        ),
        ("Ihre Mandantin sei davon ausgegangen, dass das Werk brannte.", "Ihre Mandantin", "dass das Werk brannte"),
        # something else first, and the subject behind the verb
        ("Als Grund für den Verkauf gab die Schule an, das Werk sei zu alt.", "die Schule", "das Werk sei zu alt"),
        (
            "Nachdem er von der Zeitung gefragt wurde, was das Werk koste, entgegnete Roe: „Das Werk ist zu alt.“",
            "Roe",
            "Das Werk ist zu alt",
        ),
        # a pronoun that points
        ("Roe besuchte die Werke. Diese glaubten, er sei verreist.", "Diese", "er sei verreist"),
        # “und” goes on with the subject before
        ("Jan Roe lobt den Plan: „Es brennt dort“, und fügt hinzu: „Wir gehen.“", "Jan Roe", "Wir gehen"),
        # “lassen” with an infinitive, an adjective that makes a verb one of saying
        (
            "Außerdem ließ der Pressedienst der Firma verlauten, dass niemand verletzt wurde.",
            "der Pressedienst der Firma",
            "dass niemand verletzt wurde",
        ),
        ("Jan Roe hält es für denkbar, dass das Werk verkauft wird.", "Jan Roe", "dass das Werk verkauft wird"),
        # a passive has its source before it: by whom, or the document
        ("Vom Minister wurde betont, dass das Werk zu alt sei.", "Minister", "dass das Werk zu alt sei"),
        (
            "In einer Stellungnahme wird betont, dass das Werk zu alt sei.",
            "einer Stellungnahme",
            "dass das Werk zu alt sei",
        ),
        # relative clauses: what they are about, without the “so” of an inquit
        (
            "Es habe lange gebrannt, so die Anwältin Ina Roe, die auch angab, dass niemand verletzt wurde.",
            "die Anwältin Ina Roe",
            "dass niemand verletzt wurde",
        ),
        (
            "Er griff die Berichte der Zeitung auf, in denen es heißt, dass das Werk zu alt sei.",
            "der Zeitung",
            "dass das Werk zu alt sei",
        ),
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
        "Eine Reise, die für Montag geplant war, wurde verschoben.",
        "Jan Roe soll der neue Leiter werden.",
        "Der Sprecher Jan Roe war dabei. Vorher war nicht klar, ob das Werk verkauft würde.",
        "Er sprach von einer Leitlinie, der zufolge das Werk verkauft wird.",
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


@pytest.mark.parametrize(
    "later",
    [
        # One sentence of the writer's own may stand between a source and hearsay's “soll”.
        "Drei Autos wurden beschädigt. Außerdem sollen zwei Menschen verletzt worden sein.",
        # “sein” far from its participle is no copula, and what stands between them nobody's source.
        "Beim Einsturz sei der Fahrer leicht verletzt worden.",
        # A clause with “was” before the main verb governs nothing.
        "Was die Arbeiter wollten, sei ein neues Werk.",
    ],
)
def test_hearsay_and_the_reported_mood_go_on_with_the_source_of_the_paragraph(later: str) -> None:
    last = attributed(f"Die Polizei teilte mit, dass das Werk brannte. {later}", "de")[-1].speaker
    assert (last.speech, last.source.text, last.source.doubtful) == (Speech.CONTINUED, "Die Polizei", True)


def test_hearsay_goes_on_with_whoever_the_reported_mood_reached_back_to() -> None:
    text = (
        "Der Sprecher war dabei. Das Werk sei zerstört worden. Autos wurden beschädigt. "
        "In Berlin sollen drei Hallen abgebrannt sein."
    )
    assert [one.speaker.source.text for one in attributed(text, "de")] == ["Der Sprecher", "Der Sprecher"]


def test_what_is_left_of_a_sentence_goes_on_with_its_own_source() -> None:
    text = (
        "Lokale Medien berichteten, das Werk sei alt. Jan Roe von der Staatsanwaltschaft bezeichnete die Angaben "
        "als vorläufig, da das Werk noch nicht geprüft sei und viele Arbeiter fehlten."
    )
    assert attributed(text, "de")[-1].speaker.source.text == "Jan Roe von der Staatsanwaltschaft"


@pytest.mark.parametrize("later", ["Das Werk sei zu alt.", "„Wir verkaufen das Werk.“"])
def test_who_said_something_before_is_the_source_of_what_follows_unnamed(later: str) -> None:
    sources = [one.speaker.source.text for one in attributed(f"Die Stadtreinigung äußerte sich. {later}", "de")]
    assert sources == ["Die Stadtreinigung"]


def test_a_relative_clause_inside_the_subject_reports_nothing_of_its_sentence() -> None:
    text = "Ein Beamter, den die Zeitung Tolvik zitiert, kommentierte, das Werk sei zu alt."
    assert [found[1] for found in triples(text, "de")] == ["kommentierte"]


def test_der_before_a_feminine_noun_opens_no_subject() -> None:
    text = "Jan Roe war dabei. Der Kommission wird Untätigkeit vorgeworfen. Das Werk sei zu alt."
    assert attributed(text, "de")[-1].speaker.source.text == "Jan Roe"


def test_so_dass_opens_a_clause_and_no_inquit() -> None:
    assert triples("Das Werk brannte, so dass die Wachen das Feuer erwiderten.", "de") == []


def test_an_article_keeps_a_pronoun_from_standing_for_the_subject() -> None:
    text = "Die Oppositionspartei lehnt den Plan ab. Das Werk sei alt. Er sagte, niemand sei verletzt."
    assert [one.speaker.source.text for one in attributed(text, "de")] == ["Die Oppositionspartei", "Er"]


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
