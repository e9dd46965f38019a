"""Where texts are sent to: an address of a web interface, checked before the first byte leaves.

A case is a folder that can be handed on, with its settings. So an address beyond this machine needs its host named a
second time as consent, and only variables whose names say that they hold a key for an interface are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from firsthand.errors import UsageError

KEY_VARIABLE = re.compile(r"[A-Z][A-Z0-9_]*_API_KEY")
"""Names of environment variables that may be read: a case from a stranger must not get at any other secret."""

_HINT = "set it in firsthand.yaml, for example: endpoint: http://127.0.0.1:8080/v1"


@dataclass(frozen=True)
class Address:
    """The base address of an interface; `host` is in lower case, `path` without a slash at its end."""

    secure: bool
    host: str
    port: int
    path: str

    @property
    def loopback(self) -> bool:
        """Whether the host is this machine itself, so that nothing leaves it."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}:{self.port}{self.path}"


def address(url: str) -> Address:
    """Understand `url`. Raises `UsageError`, which never repeats an address that holds a password."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise UsageError("the endpoint is no address that can be understood", hint=_HINT) from None
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise UsageError(
            "the endpoint must hold no user, password, query or fragment: keys belong into an environment variable",
            hint="name the variable in firsthand.yaml, for example: key_variable: OPENAI_API_KEY",
        )
    plain = url.strip().isascii() and url.strip().isprintable() and " " not in url.strip()
    if parts.scheme not in ("http", "https") or not host or not plain:
        raise UsageError(f"the endpoint {url!r} is no http or https address", hint=_HINT)
    secure = parts.scheme == "https"
    return Address(secure, host, port or (443 if secure else 80), parts.path.rstrip("/"))


def check_consent(target: Address, consent: str, *, has_key: bool) -> None:
    """Raise `UsageError` unless texts may go to `target`; `consent` is the host that the user has named."""
    if target.loopback:
        return
    if consent.strip().lower() != target.host:
        named = f" (the settings name {consent.strip()!r})" if consent.strip() else ""
        raise UsageError(
            f"the texts of this case would be sent to {target.host}, and nobody has agreed to that{named}",
            hint=f"to agree, set in firsthand.yaml: send_texts_to: {target.host}",
        )
    if has_key and not target.secure:
        raise UsageError(
            f"the key would go to {target.host} unencrypted",
            hint="give an https address, or leave key_variable out",
        )


def notice(target: Address) -> str:
    """What a user is told before the first text leaves the machine; empty where none leaves."""
    if target.loopback:
        return ""
    open_line = "" if target.secure else " The connection is not encrypted."
    return (
        f"Texts leave this machine: every document that is read now is sent to {target.host}, with what it says about"
        f" people.{open_line} Firsthand cannot know what is kept there."
    )
