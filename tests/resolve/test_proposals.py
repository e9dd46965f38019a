from firsthand.records import Entity
from firsthand.resolve.proposals import proposals


def entity(number: int, schema: str, *names: str) -> Entity:
    return Entity(id=f"E{number}", schema=schema, name=names[0], names=names, mentions=())


def test_names_that_are_likely_one_are_proposed_with_the_reason() -> None:
    (proposal,) = proposals((entity(1, "Person", "Robert Harland"), entity(2, "Person", "Bob Harland")))
    assert (proposal.one, proposal.other) == ("E1", "E2")
    assert proposal.names == ("Robert Harland", "Bob Harland")
    assert {"form of the same given name", "equal"} == {part.path.value for part in proposal.match.because}


def test_the_best_pair_of_spellings_speaks_for_two_entities() -> None:
    found = (
        entity(1, "Person", "Виктор Павлович Дравин", "Viktor P. Dravin"),
        entity(2, "Person", "Victor Pavlovich Dravine", "V. Dravin"),
    )
    (proposal,) = proposals(found)
    assert (proposal.one, proposal.other) == ("E1", "E2")


def test_other_people_and_other_kinds_are_not_proposed() -> None:
    found = (
        entity(1, "Person", "Robert Harland"),
        entity(2, "Person", "Anna Dravina"),
        entity(3, "Company", "Robert Harland"),
        entity(4, "Company", "Corvalix"),
        entity(5, "Company", "Corvalix Airlines"),
    )
    assert proposals(found) == ()


def test_the_likeliest_stand_first() -> None:
    found = (
        entity(1, "Person", "Viktor Dravin"),
        entity(2, "Person", "Viktor Drevin"),
        entity(3, "Person", "Viktor Pavlovich Dravin"),
    )
    scores = [proposal.match.score for proposal in proposals(found)]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1
