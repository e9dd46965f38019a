"""ReaderChoice: who shall read, out of the settings of a case.

    reader: spacy:fr_core_news_md        one or several pipelines, with commas between; or: openai
    names: gliner:/home/me/models/gliner
    endpoint, model, key_variable, send_texts_to, timeout, price_input, price_output       for reader: openai

Without these lines, the built-in reader reads and nothing leaves the machine.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from firsthand.errors import UsageError
from firsthand.read.reader import EXTRACTOR
from firsthand.read.readers import gliner_names, pipelines
from firsthand.read.readers.endpoint import Endpoint, Prices
from firsthand.read.readers.endpoint.address import KEY_VARIABLE, address, check_consent

Scalar = str | int | float | bool
Settings = Mapping[str, Scalar]

BUILT_IN = "built-in"
_READERS = "built-in, spacy:NAME or openai"
_LONGEST_WAIT = 3600.0


class ReaderChoice(Struct, frozen=True, kw_only=True):
    """Who reads, and who finds the names; made without loading any model and without reading any key."""

    pipelines: tuple[str, ...] = ()
    """Names of installed spaCy pipelines."""
    endpoint: Endpoint | None = None
    key_variable: str = ""
    """The environment variable that holds the key; the key itself is in no record."""
    names: str = ""
    """The folder of a GLiNER model."""

    @property
    def extractor(self) -> str:
        """Who reads, with versions: documents are read again when this changes. Raises `UsageError`."""
        who = EXTRACTOR
        if self.endpoint is not None:
            who = f"{self.endpoint.extractor} on {EXTRACTOR}"
        elif self.pipelines:
            who += " with " + ", ".join(f"{name} {pipelines.version(name)}" for name in self.pipelines)
        return f"{who}, names by GLiNER ({gliner_names.folder(self.names).name})" if self.names else who


def choose(settings: Settings) -> ReaderChoice:
    """Understand the settings; what is not about readers is left alone. Raises `UsageError`."""
    kind, _, rest = _text(settings, "reader", BUILT_IN).partition(":")
    names = _names(settings)
    if kind == "spacy" and rest:
        return ReaderChoice(pipelines=tuple(name.strip() for name in rest.split(",") if name.strip()), names=names)
    if kind == "openai" and not rest:
        endpoint, key_variable = _endpoint(settings)
        return ReaderChoice(endpoint=endpoint, key_variable=key_variable, names=names)
    if kind != BUILT_IN or rest:
        raise UsageError(f"there is no reader {settings['reader']!r}", hint=f"reader: {_READERS}")
    return ReaderChoice(names=names)


def _names(settings: Settings) -> str:
    kind, _, path = _text(settings, "names", BUILT_IN).partition(":")
    if kind == BUILT_IN and not path:
        return ""
    if kind != "gliner" or not path.strip():
        raise UsageError(f"nothing finds names as {settings['names']!r}", hint="names: gliner:/path/of/the/model")
    return path.strip()


def _endpoint(settings: Settings) -> tuple[Endpoint, str]:
    target = address(_needed(settings, "endpoint", "http://127.0.0.1:8080/v1"))
    model = _needed(settings, "model", "the-model-name-that-the-server-knows")
    key_variable = _text(settings, "key_variable", "")
    if key_variable and not KEY_VARIABLE.fullmatch(key_variable):
        # Not repeated: somebody may have put the key itself here.
        raise UsageError(
            "key_variable must be the name of an environment variable that ends in _API_KEY, never a key",
            hint="key_variable: OPENAI_API_KEY",
        )
    check_consent(target, _text(settings, "send_texts_to", ""), has_key=bool(key_variable))
    timeout_s = _number(settings, "timeout", 300.0)
    if not 0 < timeout_s <= _LONGEST_WAIT:
        raise UsageError(f"timeout must lie between 0 and {_LONGEST_WAIT:g} seconds", hint="timeout: 300")
    return Endpoint(target=target, model=model, timeout_s=timeout_s, prices=_prices(settings)), key_variable


def _prices(settings: Settings) -> Prices | None:
    if "price_input" not in settings and "price_output" not in settings:
        return None
    prices = Prices(
        per_million_in=_number(settings, "price_input", 0.0), per_million_out=_number(settings, "price_output", 0.0)
    )
    if not (0 <= prices.per_million_in < float("inf") and 0 <= prices.per_million_out < float("inf")):
        raise UsageError("prices are what a million tokens cost, 0 or more", hint="price_input: 0.15")
    return prices


def _text(settings: Settings, name: str, otherwise: str) -> str:
    value = settings.get(name, otherwise)
    if not isinstance(value, str):
        raise UsageError(f"{name} must be a text, not {value!r}", hint=f"see the line “{name}” in firsthand.yaml")
    return value.strip()


def _needed(settings: Settings, name: str, example: str) -> str:
    if value := _text(settings, name, ""):
        return value
    raise UsageError(f"reader: openai needs the line “{name}” in firsthand.yaml", hint=f"{name}: {example}")


def _number(settings: Settings, name: str, otherwise: float) -> float:
    value = settings.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UsageError(f"{name} must be a number, not {value!r}", hint=f"see the line “{name}” in firsthand.yaml")
    return float(value)
