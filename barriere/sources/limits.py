"""What no honest delivery exceeds; beyond it a file is refused, not tried."""

FIELD_BYTES = 64 * 1024  # one field
ROW_BYTES = 1024 * 1024  # one line
ROW_FIELDS = 1024  # columns in a header
FILE_BYTES = 16 * 1024**3  # one file
ZIP_RATIO = 200  # unpacked : packed, in a zip or a zstandard stream
ZIP_FLOOR_BYTES = 64 * 1024**2  # unpacked; below it the ratio says nothing
ZIP_BYTES = 4 * 1024**3  # unpacked, in XLSX and ODS
ZIP_ENTRIES = 10_000  # files inside one zip
ZIP_DEPTH = 3  # zips inside each other
EXTRACT_ENTRIES = 50_000  # files in all zips of a BAG extract together
EXTRACT_BYTES = 32 * 1024**3  # unpacked, in all zips of a BAG extract together
XML_OBJECT_BYTES = 8 * 1024**2  # one object of a BAG extract
XML_DEPTH = 64  # elements inside each other
MOJIBAKE_SHARE = 0.01  # of the lines; above it the encoding is certainly wrong
JSON_BYTES = 512 * 1024**2  # one file of JSON, which is decoded in memory
CELLS = 10_000_000  # one worksheet, with the empty cells in between: about 1 GB when open
OLE_BYTES = 64 * 1024**2  # of an old Excel file, in which a lock is looked for
JSON_DEPTH = 64  # objects and lists inside one another, in one record
LAYERS = 1_000  # in a GeoPackage
LAYER_ROWS = 30_000_000  # in one layer; the whole of the Netherlands has some ten million addresses
GEOMETRY_BYTES = 64 * 1024**2  # one shape
CALENDAR_BYTES = 16 * 1024**2  # an ICS file
EVENTS = 5_000  # in an ICS file
REPEATED_DAYS = 100_000  # from the start of each repeated event to the end of what is planned
