"""The steekproef is repeatable, fair, and blind to the order of the addresses."""

from hypothesis import given
from hypothesis import strategies as st

from barriere.review.sample import draw, size

FRAME = [f"adres-{i:04d}" for i in range(1000)]


def test_one_in_five_proposals_is_rounded_up() -> None:
    assert [size(n, 0.2) for n in (0, 1, 5, 6, 96)] == [0, 1, 1, 2, 20]


def test_the_same_seed_draws_the_same_addresses_in_whatever_order_they_come() -> None:
    assert draw(FRAME, 20, seed=7) == draw(FRAME[::-1], 20, seed=7)
    assert draw(FRAME, 20, seed=7) != draw(FRAME, 20, seed=8)


def test_every_address_is_drawn_about_as_often_as_its_chance_says() -> None:
    frame = FRAME[:10]
    counts = dict.fromkeys(frame, 0)
    for seed in range(2000):
        for sleutel in draw(frame, 3, seed).sleutels:
            counts[sleutel] += 1

    assert draw(frame, 3, 0).chance == 0.3
    assert all(abs(n / 2000 - 0.3) < 0.05 for n in counts.values())


@given(st.sets(st.text(min_size=1, max_size=4), max_size=30), st.integers(0, 40), st.integers(0))
def test_nobody_is_drawn_twice_or_from_outside_the_frame(
    frame: set[str], n: int, seed: int
) -> None:
    drawn = draw(sorted(frame), n, seed % 2**32)

    assert len(set(drawn.sleutels)) == len(drawn.sleutels) == min(n, len(frame))
    assert set(drawn.sleutels) <= frame
