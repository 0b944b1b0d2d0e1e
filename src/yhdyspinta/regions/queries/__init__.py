"""Every read of the register that leaves the app."""
