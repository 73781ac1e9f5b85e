"""How much of a file is marked in place. Above a bound the clerk gets the rebuilt workbook or the report page."""

MAX_ELEMENTS = 500_000
"""XML elements of all parts that are opened for editing: a cell with a value is two.
195,000 cells take 6 s and 110 MB."""
MAX_PART = 64 * 2**20
"""Bytes of one such part."""
MAX_CELLS = 150_000
"""Cells with a text or a fill in a workbook that is rebuilt."""
MAX_COVERED = 100_000
"""Cells under merged ranges, which become objects one by one."""
MAX_REMARKS = 10_000
"""Rows of the list sheet; with more there is the report page, which is always whole."""
MAX_COMMENTS = 2_000
"""Cells with a comment of ours: each is a drawn box, and with many thousands a spreadsheet program crawls."""
MAX_COMMENT = 1_500
"""Characters of our part of one comment."""
MAX_TEXT = 2_000
"""Characters of one text in the list or the report; whole cells of 32,767 help nobody to find the place."""
MAX_ROWS_SHOWN = 2_000
"""Remarks of the report page that are shown with the text of their row."""
MAX_CELLS_SHOWN = 30
"""Cells of such a row."""
MAX_CELL_SHOWN = 120
"""Characters of such a cell."""
MAX_MERGES_SEARCHED = 5_000
"""Merged ranges of a sheet that are searched for each of these rows."""
