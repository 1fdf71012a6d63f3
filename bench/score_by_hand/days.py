"""The days that the definitions count back to from the day of an invented picture."""

from datetime import date

DAY = date(2026, 10, 1)
BACK_90D = date(2026, 7, 3)
BACK_180D = date(2026, 4, 4)
BACK_12M = date(2025, 10, 1)
BACK_24M = date(2024, 10, 1)
BACK_36M = date(2023, 10, 1)
