"""One request: JSON out, bytes back, within a time; tried again where trying again can help.

`http.client` of the standard library is enough for one POST, and safer here than a larger client: it follows no
redirect and asks no proxy of the environment, so that a text goes where the settings say and nowhere else.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection

from firsthand.errors import ReadError
from firsthand.read.readers.endpoint.address import Address

WAITS = (1.0, 4.0, 15.0)
"""Seconds before the second, third and fourth try."""
LONGEST_WAIT = 60.0
"""Seconds that a server may ask us to wait; where it asks for more the document fails."""
MOST_BYTES = 16 << 20
"""Bytes of an answer; no set of claims is that long."""
_PIECE = 1 << 16

Sleep = Callable[[float], None]


class Refused(ReadError):
    """The server will refuse every other document too: a wrong key, address or model."""


class _Passing(Exception):
    """A failure that may pass: `why` in words, `wait` the seconds that the server asks for."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


@dataclass(frozen=True, repr=False)
class Line:
    """How to reach a server. The key is in no representation and no message.

    `timeout_s` is the longest silence that is borne, and an answer that came in drops for so long is given up.
    """

    target: Address
    key: str = ""
    timeout_s: float = 300.0
    sleep: Sleep = time.sleep

    def post(self, path: str, body: bytes) -> bytes:
        """The body of the server's answer to `body`, sent to `path` under the base address.

        Raises `Refused` where no other document would fare better, `ReadError` for every other failure.
        """
        for wait in (*WAITS, None):
            try:
                return self._once(path, body)
            except _Passing as failure:
                asked = failure.wait
                if wait is None:
                    raise ReadError(
                        f"{self.target.host} did not answer in {len(WAITS) + 1} tries: {failure}",
                        hint="see whether the server runs, then: firsthand read",
                    ) from None
                if asked is not None and asked > LONGEST_WAIT:
                    raise ReadError(
                        f"{self.target.host} asks to wait {asked:.0f} seconds: {failure}",
                        hint="later: firsthand read",
                    ) from None
            self.sleep(max(wait, asked or 0.0))
        raise AssertionError("the last try returns or raises")

    def _once(self, path: str, body: bytes) -> bytes:
        ends = time.monotonic() + self.timeout_s
        connection = self._connection()
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            connection.request("POST", self.target.path + path, body, headers)
            with connection.getresponse() as response:
                raw = _whole(response, ends)
        except ssl.SSLCertVerificationError as error:
            raise Refused(f"the certificate of {self.target.host} is not trusted: {error.verify_message}") from None
        except TimeoutError:
            raise _Passing(f"no answer within {self.timeout_s:g} seconds") from None
        except (OSError, HTTPException) as error:
            raise _Passing(_plain(error)) from None
        finally:
            connection.close()
        _check(self.target, response)
        return raw

    def _connection(self) -> HTTPConnection:
        if self.target.secure:
            trusted = ssl.create_default_context()
            return HTTPSConnection(self.target.host, self.target.port, timeout=self.timeout_s, context=trusted)
        return HTTPConnection(self.target.host, self.target.port, timeout=self.timeout_s)


def _whole(response: HTTPResponse, ends: float) -> bytes:
    """The body, read piece by piece so that a server that drips cannot hold us beyond `ends`."""
    wanted = response.length
    pieces: list[bytes] = []
    size = 0
    while wanted is None or size < wanted:
        if time.monotonic() > ends:
            raise TimeoutError
        piece = response.read1(_PIECE)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise ReadError(f"the answer is longer than {MOST_BYTES >> 20} MB")
    if wanted is not None and size < wanted:
        raise _Passing(f"the answer broke off after {size} of {wanted} bytes")
    return b"".join(pieces)


def _check(target: Address, response: HTTPResponse) -> None:
    """Raise unless the status says that all is well. What stands beside it may echo a key and is never shown."""
    status = response.status
    if status == 200:
        return
    said = f"{target.host} answers {status}"
    if status == 429 or status >= 500:
        raise _Passing(said, _asked_wait(response.getheader("Retry-After") or ""))
    if status in _REASONS:
        why, hint = _REASONS[status]
        raise Refused(f"{said}: {why}", hint=hint)
    if 300 <= status < 400:
        raise Refused(f"{said}: it sends us elsewhere, and a text follows no redirect", hint="correct the endpoint")
    raise ReadError(f"{said}: the request was not accepted")


_REASONS = {
    401: ("the key is missing or wrong", "set the variable that key_variable in firsthand.yaml names"),
    402: ("the account has no money left", "see the provider's billing page"),
    403: ("the key may not do this", "see the provider's page on keys"),
    404: ("there is no such address or model", "correct endpoint and model in firsthand.yaml"),
}


def _asked_wait(header: str) -> float | None:
    """Seconds out of a Retry-After header, which holds seconds or a date; None where it cannot be understood."""
    if header.strip().isdecimal():
        return float(header.strip())
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max((until - datetime.now(UTC)).total_seconds(), 0.0)


def _plain(error: Exception) -> str:
    """A failure in words, without anything that the server sent."""
    reason = error.strerror if isinstance(error, OSError) else None
    return reason or f"the connection failed ({type(error).__name__})"
