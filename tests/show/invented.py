"""An invented case: four documents in four languages, with every kind of claim that a dossier has to show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Basis,
    Block,
    BlockKind,
    Certainty,
    Change,
    Claim,
    Clash,
    Contradiction,
    Cut,
    Derivation,
    Distance,
    Document,
    Drift,
    Entity,
    Finding,
    Flow,
    Frame,
    Gap,
    Ground,
    GroundKind,
    Judged,
    Material,
    Mention,
    MentionKind,
    Modifier,
    Money,
    Origin,
    OriginKind,
    Party,
    Place,
    Polarity,
    Quote,
    Reason,
    ReasonKey,
    Relation,
    Resolved,
    Share,
    Source,
    Span,
    Speech,
    Stance,
    Standing,
    Status,
    Tense,
    Uncounted,
    When,
    Why,
    digest,
)

NOW = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
HOSTILE = "</script><img src=x onerror=alert(1)>"

FRENCH = (
    "Une usine de pales d’éoliennes relancée près de Taganrog",
    "La société « Vent-Est » a converti un ancien chantier de Taganrog en usine de pales. La Gazette du Port l’écrit.",
    "Selon le ministère de l’Énergie, l’usine pourrait ouvrir début de l’année prochaine, avec 30 milliards de roubles",
    "On rapporte que le directeur de la Banque Riviera, Anton Karpov, aurait financé le projet en décembre 2025.",
)
ENGLISH = (
    "Blade maker denies loan from Riviera Bank",
    "Vent-Est said on 4 February that it has received no loan from Riviera Bank.",
    "“We have delivered about 50 blades to Almaty since May,” said its director, Olga Brandt.",
    "Two officials said the company had agreed with the government of Kazakhstan to build a second plant near Almaty.",
    f"A comment read: {HOSTILE}",
)
RUSSIAN = (
    "«Вент-Эст» открыл линию в Симферополе",
    "Как сообщается, компания «Вент-Эст» якобы открыла линию в Симферополе в прошлом месяце.",
)
ARABIC = ("افتتاح مصنع جديد", "قال المدير إن المصنع سيفتح في بيروت قريبا.")
UNREAD = ("Лопаті для вітряків", "Текст, який ще ніхто не читав.")


def document(name: str, parts: Sequence[str], language: str, outlet: str, published: When | None) -> Document:
    """A document whose first part is its title and whose others are paragraphs."""
    text, blocks, at = "\n\n".join(parts), [], 0
    for number, part in enumerate(parts):
        blocks.append(Block(BlockKind.PARAGRAPH if number else BlockKind.TITLE, Span(at, at + len(part))))
        at += len(part) + 2
    return Document(
        id=name,
        sha256=digest(name),
        name=f"{name.lower()}.html",
        media_type="text/html",
        size=20_480,
        retrieved_at=NOW,
        url=f"https://news.example/{name.lower()}",
        text=text,
        text_sha256=digest(text),
        blocks=tuple(blocks),
        cut=(Cut("Accueil · Monde · Sport", "menu"), Cut(HOSTILE, "advertisement")),
        title=parts[0],
        publisher=outlet,
        language=language,
        published=published,
        collector="collector 1",
    )


D1 = document(
    "D1",
    FRENCH,
    "fr",
    "Le Courrier du Littoral",
    When(words="2 mars 2026", earliest=date(2026, 3, 2), latest=date(2026, 3, 2), basis=Basis.PAGE_HEADER),
)
D2 = document(
    "D2",
    ENGLISH,
    "en",
    "Harbour Daily",
    When(words="2026-02-05", earliest=date(2026, 2, 5), latest=date(2026, 2, 5), basis=Basis.JSON_LD),
)
D3 = document("D3", RUSSIAN, "ru", "Портовый вестник", None)
D4 = document("D4", ARABIC, "ar", "صحيفة الميناء", None)
D5 = document("D5", UNREAD, "uk", "Портова хвиля", None)
DOCUMENTS = (D1, D2, D3, D4, D5)


def at(page: Document, words: str) -> Span:
    """Where the words first stand in the page."""
    start = page.text.index(words)
    return Span(start, start + len(words))


def says(name: str, **details: object) -> Attribution:
    """A link of a chain."""
    resolved = details.pop("resolved", Resolved.NAME)
    source = Source(text=name, resolved=resolved, doubtful=bool(details.pop("doubtful", False)))  # type: ignore[arg-type]
    return Attribution(source=source, **details)  # type: ignore[arg-type]


def claim(name: str, page: Document, parts: Sequence[str], chain: Sequence[Attribution], **details: object) -> Claim:
    """A claim whose content is the given words of the page, told by the page's publisher and then by `chain`."""
    content = tuple(at(page, words) for words in parts)
    whole = Span(content[0].start, content[-1].end)
    return Claim(
        id=name,
        document=page.id,
        quote=Quote.cut(page.id, page.text, whole),
        content=content,
        chain=(says(page.outlet, resolved=Resolved.PUBLISHER), *chain),
        extractor="reader 1",
        **details,  # type: ignore[arg-type]
    )


def relation(page: Document, frame: Frame, subject: str, words: str, object_: str, **judged: object) -> Relation:
    """A relation between what the given words of the page name."""
    return Relation(
        frame=frame,
        words=words,
        span=at(page, words),
        subject=Argument(role="subject", text=subject, span=at(page, subject)),
        object=Argument(role="object", text=object_, span=at(page, object_)),
        judged=Judged(**judged),  # type: ignore[arg-type]
    )


PAPER = says("La Gazette du Port", resolved=Resolved.INHERITED, speech=Speech.CONTINUED)
MINISTRY = says("ministère de l’Énergie", speech=Speech.INDIRECT)
NOBODY = says("", resolved=Resolved.NOTHING, speech=Speech.EVIDENTIAL, distance=Distance.HEARSAY)
COMPANY = says("Vent-Est", speech=Speech.INDIRECT, stance=Stance.DENY)
DIRECTOR = says("Olga Brandt", speech=Speech.DIRECT)
OFFICIALS = says("two officials", speech=Speech.INDIRECT)
DOUBTED = says("", resolved=Resolved.NOTHING, speech=Speech.EVIDENTIAL, distance=Distance.SCEPTICAL)

CLAIMS = (
    claim(
        "c1",
        D1,
        ["La société « Vent-Est » a converti un ancien chantier de Taganrog en usine de pales."],
        [PAPER],
        judged=Judged(tense=Tense.PAST),
        relations=(
            relation(D1, Frame.CONVERTS, "La société « Vent-Est »", "a converti", "un ancien chantier de Taganrog"),
        ),
    ),
    claim(
        "c2",
        D1,
        ["l’usine pourrait ouvrir début de l’année prochaine, avec 30 milliards de roubles"],
        [MINISTRY],
        judged=Judged(certainty=Certainty.POSSIBLE, tense=Tense.FUTURE, certainty_markers=(at(D1, "pourrait"),)),
        happened=(
            When(
                words="début de l’année prochaine",
                span=at(D1, "début de l’année prochaine"),
                earliest=date(2027, 1, 1),
                latest=date(2027, 3, 31),
                anchor=date(2026, 3, 2),
                basis=Basis.PAGE_HEADER,
                modifier=Modifier.FORESEEN,
            ),
        ),
        amounts=(
            Amount(
                words="30 milliards de roubles",
                span=at(D1, "30 milliards de roubles"),
                low=3e10,
                high=3e10,
                currency="RUB",
            ),
        ),
    ),
    claim(
        "c3",
        D1,
        ["avec 30 milliards de roubles"],
        [MINISTRY],
        parent="c2",
        amounts=(
            Amount(
                words="30 milliards de roubles",
                span=at(D1, "30 milliards de roubles"),
                low=3e10,
                high=3e10,
                currency="RUB",
            ),
        ),
    ),
    claim(
        "c4",
        D1,
        ["le directeur de la Banque Riviera, Anton Karpov,", "financé le projet en décembre 2025"],
        [NOBODY],
        judged=Judged(tense=Tense.PAST, certainty_markers=(at(D1, "On rapporte que"), at(D1, "aurait"))),
        relations=(relation(D1, Frame.DIRECTS, "Anton Karpov", "directeur", "la Banque Riviera"),),
        happened=(When(words="décembre 2025", earliest=date(2025, 12, 1), latest=date(2025, 12, 31), value="2025-12"),),
    ),
    claim(
        "c5",
        D2,
        ["it has received no loan from Riviera Bank"],
        [COMPANY],
        judged=Judged(polarity=Polarity.NEGATIVE, tense=Tense.PAST, polarity_markers=(at(D2, "no loan"),)),
        relations=(
            relation(D2, Frame.RECEIVES, "Vent-Est said", "has received", "Riviera Bank.", polarity=Polarity.NEGATIVE),
        ),
        happened=(
            When(words="on 4 February", earliest=date(2026, 2, 4), latest=date(2026, 2, 4), anchor=date(2026, 2, 5)),
        ),
    ),
    claim(
        "c6",
        D2,
        ["We have delivered about 50 blades to Almaty since May"],
        [COMPANY, DIRECTOR],
        judged=Judged(tense=Tense.PAST),
        relations=(relation(D2, Frame.SUPPLIES, "Olga Brandt", "have delivered", "Almaty since"),),
        happened=(When(words="since May", earliest=date(2025, 5, 1), modifier=Modifier.SINCE),),
        amounts=(
            Amount(
                words="about 50 blades",
                span=at(D2, "about 50 blades"),
                low=50,
                high=50,
                unit="blades",
                approximate=True,
            ),
        ),
    ),
    claim(
        "c7",
        D2,
        ["the company had agreed with the government of Kazakhstan to build a second plant near Almaty"],
        [OFFICIALS],
        judged=Judged(tense=Tense.PAST),
        relations=(
            relation(D2, Frame.AGREES, "the company", "had agreed", "the government of Kazakhstan"),
            relation(D2, Frame.BUILDS, "the company", "build", "Almaty."),
        ),
    ),
    claim("c8", D2, ["to build a second plant near Almaty"], [OFFICIALS], parent="c7"),
    claim("c9", D2, ["agreed with the government of Kazakhstan to build"], [OFFICIALS], parent="c7"),
    claim("c10", D2, [HOSTILE], [says(HOSTILE)]),
    claim(
        "c11",
        D3,
        ["компания «Вент-Эст»", "открыла линию в Симферополе в прошлом месяце"],
        [DOUBTED],
        judged=Judged(certainty=Certainty.UNKNOWN, tense=Tense.PAST, certainty_markers=(at(D3, "якобы"),)),
        relations=(
            relation(D3, Frame.OPENS, "Вент-Эст» якобы", "открыла", "Симферополе в", certainty=Certainty.UNKNOWN),
        ),
        happened=(
            When(
                words="в прошлом месяце",
                earliest=date(2026, 1, 20),
                latest=date(2026, 2, 28),
                modifier=Modifier.ABOUT,
            ),
        ),
    ),
    claim("c12", D4, ["المصنع سيفتح في بيروت قريبا"], [says("المدير", speech=Speech.INDIRECT, stance=Stance.PLAN)]),
)


def mentions(kind: MentionKind, *places: tuple[Document, str]) -> tuple[Mention, ...]:
    """Mentions of one thing, each told by its page and its words."""
    return tuple(
        Mention(document=page.id, span=at(page, words), text=words, name=words, kind=kind, found_by="model")
        for page, words in places
    )


ORGANISATION, PERSON, PLACE = MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.PLACE
FIRM = mentions(ORGANISATION, (D1, "Vent-Est"), (D2, "Vent-Est"), (D2, "the company"), (D3, "Вент-Эст» якобы"))
BANK = mentions(ORGANISATION, (D1, "Banque Riviera"), (D2, "Riviera Bank."))
TAGANROG = mentions(PLACE, (D1, "chantier de Taganrog"))
ALMATY = mentions(PLACE, (D2, "Almaty since"), (D2, "Almaty."))
SIMFEROPOL = mentions(PLACE, (D3, "Симферополе в прошлом"))
KAZAKHSTAN = mentions(PLACE, (D2, "Kazakhstan"))

ENTITIES = (
    Entity(id="E1", schema="Company", name="Vent-Est", names=("Vent-Est", "Вент-Эст"), mentions=FIRM),
    Entity(id="E2", schema="Company", name="Banque Riviera", names=("Banque Riviera",), mentions=BANK),
    Entity(
        id="E3",
        schema="Person",
        name="Anton Karpov",
        names=("Anton Karpov",),
        mentions=mentions(PERSON, (D1, "Anton Karpov")),
    ),
    Entity(
        id="E4",
        schema="Person",
        name="Olga Brandt",
        names=("Olga Brandt",),
        mentions=mentions(PERSON, (D2, "Olga Brandt")),
    ),
    Entity(
        id="E5",
        schema="PublicBody",
        name="Government of Kazakhstan",
        names=("government of Kazakhstan",),
        mentions=mentions(ORGANISATION, (D2, "government of Kazakhstan")),
    ),
    Entity(id="E6", schema="Address", name="Taganrog", names=("Taganrog",), mentions=TAGANROG),
    Entity(id="E7", schema="Address", name="Almaty", names=("Almaty",), mentions=ALMATY),
    Entity(id="E8", schema="Address", name="Simferopol", names=("Симферополь",), mentions=SIMFEROPOL),
)


def place(
    name: str, words: str, spot: tuple[float, float], level: str, country: str, found: tuple[Mention, ...]
) -> Place:
    """A place at (longitude, latitude)."""
    reach = {"country": 900_000, "region": 120_000, "city": 12_000, "site": 2_000}[level]
    return Place(
        id=name,
        name=words,
        longitude=spot[0],
        latitude=spot[1],
        precision_m=reach,
        level=level,
        country=country,
        gazetteer=f"geonames:{name}",
        mentions=found,
        because=("one place of this name",),
    )


PLACES = (
    place("P1", "Taganrog", (38.9, 47.24), "city", "RU", TAGANROG),
    place("P2", "Almaty", (76.95, 43.25), "region", "KZ", ALMATY),
    place("P3", "Simferopol", (34.1, 44.95), "city", "UA", SIMFEROPOL),
    place("P4", "Kazakhstan", (67.0, 48.0), "country", "KZ", KAZAKHSTAN),
)

ORIGINS = (
    Origin(
        id="O1",
        name="La Gazette du Port",
        kind=OriginKind.MEDIA_REPORT,
        claims=("c1",),
        through=("Le Courrier du Littoral",),
        doubtful=True,
    ),
    Origin(
        id="O2",
        name="ministère de l’Énergie",
        kind=OriginKind.NAMED,
        claims=("c2", "c3"),
        through=("Le Courrier du Littoral",),
    ),
    Origin(id="O3", name="", kind=OriginKind.IMPERSONAL, claims=("c4", "c11"), through=()),
    Origin(
        id="O4",
        name="Vent-Est",
        kind=OriginKind.NAMED,
        claims=("c5", "c6"),
        through=("Harbour Daily", "Harbour Daily ← Vent-Est"),
    ),
    Origin(
        id="O5",
        name="two officials",
        kind=OriginKind.UNNAMED_OFFICIAL,
        claims=("c7", "c8", "c9"),
        through=("Harbour Daily",),
    ),
    Origin(id="O6", name=HOSTILE, kind=OriginKind.NAMED, claims=("c10",), through=(HOSTILE,)),
    Origin(id="O7", name="المدير", kind=OriginKind.NAMED, claims=("c12",), through=("صحيفة الميناء",)),
)


def quote(page: Document, words: str) -> Quote:
    """The words cut out of the page."""
    return Quote.cut(page.id, page.text, at(page, words), page.text_sha256)


FINDINGS = (
    Finding(
        id="F1",
        says="a converti un ancien chantier de Taganrog en usine de pales",
        status=Status.DENIED,
        supporting=("c1", "c3"),
        opposing=("c5",),
        supporting_origins=("O1", "O2"),
        opposing_origins=("O4",),
        independent=2,
        reasons=(Reason(ReasonKey.DENIED, {"name": HOSTILE}),),
        digit=3,
    ),
    Finding(
        id="F2",
        says="build a second plant near Almaty",
        status=Status.SINGLE,
        supporting=("c7", "c8"),
        supporting_origins=("O5",),
        letter="B",
        digit=3,
        likelihood="likely",
    ),
    Finding(id="F3", says=HOSTILE, status=Status.UNTRACED, supporting=("c10",), supporting_origins=("O6",)),
)

CONTRADICTIONS = (
    Contradiction(
        id="X1",
        kind=Clash.PLACE,
        a="c1",
        b="c11",
        a_quote=quote(D1, "converti un ancien chantier de Taganrog en usine de pales"),
        b_quote=quote(D3, RUSSIAN[1]),
        a_words="Taganrog",
        b_words="Симферополе",
        a_side=("c1",),
        b_side=("c11",),
        because=Reason(ReasonKey.SITES),
        readings=(Reason(ReasonKey.PLACE_WRONG), Reason(ReasonKey.TWO_SITES)),
    ),
    Contradiction(
        id="X2",
        kind=Clash.POLARITY,
        a="c4",
        b="c5",
        a_quote=quote(D1, FRENCH[3]),
        b_quote=quote(D2, ENGLISH[1]),
        a_words=HOSTILE,
        b_words="no loan",
        a_side=("c4",),
        b_side=("c5",),
        readings=(),
        decided="c5",
    ),
)

DERIVATIONS = (
    Derivation(
        derived="D3",
        base="D1",
        grounds=(Ground(kind=GroundKind.TRANSLATED_PAIR, share=0.6), Ground(kind=GroundKind.ORDER)),
    ),
    Derivation(derived="D2", base="D4", directed=False, grounds=(Ground(kind=GroundKind.SHARED_NUMBERS),), score=0.5),
)

DRIFTS = (
    Drift(
        derived="D3",
        base="D1",
        change=Change.PLACE_CHANGED,
        then="Taganrog",
        now="Симферополе",
        then_claim="c1",
        now_claim="c11",
        then_quote=quote(D1, "converti un ancien chantier de Taganrog en usine de pales"),
        now_quote=quote(D3, RUSSIAN[1]),
    ),
    Drift(
        derived="D3",
        base="D1",
        change=Change.HEDGE_LOST,
        then="pourrait",
        then_claim="c3",
        then_quote=quote(D1, FRENCH[2]),
    ),
)

MONEY = Money(
    flows=(
        Flow(
            id="F1",
            payee=Party("Vent-Est", "E1"),
            payer=Party("Banque Riviera", "E2"),
            standing=Standing.RECEIVED,
            denied=True,
            claims=("c5",),
        ),
    ),
    gaps=(
        Gap(
            id="G1",
            about="l’usine",
            currency="RUB",
            low=30e9,
            high=30e9,
            shares=(
                Share(
                    low=12e9,
                    high=12e9,
                    standing=Standing.RECEIVED,
                    payer=Party("Banque Riviera", "E2"),
                    claims=("c3",),
                ),
            ),
            open_low=18e9,
            open_high=18e9,
            claims=("c2",),
            rest=("c4",),
            seeker=Party("Vent-Est", "E1"),
        ),
    ),
    uncounted=(Uncounted(Why.CURRENCIES_DIFFER, ("c8",)),),
)

MATERIAL = Material(
    title="Vent-Est: who pays for the blades?",
    built_at=NOW,
    documents=DOCUMENTS,
    claims=CLAIMS,
    mentions=FIRM + BANK + TAGANROG + ALMATY + SIMFEROPOL + KAZAKHSTAN,
    entities=ENTITIES,
    places=PLACES,
    origins=ORIGINS,
    findings=FINDINGS,
    contradictions=CONTRADICTIONS,
    derivations=DERIVATIONS,
    drifts=DRIFTS,
    unread=("D5",),
    software="Firsthand 0.1.0",
    money=MONEY,
)

EMPTY = Material(
    title="Nothing yet",
    built_at=NOW,
    documents=(),
    claims=(),
    mentions=(),
    entities=(),
    places=(),
    origins=(),
)
