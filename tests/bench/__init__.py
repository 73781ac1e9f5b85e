"""How fast the data check and the site are, beside other tools on the same files: `make bench`, or
`python -m tests.bench`.

names        invented names of persons, and words for the other columns
make_data    a whole valid repository of any size
plant        errors at known places in such a repository
peers        the other tools, one process each
measure      a program's time and memory, from outside
report       the figures of the check as Markdown
site         a site of many units, beside plain mkdocs-material
site_report  its figures as Markdown
"""
