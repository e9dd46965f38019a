from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from firsthand.collect import Found, Problem, Skipped, discover, read_bytes
from firsthand.errors import TooMuch, Unreadable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "captures"
    (made / "b").mkdir(parents=True)
    (made / "c.txt").write_text("third")
    (made / "a.txt").write_text("first")
    (made / "b" / "deep.txt").write_text("second")
    return made


def problems(folder: Path) -> dict[str, str]:
    return {found.name: str(found.error) for found in discover([folder]) if isinstance(found, Problem)}


def names(*paths: Path) -> list[str]:
    return [found.name for found in discover(paths) if isinstance(found, Found)]


def test_folders_are_walked_in_the_order_of_names(folder: Path) -> None:
    assert names(folder) == ["a.txt", "c.txt", "b/deep.txt"]
    assert names(folder / "c.txt", folder / "b") == ["c.txt", "deep.txt"]


def test_hidden_and_system_files_are_counted_and_left_out(folder: Path) -> None:
    for name in (".hidden", "Thumbs.db", "desktop.ini"):
        (folder / name).write_text("x")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    skipped = [found.name for found in discover([folder]) if isinstance(found, Skipped)]
    assert sorted(skipped) == [".git", ".hidden", "Thumbs.db", "desktop.ini"]
    assert names(folder) == ["a.txt", "c.txt", "b/deep.txt"]


def test_what_is_not_there_is_a_problem_and_the_others_go_on(folder: Path) -> None:
    found = list(discover([folder / "nothing.txt", folder / "a.txt"]))
    assert isinstance(found[0], Problem)
    assert "nothing.txt: there is no such file" in str(found[0].error)
    assert found[0].error.hint
    assert isinstance(found[1], Found)


def test_links_in_a_folder_are_named_and_never_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("not yours")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "dangling.txt").symlink_to(tmp_path / "nowhere")
    assert names(folder) == ["a.txt", "c.txt", "b/deep.txt"]
    assert set(problems(folder)) == {"out.txt", "up", "dangling.txt"}
    assert "links within folders are not followed" in problems(folder)["out.txt"]


def test_a_link_that_is_given_by_name_is_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (found,) = discover([folder / "link.txt"])
    assert isinstance(found, Found)
    assert read_bytes(found) == b"first"


def test_pipes_sockets_and_devices_are_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s.txt"))
        assert problems(folder) == {
            "pipe.txt": "pipe.txt: this is a pipe, not a file",
            "s.txt": "s.txt: this is a socket, not a file",
        }
    (zero,) = discover([Path("/dev/zero")])
    assert isinstance(zero, Problem)
    assert str(zero.error) == "zero: this is a device, not a file"


def test_a_file_that_becomes_a_link_or_a_pipe_after_the_walk_is_not_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("not yours")
    found = [item for item in discover([folder]) if isinstance(item, Found)]
    (folder / "a.txt").unlink()
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "c.txt").unlink()
    os.mkfifo(folder / "c.txt")
    for item, why in zip(found, ("this is a link", "this is a pipe"), strict=False):
        with pytest.raises(Unreadable, match=why):
            read_bytes(item)
    assert read_bytes(found[2]) == b"second"


def test_a_file_one_may_not_read_is_a_problem_of_its_own(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    told = _as_nobody(folder)
    assert told == ["a.txt: you may not read it", "third", "second"]


def test_a_folder_one_may_not_open_is_a_problem_of_its_own(folder: Path) -> None:
    (folder / "b").chmod(0)
    told = _as_nobody(folder)
    assert told[:2] == ["first", "third"]
    assert told[2].endswith("b: you may not read it")
    (folder / "b").chmod(0o755)


def test_a_file_too_large_is_refused_without_reading_it(folder: Path) -> None:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    item = next(item for item in discover([folder]) if isinstance(item, Found))
    with pytest.raises(TooMuch, match=r"a\.txt: 5,000 MB are more than the 200 MB"):
        read_bytes(item)


def test_names_that_are_no_text_are_shown_as_some(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/bad\xff\nname.txt"
    Path(os.fsdecode(raw)).write_text("odd")
    odd = next(item for item in discover([folder]) if isinstance(item, Found) and item.name.startswith("bad"))
    assert odd.name == "bad\ufffd name.txt"
    assert read_bytes(odd) == b"odd"


def _as_nobody(folder: Path) -> list[str]:
    """What a process without the rights of root makes of a folder: texts, or why there is none."""
    for parent in folder.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    folder.chmod(0o755)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        if os.getuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        told = []
        for item in discover([folder]):
            try:
                told.append(str(item.error) if isinstance(item, Problem) else _text(item))
            except Unreadable as error:
                told.append(str(error))
        os.write(writing, "\x00".join(told).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read().decode()
    os.waitpid(child, 0)
    return answer.split("\x00")


def _text(item: Found | Skipped) -> str:
    return read_bytes(item).decode() if isinstance(item, Found) else ""
