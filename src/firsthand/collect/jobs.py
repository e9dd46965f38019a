"""A job advertisement (schema.org JobPosting) to parts: the description as text, all other facts as "Label: value".

The rows are part of the text so that a claim can stand on them: an employer that seeks translators of technical papers
says so first-hand, and says where.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from firsthand.collect.draft import Part, parts_of
from firsthand.collect.jsonld import Linked, plain
from firsthand.records import BlockKind

ROWS = (
    ("hiringOrganization", "Employer"),
    ("jobLocation", "Location"),
    ("jobLocationType", "Location type"),
    ("applicantLocationRequirements", "Applicants from"),
    ("employmentType", "Employment"),
    ("industry", "Industry"),
    ("occupationalCategory", "Occupation"),
    ("baseSalary", "Salary"),
    ("estimatedSalary", "Salary"),
    ("totalJobOpenings", "Openings"),
    ("workHours", "Hours"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("responsibilities", "Responsibilities"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Incentives"),
    ("securityClearanceRequirement", "Clearance"),
    ("jobStartDate", "Start"),
    ("datePosted", "Posted"),
    ("validThrough", "Valid through"),
    ("identifier", "Reference"),
)
"""Fields of schema.org/JobPosting in the order they are shown, and their labels."""

ADDRESS = ("streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry")
BOXES = frozenset({"div", "section", "article", "main", "td", "body"})
"""Elements that hold a text of several paragraphs."""
SAME = 0.8
"""The share of a description's words that an element must hold to show it."""

_KINDS = {"p": BlockKind.PARAGRAPH, "li": BlockKind.ITEM, **{f"h{level}": BlockKind.HEADING for level in range(1, 7)}}
_BREAK = re.compile(r"\n+|<br\s*/?>", re.IGNORECASE)


def read_job(job: Linked) -> tuple[Part, tuple[Part, ...], tuple[Part, ...]]:
    """The title of a job advertisement, its description, and all other facts as rows."""
    rows = ((BlockKind.ROW, f"{label}: {value}") for key, label in ROWS for value in _values(job, key))
    title = Part(BlockKind.TITLE, plain(job.text("title")) or "Job advertisement")
    return title, parts_of(_description(job)), parts_of(rows)


def shown_on(tree: Any, description: Sequence[Part]) -> tuple[Part, ...]:
    """The part of the page that shows the description, which is often longer there; none where it is not shown."""
    told = _words(" ".join(part.text for part in description))
    box = copy(tree.find("body"))
    if box is None or not told:
        return ()
    # the description stands in the page's scripts as well
    etree.strip_elements(box, "script", "style", "template", with_tail=False)
    if not _holds(box, told):
        return ()
    while (inner := next((child for child in box if _holds(child, told)), None)) is not None:
        box = inner
    while box.tag not in BOXES and box.getparent() is not None:
        box = box.getparent()
    found = [
        element for element in box.iter(*_KINDS) if not any(above.tag in _KINDS for above in _within(element, box))
    ]
    return parts_of((_KINDS[element.tag], element.text_content()) for element in found)


def _within(element: Any, box: Any) -> list[Any]:
    """The elements between `element` and the box that it stands in."""
    found = []
    for above in element.iterancestors():
        if above is box:
            break
        found.append(above)
    return found


def _holds(element: Any, told: set[str]) -> bool:
    return isinstance(element.tag, str) and len(told & _words(element.text_content())) >= SAME * len(told)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _description(job: Linked) -> list[tuple[BlockKind, str]]:
    """The description, which is HTML in most advertisements and plain text in the others."""
    raw = job.fields.get("description")
    markup = raw if isinstance(raw, str) else ""
    if "&lt;" in markup:
        markup = str(lxml_html.fromstring(f"<div>{markup}</div>").text_content())
    if "<" not in markup:
        return [(BlockKind.PARAGRAPH, line) for line in _BREAK.split(markup)]
    marked = _BREAK.sub("\n", re.sub(r"<(?=(?:p|li|ul|ol|div|h[1-6])[\s>])", "\n<", markup))
    found: list[tuple[BlockKind, str]] = []
    for line in marked.split("\n"):
        tag = re.match(r"\s*<(\w+)", line)
        kind = _KINDS.get(tag[1].lower(), BlockKind.PARAGRAPH) if tag else BlockKind.PARAGRAPH
        bare = plain(line)
        if bare:
            found.append((kind, str(lxml_html.fromstring(f"<div>{bare}</div>").text_content())))
    return found


def _values(job: Linked, key: str) -> tuple[str, ...]:
    """What stands at `key`, in words: an address on one line, a salary with its currency."""
    if key == "jobLocation":
        return tuple(dict.fromkeys(filter(None, map(_place, job.objects(key))))) or job.texts(key)
    if key in {"baseSalary", "estimatedSalary"}:
        return tuple(filter(None, map(_salary, job.objects(key)))) or job.texts(key)
    if key == "identifier":
        return tuple(filter(None, (thing.text("value") for thing in job.objects(key)))) or job.texts(key)
    return tuple(map(plain, job.texts(key)))


def _place(place: Linked) -> str:
    if address := next(iter(place.objects("address")), None):
        found = [address.text(key) for key in ADDRESS]
        return ", ".join(dict.fromkeys(filter(None, (place.text("name"), *found))))
    return place.text("address") or place.text("name")


def _salary(salary: Linked) -> str:
    value = next(iter(salary.objects("value")), salary)
    low, high = value.text("minValue"), value.text("maxValue")
    amount = "–".join(filter(None, (low, high))) or value.text("value") or salary.text("value")
    unit = value.text("unitText")
    found = " ".join(filter(None, (amount, salary.text("currency") or value.text("currency"))))
    return f"{found} per {unit.lower()}" if found and unit else found
