"""Reviewed content as data. There is no code here; `sources` reads it."""
