from __future__ import annotations

import itertools

import msgspec
import pytest

from firsthand.records import Amount, Flow, Gap, Money, Party, Share, Span, Standing, Uncounted, Why
from firsthand.show import LANGUAGES, dossier
from firsthand.show.flows import money_view
from firsthand.show.money_picture import MARGIN, MOST_FLOWS, TALL, WIDTH
from firsthand.show.plain.blocks import Table
from firsthand.show.plain.composing import blocks
from firsthand.show.words import Words

from .invented import MATERIAL, MONEY

GAP = MONEY.gaps[0]


def flow(number: int, **changes: object) -> Flow:
    plain = Flow(
        id=f"F{number}", payer=Party("Bank"), payee=Party("Mill"), standing=Standing.PAID, claims=(f"c{number}",)
    )
    return msgspec.structs.replace(plain, **changes)


def test_what_is_open_is_shown_with_the_footnotes_of_both_figures() -> None:
    [row] = money_view(MONEY, Words("en")).gaps
    assert (row.whole.text, row.whole.claims) == ("30,000,000,000 RUB", ("c2",))
    assert (row.shares[0].text, row.shares[0].claims) == ("12,000,000,000 RUB (Banque Riviera, received)", ("c3",))
    assert row.open == "18,000,000,000 RUB"
    assert row.seeker is not None
    assert row.seeker.text == "Vent-Est"


@pytest.mark.parametrize(
    ("language", "sum_"),
    [("en", "18 billion RUB"), ("fr", "18 milliards RUB"), ("ru", "18 млрд RUB"), ("uk", "18 млрд RUB")],
)
def test_the_picture_writes_large_sums_short(language: str, sum_: str) -> None:
    picture = money_view(MONEY, Words(language)).picture
    assert picture is not None
    assert sum_ in [node.sum.replace("\u00a0", " ").replace("\u202f", " ") for node in picture.nodes]


def test_bands_keep_the_proportion_of_their_sum() -> None:
    picture = money_view(Money(gaps=(GAP,)), Words("en")).picture
    assert picture is not None
    tops = [float(band.d.split("C")[0].split(" ")[1]) for band in picture.bands]
    bottoms = [float(band.d.rsplit(" ", 1)[1].rstrip("Z")) for band in picture.bands]
    thick = [bottom - top for top, bottom in zip(tops, bottoms, strict=True)]
    assert thick == pytest.approx([TALL * 12 / 30, TALL * 18 / 30], abs=0.3)
    assert [band.look for band in picture.bands] == ["paid", "open"]


def test_no_box_lies_on_another_or_beyond_the_sheet() -> None:
    flows = tuple(flow(number, payer=Party(f"Bank {number}")) for number in range(20, 40))
    picture = money_view(Money(gaps=(GAP, GAP), flows=flows), Words("ru")).picture
    assert picture is not None
    columns: dict[float, list[tuple[float, float]]] = {}
    for node in picture.nodes:
        columns.setdefault(node.x, []).append((node.y, node.y + node.height))
        assert node.x >= MARGIN
        assert node.x + node.width <= WIDTH - MARGIN + 0.1
        assert node.y + node.height <= picture.height
        assert all(len(line) <= 28 for line in node.lines)
    for spans in columns.values():
        spans.sort()
        assert all(first[1] <= second[0] + 0.1 for first, second in itertools.pairwise(spans))
    assert sum(band.line for band in picture.bands) == MOST_FLOWS


def test_a_flow_that_is_denied_or_without_a_sum_says_so() -> None:
    view = money_view(Money(flows=(flow(4, denied=True, hedged=True),)), Words("en"))
    assert view.flows[0].denied
    assert view.flows[0].sum == ""
    assert view.picture is not None
    assert [band.look for band in view.picture.bands] == ["denied"]
    label = next(node for node in view.picture.nodes if node.look == "label")
    assert "says it is not so" in label.lines[0]
    assert label.sum == "without a sum"


def test_a_flow_with_one_end_is_in_the_table_alone() -> None:
    amount = Amount(words="2", span=Span(0, 1), low=2, high=3, currency="EUR", approximate=True)
    view = money_view(Money(flows=(flow(4, payee=None, amount=amount),)), Words("en"))
    assert view.picture is None
    assert view.flows[0].sum == "about 2–3 EUR"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_for_computing_nothing_is_told_in_each_language(language: str) -> None:
    money = Money(uncounted=tuple(Uncounted(why, ("c2",)) for why in Why))
    told = [one.why for one in money_view(money, Words(language)).uncounted]
    page = dossier(msgspec.structs.replace(MATERIAL, money=money), language=language)
    assert len(set(told)) == len(Why)
    assert all(reason in page for reason in told)


def test_text_forms_hold_the_gap_and_the_flows_too() -> None:
    tables = {block.caption: block for block in blocks(MATERIAL) if isinstance(block, Table)}
    [gap] = tables["What is open of a sum"].rows
    assert "".join(run.text for run in gap[3]) == "= 18,000,000,000 RUB"
    [row] = tables["Payments and budgets, as the claims tell them"].rows
    assert [run.text for cell in row for run in cell][:3] == ["Banque Riviera", "Vent-Est", "–"]


def test_hostile_names_are_text_in_the_picture() -> None:
    bad = msgspec.structs.replace(GAP, about="<script>alert(1)</script>", seeker=Party("<b onload=x>"))
    page = dossier(msgspec.structs.replace(MATERIAL, money=Money(gaps=(bad,))))
    assert "<script>alert" not in page
    assert "<b onload" not in page


def test_a_gap_whose_arithmetic_is_wrong_is_no_record() -> None:
    with pytest.raises(ValueError, match="is not the sum less its shares"):
        msgspec.structs.replace(GAP, open_low=1.0)
    with pytest.raises(ValueError, match="larger than the whole"):
        Gap(
            id="G1",
            about="",
            currency="EUR",
            low=1e6,
            high=1e6,
            shares=(Share(low=3e6, high=3e6, standing=Standing.PAID, claims=("c1",)),),
            open_low=-2e6,
            open_high=-2e6,
            claims=("c1",),
        )
