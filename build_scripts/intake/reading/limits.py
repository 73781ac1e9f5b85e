"""How much of a file is read. A unit's form is some kilobytes; above a bound a file is refused, not read in part."""

MAX_FILE = 20 * 2**20
"""Bytes of the file itself."""
MAX_UNPACKED = 200 * 2**20
"""Bytes of all parts of a zip (xlsx, ods, docx), by its directory and again while they are read."""
MAX_SMALL = 32 * 2**20
"""Bytes of a part that only tells of others: lists of sheets, relations, styles."""
MAX_RATIO = 400
"""Bytes out of one zipped byte, in a part of a megabyte or more; office files stay below 100."""
MAX_PARTS = 4000
MAX_TAGS = 12_000_000
"""Tags of all XML read from one file: what bounds the time."""
MAX_TAG = 2**16
"""Characters of one tag of HTML."""
MAX_DEPTH = 100
"""Tags within tags. Word nests some thirty around a cell."""
MAX_TOKEN = 8 * 2**20
"""Bytes of one tag: a parser that waits for its end reads them again with every piece."""

MAX_SHEETS = 200
MAX_ROWS = 200_000
"""Rows with a text, of all sheets together. Empty rows count for nothing."""
MAX_COLUMNS = 256
MAX_LAST_ROW = 1_048_576
"""The last row that a text may stand in: Excel's own."""
MAX_SPAN = 2_000_000
"""Rows from the first text to the last, of all sheets together: the empty ones between are kept, to keep addresses."""
MAX_GRID = 20_000_000
"""Rows with a text times columns, of all sheets together."""
MAX_CELLS = 2_600_000
"""Cells with a text, of all sheets together."""
MAX_TEXT = 32_767
"""Characters in one cell, as in Excel."""
MAX_CHARACTERS = 100_000_000
"""Characters of all cells together: one long text may stand in many cells."""
MAX_MERGES = 50_000
MAX_LOOKS = 100_000
"""Cells with a font or a background of their own in one sheet. Where there are more they are no sign of anything, and
the sheet says nothing of them."""
MAX_WORDS = 20_000
"""Different words with an accent in one file; Vietnamese has some seven thousand. More are no text, and cost time."""
MAX_QUESTIONS = 5_000
"""Different words with a question mark inside, each of which may be a lost letter."""
MAX_PLACES = 5
"""Places named in one refusal."""
