"""The national overview and the page of an interface."""
