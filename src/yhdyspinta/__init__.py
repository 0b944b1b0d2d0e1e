"""Yhdyspinta: the shared situational picture of employment areas and wellbeing services counties."""

__version__ = "0.1.0"
