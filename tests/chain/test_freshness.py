"""Printing says what changed since the plan, and stops where something stands in the way."""

import csv
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from barriere import chain
from barriere.chain.bezoeklijst import ANYWAY, Printed, print_control
from barriere.chain.tafel import Said as Oordeel
from barriere.demo.town.people.bsn import bsns
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.model.inspection import Control
from barriere.model.register import Register
from barriere.sources.sheets import SHEETS
from barriere.store import Werkmap, dossier
from tests.chain.plan_town import copied, newest, on, visited

DELIVERED = date(PLAN_YEAR, 2, 15)
PRINTING = on(date(PLAN_YEAR, 2, 20))
ANYHOW = "De score draait vanavond pas; de lijst moet nu naar de drukker."


@pytest.fixture(scope="module")
def town(tour: Tour, tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    return copied(tour, tmp_path_factory.mktemp("vers"))


@pytest.fixture(scope="module")
def control(town: Werkmap) -> Control:
    return newest(town).controls[1]


@pytest.fixture(scope="module")
def quiet(town: Werkmap, control: Control) -> Printed:
    """The lists of a control since whose planning nothing happened."""
    return print_control(town, control.id, PRINTING)


@pytest.fixture(scope="module")
def doors(town: Werkmap, control: Control) -> list[str]:
    """The addresses of the control: of the first the BRP changes, of the second a permit."""
    return visited(newest(town), control)


@pytest.fixture(scope="module")
def delivered(tour: Tour, town: Werkmap, quiet: Printed, doors: list[str], control: Control) -> str:
    """What was said when new deliveries were not scored yet."""
    del quiet
    folder = town.root.parent
    for register, path in (
        (Register.BRP, _residents(tour, folder / "brp.csv", doors[0])),
        (Register.VERGUNNINGEN, _permits(folder / "vergunningen.csv", doors, control)),
    ):
        chain.deliver(town, register, path, DELIVERED, PRINTING)
    with pytest.raises(NotAllowed) as refusal:
        print_control(town, control.id, PRINTING)
    return str(refusal.value)


@pytest.fixture(scope="module")
def anyway(town: Werkmap, delivered: str, control: Control) -> Printed:
    assert delivered
    return print_control(town, control.id, PRINTING, ANYHOW)


@pytest.fixture(scope="module")
def scored(town: Werkmap, anyway: Printed, control: Control) -> Printed:
    """The lists after the deliveries were scored, and the tafel judged once more."""
    del anyway
    chain.score(town, None, on(PRINTING.nu.date(), 10, "gegevensanalist"))
    _judge(town, visited(newest(town), control)[1], "opnemen", "gronden_voldoende")
    return print_control(town, control.id, on(PRINTING.nu.date(), 12))


def _judge(town: Werkmap, key: str, besluit: str, reason: str) -> None:
    said = Oordeel(key, besluit, reason, "De tafel woog het adres opnieuw, na een gesprek.")
    chain.judge(town, said, on(PRINTING.nu.date(), 11, "barrièretafel"))


def _residents(tour: Tour, path: Path, vbo: str) -> Path:
    """Write the BRP once more: two people came to live at an address and one left it."""
    newest_brp = [d.path for d in tour.town.deliveries if d.register == "brp"][-1]
    with newest_brp.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        columns, rows = list(reader.fieldnames or ()), list(reader)
    living = [r for r in rows if r["vbo_id"] == vbo and not r["datum_einde"]]
    living[0] |= {"datum_einde": f"{PLAN_YEAR}0110", "reden_einde": "verhuisd"}
    known = {row["persoon"] for row in rows}
    free = (b for b in bsns(90_000, np.random.default_rng(1)).tolist() if str(b) not in known)
    for number in islice(free, 2):
        new = {"persoon": str(number), "datum_aanvang": f"{PLAN_YEAR}0120", "datum_einde": ""}
        rows.append(living[0] | new | {"reden_einde": "", "geboortedatum": "19800101"})
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _permits(path: Path, doors: list[str], control: Control) -> Path:
    """Write two permits: one granted at the first address, one that ends before the visit."""
    before = control.datum - timedelta(days=1)
    lines = (
        ";".join(column.name for column in SHEETS[Register.VERGUNNINGEN].columns),
        f"Z1;omgeving;verleend;{doors[0]};;;;;;;{PLAN_YEAR}0112;;;",
        f"Z2;omgeving;verleend;{doors[1]};;;;;;;20260112;{before:%Y%m%d};;",
    )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _said(printed: Printed, key: str) -> str:
    return " ".join(one.text for one in printed.fresh.changed.get(key, ()))


def test_when_nothing_happened_nothing_is_said_and_the_day_of_the_plan_is_known(
    quiet: Printed,
) -> None:
    assert not quiet.fresh.changed
    assert quiet.fresh.planned == date(2026, 11, 16)
    assert quiet.fresh.compared == date(2026, 11, 1)


def test_what_was_delivered_and_not_scored_stops_the_printing_and_says_what_to_do(
    delivered: str,
) -> None:
    assert "BRP 15-02-2027" in delivered
    assert "vergunningen 15-02-2027" in delivered
    assert "barriere score" in delivered


def test_it_can_be_printed_anyway_with_a_reason_that_the_log_keeps(
    anyway: Printed, town: Werkmap
) -> None:
    with dossier.open(town) as session:
        (line,) = [one for one in dossier.logregels(session) if one.actie == ANYWAY]
    assert line.resultaat == ANYHOW
    assert anyway.fresh.unscored == ("BRP 15-02-2027", "vergunningen 15-02-2027")


def test_a_word_is_no_reason_to_print_what_was_not_scored(
    town: Werkmap, delivered: str, control: Control
) -> None:
    assert delivered
    with pytest.raises(WrongUse):
        print_control(town, control.id, PRINTING, "haast")


def test_who_came_to_live_somewhere_and_who_left_is_told_in_numbers_with_the_day(
    scored: Printed, doors: list[str]
) -> None:
    told = _said(scored, doors[0])
    assert "2 erbij, 1 weg; BRP 15-02-2027" in told
    (said,) = [one for one in scored.fresh.changed[doors[0]] if "Ingeschreven" in one.text]
    assert said.registers == {Register.BRP}


def test_a_permit_that_was_granted_since_is_told(scored: Printed, doors: list[str]) -> None:
    assert "Vergunning nieuw in het register: omgeving: verleend op 12-01-2027" in _said(
        scored, doors[0]
    )


def test_a_permit_that_ends_before_the_visit_is_told_by_the_day_of_the_visit(
    scored: Printed, doors: list[str], control: Control
) -> None:
    until = control.datum - timedelta(days=1)
    assert f"gold tot {until:%d-%m-%Y}: op de dag van dit bezoek niet meer" in _said(
        scored, doors[1]
    )


def test_that_the_tafel_judged_again_is_told(scored: Printed, doors: list[str]) -> None:
    assert "oordeelde opnieuw op 20-02-2027: opnemen" in _said(scored, doors[1])


def test_all_that_stands_in_the_way_is_said_at_once_and_no_shielded_address_is_named(
    scored: Printed, doors: list[str], control: Control, town: Werkmap
) -> None:
    del scored
    first, second, third = doors[:3]
    labels = {key: one.weergave for key, one in newest(town).candidates.items()}
    with dossier.open(town) as session:
        dossier.add(session, dossier.Afscherming(sleutel=third, door="x"), PRINTING.nu)
    for key in (first, second):
        _judge(town, key, "afwijzen", "andere_aanpak")

    with pytest.raises(NotAllowed) as refusal:
        print_control(town, control.id, on(PRINTING.nu.date(), 13))

    said = str(refusal.value)
    assert all(f"{labels[key]}: afgewezen door de tafel" in said for key in (first, second))
    assert "afgeschermd" in said
    assert labels[third].split(",")[0] not in said
