"""The forms of a dossier, and the one for everybody's eyes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pypdfium2
import pytest
from playwright.sync_api import Browser

from firsthand.errors import ShowError
from firsthand.show import dossier, public, rendered
from firsthand.show.pdf import pdf

from .invented import D1, MATERIAL, NOW

SECRET = msgspec.structs.replace(
    D1,
    name="from-maria-k.html",
    url="https://reader:pass@news.example/d1?session=4711#top",
    url_requested="file:///home/maria/d1.html",
    collector="maria@desk",
    retrieved_at=NOW.replace(hour=4, minute=17),
)


@pytest.mark.parametrize(("name", "begins"), [("d.html", b"<!doctype"), ("d.MD", b"# Vent-Est"), ("d.docx", b"PK")])
def test_the_ending_of_the_name_decides_the_form(name: str, begins: bytes) -> None:
    assert rendered(MATERIAL, name).startswith(begins)


def test_an_ending_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(ShowError, match=r"“\.odt”") as caught:
        rendered(MATERIAL, "d.odt")
    assert ".docx" in caught.value.hint


def test_a_pdf_is_tagged_has_its_title_and_all_claims(browser: Browser) -> None:
    raw = pdf(dossier(MATERIAL), Path(browser.browser_type.executable_path) if not _installed() else None)
    assert b"/StructTreeRoot" in raw
    assert b"/Lang (en)" in raw
    opened = pypdfium2.PdfDocument(raw)
    text = "".join(page.get_textpage().get_text_range() for page in opened)
    assert opened.get_metadata_dict()["Title"].startswith("Vent-Est")
    assert "received no loan from Riviera Bank" in " ".join(text.split())


def _installed() -> bool:
    from firsthand.show.pdf import browser

    return browser() is not None


def test_without_a_browser_that_prints_the_error_names_another_way(tmp_path: Path) -> None:
    with pytest.raises(ShowError, match="did not print") as caught:
        pdf("<p>x</p>", tmp_path / "no-such-browser")
    assert caught.value.hint == "firsthand dossier -o dossier.html"


def test_a_browser_that_does_not_come_to_an_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "slow-browser"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setattr("firsthand.show.pdf.SECONDS", 0.2)
    with pytest.raises(ShowError, match="slow-browser did not print within"):
        pdf("<p>x</p>", slow)


@pytest.mark.parametrize("name", ["d.html", "d.md", "d.docx"])
def test_a_public_dossier_tells_nothing_of_who_made_it(name: str) -> None:
    given = msgspec.structs.replace(MATERIAL, documents=(SECRET, *MATERIAL.documents[1:]))
    shown = rendered(public(given), name)
    if name == "d.docx":
        from io import BytesIO
        from zipfile import ZipFile

        with ZipFile(BytesIO(shown)) as opened:
            shown = b"".join(opened.read(part) for part in opened.namelist())
    assert not [word for word in (b"maria", b"4711", b"pass@", b"04:17", b"collector 1") if word in shown]
    assert b"news.example/d1" in shown
    assert D1.sha256.encode() in shown
