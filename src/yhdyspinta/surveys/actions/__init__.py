"""Every write of surveys, by its subject."""
