"""Any file a clerk has, to canonical CSV. Stands beside the way of the data: it proposes and stops.

grid           what a file holds: sheets of text, each cell with the address that the clerk knows it by
incoming       files handed in, and what is asked for
reading        a file's bytes to sheets of text
understanding  sheets of text to registrations
proposal       a registration to the canonical files that would hold it
entry          what becomes of it, and what the checks say of it
delivery       all of that for many files; parting tells them apart by whose they are
remark         what is to be shown at one cell; findings are questions, refusals and totals as such
receipt        a delivery for people; rendering makes text, Markdown and JSON of it
marking        the clerk's file with the remarks in it; handback gives it a name and a place
"""
