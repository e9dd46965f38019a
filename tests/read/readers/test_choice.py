"""Who reads is said in the settings; by default nothing leaves the machine."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from firsthand.errors import FirsthandError, UsageError
from firsthand.read import EXTRACTOR, Reader
from firsthand.read.readers import choose, make_reader
from firsthand.read.readers.choice import Scalar
from firsthand.read.readers.endpoint.post import Line

from ..pages import document
from .stub import claims, serving, told

PAGE = document("The plant was closed.")
REMOTE = {"reader": "openai", "endpoint": "https://api.example.org/v1", "model": "m"}
AGREED = REMOTE | {"send_texts_to": "api.example.org"}
LOCAL = {"reader": "openai", "endpoint": "http://127.0.0.1:9/v1", "model": "m"}


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any use of the network fails the test."""

    def opened(*_: Any) -> None:
        pytest.fail("the network was used")

    monkeypatch.setattr(socket.socket, "connect", opened)
    monkeypatch.setattr(socket, "getaddrinfo", opened)


@pytest.mark.parametrize(
    "settings",
    [{}, {"reader": "built-in"}, {"names": "built-in", "border_policy": "un"}, LOCAL | {"reader": "built-in"}],
)
def test_without_another_choice_the_built_in_reader_reads(settings: dict[str, str]) -> None:
    reader = make_reader(settings, tell=pytest.fail)
    assert isinstance(reader, Reader)
    assert reader.extractor == choose(settings).extractor == EXTRACTOR
    assert reader.notes() == ()
    assert reader.read(PAGE).extractor == EXTRACTOR


def test_an_endpoint_is_chosen_and_read_through() -> None:
    with serving(claims(told("The plant was closed"))) as stub:
        settings: dict[str, Scalar] = {**LOCAL, "endpoint": stub.url, "price_input": 100, "price_output": 250}
        reader = make_reader(settings, tell=pytest.fail)
        reading = reader.read(PAGE)
    assert len(reading.claims) == 1
    assert reading.extractor == reader.extractor == choose(settings).extractor
    assert EXTRACTOR in reading.extractor
    assert "cost by the prices given: 0.0150" in reader.notes()[0]


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize("consent", ["", "example.org", "api.example.org.evil.test", "*", "yes"])
def test_no_text_goes_to_another_machine_without_consent_to_that_host(consent: str) -> None:
    with pytest.raises(UsageError, match=r"would be sent to api\.example\.org") as refused:
        make_reader(REMOTE | {"send_texts_to": consent}, tell=pytest.fail)
    assert refused.value.hint.endswith("send_texts_to: api.example.org")


@pytest.mark.usefixtures("sealed")
def test_the_privacy_notice_comes_before_the_first_text_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []
    reader = make_reader(AGREED, tell=happened.append)
    answer = claims(told("The plant was closed")).body

    def post(*_: Any) -> bytes:
        happened.append("sent")
        return answer

    monkeypatch.setattr(Line, "post", post)
    assert happened == []
    reader.read(PAGE)
    reader.read(PAGE)
    assert happened[1:] == ["sent", "sent"]
    assert "api.example.org" in happened[0]
    assert "leave this machine" in happened[0]


@pytest.mark.usefixtures("sealed")
def test_a_notice_that_is_turned_down_keeps_every_text_here() -> None:
    def no(_: str) -> None:
        raise UsageError("not agreed")

    reader = make_reader(AGREED, tell=no)
    for _ in range(2):
        with pytest.raises(FirsthandError, match="not agreed"):
            reader.read(PAGE)


def test_a_key_comes_from_the_variable_that_is_named() -> None:
    with serving(claims()) as stub:
        settings = {"reader": "openai", "endpoint": stub.url, "model": "m", "key_variable": "MY_API_KEY"}
        make_reader(settings, tell=pytest.fail, environment={"MY_API_KEY": " sk-7 \n"}).read(PAGE)
        assert stub.seen[0].headers["Authorization"] == "Bearer sk-7"
        with pytest.raises(UsageError, match="MY_API_KEY holds no key"):
            make_reader(settings, tell=pytest.fail, environment={})


@pytest.mark.parametrize("key", ["sk-secret\nX-Header: 1", "sk-secret key", "sk-secret-ключ"])
def test_a_key_that_cannot_be_one_is_refused_and_not_shown(key: str) -> None:
    settings = LOCAL | {"key_variable": "MY_API_KEY"}
    with pytest.raises(UsageError) as refused:
        make_reader(settings, tell=pytest.fail, environment={"MY_API_KEY": key})
    assert "secret" not in str(refused.value) + refused.value.hint


@pytest.mark.parametrize("variable", ["sk-secret-itself", "AWS_SECRET_ACCESS_KEY", "HOME", "my_api_key"])
def test_only_variables_for_keys_of_interfaces_are_read(variable: str) -> None:
    with pytest.raises(UsageError, match="key_variable") as refused:
        make_reader(LOCAL | {"key_variable": variable}, tell=pytest.fail, environment={variable: "x"})
    assert "secret" not in str(refused.value).lower()


def test_a_key_does_not_travel_unencrypted() -> None:
    settings = {**AGREED, "endpoint": "http://api.example.org/v1", "key_variable": "MY_API_KEY"}
    with pytest.raises(UsageError, match="unencrypted"):
        choose(settings)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"reader": "gpt"}, "there is no reader"),
        ({"reader": "spacy:"}, "there is no reader"),
        ({"reader": "openai:x"}, "there is no reader"),
        ({"reader": True}, "reader must be a text"),
        ({"names": "gliner:"}, "nothing finds names"),
        ({"names": "flair:/x"}, "nothing finds names"),
        ({"reader": "openai"}, "“endpoint”"),
        ({"reader": "openai", "endpoint": "http://127.0.0.1/v1"}, "“model”"),
        (LOCAL | {"timeout": 0}, "timeout"),
        (LOCAL | {"timeout": "long"}, "timeout must be a number"),
        (LOCAL | {"timeout": True}, "timeout must be a number"),
        (LOCAL | {"timeout": float("nan")}, "timeout"),
        (LOCAL | {"price_input": -1}, "prices"),
        (LOCAL | {"price_output": float("nan")}, "prices"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named_with_what_to_write(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message) as refused:
        choose(settings)
    assert refused.value.hint
