"""The BAG extract as the Kadaster delivers it (LVBAG): zips in zips of XML, with history.

`read` walks the files, `elements` streams them, `occurrence` takes what counts
from one element, `collect` keeps what is valid on the peildatum, `join` makes
addresses of it, `report` says what was read and what was not used.
"""
