"""The victim card: what to do at the slightest suspicion, as the care coordinator words it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CARD = Path(__file__).with_name("slachtofferkaart.toml")


def victim_card(numbers: Mapping[str, str]) -> dict[str, Any]:
    """Return the card as data for paper; `numbers` are telephone numbers by partner id.

    A number that is not known is '', and becomes a line to fill in.
    """
    card = tomllib.loads(CARD.read_text("utf-8"))
    return {
        "bron": card["bron"],
        "stappen": card["stappen"],
        "signalen": card["signalen"]["lijst"],
        "niet": card["niet"]["lijst"],
        "bel": [
            {
                "wie": line["wie"],
                "nummer": line.get("nummer") or numbers.get(line.get("partner", ""), ""),
            }
            for line in card["bel"]
        ],
    }
