"""Every read of accounts, by its subject."""
