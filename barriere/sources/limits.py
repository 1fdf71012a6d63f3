"""What no honest delivery exceeds; beyond it a file is refused, not tried."""

FIELD_BYTES = 64 * 1024  # one field
ROW_BYTES = 1024 * 1024  # one line
ROW_FIELDS = 1024  # columns in a header
FILE_BYTES = 16 * 1024**3  # one file
ZIP_RATIO = 200  # unpacked : packed, in XLSX and ODS
ZIP_BYTES = 4 * 1024**3  # unpacked, in XLSX and ODS
ZIP_ENTRIES = 10_000  # files inside an XLSX or ODS
MOJIBAKE_SHARE = 0.01  # of the lines; above it the encoding is certainly wrong
JSON_BYTES = 512 * 1024**2  # one file of JSON, which is decoded in memory
CELLS = 10_000_000  # one worksheet, with the empty cells in between: about 1 GB when open
OLE_BYTES = 64 * 1024**2  # of an old Excel file, in which a lock is looked for
JSON_DEPTH = 64  # objects and lists inside one another, in one record
