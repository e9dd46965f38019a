"""The chat-completions protocol as OpenAI defined it and llama.cpp, vLLM, Ollama and others speak it."""

from __future__ import annotations

from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.errors import ReadError
from firsthand.read.readers.endpoint.account import Usage
from firsthand.read.readers.endpoint.answer import Answer, schema

PATH = "/chat/completions"
PROMPT_VERSION = "1"
"""Counts up with every change of the instructions or the schema: what they read is read again."""


MOST_CLAIMS = 1_000
"""Claims in one answer; a piece of text has hardly more words, so a model that lists more turns in circles."""


class Broken(ReadError):
    """The answer is not what the protocol or the schema promise; asking once more may help."""


class _Message(Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(Struct):
    message: _Message
    finish_reason: str | None = None


class _Tokens(Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(Struct):
    choices: list[_Choice]
    usage: _Tokens | None = None


def request(model: str, text: str, before: str) -> bytes:
    """The body of a request for the claims of `text`; `before` is what the document says right before it."""
    prompt = (files(__package__) / "prompt.md").read_text(encoding="utf-8")
    context = f"<before>\n{before}\n</before>\n\n" if before else ""
    return msgspec.json.encode(
        {
            "model": model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": prompt},
                {"role": "user", "content": f"{context}<text>\n{text}\n</text>"},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "strict": True, "schema": schema()},
            },
        }
    )


def usage(body: bytes) -> Usage:
    """The tokens that a response was charged for, also when it is of no use; none where it does not tell."""
    try:
        counted = msgspec.json.decode(body, type=_Billed).usage or _Tokens()
    except (msgspec.DecodeError, UnicodeDecodeError):
        counted = _Tokens()
    return Usage(requests=1, tokens_in=max(counted.prompt_tokens, 0), tokens_out=max(counted.completion_tokens, 0))


class _Billed(Struct):
    usage: _Tokens | None = None


def answer(body: bytes) -> Answer:
    """The claims in a response. Raises `Broken` where it is no such thing, `ReadError` where the model would not."""
    try:
        completion = msgspec.json.decode(body, type=_Completion)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Broken(f"the endpoint's answer is no chat completion: {error}") from None
    if not completion.choices:
        raise Broken("the endpoint's answer holds no choice")
    choice = completion.choices[0]
    if choice.finish_reason == "length":
        raise ReadError(
            "the model's answer was cut off at the longest length that the endpoint allows",
            hint="raise the server's limit of tokens, or take a model with a larger one",
        )
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise ReadError("the model declined to read this document")
    try:
        found = msgspec.json.decode(choice.message.content or "", type=Answer)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Broken(f"the model's answer does not fit the schema: {error}") from None
    if len(found.claims) > MOST_CLAIMS:
        raise Broken(f"the model lists {len(found.claims)} claims in one piece of text")
    return found
