"""The palette can be read and told apart, whatever eyes look at it."""

from itertools import pairwise

import pytest

from barriere.drawing.colours import INTERFACE, SEQUENCE, SEQUENCE_TEXT, TEAMS, css_variables


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("inkt", "papier"),
        ("inkt", "nadruk"),
        ("gedempt", "papier"),
        ("gedempt", "vlak"),
        ("gedempt", "nadruk"),
        ("koppeling", "papier"),
        ("koppeling", "nadruk"),
        ("op-diep", "diep"),
        ("zacht-op-diep", "diep"),
        ("op-merk", "merk"),
    ],
)
def test_text_can_be_read_on_its_surface(text: str, surface: str) -> None:
    assert contrast(INTERFACE[text], INTERFACE[surface]) >= 4.5


def test_more_points_are_always_darker() -> None:
    steps = [luminance(colour) for colour in SEQUENCE]
    assert all(light > 1.5 * dark for light, dark in pairwise(steps))


@pytest.mark.parametrize("step", range(4))
def test_the_number_in_a_dot_can_be_read(step: int) -> None:
    assert contrast(SEQUENCE[step], SEQUENCE_TEXT[step]) >= 4.5


@pytest.mark.parametrize("colour", TEAMS)
def test_a_number_in_the_colour_of_a_team_can_be_read_both_ways(colour: str) -> None:
    assert contrast(colour, INTERFACE["papier"]) >= 4.5


def test_every_colour_has_a_name_in_the_style_sheet() -> None:
    css = css_variables()
    assert all(f"--{name}:" in css for name in INTERFACE)
    assert all(f"--punt-{step}-rand:" in css for step in range(4))
    assert all(f"--team-{number}:" in css for number in range(len(TEAMS)))
