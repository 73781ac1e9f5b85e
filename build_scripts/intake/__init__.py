"""Any file a clerk has, to canonical CSV. Stands beside the way of the data: it proposes and stops.

grid         what a file holds: sheets of text, each cell with the address that the clerk knows it by
"""
