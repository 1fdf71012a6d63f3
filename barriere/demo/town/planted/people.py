"""People in a planted situation: registered, passing through, or only in the RNI."""

from barriere.demo.town.people.days import NOW, OPEN
from barriere.demo.town.planted.kinds import Guests, Living, Passing
from barriere.demo.town.planted.notebook import Notebook

_YEAR = 365.25


def _stay(book: Notebook, adr: int, start: int, end: int, **more: object) -> None:
    row: dict[str, object] = {
        "geboren": start - int(30 * _YEAR),
        "relatie": -1,
        "functie": "W",
        "reden": "",
        "buitenland": False,
        "onderzoek": "",
        "onderzoek_start": OPEN,
        "geheim": 0,
    }
    book.note(
        "brp",
        **(row | {"adr": adr, "persoon": book.new_person(), "start": start, "end": end} | more),
    )


def settle(book: Notebook, adr: int, living: Living) -> int:
    """Register the people of a situation; return the first day one of them came."""
    count = book.between(living.people)
    if living.family:
        return _family(book, adr, count, NOW - book.between(living.since))
    start, first = NOW - book.between(living.since), NOW
    for number in range(count):
        if number and not book.happens(living.together):
            start = NOW - book.between(living.since)
        born = NOW - int((book.between(living.age) + book.dice.random()) * _YEAR)
        if book.happens(living.registered):
            first = min(first, start)
            _stay(
                book,
                adr,
                start,
                OPEN,
                geboren=born,
                functie=living.function,
                buitenland=book.happens(living.abroad),
            )
    return first


def _family(book: Notebook, adr: int, count: int, start: int) -> int:
    """Register two parents and their children under one relation key."""
    key = 900_000 + adr
    parent = NOW - int(book.between((36, 46)) * _YEAR)
    for number in range(count):
        born = (
            parent
            + int((0 if number < 2 else 23 + 2.1 * (number - 2)) * _YEAR)
            + book.between((0, 300))
        )
        if born < NOW - 20:
            _stay(book, adr, max(start, born), OPEN, geboren=born, relatie=key)
    return start


def pass_through(book: Notebook, adr: int, passing: Passing, until: int) -> None:
    """Register people who stayed for a while, one after another, the last until `until`."""
    end = until
    for _ in range(book.between(passing.people)):
        length = book.between(passing.stay)
        reden = (
            "VOW"
            if book.happens(passing.vow)
            else ("emigratie" if book.happens(0.2) else "verhuisd")
        )
        born = end - int((book.between((20, 42)) + book.dice.random()) * _YEAR)
        _stay(book, adr, end - length, end, geboren=born, reden=reden, buitenland=book.happens(0.4))
        end -= book.between((5, 60))


def lodge(book: Notebook, adr: int, guests: Guests) -> None:
    """Put non-residents on the address; some gave one and the same telephone number."""
    shared = 7_000 + adr
    for _ in range(book.between(guests.people)):
        phone = (
            shared
            if book.happens(guests.shared)
            else (book.between((5_000, 6_999)) if book.happens(0.6) else -1)
        )
        book.note(
            "rni",
            adr=adr,
            persoon=-1_000 - book.new_person() % 30_000,
            start=NOW - book.between(guests.since),
            end=OPEN,
            telefoon=phone,
            email=-1,
        )
