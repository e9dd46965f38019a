"""Names of training sentences: by an annotation of nouns, by lists and words, by a teacher, by the other corpora."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import conllu, phrases, teacher, treebank_names
from training.convert import agreed
from training.lists import Lists
from training.names import UNKNOWN
from training.sentence import Sentence
from training.supersenses import of_frsemcor

FRENCH = """# sent_id = made-1
# text = Marc Orlin dirige la Banque de Lorvain à Tréville.
1	Marc	Marc	NPP	_	1:Person
2	Orlin	Orlin	NPP	_	1
3	dirige	diriger	V	_	*
4	la	le	DET	_	*
5	Banque	banque	NC	_	2:Institution;Institution
6	de	de	P	_	2
7	Lorvain	Lorvain	NPP	_	2
8	à	à	P	_	*
9	Tréville	Tréville	NPP	_	Institution
10	.	.	PONCT	_	*

# sent_id = made-2
# text = Le Premier ministre lit Novarex.
1	Le	le	DET	_	*
2	Premier	premier	ADJ	_	1:Person
3	ministre	ministre	NC	_	1
4	lit	lire	V	_	*
5	Novarex	Novarex	NPP	_	Institution
6	.	.	PONCT	_	*
"""

COUNCIL = """# text = Il saisit le Conseil de sécurité des ports, mardi.
1	Il	il	PRON	_	_	2	nsubj	_	_
2	saisit	saisir	VERB	_	_	0	root	_	_
3	le	le	DET	_	_	4	det	_	_
4	Conseil	conseil	NOUN	_	_	2	obj	_	_
5	de	de	ADP	_	_	6	case	_	_
6	sécurité	sécurité	NOUN	_	_	4	nmod	_	_
7-8	des	_	_	_	_	_	_	_	_
7	de	de	ADP	_	_	9	case	_	_
8	les	le	DET	_	_	9	det	_	_
9	ports	port	NOUN	_	_	6	nmod	_	SpaceAfter=No
10	,	,	PUNCT	_	_	11	punct	_	_
11	mardi	mardi	NOUN	_	_	2	obl	_	SpaceAfter=No
12	.	.	PUNCT	_	_	2	punct	_	_
"""

MINISTER = """# text = The mayor met Dr. Orlin of the Bank of Novograd near Lorvain Bridge in May.
1	The	the	DET	_	_	2	det	_	Entity=(1-person-new
2	mayor	mayor	NOUN	_	_	3	nsubj	_	Entity=1)
3	met	meet	VERB	_	_	0	root	_	_
4	Dr.	Dr.	PROPN	_	_	5	nmod:desc	_	Entity=(2-person-new
5	Orlin	Orlin	PROPN	_	_	3	obj	_	_
6	of	of	ADP	_	_	8	case	_	_
7	the	the	DET	_	_	8	det	_	Entity=(3-organization-new
8	Bank	Bank	PROPN	_	_	5	nmod	_	_
9	of	of	ADP	_	_	10	case	_	_
10	Novograd	Novograd	PROPN	_	_	8	nmod	_	Entity=(4-place-new)3)2)
11	near	near	ADP	_	_	13	case	_	_
12	Lorvain	Lorvain	PROPN	_	_	13	compound	_	_
13	Bridge	Bridge	PROPN	_	_	3	obl	_	_
14	in	in	ADP	_	_	15	case	_	_
15	May	May	PROPN	_	_	3	obl	_	Entity=(5-time-new)|SpaceAfter=No
16	.	.	PUNCT	_	_	3	punct	_	_
"""


def made(text: str, *ents: tuple[int, int, str]) -> Sentence:
    return Sentence(lang="fr", src="made", split="train", lic="CC0", text=text, tok=((0, len(text)),), ents=ents)


def test_an_annotation_of_nouns_tells_people_companies_and_towns(tmp_path: Path) -> None:
    file = tmp_path / "made.frsemcor"
    file.write_text(FRENCH, encoding="utf-8")
    first, second = of_frsemcor(file, Lists()).items()
    assert [(first[0][a:b], kind) for a, b, kind in first[1]] == [
        ("Marc Orlin", "PER"), ("Banque de Lorvain", "ORG"), ("Tréville", "LOC")
    ]  # fmt: skip
    # An office is no name of a person, and one word alone may be a company as well as a town.
    assert [(second[0][a:b], kind) for a, b, kind in second[1]] == [
        ("Premier ministre", UNKNOWN), ("Novarex", UNKNOWN)
    ]  # fmt: skip


def test_a_name_is_cut_out_of_its_noun_phrase_without_title_and_what_follows() -> None:
    (rows,) = conllu.sentences(MINISTER)
    text = rows.about["text"]
    places = conllu.spans(rows, text)
    assert places is not None
    # The bridge stands in no phrase, so that nobody knows its kind; a month is no name.
    assert [(text[a:b], kind) for a, b, kind in phrases.named(rows, places)] == [
        ("Orlin", "PER"), ("Bank of Novograd", "ORG"), ("Lorvain", UNKNOWN), ("Bridge", UNKNOWN)
    ]  # fmt: skip


def test_a_body_of_a_treebank_is_an_organisation_with_what_belongs_to_its_name() -> None:
    (rows,) = conllu.sentences(COUNCIL)
    text = rows.about["text"]
    places = conllu.spans(rows, text)
    assert places is not None
    found = treebank_names.found(rows, places, text, "fr", Lists())
    assert [(text[a:b], kind) for a, b, kind in found] == [("Conseil de sécurité", "ORG")]


@pytest.mark.parametrize(
    ("name", "language", "before", "kind"),
    [
        ("Maria Orlin", "en", "", "PER"),
        ("Londres", "fr", "", "LOC"),
        ("Novarex", "fr", "société", "ORG"),
        ("Novarex", "fr", "", UNKNOWN),
        ("NVX", "fr", "", "ORG"),
        ("Banque Novarex", "fr", "", "ORG"),
    ],
)
def test_lists_and_the_noun_before_tell_what_a_name_stands_for(
    name: str, language: str, before: str, kind: str
) -> None:
    assert Lists().kind(name, language, before) == kind


def test_the_teacher_names_only_what_the_treebank_calls_a_proper_noun() -> None:
    text = "Министр Иван Петров приехал в Казань."
    assert teacher.names(text, ((8, 19, UNKNOWN),)) == ((8, 19, "PER"),)
    assert teacher.names(text, ((0, 7, UNKNOWN),)) == ((0, 7, UNKNOWN),)


def test_the_teacher_parses_a_paragraph_sentence_by_sentence() -> None:
    text = "Завод построил мост. Иван Петров уехал."
    tok = ((0, 5), (6, 14), (15, 19), (19, 20), (21, 25), (26, 32), (33, 38), (38, 39))
    whole = Sentence(lang="ru", src="made", split="train", lic="MIT", text=text, tok=tok, ents=((21, 32, "PER"),))
    first, second = teacher.parsed(whole)
    assert first.dep is not None
    assert first.dep[:3] == ("nsubj", "ROOT", "obj")
    assert second.text[slice(*(second.ents or ())[0][:2])] == "Иван Петров"


def test_a_name_that_is_always_called_the_same_elsewhere_is_called_so_here() -> None:
    people = [made("Marc Orlin", (0, 10, "PER")), made("Jean Orlin", (0, 10, "PER"))]
    towns = [made("Tervanne", (0, 8, "LOC")), made("Tervanne", (0, 8, "ORG"))]
    asked = [made("Orlin", (0, 5, UNKNOWN)), made("Tervanne", (0, 8, UNKNOWN))]
    *_, orlin, tervanne = agreed([*people, *towns, *asked])
    assert orlin.ents == ((0, 5, "PER"),)
    assert tervanne.ents == ((0, 8, UNKNOWN),)
