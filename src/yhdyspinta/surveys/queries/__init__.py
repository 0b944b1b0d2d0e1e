"""Every read of surveys, by its subject."""
