"""Every write of accounts, by its subject."""
