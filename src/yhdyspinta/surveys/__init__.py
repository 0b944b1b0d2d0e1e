"""Surveys, their waves, and what organisations answer together."""
