"""The fictive town of Halderzijl: ground, people, registers and what was planted in them."""

from barriere.demo.town.deliveries import Delivery, Summary, write_town

__all__ = ["Delivery", "Summary", "write_town"]
