"""Made-up records of the bewoning service, full of unknown dates."""

import operator
import random
from datetime import date, timedelta
from typing import Any


def random_stacks(seed: int, people: int) -> list[dict[str, Any]]:
    """Return persons who move every few weeks between a few homes, often on an unknown day."""
    chance = random.Random(seed)  # noqa: S311 - a made-up town, not a secret
    records: list[dict[str, Any]] = []
    for number in people_numbers(people):
        day, stack = date(2019, 1, 1) + timedelta(chance.randrange(400)), []
        for _ in range(chance.randrange(1, 6)):
            stack.append(random_place(chance, day))
            day += timedelta(chance.choice([0, 1, 5, 20, 40, 200]))
        records += [
            {"burgerservicenummer": number, "verblijfplaats": place} for place in reversed(stack)
        ]
    return records


def random_place(chance: random.Random, day: date) -> dict[str, Any]:
    eight = day.strftime("%Y%m%d")
    known = chance.choice([eight] * 4 + [eight[:6] + "00", eight[:6] + "00", eight[:4] + "0000"])
    known = chance.choice([known] * 9 + ["00000000"])
    if chance.random() < 0.15:
        return {"datumAanvangAdresBuitenland": known}
    place: dict[str, Any] = {
        "datumAanvangAdreshouding": known,
        "adresseerbaarObjectIdentificatie": f"001401000000000{chance.randrange(1, 5)}",
        "aangifteAdreshouding": chance.choice("IIIATW"),
    }
    if chance.random() < 0.2:
        code = chance.choice(["089999", "589999", "080000"])
        since = (day + timedelta(chance.randrange(30))).strftime("%Y%m%d")
        place["inOnderzoek"] = {
            "aanduidingGegevensInOnderzoek": code,
            "datumIngangOnderzoek": chance.choice([since, since[:6] + "00"]),
        }
    return place


def people_numbers(count: int) -> list[str]:
    """Return numbers that pass the elfproef."""
    found = list[str]()
    number = 999_000_000
    while len(found) < count:
        number += 1
        digits = [int(digit) for digit in str(number)]
        weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
        if sum(map(operator.mul, digits, weights)) % 11 == 0:
            found.append(str(number))
    return found
