from __future__ import annotations

import re
from datetime import UTC, date, datetime
from importlib.resources import files

import pytest

from firsthand.errors import ShowError
from firsthand.records import (
    Basis,
    Certainty,
    Change,
    Clash,
    Distance,
    Frame,
    GroundKind,
    OriginKind,
    ReasonKey,
    Speech,
    Stance,
    Standing,
    Status,
    Tense,
    Why,
)
from firsthand.show import LANGUAGES
from firsthand.show.dossier import PARTS
from firsthand.show.outlines import outlines
from firsthand.show.words import PLURALS, Words, forms, map_names

SHOW = files("firsthand.show")
CHOSEN = {f"certainty.{c}" for c in Certainty}
CHOSEN |= {f"tense.{t}" for t in Tense if t is not Tense.UNKNOWN}
CHOSEN |= {f"distance.{d}" for d in Distance if d is not Distance.NEUTRAL}
CHOSEN |= {f"stance.{s}" for s in Stance if s is not Stance.ASSERT}
CHOSEN |= {f"speech.{s}" for s in Speech}
CHOSEN |= {f"basis.{b.replace(' ', '_').replace('-', '_')}" for b in Basis}
CHOSEN |= {f"origin.{k.replace(' ', '_')}" for k in OriginKind}
CHOSEN |= {f"level.{level}" for level in ("country", "region", "city", "site")}
CHOSEN |= {f"shape.{shape}" for shape in ("person", "organisation", "public_body", "place")}
CHOSEN |= {f"timeline.{look}" for look in ("exact", "about", "open_left", "open_right", "foreseen")}
CHOSEN |= {f"lead.{stance}" for stance in ("assert", "deny", "confirm", "plan", "accuse")}
CHOSEN |= {f"lead.after_{c}" for c in Certainty if c is not Certainty.CERTAIN}
CHOSEN |= {f"frame.{frame.name.lower()}" for frame in Frame}
CHOSEN |= {f"status.{s.replace(' ', '_').replace('-', '_')}" for s in Status}
CHOSEN |= {f"clash.{c}" for c in Clash}
CHOSEN |= {f"reason.{key}" for key in ReasonKey}
CHOSEN |= {f"change.{c.replace(' ', '_')}" for c in Change}
CHOSEN |= {f"ground.{g.replace(' ', '_')}" for g in GroundKind}
CHOSEN |= {f"standing.{standing}" for standing in Standing}
CHOSEN |= {f"uncounted.{why.name.lower()}" for why in Why}
CHOSEN |= {f"money.key_{look}" for look in ("paid", "planned", "open", "denied")}
CHOSEN |= {f"{part}.title" for part in PARTS}
CHOSEN |= {f"ask.{key}" for key in ("unsaid", "mentions", "beside")}
"""Keys that a record's value or a list of parts chooses at run time, and those that `firsthand ask` speaks."""


def written_keys() -> set[str]:
    """Every key that stands in the code or in a template to the letter."""
    sources = [f for f in SHOW.iterdir() if f.name.endswith(".py")] + list((SHOW / "templates").iterdir())
    text = "\n".join(source.read_text("utf-8") for source in sources)
    return set(re.findall(r"""["']([a-z]+\.[a-z_0-9]+)["']""", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_keys(language: str) -> None:
    assert forms(language).keys() == forms("en").keys()


def test_each_key_is_used() -> None:
    assert forms("en").keys() - written_keys() - CHOSEN == set()


def test_each_key_that_can_be_chosen_exists() -> None:
    assert CHOSEN - forms("en").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plural_has_the_forms_of_its_language_and_each_gap_is_kept(language: str) -> None:
    wanted = {PLURALS[language](n) for n in range(200)}
    for key, form in forms(language).items():
        other = forms("en")[key]
        assert isinstance(form, str) == isinstance(other, str), key
        if not isinstance(form, str):
            assert form.keys() == wanted, key
        gaps = [sorted(re.findall(r"{\w+}", part)) for part in ([form] if isinstance(form, str) else form.values())]
        model = re.findall(r"{\w+}", other if isinstance(other, str) else other["other"])
        assert all(found == sorted(model) for found in gaps) or key == "summary.sceptical", key


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        ("en", 1, "1 claim"),
        ("en", 0, "0 claims"),
        ("fr", 0, "0 affirmation"),
        ("fr", 2, "2 affirmations"),
        ("ru", 1, "1 утверждение"),
        ("ru", 22, "22 утверждения"),
        ("ru", 11, "11 утверждений"),
        ("ru", 112, "112 утверждений"),
        ("uk", 21, "21 твердження"),
        ("uk", 5, "5 тверджень"),
        ("uk", 14, "14 тверджень"),
    ],
)
def test_numbers_choose_the_plural(language: str, n: int, text: str) -> None:
    assert Words(language)("count.claims", n=n) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "1 April 2023"), ("fr", "1er avril 2023"), ("ru", "1 апреля 2023 года"), ("uk", "1 квітня 2023 року")],
)
def test_days_are_written_as_the_language_writes_them(language: str, text: str) -> None:
    assert Words(language).day(date(2023, 4, 1)) == text


def test_names_on_the_map_are_there_in_each_language_but_english() -> None:
    tables = {language: map_names(language) for language in LANGUAGES}
    assert not tables["en"]
    assert tables["fr"].keys() == tables["ru"].keys() == tables["uk"].keys()
    known = {c.code for c in outlines().countries} | {c.name for c in outlines().contested}
    assert tables["fr"].keys() <= known


def test_a_moment_says_its_zone() -> None:
    assert Words("en").moment(datetime(2026, 3, 2, 9, 5, tzinfo=UTC)) == "2 March 2026, 09:05 UTC"


@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,234,567.5"), ("fr", "1\u202f234\u202f567,5"), ("ru", "1\xa0234\xa0567,5")]
)
def test_numbers_carry_the_signs_of_the_language(language: str, text: str) -> None:
    assert Words(language).number(1234567.5) == text


def test_another_language_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(ShowError, match="“xx”") as caught:
        Words("xx")
    assert caught.value.hint == "choose one of: en, fr, ru, uk"
