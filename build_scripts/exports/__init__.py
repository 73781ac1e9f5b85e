"""Tables in, files to download out: {path below docs/: bytes}. Pure.

    downloads  every file of the site, from these:
    machine  docs/api/v1/: a Data Package, one CSV a table, for programs
    people   CSV that Excel opens as it is, with the forms' own column titles
    to_fill  Excel workbooks to fill in and send back, made by form_workbook
    look_up  names and clauses for the search box of the site
    calendar the deadlines, as iCalendar

Only rows of units without an error are in them, as in the totals.
"""
