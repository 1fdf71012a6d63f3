"""Everyone registered in the town, now and in the past five years."""

import pandas as pd

from barriere.demo.town.people.homes import homes
from barriere.demo.town.people.households import households
from barriere.demo.town.people.institutions import institutions
from barriere.demo.town.people.marks import marked
from barriere.demo.town.people.members import members
from barriere.demo.town.people.moves import moved
from barriere.demo.town.people.stays import stays
from barriere.demo.town.people.tenancies import tenancies
from barriere.demo.town.place import dice


def residents(
    addresses: pd.DataFrame, special: pd.DataFrame, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the stays (`stays.COLUMNS`) and the homes they were in (`homes.homes`)."""
    places = homes(addresses, special, dice(seed, "homes"))
    lived = tenancies(places, dice(seed, "tenancies"))
    area = addresses["oppervlakte"].fillna(60).to_numpy(dtype=float)[lived["adr"]]
    groups = moved(households(lived, area, dice(seed, "households")), dice(seed, "moves"))
    people = stays(groups, members(groups, dice(seed, "members")), dice(seed, "stays"))
    housed = institutions(special, int(people["persoon"].max()) + 1, dice(seed, "institutions"))
    every = pd.concat([people, housed], ignore_index=True)
    return marked(every, special, dice(seed, "marks")), places
