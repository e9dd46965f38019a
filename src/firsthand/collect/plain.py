"""Plain text to a draft, a news page saved as text among them: its furniture is told from the article by its place.

Before the first paragraph stands the site's head, after the last its foot; there the rules are strict. Between them a
line is only cut when it is furniture as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from firsthand.collect import furniture
from firsthand.collect.bylines import read_byline
from firsthand.collect.credits import credit
from firsthand.collect.dateline import FullDate, full_date, only_a_date
from firsthand.collect.draft import Draft, Part, one_line, published_on
from firsthand.collect.encoding import decode, tidy
from firsthand.collect.kinds import Kind
from firsthand.collect.language import tell
from firsthand.collect.lines import Line, lines_of
from firsthand.records import Basis, BlockKind, Cut, When

SHORT_RUN = 3
"""So many short lines in a row at the foot of a page are links."""
UNFINISHED = ("...", "…", ",", ";", ":")
"""How no title ends, but a breadcrumb or a greeting does."""
TITLE_WORDS = 4
"""A title has at least so many words where any line before the text has."""


@dataclass
class _Page:
    """What has been found of a page on the way down its lines."""

    lines: list[Line]
    latest: date
    language: str
    parts: list[Part] = field(default_factory=list)
    cut: list[Cut] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    publisher: str = ""
    published: When | None = None

    def drop(self, line: Line, reason: str) -> None:
        self.cut.append(Cut(line.text, reason))

    def date_from(self, found: FullDate, basis: Basis) -> None:
        """The first date wins, unless a later one stands on a firmer basis."""
        if found.day > self.latest:
            return
        if self.published is None or (self.published.basis is Basis.PAGE_HEADER and basis is Basis.BYLINE):
            self.published = published_on(found.words, found.day, basis)


def read_text(raw: bytes, *, latest: date) -> Draft:
    """The draft of a plain text, in whatever encoding; `latest` is the day of its capture."""
    text = tidy(decode(raw).text)
    lines = [Line(one_line(line.text), line.apart) for line in lines_of(text)]
    page = _Page(lines, latest, tell(" ".join(line.text for line in lines if line.paragraph) or text))
    page.publisher = next(filter(None, map(furniture.owner, (line.text for line in lines[-SHORT_RUN * 3 :]))), "")
    places = [index for index, line in enumerate(lines) if line.paragraph]
    # without a paragraph nothing tells the edges from the middle
    first, last = (places[0], places[-1]) if places else (len(lines), len(lines))
    title = _title(lines[:first], page.language) if places else None
    _head(page, first if places else 0, title)
    _body(page, first if places else 0, last + 1)
    _foot(page, last + 1)
    return Draft(
        media_type=Kind.TEXT,
        parts=tuple(page.parts),
        cut=tuple(page.cut),
        title=page.title,
        publisher=page.publisher,
        byline=page.byline,
        credit=credit(page.byline, page.publisher),
        language=page.language,
        published=page.published,
    )


def _title(head: list[Line], language: str) -> int | None:
    """Which line of the head is the title: the one that a breadcrumb repeats, else the first that could be one."""
    able = [
        index
        for index, line in enumerate(head)
        if not furniture.reason_to_cut(line.text) and not only_a_date(line.text, language) and not line.prose
    ]
    for index in able:
        if any(furniture.repeats_title(other.text, head[index].text) for other in head[:index]):
            return index
    # a sentence above it would be text, and nothing above a title is
    prose = (index for index, line in enumerate(head) if line.prose and not furniture.reason_to_cut(line.text))
    first = next(prose, len(head))
    able = [
        index
        for index in able
        if index < first and not read_byline(head[index].text, language) and not head[index].text.endswith(UNFINISHED)
    ]
    long = [index for index in able if head[index].text.count(" ") + 1 >= TITLE_WORDS]
    return next(iter(long or able), None)


def _head(page: _Page, first: int, title: int | None) -> None:
    """The lines before the first paragraph."""
    for index, line in enumerate(page.lines[:first]):
        if index == title:
            page.title = line.content
            page.parts.append(Part(BlockKind.TITLE, line.content))
        elif title is not None and index < title:
            _above_title(page, line, title)
        else:
            _below_title(page, line, untitled=title is None)


def _above_title(page: _Page, line: Line, title: int) -> None:
    """Nothing above a title belongs to the article; a bare date there may be the visitor's clock."""
    found = full_date(line.text, page.language)
    if found:
        labelled = line.text.lower().startswith(furniture.openings("published"))
        page.date_from(found, Basis.BYLINE if labelled else Basis.PAGE_HEADER)
        page.drop(line, "header")
    else:
        crumb = furniture.is_breadcrumb(line.text, page.lines[title].text)
        page.drop(line, furniture.reason_to_cut(line.text) or ("breadcrumb" if crumb else "header"))


def _below_title(page: _Page, line: Line, *, untitled: bool) -> None:
    """Byline and date stand between title and text; what else stands there is a lead."""
    byline = read_byline(line.text, page.language)
    if reason := furniture.reason_to_cut(line.text):
        page.drop(line, reason)
    elif byline and not line.paragraph:
        page.byline = page.byline or byline.name
        if byline.day:
            page.date_from(byline.day, Basis.PAGE_HEADER if untitled and not byline.labelled else Basis.BYLINE)
        page.drop(line, "byline")
    elif page.publisher and line.text.casefold() == page.publisher.casefold():
        page.drop(line, "header")
    else:
        page.parts.append(Part(line.kind, line.content))


def _body(page: _Page, first: int, end: int) -> None:
    """From the first paragraph to the last: whole furniture lines go, with the headlines under a "Related"."""
    section = ""
    for line in page.lines[first:end]:
        reason = furniture.reason_to_cut(line.text)
        if reason == "menu" and line.apart:
            # one word between paragraphs ("Politics") is a heading in the middle of a text
            reason = ""
        section = "" if line.prose or line.paragraph else (reason if reason in furniture.OPENS_SECTION else section)
        if reason or section:
            page.drop(line, reason or section)
        elif page.title and line.text == page.title:
            page.drop(line, "duplicate")
        else:
            page.parts.append(Part(line.kind, line.content))


def _foot(page: _Page, start: int) -> None:
    """The lines after the last paragraph: closing sentences stay, runs of short lines and sections go."""
    section = ""
    foot = page.lines[start:]
    links = _trailing_links(foot)
    for index, line in enumerate(foot):
        reason = furniture.reason_to_cut(line.text)
        section = reason if reason in furniture.OPENS_SECTION else section
        if reason or section:
            page.drop(line, reason or section)
        elif index >= links:
            page.drop(line, "menu")
        else:
            page.parts.append(Part(line.kind, line.content))


def _trailing_links(foot: list[Line]) -> int:
    """Where a run of short lines begins that ends the page; the foot's length when there is none."""
    start = len(foot)
    while start and not foot[start - 1].prose and foot[start - 1].kind is not BlockKind.ITEM:
        start -= 1
    unknown = [line for line in foot[start:] if not furniture.reason_to_cut(line.text)]
    return start if len(unknown) >= SHORT_RUN else len(foot)
