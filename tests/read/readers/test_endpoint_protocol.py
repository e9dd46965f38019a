"""The protocol: what is sent, what comes back, what goes wrong, what it costs."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from firsthand.errors import FirsthandError, ReadError, UsageError
from firsthand.read.readers.endpoint import Endpoint, EndpointReader, Prices
from firsthand.read.readers.endpoint.address import address
from firsthand.read.readers.endpoint.pieces import LONGEST
from firsthand.records import Document

from ..pages import document
from .stub import Reply, Stub, claims, completion, serving, told

KEY = "sk-secret-of-mine"
TEXT = "The plant was closed."
PAGE = document(TEXT)
GOOD = claims(told(TEXT))


class Reader(EndpointReader):
    """The reader under test: it does not really wait between tries."""

    def __init__(self, stub: Stub, key: str = "", prices: Prices | None = None, timeout_s: float = 5.0) -> None:
        self.waits: list[float] = []
        endpoint = Endpoint(target=address(stub.url), model="tiny", prices=prices, timeout_s=timeout_s)
        super().__init__(endpoint, key=key, tell=pytest.fail, sleep=self.waits.append)


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every object described anywhere in a JSON schema."""
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    mine = [schema] if isinstance(schema, dict) and schema.get("type") == "object" else []
    return mine + [found for part in inner for found in objects(part)]


def test_the_request_is_a_chat_completion_at_temperature_0_bound_to_the_schema() -> None:
    with serving(GOOD) as stub:
        Reader(stub, KEY).read(PAGE)
    (seen,) = stub.seen
    assert seen.path == "/v1/chat/completions"
    assert seen.headers["Authorization"] == f"Bearer {KEY}"
    assert (seen.body["model"], seen.body["temperature"]) == ("tiny", 0)
    assert TEXT in seen.body["messages"][1]["content"]
    form = seen.body["response_format"]
    assert (form["type"], form["json_schema"]["strict"]) == ("json_schema", True)


def test_the_schema_is_strict_every_field_is_required_and_none_may_be_added() -> None:
    with serving(GOOD) as stub:
        Reader(stub).read(PAGE)
    schema = stub.seen[0].body["response_format"]["json_schema"]["schema"]
    assert schema["type"] == "object"
    assert len(objects(schema)) == 3
    for part in objects(schema):
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
    assert schema["$defs"]["Certainty"] == {"type": "string", "enum": ["certain", "possible", "probable", "unknown"]}


def test_without_a_key_no_authorization_is_sent() -> None:
    with serving(GOOD) as stub:
        Reader(stub).read(PAGE)
    assert "Authorization" not in stub.seen[0].headers


def test_a_reading_and_its_claims_name_model_and_host() -> None:
    with serving(GOOD) as stub:
        reading = Reader(stub).read(PAGE)
    assert "tiny at 127.0.0.1" in reading.extractor
    assert reading.claims[0].extractor == reading.extractor


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_what_may_pass_is_tried_again(status: int) -> None:
    with serving(Reply(status=status), Reply(status=status), GOOD) as stub:
        reader = Reader(stub)
        assert len(reader.read(PAGE).claims) == 1
    assert len(stub.seen) == 3
    assert reader.waits == [1.0, 4.0]


def test_a_server_that_asks_to_wait_is_waited_for() -> None:
    with serving(Reply(status=429, headers={"Retry-After": "7"}), GOOD) as stub:
        reader = Reader(stub)
        reader.read(PAGE)
    assert reader.waits == [7.0]


def test_a_server_that_asks_to_wait_for_an_hour_is_not_waited_for() -> None:
    with serving(Reply(status=429, headers={"Retry-After": "3600"})) as stub:
        reader = Reader(stub)
        with pytest.raises(ReadError, match="asks to wait 3600 seconds"):
            reader.read(PAGE)
    assert reader.waits == []


def test_retry_after_may_be_a_date() -> None:
    with serving(Reply(status=503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}), GOOD) as stub:
        reader = Reader(stub)
        reader.read(PAGE)
    assert reader.waits == [1.0]


def test_tries_come_to_an_end() -> None:
    with serving(Reply(status=500)) as stub, pytest.raises(ReadError, match="did not answer in 4 tries") as failed:
        Reader(stub).read(PAGE)
    assert len(stub.seen) == 4
    assert "firsthand read" in failed.value.hint


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_request_that_was_not_accepted_is_not_sent_again(status: int) -> None:
    with serving(Reply(status=status)) as stub, pytest.raises(ReadError, match=str(status)):
        Reader(stub).read(PAGE)
    assert len(stub.seen) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
def test_after_a_refusal_no_other_text_is_sent(status: int) -> None:
    with serving(Reply(status=status)) as stub:
        reader = Reader(stub)
        for _ in range(3):
            with pytest.raises(ReadError, match=str(status)) as failed:
                reader.read(PAGE)
            assert failed.value.hint
    assert len(stub.seen) == 1


def test_a_redirect_is_not_followed() -> None:
    with serving(GOOD) as elsewhere:
        away = Reply(status=307, headers={"Location": f"{elsewhere.url}/chat/completions"})
        with serving(away) as stub, pytest.raises(ReadError, match="follows no redirect"):
            Reader(stub, KEY).read(PAGE)
    assert elsewhere.seen == []


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(GOOD) as proxy, serving(GOOD) as stub:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        Reader(stub).read(PAGE)
    assert (len(proxy.seen), len(stub.seen)) == (0, 1)


def test_silence_is_borne_for_the_time_given() -> None:
    with serving(Reply(silent=True), GOOD) as stub:
        assert len(Reader(stub, timeout_s=0.2).read(PAGE).claims) == 1


def test_a_server_that_does_not_run_is_named_with_what_to_do() -> None:
    with serving(GOOD) as stub:
        pass
    with pytest.raises(ReadError, match=r"127\.0\.0\.1 did not answer") as failed:
        Reader(stub).read(PAGE)
    assert failed.value.hint


def test_a_body_that_breaks_off_is_asked_for_again() -> None:
    with serving(Reply(GOOD.body[:50], promised=len(GOOD.body)), GOOD) as stub:
        assert len(Reader(stub).read(PAGE).claims) == 1


BROKEN = [
    Reply(b"<html>Bad gateway</html>"),
    Reply(b"\xff\xfe"),
    Reply(b'{"choices": []}'),
    Reply(b"[]"),
    completion("I found these claims: "),
    completion('{"claims": [{"quote": "The pl'),
    completion('{"claims": [{"quote": 7}]}'),
    completion('{"claims": [], "thoughts": "…"}'),
    completion('{"claims": [' * 100_000),
    completion(""),
    claims(*[told(TEXT)] * 1001),
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_answer_is_asked_for_once_more(broken: Reply) -> None:
    with serving(broken, GOOD) as stub:
        assert len(Reader(stub).read(PAGE).claims) == 1


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_document_fails_whose_answer_is_broken_twice_and_the_others_go_on(broken: Reply) -> None:
    with serving(broken, broken, GOOD) as stub:
        reader = Reader(stub)
        with pytest.raises(ReadError):
            reader.read(PAGE)
        assert len(reader.read(PAGE).claims) == 1


def test_a_document_that_fails_half_way_leaves_no_rejections_behind() -> None:
    with serving(claims(told("invented")), Reply(status=400)) as stub:
        reader = Reader(stub)
        with pytest.raises(ReadError):
            reader.read(long_page())
    assert (reader.account.rejected, reader.account.taken) == ([], 0)


def test_an_answer_that_was_cut_off_is_said_to_be_and_not_asked_for_again() -> None:
    short = completion('{"claims": [{"quo', finish="length")
    with serving(short) as stub, pytest.raises(ReadError, match="cut off"):
        Reader(stub).read(PAGE)
    assert len(stub.seen) == 1


def test_a_model_that_declines_is_said_to_have_declined() -> None:
    no = completion("", refusal="I cannot help with that")
    with serving(no) as stub, pytest.raises(ReadError, match="declined"):
        Reader(stub).read(PAGE)


def test_an_answer_without_end_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.read.readers.endpoint.post.MOST_BYTES", 1000)
    with serving(completion("x" * 2000)) as stub, pytest.raises(ReadError, match="longer than"):
        Reader(stub).read(PAGE)


def test_tokens_are_summed_also_of_answers_that_were_of_no_use() -> None:
    with serving(completion("no", tokens=(1000, 10)), completion('{"claims": []}', tokens=(1000, 500))) as stub:
        reader = Reader(stub, prices=Prices(per_million_in=2.0, per_million_out=10.0))
        reader.read(PAGE)
    used = reader.account.used
    assert (used.requests, used.tokens_in, used.tokens_out) == (2, 2000, 510)
    assert reader.account.cost == pytest.approx(0.0091)
    assert reader.notes() == ("requests: 2; tokens: 2,000 sent, 510 received; cost by the prices given: 0.0091",)


def test_without_prices_nothing_is_said_of_cost() -> None:
    with serving(GOOD) as stub:
        reader = Reader(stub)
        reader.read(PAGE)
    assert reader.account.cost is None
    assert "cost" not in reader.notes()[0]


def test_a_server_that_counts_no_tokens_will_do() -> None:
    body = GOOD.body.replace(b'"usage"', b'"unused"')
    with serving(Reply(body)) as stub:
        reader = Reader(stub)
        assert len(reader.read(PAGE).claims) == 1
    assert reader.account.used.tokens_in == 0


def test_the_key_is_in_no_message_no_log_and_no_representation(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = f"wrong key {KEY}".encode()
    said: list[str] = []
    for reply in (Reply(echo, 401), Reply(echo, 500), Reply(echo), completion(KEY), GOOD):
        with serving(reply) as stub:
            reader = Reader(stub, KEY)
            try:
                said.append(repr(reader.read(PAGE)))
            except FirsthandError as error:
                said += [str(error), error.hint, repr(error), repr(error.__cause__)]
            said += [repr(vars(reader)), repr(reader.account), *reader.notes()]
    assert len(said) > 10
    assert KEY not in "".join(said) + caplog.text


def long_page() -> Document:
    return document("\n\n".join(f"Sentence {n} tells that plant {n} was closed." for n in range(500)))


def test_a_long_document_is_sent_in_pieces_and_its_claims_stand_where_they_are() -> None:
    page = long_page()
    last = "Sentence 499 tells that plant 499 was closed."
    with serving(GOOD) as stub:
        stub.replies = [claims() for _ in range(len(page.text) // LONGEST)] + [claims(told(last))]
        reading = Reader(stub).read(page)
    assert len(stub.seen) > 3
    assert [claim.quote.start for claim in reading.claims] == [page.text.index(last)]
    texts = [seen.body["messages"][1]["content"].split("<text>\n")[1] for seen in stub.seen]
    assert all(len(text) < LONGEST + 100 for text in texts)
    assert all(sum(f"Sentence {n} tells" in text for text in texts) == 1 for n in range(500))


def test_what_stands_before_a_piece_goes_with_it_but_yields_no_claim() -> None:
    page = long_page()
    with serving(claims(told("Sentence 0 tells that plant 0 was closed."))) as stub:
        reader = Reader(stub)
        assert len(reader.read(page).claims) == 1
    assert "<before>" not in stub.seen[0].body["messages"][1]["content"]
    assert "<before>" in stub.seen[1].body["messages"][1]["content"]
    assert len(reader.account.rejected) == len(stub.seen) - 1


def test_a_document_without_text_is_not_sent() -> None:
    with serving(GOOD) as stub:
        assert Reader(stub).read(document(" ")).claims == ()
    assert stub.seen == []


def test_documents_are_read_one_after_the_other() -> None:
    with serving(GOOD) as stub:
        assert [len(reading.claims) for reading in Reader(stub).read_many([PAGE, PAGE])] == [1, 1]


@pytest.mark.parametrize(
    "url", ["ftp://x/v1", "127.0.0.1:8080", "http://", "http://a b/v1", "http://x:99999/v1", "http://[::1/v1", ""]
)
def test_an_endpoint_that_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="endpoint"):
        address(url)


@pytest.mark.parametrize("url", ["http://me:sk-1@host/v1", "https://host/v1?key=sk-1", "https://host/v1#sk-1"])
def test_an_address_that_holds_a_secret_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(UsageError) as refused:
        address(url)
    assert "sk-1" not in str(refused.value) + refused.value.hint


@pytest.mark.parametrize(
    ("url", "loopback"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:1234", True),
        ("http://127.8.8.8", True),
        ("http://192.168.1.5:8080", False),
        ("http://0.0.0.0:8080", False),
        ("https://localhost.example.org/v1", False),
        ("https://api.example.org/v1", False),
    ],
)
def test_only_this_machine_is_loopback(url: str, loopback: bool) -> None:
    assert address(url).loopback is loopback
