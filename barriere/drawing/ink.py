"""The inks of a print map: calm in colour, and still told apart in black and white."""

from barriere.drawing.colours import GROUND, INTERFACE

PAPER = GROUND["land"]
BUILDING = GROUND["pand"]
BUILDING_EDGE = GROUND["pandlijn"]
ROAD = GROUND["weg"]
ROAD_EDGE = GROUND["wegrand"]
WATER = GROUND["water"]
WATER_EDGE = GROUND["waterlijn"]
LETTERS = GROUND["straatnaam"]
NAVY = INTERFACE["diep"]
BLACK = INTERFACE["inkt"]
GREY = INTERFACE["gedempt"]
LINE = INTERFACE["lijn"]
WHITE = INTERFACE["papier"]
ORANGE = "#d95f0e"
"""The one pand that matters; a black edge makes it stand out without colour too."""
FONT = "Source Sans Pro"
