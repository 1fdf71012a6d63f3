"""The kinds of road that a team can drive or walk, by the OpenStreetMap tag `highway`."""

DRIVEN = {
    "motorway": 100,
    "motorway_link": 70,
    "trunk": 80,
    "trunk_link": 60,
    "primary": 50,
    "primary_link": 50,
    "secondary": 50,
    "secondary_link": 50,
    "tertiary": 50,
    "tertiary_link": 50,
    "unclassified": 50,
    "residential": 30,
    "living_street": 15,
    "service": 15,
    "road": 30,
}
"""Per kind that cars use the speed in km/h where the map gives none.

Inside a town 50 and in a woonerf 15 are the law (RVV 1990, art. 20 and 45); the rest
is how such roads are usually signed.
"""

_NO_FEET = {"motorway", "motorway_link", "trunk", "trunk_link"}

WALKED = (DRIVEN.keys() - _NO_FEET) | {
    "footway",
    "pedestrian",
    "path",
    "steps",
    "track",
    "cycleway",
    "corridor",
}
"""The kinds that one may walk unless the map says otherwise."""

ON_REQUEST = {"bridleway", "trunk", "trunk_link"}
"""The kinds that one may walk only where the map says so."""

ONE_WAY = {"motorway"}
"""The kinds that run one way unless the map says otherwise."""

KNOWN = frozenset(DRIVEN) | WALKED | ON_REQUEST
