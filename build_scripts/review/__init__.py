"""A proposal judged: what it touches, whose word it needs, what the code host is told of it. Pure but for `commits`.

commits   what git says changed between two states, and the tree of the older
scope     the problems a change is to blame for, apart from the others
guard     each path changed -> its kind and whose word it needs; `laws`, one file a kind
owners    data/units.csv -> .github/CODEOWNERS
"""
