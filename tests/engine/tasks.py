"""What the tests let children do; in a module of its own, for children import it by name."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

from firsthand.errors import Encrypted


def work(item: str) -> str:
    """Do as the item says: "twice:x" gives "xx", the others go wrong in their own ways."""
    order, _, rest = item.partition(":")
    match order:
        case "sleep":
            time.sleep(float(rest))
        case "exit":
            os._exit(int(rest))
        case "crash":
            ctypes.string_at(0)
        case "fill":
            return str(len(bytearray(int(rest))))
        case "raise":
            raise ValueError(rest)
        case "locked":
            raise Encrypted(f"{rest}: locked", hint="unlock it")
        case "print":
            sys.stdout.write(rest)
        case "pid":
            return str(os.getpid())
        case "files":
            return "\n".join(str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink())
    return rest * 2
