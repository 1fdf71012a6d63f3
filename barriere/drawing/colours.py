"""The palette, as data: safe for colour-blind eyes, readable on screen and in print."""

# The names below become CSS variables (--inkt) in the map and fills in SVG.
INTERFACE = {
    "inkt": "#16212b",
    "gedempt": "#4b5965",
    "lijn": "#d8d5cc",
    "rand": "#6f7c87",
    "papier": "#ffffff",
    "vlak": "#f6f5f1",
    "diep": "#12344d",
    "op-diep": "#ffffff",
    "zacht-op-diep": "#c9d8e3",
    "koppeling": "#0b5085",
    "nadruk": "#e4eef6",
    "merk": "#ffd166",
    "op-merk": "#332400",
    "aandacht": "#b45f06",
}
"""Text, lines and surfaces; every text colour has a contrast of 4.5 or more on its surface."""

GROUND = {
    "land": "#f3f1ea",
    "water": "#c6dbe6",
    "waterlijn": "#a9c5d4",
    "pand": "#ddd7c9",
    "pand-ver": "#cdc5b3",
    "pandlijn": "#b9b09d",
    "weg": "#ffffff",
    "wegrand": "#d5cfc2",
    "grens": "#8797a5",
    "straatnaam": "#5d574a",
    "buurtnaam": "#43525f",
}
"""The map below the addresses: quiet, so that the addresses speak."""

SEQUENCE = ("#fad26a", "#ee9338", "#c64f27", "#74202f")
"""Few to many points. Lightness falls at every step, so the order survives any colour vision
and a grey printer; size says the same once more."""

SEQUENCE_EDGE = ("#6b4a00", "#6b3300", "#ffffff", "#ffffff")
"""The outline of each step of SEQUENCE."""

SEQUENCE_TEXT = ("#16212b", "#16212b", "#ffffff", "#ffffff")
"""What is readable on each step of SEQUENCE."""

TEAMS = ("#12344d", "#b0430b", "#00705a", "#7b2d7d", "#6b5200", "#3d3d3d")
"""A colour per team; its letter and its dashes say the same without colour."""

REST = "#c9c4b8"
"""What is counted but not shown: addresses below the threshold."""


def css_variables() -> str:
    """Return the palette as a CSS rule; names as above, steps as --punt-0, --punt-0-rand, ..."""
    pairs = {**INTERFACE, **GROUND, "rest": REST}
    for step, colour in enumerate(SEQUENCE):
        pairs[f"punt-{step}"] = colour
        pairs[f"punt-{step}-rand"] = SEQUENCE_EDGE[step]
        pairs[f"punt-{step}-tekst"] = SEQUENCE_TEXT[step]
    pairs |= {f"team-{number}": colour for number, colour in enumerate(TEAMS)}
    return ":root{" + "".join(f"--{name}:{colour};" for name, colour in pairs.items()) + "}"
