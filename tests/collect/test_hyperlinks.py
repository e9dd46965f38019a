"""Hyperlinks of a page's own text."""

from __future__ import annotations

from datetime import UTC, datetime

from firsthand.collect import collect
from firsthand.records import Link

PARAGRAPH = (
    "The yard in Constanța was sold in March to a buyer whom the port authority would not name, and then closed."
)


def linked(anchor: str, head: str = "") -> tuple[Link, ...]:
    """The links of a page whose second paragraph holds `anchor`."""
    body = f"<p>{PARAGRAPH}</p><p>Two workers had told it to {anchor} in April, long before the yard was closed.</p>"
    menu = "<nav><a href='https://quay.example/menu'>Harbours</a></nav>"
    page = f"<html><head><title>Yard sold</title>{head}</head><body>{menu}<article>{body}</article></body></html>"
    return collect(page.encode(), name="a.html", retrieved_at=datetime(2025, 6, 1, tzinfo=UTC)).links


def test_a_link_in_the_text_is_kept_with_its_words() -> None:
    assert linked('<a href="https://quay.example/yard">the Quay Daily</a>') == (
        Link("https://quay.example/yard", "the Quay Daily"),
    )


def test_links_of_menus_are_left_out() -> None:
    assert linked("the paper") == ()


def test_a_relative_link_is_counted_from_the_page_and_left_out_without_it() -> None:
    head = '<link rel="canonical" href="https://tarn.example/news/1">'
    assert linked('<a href="/old#top">us</a>', head) == (Link("https://tarn.example/old", "us"),)
    assert linked('<a href="/old">us</a>') == ()


def test_scripts_mail_and_broken_addresses_are_no_pages() -> None:
    for target in ("javascript:go()", "mailto:a@quay.example", "http://[::1", "#top", "https:///x"):
        assert linked(f'<a href="{target}">us</a>') == ()
