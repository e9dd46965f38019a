"""Layout: a page as HTML with the furniture that stands around articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

from examples.making.roster import Page
from examples.making.telling import Told
from examples.making.wording import spelt, table, upper

_STYLE = (
    "body{font:17px/1.6 Georgia,serif;margin:0}main{max-width:680px;margin:auto}nav,aside,footer{font:14px sans-serif}"
)


def host(page: Page) -> str:
    """A host that nobody can own."""
    name = page.outlet[0].casefold().replace(" ", "-").replace("’", "-")
    return "".join(letter for letter in name if letter.isascii()) + ".example"


def address(page: Page) -> str:
    """Where the page was."""
    return f"https://{host(page)}/{page.day:%Y/%m}/{page.number:02}"


def outlet(page: Page) -> str:
    """The outlet as its own page writes it."""
    return spelt(page.outlet, page.language)


def title(page: Page) -> str:
    """The headline."""
    place = page.world.company[0] if page.kind == "company" else ""
    words = page.world.plot.title[page.language]
    if page.said[0].fact == "namesake":
        return f"{page.world.company[0]} Airlines"
    return f"{spelt(page.world.company, page.language)}: {words[:1].lower()}{words[1:]}" if place else upper(words)


def byline(page: Page, pages: Sequence[Page]) -> str:
    """Whose text it says it is, where that is another outlet."""
    if page.how != "byline" or not page.base:
        return ""
    return spelt(pages[page.base - 1].outlet, page.language)


def paragraphs(told: Sequence[Told]) -> list[str]:
    """The main text: two sentences to a paragraph."""
    return [" ".join(one.text for one in told[at : at + 2]) for at in range(0, len(told), 2)]


def html(page: Page, told: Sequence[Told], pages: Sequence[Page]) -> str:
    """The page; newspapers have more around their text than authorities and firms."""
    sections, share, cookies, letter, other, comment, rights = map(escape, table().furniture[page.language])
    head, main = _head(page, byline(page, pages)), "\n".join(f"<p>{escape(one)}</p>" for one in paragraphs(told))
    links = "".join(f'<li><a href="/{at}">{word}</a></li>' for at, word in enumerate(sections.split()))
    author = f'<div class="byline">{escape(byline(page, pages))}</div>\n' if page.how == "byline" else ""
    news = page.kind in ("news", "wire")
    after = (
        f'<aside class="newsletter">{letter}</aside>\n'
        f'<section class="related"><ul><li><a href="/r">{other}</a></li></ul></section>\n'
    )
    comments = f'<section id="comments"><div class="comment"><p>{comment}</p></div></section>\n'
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n{head}</head>\n<body>\n'
        f'<header><a href="/">{escape(outlet(page))}</a><nav><ul>{links}</ul></nav></header>\n'
        f"<main><article>\n<h1>{escape(title(page))}</h1>\n{author}"
        f'<ul class="share"><li><a href="#">{share}</a></li></ul>\n{main}\n</article>\n{after if news else ""}</main>\n'
        f"{comments if news else ''}<footer><p>© {page.day.year} {escape(outlet(page))}. {rights}</p></footer>\n"
        f'<div class="cookie" role="dialog">{cookies}</div>\n</body>\n</html>\n'
    )


def cut(page: Page) -> tuple[str, ...]:
    """Words of the furniture."""
    _, share, cookies, letter, other, comment, rights = table().furniture[page.language]
    return (share, cookies, rights, *((letter, other, comment) if page.kind in ("news", "wire") else ()))


def _head(page: Page, author: str) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if page.kind in ("news", "wire") else "WebPage",
        "headline": title(page),
        "datePublished": f"{page.day}T08:{page.number:02}:00+02:00",
        "publisher": {"@type": "Organization", "name": outlet(page)},
        "inLanguage": page.language,
    } | ({"author": {"@type": "Organization", "name": author}} if author else {})
    return (
        f'<meta charset="utf-8">\n<title>{escape(title(page))} | {escape(outlet(page))}</title>\n'
        f'<meta property="og:site_name" content="{escape(outlet(page))}">\n'
        f'<link rel="canonical" href="{address(page)}">\n<style>{_STYLE}</style>\n'
        f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>\n'
    )
