"""A dossier as a tagged PDF, printed by a browser that is on this machine; nothing is asked of the net."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from firsthand.errors import ShowError

SECONDS = 120.0
"""What printing may take, and for each megabyte of the page as much more as SECONDS_A_MEGABYTE: a browser lays out a
megabyte of tables in 5 to 20 seconds."""
SECONDS_A_MEGABYTE = 40.0

_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
    "brave-browser", "chrome", "msedge",
)  # fmt: skip
_PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ),
}
_FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
    # The page asks for nothing, by its own policy, and runs nothing; nor may the browser on its behalf.
    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
)  # fmt: skip


def browser() -> Path | None:
    """The first browser found that can print; None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    known = (place for place in _PLACES.get(sys.platform, ()) if Path(place).exists())
    return next((Path(place) for place in (*found, *known) if place), None)


def pdf(page: str, program: Path | None = None) -> bytes:
    """The HTML `page` printed on A4. Raises `ShowError` when no browser is found or it does not print."""
    program = program or browser()
    if program is None:
        raise ShowError(
            "a PDF is printed by Chromium, Chrome or Edge, and none was found on this machine",
            hint="firsthand dossier -o dossier.html, then print that page from any browser",
        )
    with TemporaryDirectory(prefix="firsthand-pdf-") as folder:
        source, target = Path(folder, "dossier.html"), Path(folder, "dossier.pdf")
        source.write_text(page, encoding="utf-8")
        # A browser that runs as root has no sandbox to give, and refuses to start unless told that it may.
        root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
        command = [str(program), *_FLAGS, *root, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}"]
        limit = SECONDS + SECONDS_A_MEGABYTE * source.stat().st_size / 1e6
        try:
            done = subprocess.run([*command, source.as_uri()], capture_output=True, timeout=limit, check=False)  # noqa: S603  a fixed list, no shell
        except subprocess.TimeoutExpired as error:
            raise ShowError(
                f"{program.name} did not print within {limit:.0f} seconds", hint="firsthand dossier -o dossier.html"
            ) from error
        except OSError as error:
            raise ShowError(
                f"{program.name} did not print: {error}", hint="firsthand dossier -o dossier.html"
            ) from error
        if not target.exists():
            told = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it said nothing"]
            raise ShowError(f"{program.name} did not print: {told[0]}", hint="firsthand dossier -o dossier.html")
        return target.read_bytes()
