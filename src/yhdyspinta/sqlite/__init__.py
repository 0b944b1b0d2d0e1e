"""Django's SQLite backend on a library without the WAL-reset fault, set so that a commit survives a power cut.

Django loads `base.DatabaseWrapper`; `library` chooses the library and the journal mode.
The measurements behind it are in `docs/decisions/0013-sqlite-durability.md`.
"""
