import pytest

from firsthand.records import MentionKind
from firsthand.resolve.matching import Match, Path, compare, prepare

PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION


def matched(kind: MentionKind | None, one: str, other: str) -> Match:
    return compare(prepare(one, kind), prepare(other, kind))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andriy Dravin", "Андрей Дравин"),
        ("Andriy Dravin", "Андрій Дравін"),
        ("Dravin, Andrey Leonidovich", "Андрей Дравин"),
        ("Serguei Chougaïev", "Sergey Shugayev"),
        ("Jurij Tschernow", "Yuri Chernov"),
        ("Volodymyr Shevchuk", "Володимир Шевчук"),
        ("Mr. Rashid Halimi", "Rashid Halimi"),
        ("Bachir el-Hamad", "Bashir al-Hamad"),
        ("Abd al-Rahman Halimi", "Abdul Rahman Halimi"),
        ("Tomas Feldner", "توماس فيلدنر"),
        ("Mahmoud Rostami", "محمود رستمی"),
        ("Nikos Vardalis", "Νίκος Βαρδαλής"),
        ("Boris Feldman", "בוריס פלדמן"),
        ("Davit Lomidze", "დავით ლომიძე"),
        ("Karen Vardanyan", "Կարեն Վարդանյան"),
        ("Dawid Brandt", "다비트 브란트"),
        ("Bob Harland", "Robert Harland"),
        ("Gulielmus Harland", "William Harland"),
        ("Jeremy Harland", "Ieremias Harland"),
        ("Johnny Harland", "Iohannes Harland"),
        ("V. Dravin", "Viktor Dravin"),
        ("Viktor Pavlovich Dravin", "Viktor Dravin"),
        ("VIKTOR DRAVIN", "Dravin Viktor"),
        ("ViktorDravin", "Viktor Dravin"),
        ("Edgars Kalniņš", "Edgar Kalnins"),
        ("Angela Brandtová", "Angela Brandt"),
        ("Viktor Dravin", "Viktr Dravin"),
    ],
)
def test_spellings_of_one_person_are_the_same(one: str, other: str) -> None:
    assert matched(PERSON, one, other).same
    assert matched(PERSON, other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boris Dravin", "Andriy Dravin"),
        ("Andriy Dravin", "Andriy Melnik"),
        ("Pavel Ivanov", "Anna Ivanova"),
        ("Aleksandr Petrov", "Aleksandra Petrova"),
        ("Roman Dravin", "Roman Dravina"),
        ("Павел Дравский", "Павел Дравская"),
        ("Viktor Pavlovich Dravin", "Viktor Sergeevich Dravin"),
        ("Pavel Viktorovich Dravin", "Viktor Pavlovich Dravin"),
        ("Хасан Халими", "Omar Halimi"),
        ("Hassan Omar Halimi", "Hassan Omar al-Tikriti"),
        ("Kim Jong Hwa", "Kim Song Ho"),
        ("Sergei Dravin", "Степан Дурдин"),
        ("Rustam Halimi", "رضا حکیمی"),
        ("A. Dravin", "Boris Dravin"),
    ],
)
def test_other_people_with_names_that_are_near_are_not_the_same(one: str, other: str) -> None:
    assert not matched(PERSON, one, other).same
    assert not matched(PERSON, other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvalix", "Корваликс"),
        ("Corvalix Ltd", "Corvalix"),
        ("ООО «Корваликс»", "Corvalix LLC"),
        ("Общество с ограниченной ответственностью «Корваликс»", "OOO Corvalix"),
        ("Petrovnia Group", "Petrovnya Group"),
        ("OJSC Petrovnia Corporation", "Petrovnia Corporation Joint Stock Company"),
        ("Albatrosse", "Albatross"),
        ("КРБ Банк", "KRB Bank"),
        ("Orlin Trade", "Орлин Трейд"),
        ("Taganrog Aviation", "Таганрогская авиация"),
        ("Lower Danube Fund", "Фонд Нижнего Дуная"),
        ("The Ruritanian Times Ltd", "Ruritanian Times"),
        ("H&K Werke AG", "H and K Werke"),
        ("Corvalix Shipping Ltd", "شركة كورفاليكس للشحن"),
        ("Corvalix Insurance", "بیمه کوروالیکس"),
        ("Tolvik Energy Ltd", "טולביק אנרגיה בע״מ"),
        ("Tolvik Logistics", "Τολβικ Λότζιστικς Α.Ε."),
        ("Dravin Construction", "Դրավին Շինարարական"),
        ("Dravin Technologies", "Dravin Teknolojileri"),
        ("CorvalixAG", "Corvalix AG"),
        ("Tolvik Germany", "Tolvik Deutschland GmbH"),
        ("Толвик Испания", "Tolvik España S.A."),
    ],
)
def test_spellings_of_one_organisation_are_the_same(one: str, other: str) -> None:
    assert matched(ORGANISATION, one, other).same
    assert matched(ORGANISATION, other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Albatros", "Albatros Airlines"),
        ("Bank of Ruritania", "Bank of Syldavia"),
        ("КРБ", "КЭБ"),
        ("KRB plc", "KTB plc"),
        ("Government of Ruritania", "Government of Ruthenia"),
        ("Corvalix Aviation", "Tolvik Aviation"),
        ("Corvalix AG", "Tolvik AG"),
        ("Sparrow Trust", "Spoon Trust"),
        ("АНО «Корваликс»", "ООО «Корваликс»"),
        ("Corvalix Shipping", "شركة كورفاليكس للتأمين"),
        ("Corvalix Shipping", "شركة تولفيك للشحن"),
        ("Corvalix (Spain) S.L.", "Corvalix (Netherlands) B.V."),
    ],
)
def test_other_organisations_with_names_that_are_near_are_not_the_same(one: str, other: str) -> None:
    assert not matched(ORGANISATION, one, other).same
    assert not matched(ORGANISATION, other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Велкора", "Pehimor Holding LLC"),
        ("Velkora", "שלאמאל בנק בע״מ"),
        ("Velkora", "Shilamal Bank OOO"),
        ("Velkora", "Vulamon Holding Joint Stock Company"),
        ("Tolvik AG", "Dravinsky Banking Group Public Limited Company"),
        ("Aeroscan", "Общество с ограниченной ответственностью «Зал Аэро»"),
        ("ВЭБ", "BRP p.l.c."),
    ],
)
def test_a_name_of_one_word_is_nobodys_whose_words_are_only_a_little_like_it(one: str, other: str) -> None:
    for kind in (ORGANISATION, None):
        assert not matched(kind, one, other).same
        assert not matched(kind, other, one).same


@pytest.mark.parametrize(
    ("kind", "one", "other", "path"),
    [
        (PERSON, "Viktor Dravin", "Viktor Dravin", Path.EQUAL),
        (PERSON, "Viktor Dravin", "Виктор Дравин", Path.TRANSLITERATION),
        (PERSON, "Andriy Wolkow", "Andriy Volkov", Path.SPELLING),
        (PERSON, "Edgars Dravins", "Edgar Dravin", Path.ENDING),
        (PERSON, "Bob Harland", "Robert Harland", Path.GIVEN_NAME),
        (PERSON, "V. Dravin", "Viktor Dravin", Path.INITIAL),
        (PERSON, "Viktor Dravin", "Viktor Dravyn-Sol", Path.EXTRA),
        (PERSON, "Pavel Ivanov", "Pavel Ivanova", Path.WOMAN),
        (PERSON, "Viktor Pavlovich Dravin", "Viktor Dravin", Path.PATRONYMIC),
        (PERSON, "Dr. Viktor Dravin", "Viktor Dravin", Path.TITLE),
        (PERSON, "Viktor van Dravin", "Viktor Dravin", Path.PARTICLE),
        (PERSON, "Dravin Viktor", "Viktor Dravin", Path.ORDER),
        (PERSON, "ViktorDravin", "Viktor Dravin", Path.EQUAL),
        (PERSON, "Vander Bilt", "Vanderbilt", Path.TOGETHER),
        (ORGANISATION, "Corvalix Ltd", "Corvalix", Path.LEGAL_FORM),
        (ORGANISATION, "Dravin Bank", "Banque Dravin", Path.TRANSLATION),
        (ORGANISATION, "Corvalix", "Corvalex", Path.NEAR),
    ],
)
def test_the_explanation_names_the_path(kind: MentionKind, one: str, other: str, path: Path) -> None:
    assert path in {part.path for part in matched(kind, one, other).because}


def test_every_word_stands_in_the_explanation_once() -> None:
    match = matched(PERSON, "Dr. Viktor Pavlovich Dravin", "Дравин Виктор")
    assert sorted(part.one for part in match.because if part.one and part.path is not Path.ORDER) == [
        "dr",
        "dravin",
        "pavlovich",
        "viktor",
    ]


@pytest.mark.parametrize("nothing", ["", "—", "!!!"])
def test_a_name_without_a_letter_is_nobodys(nothing: str) -> None:
    assert matched(PERSON, nothing, nothing).score == 0


def test_a_name_of_unknown_kind_loses_its_legal_form() -> None:
    assert matched(None, "Corvalix GmbH", "Corvalix").same


@pytest.mark.parametrize(
    "name", ["Viktor Dravin", "Андрей Дравин", "محمود رستمی", "김정화", "A", "9", "Ltd", "the", "Dr."]
)
@pytest.mark.parametrize("kind", [PERSON, ORGANISATION, None])
def test_a_name_is_the_same_as_itself(name: str, kind: MentionKind | None) -> None:
    assert matched(kind, name, name).same
