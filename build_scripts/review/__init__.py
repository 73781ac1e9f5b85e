"""A proposal judged: what it touches, whose word it needs, what the code host is told of it.

reviewed  a change checked, everything read once; tree: a commit's data, to be checked
scope     the problems a change is to blame for, apart from the others; reach: how far it can have broken something
guard     each path changed -> its kind and whose word it needs; `laws`, one file a kind; effects: who loses what
owners    data/units.csv -> .github/CODEOWNERS; place: what both know of the register
issue     the one issue, as the host has it -> what is to be done about it
event     what the host says of a finished check and its proposal
artefact  what the check left, proved plain; shape: by which shapes
suggest   a changed file, the host's account of it -> ready repairs of single lines, for the sender to accept
comment   all of that -> the one comment; paragraphs, section: its parts
"""
