"""Any file a clerk has, to canonical CSV. Stands beside the way of the data: it proposes and stops.

grid           what a file holds: sheets of text, each cell with the address that the clerk knows it by
reading        a file's bytes to sheets of text
understanding  sheets of text to registrations
remark         what is to be shown at one cell
marking        the clerk's file back with the remarks in it
"""
