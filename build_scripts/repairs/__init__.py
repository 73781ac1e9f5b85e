"""Harmless differences and their canonical forms, pure: `read` tells them, `fix` mends them, from the same functions.

    encoding  bytes -> text
    sheet     text -> header and rows of the schema
    cells     a cell -> its canonical form, where the meaning is certain

What can't be known is refused, never guessed.
"""
