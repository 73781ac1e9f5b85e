"""Our Excel files as LibreOffice sees and saves them. Not part of `make test`: see README.md."""
