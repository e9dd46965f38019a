"""How parent and child talk: pickled messages, each behind its length, over a pair of pipes."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">Q")


def write(pipe: IO[bytes], message: Any) -> None:
    """Send one message; raises OSError (BrokenPipeError) when the other side is gone."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(body)))
    pipe.write(body)
    pipe.flush()


def read(pipe: IO[bytes]) -> Any:
    """Wait for one message; raises EOFError when the other side is gone."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    # both ends are ours: what a captured file holds reaches the pipe only inside records
    return pickle.loads(_exactly(pipe, length))  # noqa: S301


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    pieces: list[bytes] = []
    while size:
        piece = pipe.read(min(size, 1 << 20))
        if not piece:
            raise EOFError("the other side closed the pipe")
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
