"""Laws between cells, rows, forms and tables: `law(register) -> problems`, one file each.

They see canonical cells, and skip by `Table.sound` what a cell law already told, so that one mistake gives one problem.
"""
