"""EndpointReader: documents in, readings out, over an OpenAI-compatible endpoint."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from firsthand import __version__
from firsthand.errors import ReadError
from firsthand.read import model
from firsthand.read.names import Spotter
from firsthand.read.readers.endpoint import protocol
from firsthand.read.readers.endpoint.account import Account, Prices, Rejected
from firsthand.read.readers.endpoint.address import Address, notice
from firsthand.read.readers.endpoint.anchor import Sheet
from firsthand.read.readers.endpoint.answer import Answer
from firsthand.read.readers.endpoint.composing import Anchored, anchored, claims
from firsthand.read.readers.endpoint.details import Details
from firsthand.read.readers.endpoint.pieces import Piece, pieces
from firsthand.read.readers.endpoint.post import Line, Refused, Sleep
from firsthand.records import Document, Reading

Tell = Callable[[str], None]
"""Shows a notice to the user; it may raise a `FirsthandError` to stop before anything is sent."""


class Endpoint(Struct, frozen=True, kw_only=True):
    """The model behind an address; `timeout_s` in seconds. It holds no key."""

    target: Address
    model: str
    timeout_s: float = 300.0
    prices: Prices | None = None

    @property
    def extractor(self) -> str:
        """Who reads: program, model, host and the version of the instructions."""
        by = f"{self.model} at {self.target.host}:{self.target.port}, instructions {protocol.PROMPT_VERSION}"
        return f"firsthand-endpoint {__version__} ({by})"


class EndpointReader:
    """Reads documents in any language that the model knows; dates, amounts and names come from Firsthand's own parse.

    A document fails as a whole where one of its pieces fails; the others go on. After a refusal that holds for every
    document (wrong key, address or model) nothing more is sent.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        key: str = "",
        tell: Tell,
        spotter: Spotter | None = None,
        extractor: str = "",
        sleep: Sleep = time.sleep,
    ) -> None:
        self.extractor = extractor or endpoint.extractor
        self.account = Account(prices=endpoint.prices)
        self._endpoint = endpoint
        self._line = Line(endpoint.target, key, endpoint.timeout_s, sleep)
        self._tell: Tell | None = tell
        self._spotter = spotter
        self._refused: Refused | None = None

    def notes(self) -> tuple[str, ...]:
        """What the user should know in the end: tokens, cost and rejected claims."""
        return self.account.lines()

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents one after the other; the first that fails ends it."""
        return map(self.read, documents)

    def read(self, document: Document) -> Reading:
        """The claims and mentions of one document. Raises `ReadError` where the endpoint fails."""
        sheet = Sheet.of(document)
        found: list[Anchored] = []
        turned_down: list[Rejected] = []
        for piece in pieces(document):
            told = self._ask(sheet, piece).claims
            good, rejected = anchored(sheet, piece, told, document.id)
            found += good
            turned_down += rejected
        self.account.taken += len(found)
        self.account.rejected += turned_down
        # What the vocabulary learns from one document is forgotten after it: memory stays bounded.
        with model.load().memory_zone():
            details = Details.of(document, self._spotter)
            return Reading(
                document=document.id,
                extractor=self.extractor,
                claims=details.complete(claims(document, found, self.extractor)),
                mentions=details.mentions,
            )

    def _ask(self, sheet: Sheet, piece: Piece) -> Answer:
        """The model's answer, asked for a second time where the first is broken."""
        before = piece.before.of(sheet.sent) if piece.before else ""
        body = protocol.request(self._endpoint.model, piece.span.of(sheet.sent), before)
        try:
            return self._answer(body)
        except protocol.Broken:
            return self._answer(body)

    def _answer(self, body: bytes) -> Answer:
        if self._refused is not None:
            raise ReadError(str(self._refused), hint=self._refused.hint)
        self._announce()
        try:
            raw = self._line.post(protocol.PATH, body)
        except Refused as error:
            self._refused = error
            raise
        self.account.used += protocol.usage(raw)
        return protocol.answer(raw)

    def _announce(self) -> None:
        """The privacy notice, once and before the first text leaves the machine."""
        words = notice(self._endpoint.target)
        if self._tell is not None and words:
            self._tell(words)
        self._tell = None
