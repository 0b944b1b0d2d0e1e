"""Municipalities, areas and counties by date; the authorities that run them; their interfaces."""
