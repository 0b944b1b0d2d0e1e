import pytest

from yhdyspinta.analysis.clusters import number_clusters


def test_a_long_chain_is_one_cluster_in_any_order() -> None:
    length = 50_000
    pairs = [(end, end) for end in range(length)] + [(end, end + 1) for end in range(length)]
    mixed = sorted(pairs, key=lambda pair: sum(pair) * 7_919 % 100_003)

    assert set(number_clusters(*zip(*mixed, strict=True))) == {1}


def test_without_one_link_the_chain_is_two_clusters() -> None:
    left, right = ["a", "a", "b", "c", "c"], [1, 2, 3, 3, 4]

    assert number_clusters(left, right) == [1, 1, 2, 2, 2]


def test_no_pairs_have_no_clusters() -> None:
    assert number_clusters([], []) == []


def test_pairs_need_two_ends() -> None:
    with pytest.raises(ValueError, match="shorter"):
        number_clusters(["a", "b"], ["x"])
