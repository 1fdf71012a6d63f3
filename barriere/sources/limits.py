"""What no honest delivery exceeds; beyond it a file is refused, not tried."""

FIELD_BYTES = 64 * 1024  # one field
ROW_BYTES = 1024 * 1024  # one line
ROW_FIELDS = 1024  # columns in a header
FILE_BYTES = 16 * 1024**3  # one file
ZIP_RATIO = 200  # unpacked : packed, in XLSX and ODS
ZIP_BYTES = 4 * 1024**3  # unpacked, in XLSX and ODS
ZIP_ENTRIES = 10_000  # files inside an XLSX or ODS
MOJIBAKE_SHARE = 0.01  # of the lines; above it the encoding is certainly wrong
LAYERS = 1_000  # in a GeoPackage
LAYER_ROWS = 30_000_000  # in one layer; the whole of the Netherlands has some ten million addresses
GEOMETRY_BYTES = 64 * 1024**2  # one shape
CALENDAR_BYTES = 16 * 1024**2  # an ICS file
EVENTS = 5_000  # in an ICS file
REPEATED_DAYS = 100_000  # from the start of each repeated event to the end of what is planned
