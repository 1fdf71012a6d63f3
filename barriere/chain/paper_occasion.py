"""What all lists of one control are made from: the score, the registers, and what changed."""

from barriere.chain import permits
from barriere.chain.briefs import Beside, briefs
from barriere.chain.earlier_visits import told as earlier_told
from barriere.chain.reistijd import travelling_of
from barriere.chain.still_allowed import Asked
from barriere.chain.versheid import Fresh, Read
from barriere.drawing.ground_plan import ground_plan
from barriere.reports.care import Care
from barriere.reports.occasion import Occasion
from barriere.review.moment import Moment

_GROUND = ("panden", "water", "wegen", "adressen")


def occasion(asked: Asked, read: Read, fresh: Fresh, care: Care, moment: Moment) -> Occasion:
    """Return what the lists of a control are made from."""
    beside = Beside(
        earlier={key: earlier_told(ones) for key, ones in read.visits.items()},
        permits={key: permits.told(ones) for key, ones in read.permits.items()},
        changed=fresh.changed,
    )
    return Occasion(
        settings=asked.settings,
        powers=asked.matrix,
        ground=ground_plan(*map(read.shown.table, _GROUND)),
        briefs=briefs(asked.last, asked.decided.admitted, beside, asked.rows, asked.explained),
        drawn_up=moment.nu.date(),
        catalogus=asked.last.run.version,
        checked=(*fresh.checked, *fresh.ages),
        travelling=travelling_of(read.shown, asked.settings),
        care=care,
    )
