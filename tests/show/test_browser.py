from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from firsthand.show import LANGUAGES, dossier
from firsthand.show.dossier import PARTS

from .invented import EMPTY, HOSTILE, MATERIAL

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
Shade = Literal["light", "dark"]


def violations(browser: Browser, file: Path, shade: Shade) -> list[str]:
    # axe is a script, which the page's own policy forbids; only this context lets it in.
    context = browser.new_context(bypass_csp=True, color_scheme=shade)
    page = context.new_page()
    page.goto(file.as_uri())
    found = Axe().run(page, options=RULES).response["violations"]
    context.close()
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found]


@pytest.mark.parametrize(
    ("language", "shade"), [("en", "light"), ("en", "dark"), ("fr", "light"), ("ru", "dark"), ("uk", "light")]
)
def test_axe_finds_nothing_to_object_to(browser: Browser, pages: dict[str, Path], language: str, shade: Shade) -> None:
    assert violations(browser, pages[language], shade) == []


def test_axe_finds_nothing_to_object_to_in_an_empty_case(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "empty.html"
    file.write_text(dossier(EMPTY), "utf-8")
    assert violations(browser, file, "light") == []


def test_nothing_but_the_file_is_asked_for_and_nothing_is_complained_of(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    page.goto(pages["en"].as_uri())
    page.wait_for_load_state("networkidle")
    assert asked == [pages["en"].as_uri()]
    assert told == []
    page.close()


def test_a_script_that_got_in_would_not_run(browser: Browser, pages: dict[str, Path], tmp_path: Path) -> None:
    file = tmp_path / "tampered.html"
    file.write_text(pages["en"].read_text("utf-8").replace("</main>", "<script>document.title='x'</script></main>"))
    page = browser.new_page()
    page.goto(file.as_uri())
    assert page.title() != "x"
    page.close()


def test_all_is_there_with_scripts_off(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["en"].as_uri())
    assert page.get_by_role("heading", level=2).count() == len(PARTS)
    assert page.locator(".claim:visible").count() == 12
    assert HOSTILE in page.locator("#c10").inner_text()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_does_not_scroll_sideways(browser: Browser, pages: dict[str, Path], language: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(pages[language].as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def test_a_wide_table_on_a_phone_scrolls_by_itself(browser: Browser, tmp_path: Path) -> None:
    long = msgspec.structs.replace(MATERIAL.claims[1].amounts[0], words="W" * 60)
    chained = msgspec.structs.replace(MATERIAL.claims[1], amounts=(long,))
    file = tmp_path / "wide.html"
    claims = (MATERIAL.claims[0], chained, *MATERIAL.claims[2:])
    file.write_text(dossier(msgspec.structs.replace(MATERIAL, claims=claims)), "utf-8")
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def test_the_first_tab_stop_leads_past_the_contents(browser: Browser, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#summary")
    assert page.evaluate("document.activeElement.id") == "summary"
    page.close()


def test_the_print_is_tagged(browser: Browser, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    printed = page.pdf(prefer_css_page_size=True, tagged=True)
    assert b"/StructTreeRoot" in printed
    page.close()


def test_the_print_holds_the_words_that_are_folded_on_screen(browser: Browser, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["en"].as_uri())
    page.emulate_media(media="print")
    folded = page.locator("details.cut li").first
    assert folded.evaluate("e => e.checkVisibility({contentVisibilityAuto: true}) && e.getClientRects().length > 0")
    page.close()


def test_labels_on_the_map_do_not_lie_on_each_other(browser: Browser, pages: dict[str, Path]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(pages["en"].as_uri())
    boxes = [label.bounding_box() for label in page.locator(".map text.place, .map text.country").all()]
    drawn = [box for box in boxes if box]
    assert len(drawn) > 3
    for i, a in enumerate(drawn):
        for b in drawn[:i]:
            apart = a["x"] >= b["x"] + b["width"] or b["x"] >= a["x"] + a["width"]
            assert apart or a["y"] >= b["y"] + b["height"] or b["y"] >= a["y"] + a["height"]
    page.close()
