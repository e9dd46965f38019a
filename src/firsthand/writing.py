"""Files for people: written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from firsthand.errors import ShowError


def write(file: Path, content: bytes, hint: str) -> None:
    """Write `content` to `file` in one step, so that a reader sees the old file or the new one.

    Raises `ShowError` with `hint`, the command to type next, when the file cannot be written.
    """
    draft = file.with_name(f".{file.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ShowError(f"{file} cannot be written: {error.strerror}", hint=hint) from error
