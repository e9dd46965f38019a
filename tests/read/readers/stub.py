"""A stub of an OpenAI-compatible server on this machine, and short ways to write its answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass
class Reply:
    """What the server sends back; `promised` is the length it announces, `silent` keeps it from answering."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    promised: int | None = None
    silent: bool = False


@dataclass
class Seen:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Stub:
    """Answers with `replies` in turn; the last one goes on for ever."""

    url: str
    replies: list[Reply]
    seen: list[Seen] = field(default_factory=list)
    done: Event = field(default_factory=Event)

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def serving(*replies: Reply) -> Iterator[Stub]:
    stub = Stub("", list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.seen.append(Seen(self.path, dict(self.headers), body))
            reply = stub.next()
            if reply.silent:
                stub.done.wait(10)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) if reply.promised is None else reply.promised))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Nothing is written to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield stub
    finally:
        stub.done.set()
        server.shutdown()
        thread.join()
        server.server_close()


def completion(content: str, *, tokens: tuple[int, int] = (100, 20), finish: str = "stop", refusal: str = "") -> Reply:
    message = {"role": "assistant", "content": content, "refusal": refusal or None}
    body = {
        "id": "x",
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)},
    }
    return Reply(json.dumps(body).encode())


def claims(*told: dict[str, Any]) -> Reply:
    return completion(json.dumps({"claims": list(told)}, ensure_ascii=False))


def told(quote: str, content: str | list[str] = "", *links: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "quote": quote,
        "content": [content or quote] if isinstance(content, str) else content,
        "chain": list(links),
        "certainty": "certain",
        "certainty_markers": [],
        "polarity": "positive",
        "polarity_markers": [],
        "tense": "past",
        **more,
    }


def link(source: str = "", cue: str = "", **more: str) -> dict[str, str]:
    plain = {"named": "", "meaning": "name", "role": "", "speech": "indirect", "stance": "assert"}
    return {"source": source, "cue": cue, "distance": "neutral", **plain, **more}
