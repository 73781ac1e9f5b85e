"""A season's board in, text for people out: who has sent, what is wrong, and what to write to whom. Pure.

    report   the board as text and as JSON
    rows     one line a unit: its standing and what there is to know
    issue    the text of the one issue that reminds before the deadline
    letters  one letter a unit, in parts; post makes text, Markdown and JSON of them

Nothing here reads the clock: the day is a parameter.
"""
