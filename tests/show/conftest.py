"""A browser for the tests that must see the page as a reader does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from firsthand.show import LANGUAGES, dossier

from .invented import MATERIAL

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The invented case's dossier as a file, in each language."""
    folder = tmp_path_factory.mktemp("dossiers")
    files = {language: folder / f"{language}.html" for language in LANGUAGES}
    for language, file in files.items():
        file.write_text(dossier(MATERIAL, language=language), "utf-8")
    return files
