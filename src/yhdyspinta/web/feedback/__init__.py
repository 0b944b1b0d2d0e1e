"""The feedback form and its receipt."""
