"""Two states of the register in, what changed out: in people, titles and totals, then in everything else.

model      a change, and the order in which changes are told
labels     names of titles, columns and values; the ladders of titles
pairing    which row is which
cells      what differs between two rows
unit       one unit's forms before and after: `compare_forms`
tables     a shared table before and after
moves      persons who went from one unit to another
state      one state of the register, and all that differs between two
register   two states -> all that differs: `compare`
sentences  a change as one Vietnamese sentence
headings   what a part is called
counts     a table of counts before and after
outline    headings and sentences in the order of the telling
render     text and Markdown; as_json the same for programs

Nothing is imported here: who has only the JSON, as the comment has, must not wait for what compares tables.
"""
