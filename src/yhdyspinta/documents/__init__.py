"""Plain rows to documents that people download. No Django, no database, no clock."""
