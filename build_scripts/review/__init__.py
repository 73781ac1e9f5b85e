"""A proposal judged: what it touches, whose word it needs, what the code host is told of it.

scope     the problems a change is to blame for, apart from the others; tree: a commit's data, to be checked
guard     each path changed -> its kind and whose word it needs; `laws`, one file a kind
owners    data/units.csv -> .github/CODEOWNERS; place: what both know of the register
event     what the host says of a finished check and its proposal
artefact  what the check left, proved plain; shape: by which shapes
suggest   a changed file, the host's account of it -> ready repairs of single lines, for the sender to accept
comment   all of that -> the one comment; paragraphs, section: its parts
"""
