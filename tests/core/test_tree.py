"""The tree of whys, as a room builds it and as a file may break it."""

from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.root_cause import Why
from pmreview.core.tree import below, grow, is_leaf, parents, walk


def why(id: str, after: str = "") -> Why:
    return Why(id=id, after=after, question=f"Why {id}?")


def shape(*whys: Why) -> list[tuple[str, int]]:
    return [(branch.why.id, branch.depth) for branch in walk(grow(whys))]


def test_a_chain_of_whys_goes_down() -> None:
    assert shape(why("W1"), why("W2", "W1"), why("W3", "W2")) == [("W1", 0), ("W2", 1), ("W3", 2)]


def test_two_answers_to_one_question_stand_side_by_side_in_file_order() -> None:
    assert shape(why("W1"), why("W3", "W1"), why("W2", "W1")) == [("W1", 0), ("W3", 1), ("W2", 1)]


def test_a_why_may_stand_before_the_one_that_it_follows() -> None:
    assert shape(why("W2", "W1"), why("W1")) == [("W1", 0), ("W2", 1)]


def test_lines_can_be_drawn_from_which_branch_is_the_last() -> None:
    roots = grow((why("W1"), why("W2", "W1"), why("W3", "W2"), why("W4", "W1"), why("W5")))
    assert {branch.why.id: branch.last for branch in walk(roots)} == {
        "W1": (False,),
        "W2": (False, False),
        "W3": (False, False, True),
        "W4": (False, True),
        "W5": (True,),
    }


def test_a_why_after_nothing_known_is_shown_at_the_root() -> None:
    assert shape(why("W1"), why("W2", "W9")) == [("W1", 0), ("W2", 0)]


def test_whys_in_a_circle_are_shown_at_the_root_and_keep_what_hangs_on_them() -> None:
    whys = (why("W1", "W2"), why("W2", "W1"), why("W3", "W2"), why("W4", "W4"))
    assert shape(*whys) == [("W1", 0), ("W2", 0), ("W3", 1), ("W4", 0)]


def test_whys_without_ids_are_all_there() -> None:
    assert shape(why(""), why(""), why("", "W1"), why("W1")) == [("", 0), ("", 0), ("W1", 0), ("", 1)]


def test_of_two_whys_with_one_id_the_first_is_followed() -> None:
    roots = grow((why("W1"), why("W1"), why("W2", "W1")))
    assert [len(branch.children) for branch in roots] == [1, 0]


def test_a_leaf_is_a_why_that_none_follows() -> None:
    whys = (why("W1"), why("W2", "W1"))
    assert [is_leaf(whys, index) for index in range(2)] == [False, True]


def test_deleting_a_why_can_take_all_that_is_under_it() -> None:
    whys = (why("W1"), why("W2", "W1"), why("W3"), why("W4", "W2"), why("W5", "W1"))
    assert below(whys, 0) == (1, 3, 4)
    assert below(whys, 2) == ()


def test_five_thousand_whys_in_a_chain_are_no_deeper_than_the_stack() -> None:
    whys = [why("W0"), *(why(f"W{number}", f"W{number - 1}") for number in range(1, 5000))]
    branches = list(walk(grow(whys)))
    assert [branch.depth for branch in branches] == list(range(5000))
    assert len(branches[-1].last) == 5000
    assert len(below(whys, 0)) == 4999


IDS = st.sampled_from(["", "W1", "W2", "W3", "W4"])


@given(st.lists(st.builds(why, IDS, IDS), max_size=8))
def test_every_why_is_in_the_tree_once_and_under_the_one_that_it_follows(whys: list[Why]) -> None:
    branches = list(walk(grow(whys)))
    assert sorted(branch.index for branch in branches) == list(range(len(whys)))
    follows = parents(whys)
    for branch in branches:
        assert all(follows[child.index] == branch.index for child in branch.children)
        assert set(below(whys, branch.index)) == {each.index for each in walk(branch.children)}
        assert is_leaf(whys, branch.index) == (not branch.children)
