"""natasha's network run over texts in one row; every sentence is invented."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from navec import Navec
from slovnet import NER

from firsthand.read.names.tagger import Tagger

TEXTS = [
    "Анна Тарло, директор компании «Норванет», приехала в Таганрог.",
    "Дождь шёл весь день.",
    "",
    "По словам Игоря Лозового, «ТисаКредит» откроет в Киеве, Праге и Риге по одному отделению до конца года.",
]


@pytest.fixture(scope="module")
def network() -> NER:
    found = find_spec("natasha")
    assert found is not None
    assert found.submodule_search_locations
    data = Path(found.submodule_search_locations[0]) / "data"
    navec = Navec.load(data / "emb/navec_news_v1_1B_250K_300d_100q.tar")
    return NER.load(data / "model/slovnet_ner_news_v1.tar").navec(navec)


def test_names_are_those_of_slovnet_itself(network: NER) -> None:
    texts = [text for text in TEXTS if text]
    found = [[(one.start, one.stop, one.type) for one in marked.spans] for marked in network.map(texts)]
    assert list(Tagger(network).names(texts)) == found
    assert [len(row) for row in found][1] == 0


def test_texts_read_together_are_read_as_each_alone(network: NER) -> None:
    tagger = Tagger(network)
    assert list(tagger.names(TEXTS)) == [next(tagger.names([text])) for text in TEXTS]
